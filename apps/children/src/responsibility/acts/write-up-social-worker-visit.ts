import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import {
  DateScalar,
  PartOf,
  Refused,
  changeRecord,
  checkNotAhead,
  checkOrder,
  recordToChange,
  type Context,
} from '@iro/subgraph';
import { visitById } from '../../identity/loaders/loaders';
import { SocialWorkerVisit } from '../types/social-worker-visit.type';
import { anActId, readBack, theVersion } from '../../identity/checks/said-alike';

@InputType({ description: 'When the record of a visit was written.' })
export class WriteUpSocialWorkerVisitInput {
  @Field(() => ID, { description: 'The visit.' }) id: string;
  @Field(() => Int, theVersion) version: number;
  @Field(() => DateScalar, { description: 'The day the record was written; today or earlier.' })
  writtenOn: string;
  @Field(() => String, anActId) actId?: string | null;
}

/** The record of a visit is written, some days after it. */
@Resolver()
export class WriteUpSocialWorkerVisit {
  @PartOf('CORE')
  @Mutation(() => SocialWorkerVisit, {
    description: 'Records that the record of a social worker’s visit has been written.',
  })
  async writeUpSocialWorkerVisit(
    @Arg('input', () => WriteUpSocialWorkerVisitInput, { description: 'The visit and the day.' })
    input: WriteUpSocialWorkerVisitInput,
    @Ctx() context: Context,
  ): Promise<SocialWorkerVisit> {
    checkNotAhead(context.today, 'The record of a visit', input.writtenOn);
    const { childId } = await readBack(visitById(context, input.id), 'visit');
    const id = await context.act(
      'WRITE_UP_SOCIAL_WORKER_VISIT',
      { childId, actId: input.actId, input },
      async (manager) => {
        const before = await recordToChange(manager, 'social_worker_visit', 'visit', input.id);
        if (before['record_written_on'] !== null)
          throw new Refused(
            'ALREADY_WRITTEN',
            'The record of that visit has been written already. Correct the visit where the day is wrong.',
          );
        checkOrder(
          String(before['visited_on']),
          input.writtenOn,
          'The record of a visit cannot be written before it.',
        );
        await changeRecord(manager, 'social_worker_visit', input.id, input.version, {
          record_written_on: input.writtenOn,
        });
        return {
          id: input.id,
          before,
          after: { ...before, record_written_on: input.writtenOn },
          on: input.writtenOn,
          sentence: 'The record of the social worker’s visit was written.',
        };
      },
    );
    return readBack(visitById(context, id), 'visit');
  }
}
