import {
  earlyReviewReasons,
  latenessReasons,
  participationCodes,
  reviewChairs,
  reviewKinds,
} from '@iro/codes';
import {
  BadInput,
  Refused,
  check,
  correctable,
  correction,
  dayInWords,
  records,
  type Context,
} from '@iro/subgraph';
import type { EntityManager } from 'typeorm';
import { ReviewEntity } from '../tables/review.entity';
import { Review } from '../types/review.type';
import { checkParticipationAge } from '../checks/participation-and-age';
import { checkLastSession, sessionsHeld } from '../checks/sessions-held';
import { reviewById } from '../loaders/review-loaders';

/**
 * A review as it would be: its days in order and not ahead, its sessions within them, its code possible at
 * the child's age.
 */
async function checkReview(manager: EntityManager, row: ReviewEntity, { today }: Context): Promise<void> {
  const { id, childId, startedOn, completedOn } = row;
  check.notAhead(today, 'The beginning of a review', startedOn);
  check.notAhead(today, 'The completion of a review', completedOn);
  check.order(startedOn, completedOn, 'A review cannot be completed before it begins.');
  if (row.earlyReason !== null && row.kind !== 'EARLY')
    throw new BadInput('An earlyReason goes with the kind EARLY, and with no other.');
  const sessions = await sessionsHeld(manager, id);
  if (sessions.first !== null && startedOn !== sessions.first)
    throw new Refused(
      'SESSION_SAYS_OTHERWISE',
      `Its first session is on record for ${dayInWords(sessions.first)}: correct the session.`,
    );
  if (completedOn !== null) checkLastSession(sessions, completedOn);
  await checkParticipationAge(manager, childId, row.participation, completedOn ?? startedOn ?? today);
  if (completedOn === null) return;
  if (await records.has(manager, ReviewEntity, { childId, completedOn, cancelled: false }, id))
    throw new Refused(
      'ALREADY_COMPLETED',
      `Another review of this child completed on ${dayInWords(completedOn)} is on record.`,
    );
}

export const CorrectReview = correction({
  act: 'CORRECT_REVIEW',
  entity: ReviewEntity,
  type: () => Review,
  load: reviewById,
  check: checkReview,
  fields: {
    kind: correctable.text('What made it due, such as SUBSEQUENT.', { codes: reviewKinds, needed: true }),
    plannedFor: correctable.day(
      'The day it is planned for; earlier where it is brought forward. To put it off, postpone it.',
    ),
    startedOn: correctable.day('The day of its first session, where no session is on record.'),
    completedOn: correctable.day('The day it was completed.'),
    withoutMeeting: correctable.yesNo('Whether it was done without a meeting.'),
    earlyReason: correctable.text('Why it was brought forward.', { codes: earlyReviewReasons }),
    lateReason: correctable.text('Why it was late.', { codes: latenessReasons }),
    chairedBy: correctable.text('Who chaired it: IRO, CHILD or JOINTLY.', { codes: reviewChairs }),
    participation: correctable.text("The child's part, PN0 to PN7.", { codes: participationCodes }),
    observed: correctable.yesNo('Whether an observation of the child stands in the record.'),
    childConsultedOn: correctable.day('The day the child was asked where it should be and who should come.'),
    childWishes: correctable.text('What the child said to that.'),
  },
});
