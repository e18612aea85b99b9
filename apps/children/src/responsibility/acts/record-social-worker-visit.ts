import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import {
  DateScalar,
  PartOf,
  Refused,
  checkNotAhead,
  checkOrder,
  insertRecord,
  type Context,
} from '@iro/subgraph';
import { visitsOfChild } from '../../identity/loaders/loaders';
import { SocialWorkerVisit } from '../types/social-worker-visit.type';
import { among, anActId, readBack } from '../../identity/checks/said-alike';

@InputType({ description: 'A statutory visit by the social worker.' })
export class RecordSocialWorkerVisitInput {
  @Field(() => ID, { description: 'The child.' }) childId: string;
  @Field(() => DateScalar, { description: 'The day of the visit; today or earlier.' }) visitedOn: string;
  @Field(() => Boolean, {
    description: 'Whether the child was seen; only then does it count as a visit in time.',
  })
  seen: boolean;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the child was seen alone; left out when not recorded.',
  })
  seenAlone?: boolean | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day the record of it was written; left out while it is not.',
  })
  recordWrittenOn?: string | null;
  @Field(() => String, anActId) actId?: string | null;
}

/** Refuses what cannot be so of one visit. */
export function checkVisit(
  visit: { visitedOn: string; seen: boolean; seenAlone: boolean | null; recordWrittenOn: string | null },
  today: string,
): void {
  checkNotAhead(today, 'A visit', visit.visitedOn);
  checkNotAhead(today, 'The record of a visit', visit.recordWrittenOn);
  checkOrder(visit.visitedOn, visit.recordWrittenOn, 'The record of a visit cannot be written before it.');
  if (!visit.seen && visit.seenAlone === true)
    throw new Refused(
      'NOT_SEEN',
      'A child who was not seen was not seen alone. Say that the child was seen, or leave it out.',
    );
}

/** The social worker visited the child. */
@Resolver()
export class RecordSocialWorkerVisit {
  @PartOf('CORE')
  @Mutation(() => SocialWorkerVisit, { description: 'Records a statutory visit by the social worker.' })
  async recordSocialWorkerVisit(
    @Arg('input', () => RecordSocialWorkerVisitInput, {
      description: 'The child, the day, and whether the child was seen.',
    })
    input: RecordSocialWorkerVisitInput,
    @Ctx() context: Context,
  ): Promise<SocialWorkerVisit> {
    const { childId, visitedOn, seen, seenAlone = null, recordWrittenOn = null, actId } = input;
    checkVisit({ visitedOn, seen, seenAlone, recordWrittenOn }, context.today);
    const id = await context.act('RECORD_SOCIAL_WORKER_VISIT', { childId, actId, input }, async (manager) => {
      const row = {
        child_id: childId,
        visited_on: visitedOn,
        seen,
        seen_alone: seenAlone,
        record_written_on: recordWrittenOn,
      };
      const made = await insertRecord(manager, 'social_worker_visit', row);
      const sentence = !seen
        ? 'The social worker visited; the child was not seen.'
        : seenAlone === true
          ? 'The social worker visited and saw the child alone.'
          : 'The social worker visited and saw the child.';
      return { id: made, before: null, after: { id: made, ...row }, on: visitedOn, sentence };
    });
    return readBack(among(visitsOfChild(context, childId), id), 'visit');
  }
}
