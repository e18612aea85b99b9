import { Act, ActInput, Input, records, type Acting } from '@iro/subgraph';
import { SocialWorkerVisitEntity } from '../tables/social-worker-visit.entity';
import { SocialWorkerVisit } from '../types/social-worker-visit.type';
import { visitById } from '../loaders/responsibility-loaders';
import { checkVisit } from '../checks/visit';

@Input('A statutory visit by the social worker.')
export class RecordSocialWorkerVisitInput extends ActInput {
  @Input.id('The child.') childId: string;
  @Input.day('The day of the visit; today or earlier.') visitedOn: string;
  @Input.yesNo('Whether the child was seen; only then does it count as a visit in time.') seen: boolean;
  @Input.yesNo('Whether the child was seen alone; left out when not recorded.', { nullable: true })
  seenAlone?: boolean | null;
  @Input.day('The day the record of it was written; left out while it is not.', { nullable: true })
  recordWrittenOn?: string | null;
}

/** The social worker visited the child. */
export class RecordSocialWorkerVisit {
  @Act(
    'RECORD_SOCIAL_WORKER_VISIT',
    () => SocialWorkerVisit,
    'Records a statutory visit by the social worker.',
  )
  async recordSocialWorkerVisit(
    input: RecordSocialWorkerVisitInput,
    context: Acting,
  ): Promise<SocialWorkerVisit> {
    const { childId, visitedOn, seen, seenAlone = null, recordWrittenOn = null } = input;
    checkVisit({ visitedOn, seen, seenAlone, recordWrittenOn }, context.today);
    return context.record(childId, visitById, async (manager) => {
      const row = {
        childId,
        visitedOn,
        seen,
        seenAlone,
        recordWrittenOn,
      };
      const id = await records.insert(manager, SocialWorkerVisitEntity, row);
      const sentence = !seen
        ? 'The social worker visited; the child was not seen.'
        : seenAlone === true
          ? 'The social worker visited and saw the child alone.'
          : 'The social worker visited and saw the child.';
      return { id, before: null, after: { id, ...row }, on: visitedOn, sentence };
    });
  }
}
