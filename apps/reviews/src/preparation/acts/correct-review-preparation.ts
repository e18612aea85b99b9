import type { EntityManager } from 'typeorm';
import { englandHolidays, type CivilDate } from '@iro/calendar';
import { inviteeRoles, latenessReasons, reviewPaperKinds } from '@iro/codes';
import { adjournmentLimit } from '@iro/rules';
import { Refused, check, correctable, correction, dayInWords, records } from '@iro/subgraph';
import { ReviewSessionEntity } from '../../review/tables/review-session.entity';
import { sessionsHeld } from '../../review/checks/sessions-held';
import { ReviewEntity } from '../../review/tables/review.entity';
import { InviteeEntity } from '../tables/invitee.entity';
import { PostponementEntity } from '../tables/postponement.entity';
import { ReviewPaperEntity } from '../tables/review-paper.entity';
import { ReviewPaper } from '../types/review-paper.type';
import { Invitee, Postponement, ReviewSession } from '../../review/types/review-parts.type';
import { inviteeById, postponementById, reviewPaperById } from '../loaders/preparation-loaders';
import { reviewSessionById } from '../../review/loaders/review-part-loaders';

export const CorrectPostponement = correction({
  act: 'CORRECT_POSTPONEMENT',
  entity: PostponementEntity,
  type: () => Postponement,
  load: postponementById,
  fields: {
    postponedOn: correctable.day('The day it was put off.'),
    reason: correctable.text('Why it was put off.', { codes: latenessReasons, as: 'postponedBecause' }),
  },
});

/** A review begins with its first session, and is not completed before its last. */
async function beginWithFirst(manager: EntityManager, { reviewId }: ReviewSessionEntity): Promise<void> {
  const { first, last } = await sessionsHeld(manager, reviewId);
  const { startedOn, completedOn } = await records.toChange(manager, ReviewEntity, reviewId);
  if (last !== null && completedOn !== null && last > completedOn)
    throw new Refused(
      'SESSION_AFTER',
      `The review was completed on ${dayInWords(completedOn)}: no session ` +
        `can have been held after. Correct that day first.`,
    );
  if (first !== startedOn)
    await records.change(manager, ReviewEntity, { id: reviewId, version: null }, { startedOn: first });
}

export const CorrectReviewSession = correction({
  act: 'CORRECT_REVIEW_SESSION',
  entity: ReviewSessionEntity,
  type: () => ReviewSession,
  load: reviewSessionById,
  follow: beginWithFirst,
  fields: {
    heldOn: correctable.day('The day of the meeting.'),
    adjournedBecause: correctable.text('Why the review was adjourned at its end.', {
      codes: latenessReasons,
    }),
  },
  async check(manager, row, context) {
    const { id, reviewId, heldOn } = row;
    check.notAhead(context.today, 'A session', heldOn);
    if (await records.has(manager, ReviewSessionEntity, { reviewId, heldOn }, id))
      throw new Refused('ALREADY_RECORDED', 'A session of this review is already recorded for that day.');
    if (!row.adjourned) return;
    const { adjournedUntil } = await records.toChange(manager, ReviewEntity, reviewId);
    const limit = adjournmentLimit(heldOn as CivilDate, englandHolidays);
    if (limit !== null && adjournedUntil !== null && adjournedUntil > limit)
      throw new Refused(
        'ADJOURNED_TOO_LONG',
        `The review was adjourned until ${dayInWords(adjournedUntil)}, more than 20 working days from that day.`,
      );
  },
});

export const CorrectInvitee = correction({
  act: 'CORRECT_INVITEE',
  called: 'review invitation',
  entity: InviteeEntity,
  type: () => Invitee,
  load: inviteeById,
  fields: {
    role: correctable.text("Their part in the child's life.", { codes: inviteeRoles }),
    invitedOn: correctable.day('The day they were invited; null where they were not.'),
    attended: correctable.yesNo('Whether they came.'),
    viewsSentOn: correctable.day('The day they sent their views.'),
    declinedOn: correctable.day('The day they declined.'),
    formSentOn: correctable.day('The day a consultation form was sent to them.'),
    formReturnedOn: correctable.day('The day it came back.'),
  },
  check(_manager, row, context) {
    for (const on of [row.invitedOn, row.viewsSentOn, row.declinedOn, row.formSentOn, row.formReturnedOn])
      check.notAhead(context.today, 'An answer', on);
    if (row.attended === true && row.declinedOn !== null)
      throw new Refused(
        'DECLINED_AND_CAME',
        'They are said to have declined and to have come. Correct one of the two.',
      );
    check.order(
      row.formSentOn,
      row.formReturnedOn,
      'The consultation form cannot have come back before it was sent.',
    );
  },
});

export const CorrectReviewPaper = correction({
  act: 'CORRECT_REVIEW_PAPER',
  called: 'paper for a review',
  entity: ReviewPaperEntity,
  type: () => ReviewPaper,
  load: reviewPaperById,
  fields: {
    kind: correctable.text('Which paper.', { codes: reviewPaperKinds }),
    requestedOn: correctable.day('The day it was asked for.'),
    dueBy: correctable.day('The day by which it is to be with the IRO.'),
    receivedOn: correctable.day('The day it came; null where it has not.'),
  },
  check(_manager, row, context) {
    check.notAhead(context.today, 'A paper', row.receivedOn);
    check.order(row.requestedOn, row.receivedOn, 'A paper cannot have come before it was asked for.');
  },
});
