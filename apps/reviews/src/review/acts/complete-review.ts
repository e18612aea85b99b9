import type { EntityManager } from 'typeorm';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  earlyReviewReasons,
  latenessReasons,
  participationCodes,
  reviewChairs,
  reviewKinds,
} from '@iro/codes';
import {
  BadInput,
  PartOf,
  Refused,
  changeRecord,
  checkCode,
  dayInWords,
  inWords,
  insertRecord,
  type Context,
} from '@iro/subgraph';
import { childDuties } from '../duties/child-duties';
import { factsOf } from '../duties/review-facts';
import { reviewColumns } from '../loaders/loaders';
import { checkParticipationAge } from '../checks/participation-and-age';
import { iroFromNowOn } from '../checks/responsible-iro';
import { checkNotCompleted, childOfReview, reviewAfter, reviewInHand } from '../checks/review-in-hand';
import { CompleteReviewInput } from '../types/complete-review.input';
import { Review } from '../types/review.type';

@Resolver()
export class CompleteReview {
  @PartOf('DATES')
  @Mutation(() => Review, {
    description: 'Records that a review has been completed: one planned or begun, or one not yet on record.',
  })
  async completeReview(
    @Arg('input', () => CompleteReviewInput, { description: 'The review and how it went.' })
    input: CompleteReviewInput,
    @Ctx() context: Context,
  ): Promise<Review> {
    checkCodes(input);
    const childId = input.reviewId ? await childOfReview(context, input.reviewId) : (input.childId ?? '');
    const id = await context.act(
      'COMPLETE_REVIEW',
      { childId, actId: input.actId, input },
      async (manager) => {
        if (input.completedOn > context.today)
          throw new Refused(
            'REVIEW_IN_FUTURE',
            'A review cannot be recorded before it is completed. Record it on the day.',
          );
        await checkParticipationAge(manager, childId, input.participation, input.completedOn);
        const before = input.reviewId ? await completePlanned(manager, input.reviewId, input) : null;
        const review = before?.id ?? (await recordWhole(manager, childId, input));
        await checkLateReason(manager, childId, review, input);
        const after = await reviewIn(manager, review);
        return {
          id: review,
          before,
          after,
          on: input.completedOn,
          sentence: after?.lateReason
            ? `A review was completed, late: ${inWords(latenessReasons, after.lateReason)}.`
            : 'A review was completed.',
        };
      },
    );
    return reviewAfter(context, id);
  }
}

function checkCodes(input: CompleteReviewInput): void {
  checkCode('kind', input.kind, reviewKinds);
  checkCode('participation', input.participation, participationCodes);
  checkCode('chairedBy', input.chairedBy, reviewChairs);
  checkCode('lateReason', input.lateReason, latenessReasons);
  checkCode('earlyReason', input.earlyReason, earlyReviewReasons);
  if (input.earlyReason && input.kind !== 'EARLY')
    throw new BadInput(
      'An earlyReason goes with a review recorded whole with the kind EARLY, and with no other.',
    );
  if (
    input.reviewId
      ? input.childId || input.kind || !input.version
      : !input.childId || !input.kind || !input.startedOn || input.version
  ) {
    throw new BadInput(
      'Give reviewId and version for a review on record, or childId, kind and startedOn for one that is not.',
    );
  }
}

const reviewIn = async (manager: EntityManager, id: string): Promise<Review | undefined> =>
  (await manager.query<Review[]>(`SELECT ${reviewColumns} FROM review r WHERE r.id = $1`, [id]))[0];

function checkOrder(startedOn: string, completedOn: string): void {
  if (completedOn < startedOn)
    throw new Refused(
      'BEFORE_START',
      `The review began on ${dayInWords(startedOn)}: it cannot have been ` +
        `completed before. Correct one of the two days.`,
    );
}

/**
 * @throws Refused when it is complete or called off, or has a session after that day; Conflict when somebody
 * changed it since
 */
async function completePlanned(
  manager: EntityManager,
  id: string,
  input: CompleteReviewInput,
): Promise<Review | undefined> {
  const stored = await reviewInHand(manager, id, input.version);
  checkNotCompleted(stored);
  const before = await reviewIn(manager, id);
  const { completedOn } = input;
  const [sessions] = await manager.query<{ first: string | null; last: string | null }[]>(
    'SELECT min(held_on) AS first, max(held_on) AS last FROM review_session WHERE review_id = $1',
    [id],
  );
  const startedOn = sessions?.first ?? input.startedOn ?? stored.started_on ?? completedOn;
  checkOrder(startedOn, completedOn);
  if (sessions?.last && completedOn < sessions.last)
    throw new Refused(
      'SESSION_AFTER',
      `A session of this review was held on ${dayInWords(sessions.last)}: it ` +
        `cannot have been completed before its last one.`,
    );
  await refuseSameDay(manager, stored.child_id, completedOn);
  await changeRecord(manager, 'review', id, input.version ?? null, {
    started_on: startedOn,
    completed_on: completedOn,
    iro_id: await iroFromNowOn(manager, stored),
    kept_here: true,
    ...(input.participation ? { participation: input.participation } : {}),
    ...(input.chairedBy ? { chaired_by: input.chairedBy } : {}),
    ...(input.lateReason ? { late_reason: input.lateReason } : {}),
    ...(typeof input.withoutMeeting === 'boolean' ? { without_meeting: input.withoutMeeting } : {}),
  });
  return before;
}

async function recordWhole(
  manager: EntityManager,
  childId: string,
  input: CompleteReviewInput,
): Promise<string> {
  const startedOn = input.startedOn ?? input.completedOn;
  checkOrder(startedOn, input.completedOn);
  await refuseSameDay(manager, childId, input.completedOn);
  const [child] = await manager.query<{ iroId: string | null }[]>(
    'SELECT iro_id AS "iroId" FROM known_child WHERE child_id = $1',
    [childId],
  );
  return insertRecord(manager, 'review', {
    child_id: childId,
    iro_id: child?.iroId ?? null,
    kind: input.kind,
    started_on: startedOn,
    completed_on: input.completedOn,
    participation: input.participation ?? null,
    chaired_by: input.chairedBy ?? null,
    late_reason: input.lateReason ?? null,
    without_meeting: input.withoutMeeting ?? false,
    early_reason: input.earlyReason ?? null,
    kept_here: true,
  });
}

async function refuseSameDay(manager: EntityManager, childId: string, completedOn: string): Promise<void> {
  const same = await manager.query<unknown[]>(
    'SELECT 1 FROM review WHERE child_id = $1 AND completed_on = $2 AND NOT cancelled',
    [childId, completedOn],
  );
  if (same.length > 0)
    throw new Refused(
      'ALREADY_COMPLETED',
      `A review of this child completed on ${dayInWords(completedOn)} is ` +
        `already on record. Correct that one if it is wrong.`,
    );
}

/** The rule itself, on the child's facts with this review in them, says whether it was late. */
async function checkLateReason(
  manager: EntityManager,
  childId: string,
  id: string,
  { completedOn }: CompleteReviewInput,
): Promise<void> {
  const review = await reviewIn(manager, id);
  if (review === undefined || review.lateReason !== null) return;
  const facts = await factsOf(manager, [childId]);
  const dueBy = childDuties(facts(childId))
    .filter((duty) => duty.subject === id && duty.convention === 'COMPLETION_DATE')
    .map((duty) => duty.dueBy)
    .sort()[0];
  if (dueBy !== undefined && completedOn > dueBy)
    throw new Refused(
      'LATE_REASON_NEEDED',
      `This review was due by ${dayInWords(dueBy)}. Say why it was late in lateReason.`,
    );
}
