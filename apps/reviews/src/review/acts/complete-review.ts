import type { EntityManager } from 'typeorm';
import {
  earlyReviewReasons,
  latenessReasons,
  participationCodes,
  reviewChairs,
  reviewKinds,
} from '@iro/codes';
import type { DutyEntity } from '@iro/journal';
import { Act, BadInput, Refused, check, dayInWords, inWords, records, type Acting } from '@iro/subgraph';
import { checkParticipationAge } from '../checks/participation-and-age';
import { checkLastSession, sessionsHeld } from '../checks/sessions-held';
import { iroFromNowOn, responsibleIro } from '../checks/responsible-iro';
import { ReviewEntity } from '../tables/review.entity';
import { CompleteReviewInput } from '../types/complete-review.input';
import { Review } from '../types/review.type';
import { checkNotCompleted, reviewToChange } from '../checks/review-to-change';
import { reviewById } from '../loaders/review-loaders';

/** A review is completed in time, or with the reason why it was late; the rules say which. */
export class CompleteReview {
  @Act(
    'COMPLETE_REVIEW',
    () => Review,
    'Records that a review has been completed: one planned or begun, or one not yet on record.',
  )
  async completeReview(input: CompleteReviewInput, context: Acting): Promise<Review> {
    checkCodes(input);
    const { reviewId, completedOn } = input;
    const childId = reviewId ? await records.childOf(context, ReviewEntity, reviewId) : (input.childId ?? '');
    return context.record(childId, reviewById, async (manager) => {
      if (completedOn > context.today)
        throw new Refused(
          'REVIEW_IN_FUTURE',
          'A review cannot be recorded before it is completed. Record it on the day.',
        );
      await checkParticipationAge(manager, childId, input.participation, completedOn);
      const before = reviewId ? await completePlanned(manager, reviewId, input) : null;
      const id = before?.id ?? (await recordWhole(manager, childId, input));
      const after = await records.toChange(manager, ReviewEntity, id);
      const { lateReason } = after;
      return {
        id,
        before,
        after,
        on: completedOn,
        sentence:
          lateReason === null
            ? 'A review was completed.'
            : `A review was completed, late: ${inWords(latenessReasons, lateReason)}.`,
        check: (duties) => {
          if (lateReason === null) checkInTime(duties, id, completedOn);
        },
      };
    });
  }
}

function checkCodes(input: CompleteReviewInput): void {
  check.code('kind', input.kind, reviewKinds);
  check.code('participation', input.participation, participationCodes);
  check.code('chairedBy', input.chairedBy, reviewChairs);
  check.code('lateReason', input.lateReason, latenessReasons);
  check.code('earlyReason', input.earlyReason, earlyReviewReasons);
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

function checkOrder(startedOn: string, completedOn: string): void {
  if (completedOn < startedOn)
    throw new Refused(
      'BEFORE_START',
      `The review began on ${dayInWords(startedOn)}: it cannot have been ` +
        `completed before. Correct one of the two days.`,
    );
}

/**
 * @returns the review as it was
 * @throws Refused when it is complete or called off, or has a session after that day; Conflict when somebody
 * changed it since
 */
async function completePlanned(
  manager: EntityManager,
  id: string,
  input: CompleteReviewInput,
): Promise<ReviewEntity> {
  const before = await reviewToChange(manager, id, input.version);
  checkNotCompleted(before);
  const { completedOn } = input;
  const sessions = await sessionsHeld(manager, id);
  const startedOn = sessions.first ?? input.startedOn ?? before.startedOn ?? completedOn;
  checkOrder(startedOn, completedOn);
  checkLastSession(sessions, completedOn);
  await refuseSameDay(manager, before.childId, completedOn);
  await records.change(manager, ReviewEntity, before, {
    startedOn,
    completedOn,
    iroId: await iroFromNowOn(manager, before),
    keptHere: true,
    participation: input.participation || before.participation,
    chairedBy: input.chairedBy || before.chairedBy,
    lateReason: input.lateReason || before.lateReason,
    withoutMeeting: input.withoutMeeting ?? before.withoutMeeting,
  });
  return before;
}

async function recordWhole(
  manager: EntityManager,
  childId: string,
  input: CompleteReviewInput,
): Promise<string> {
  const { completedOn } = input;
  const startedOn = input.startedOn ?? completedOn;
  checkOrder(startedOn, completedOn);
  await refuseSameDay(manager, childId, completedOn);
  return records.insert(manager, ReviewEntity, {
    childId,
    iroId: await responsibleIro(manager, childId),
    kind: input.kind ?? null,
    startedOn,
    completedOn,
    participation: input.participation ?? null,
    chairedBy: input.chairedBy ?? null,
    lateReason: input.lateReason ?? null,
    withoutMeeting: input.withoutMeeting ?? false,
    earlyReason: input.earlyReason ?? null,
    adjourned: false,
    cancelled: false,
    keptHere: true,
  });
}

async function refuseSameDay(manager: EntityManager, childId: string, completedOn: string): Promise<void> {
  if (await records.has(manager, ReviewEntity, { childId, completedOn, cancelled: false }))
    throw new Refused(
      'ALREADY_COMPLETED',
      `A review of this child completed on ${dayInWords(completedOn)} is ` +
        `already on record. Correct that one if it is wrong.`,
    );
}

/**
 * The rule itself, which has worked out the child's duties with this review among the facts, says by when it
 * was due. @throws Refused when it was completed later
 */
function checkInTime(duties: readonly DutyEntity[], reviewId: string, completedOn: string): void {
  const [dueBy] = duties
    .filter(({ subject, convention }) => subject === reviewId && convention === 'COMPLETION_DATE')
    .map((duty) => duty.dueBy)
    .sort();
  if (dueBy !== undefined && completedOn > dueBy)
    throw new Refused(
      'LATE_REASON_NEEDED',
      `This review was due by ${dayInWords(dueBy)}. Say why it was late in lateReason.`,
    );
}
