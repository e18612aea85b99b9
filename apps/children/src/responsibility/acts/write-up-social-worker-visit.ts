import { Act, ChangeInput, Input, Refused, check, records, type Acting } from '@iro/subgraph';
import { SocialWorkerVisitEntity } from '../tables/social-worker-visit.entity';
import { SocialWorkerVisit } from '../types/social-worker-visit.type';
import { visitById } from '../loaders/responsibility-loaders';

@Input('When the record of a visit was written.')
export class WriteUpSocialWorkerVisitInput extends ChangeInput {
  @Input.id('The visit.') id: string;
  @Input.day('The day the record was written; today or earlier.') writtenOn: string;
}

/** The record of a visit is written, some days after it. */
export class WriteUpSocialWorkerVisit {
  @Act(
    'WRITE_UP_SOCIAL_WORKER_VISIT',
    () => SocialWorkerVisit,
    'Records that the record of a social worker’s visit has been written.',
  )
  async writeUpSocialWorkerVisit(
    input: WriteUpSocialWorkerVisitInput,
    context: Acting,
  ): Promise<SocialWorkerVisit> {
    check.notAhead(context.today, 'The record of a visit', input.writtenOn);
    const childId = await records.childOf(context, SocialWorkerVisitEntity, input.id);
    return context.record(childId, visitById, async (manager) => {
      const before = await records.toChange(manager, SocialWorkerVisitEntity, input.id);
      if (before.recordWrittenOn !== null)
        throw new Refused(
          'ALREADY_WRITTEN',
          'The record of that visit has been written already. Correct the visit where the day is wrong.',
        );
      check.order(before.visitedOn, input.writtenOn, 'The record of a visit cannot be written before it.');
      await records.change(manager, SocialWorkerVisitEntity, input, { recordWrittenOn: input.writtenOn });
      return {
        id: input.id,
        before,
        after: { ...before, recordWrittenOn: input.writtenOn },
        on: input.writtenOn,
        sentence: 'The record of the social worker’s visit was written.',
      };
    });
  }
}
