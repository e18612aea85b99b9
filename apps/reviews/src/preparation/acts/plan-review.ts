import type { EntityManager } from 'typeorm';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { CivilDate } from '@iro/calendar';
import { earlyReviewReasons, reviewKinds } from '@iro/codes';
import { meetingNeeded, type MeetingHistory } from '@iro/rules';
import {
  BadInput,
  DateScalar,
  NotFound,
  PartOf,
  Refused,
  RefusedAsHeard,
  changeRecord,
  checkCode,
  dayInWords,
  insertRecord,
  type Context,
} from '@iro/subgraph';
import { Review } from '../../review/types/review.type';
import { reviewAfter } from '../../review/checks/review-in-hand';

@InputType({ description: 'A review to book.' })
export class PlanReviewInput {
  @Field(() => ID, { description: 'The child.' }) childId: string;
  @Field(() => String, {
    description:
      'What makes it due: FIRST, SECOND, SUBSEQUENT, EARLY, ADOPTION, AFTER_DISRUPTION or SHORT_BREAK.',
  })
  kind: string;
  @Field(() => DateScalar, { description: 'The day it is to be held.' }) plannedFor: string;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it is to be done without a meeting: for a child more than a year in a ' +
      'long-term foster placement, with a meeting in the last year.',
  })
  withoutMeeting?: boolean | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why it is brought forward, such as UNPLANNED_MOVE: needed with EARLY, and only then.',
  })
  earlyReason?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** Long-term foster placements, in which not every review needs a meeting. */
const longTermFostering = "('U1', 'U4')";

@Resolver()
export class PlanReview {
  @PartOf('DATES')
  @Mutation(() => Review, {
    description:
      'Books a review of a child, or one again that was put off without a new day. From then on ' +
      'the child is to be consulted, people invited and papers asked for in time.',
  })
  async planReview(
    @Arg('input', () => PlanReviewInput, { description: 'Which review, when.' }) input: PlanReviewInput,
    @Ctx() context: Context,
  ): Promise<Review> {
    const { childId, kind, plannedFor } = input;
    checkCode('kind', kind, reviewKinds);
    checkCode('earlyReason', input.earlyReason, earlyReviewReasons);
    if ((kind === 'EARLY') !== Boolean(input.earlyReason))
      throw new BadInput('Give an earlyReason with the kind EARLY, and with no other.');
    const withoutMeeting = input.withoutMeeting ?? false;
    const id = await context.act('PLAN_REVIEW', { childId, actId: input.actId, input }, async (manager) => {
      if (plannedFor < context.today)
        throw new Refused(
          'PLANNED_IN_PAST',
          'A review is planned for today or a day to come. Record one already held with completeReview.',
        );
      const iroId = await lookedAfterBy(manager, childId);
      const putOff = await putOffWithoutDay(manager, childId, kind);
      if (withoutMeeting) await checkWithoutMeeting(manager, childId, plannedFor as CivilDate);
      const columns = {
        iro_id: iroId,
        planned_for: plannedFor,
        without_meeting: withoutMeeting,
        early_reason: input.earlyReason ?? null,
        kept_here: true,
      };
      const review =
        putOff ??
        (await insertRecord(manager, 'review', {
          child_id: childId,
          kind,
          planned_on: context.today,
          ...columns,
        }));
      if (putOff !== null) await changeRecord(manager, 'review', putOff, null, columns);
      const how = `${withoutMeeting ? ', without a meeting' : ''}${kind === 'EARLY' ? ', brought forward' : ''}`;
      return {
        id: review,
        before: putOff === null ? null : { plannedFor: null },
        after: { ...input, iroId },
        sentence: `A review was planned for ${dayInWords(plannedFor)}${how}.`,
      };
    });
    return reviewAfter(context, id);
  }
}

/** The child's IRO, null where nobody is allocated. @throws Refused for a child who is not looked after */
async function lookedAfterBy(manager: EntityManager, childId: string): Promise<string | null> {
  const [child] = await manager.query<{ iroId: string | null; lookedAfter: boolean }[]>(
    `
      SELECT
        k.iro_id AS "iroId",
        EXISTS (
            SELECT 1
            FROM known_spell s
            WHERE s.child_id = k.child_id AND s.kind = 'PERIOD_OF_CARE' AND s.to_on IS NULL
          ) AS "lookedAfter"
      FROM known_child k
      WHERE k.child_id = $1
    `,
    [childId],
  );
  if (child === undefined) throw new NotFound('child');
  if (!child.lookedAfter)
    throw new RefusedAsHeard(
      'NOT_LOOKED_AFTER',
      'The child is not known to be looked after. Have the period of care recorded first.',
    );
  return child.iroId;
}

/**
 * The review of that kind that was put off without a new day: it is booked again. @throws Refused when one is
 * planned for a day
 */
async function putOffWithoutDay(
  manager: EntityManager,
  childId: string,
  kind: string,
): Promise<string | null> {
  const [planned] = await manager.query<{ id: string; plannedFor: string | null }[]>(
    `
      SELECT id, planned_for AS "plannedFor"
      FROM review
      WHERE child_id = $1
        AND kind = $2
        AND planned_on IS NOT NULL
        AND started_on IS NULL
        AND completed_on IS NULL
        AND NOT cancelled
    `,
    [childId, kind],
  );
  if (planned === undefined) return null;
  if (planned.plannedFor === null) return planned.id;
  throw new Refused(
    'ALREADY_PLANNED',
    `A review of this kind is already planned for ` +
      `${dayInWords(planned.plannedFor)}. Postpone that one, or call it off ` +
      `first.`,
  );
}

/** Not every review of a child settled in long-term fostering needs a meeting; the rule says which do. */
async function checkWithoutMeeting(
  manager: EntityManager,
  childId: string,
  plannedFor: CivilDate,
): Promise<void> {
  const [history] = await manager.query<MeetingHistory[]>(
    `
      SELECT
        (
            SELECT max(s.from_on)
            FROM known_spell s
            WHERE s.child_id = $1
              AND s.kind = 'PLACEMENT'
              AND s.value IN ${longTermFostering}
              AND s.to_on IS NULL
          ) AS "settledSince",
        (
            SELECT max(r.completed_on)
            FROM review r
            WHERE r.child_id = $1 AND NOT r.without_meeting AND NOT r.cancelled
          ) AS "lastMeetingOn"
    `,
    [childId],
  );
  const why = meetingNeeded(history ?? { settledSince: null, lastMeetingOn: null }, plannedFor);
  if (why === 'NOT_SETTLED')
    throw new Refused(
      'MEETING_NEEDED',
      'A review without a meeting is for a child who has been in a long-term ' +
        'foster placement for a year. Plan it with a meeting.',
    );
  if (why !== null)
    throw new Refused(
      'MEETING_NEEDED_THIS_YEAR',
      'There was no review with a meeting in the year before: at least one a year needs one. Plan it with a meeting.',
    );
}
