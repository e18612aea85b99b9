import type { EntityManager } from 'typeorm';
import { englandHolidays, type CivilDate } from '@iro/calendar';
import { inviteeRoles, latenessReasons, reviewPaperKinds } from '@iro/codes';
import { adjournmentLimit } from '@iro/rules';
import {
  DateScalar,
  Refused,
  changeRecord,
  checkNotAhead,
  checkOrder,
  correction,
  dayInWords,
  type Columns,
} from '@iro/subgraph';
import { invitees, papers, postponements, sessions } from '../../review/loaders/review-part-loaders';
import { ReviewPaper } from '../types/review-paper.type';
import { Invitee, Postponement, ReviewSession } from '../../review/types/review-parts.type';

type Row = Columns & { readonly id: string };
const day = (row: Row, column: string): string | null => (row[column] ?? null) as string | null;

export const CorrectPostponement = correction({
  name: 'correctPostponement',
  act: 'CORRECT_POSTPONEMENT',
  what: 'postponement',
  table: 'postponement',
  type: () => Postponement,
  load: postponements.byId,
  fields: {
    postponedOn: { type: () => DateScalar, description: 'The day it was put off.', needed: true },
    postponedBecause: {
      type: () => String,
      description: 'Why it was put off.',
      codes: latenessReasons,
      needed: true,
      column: 'reason',
    },
  },
});

/** A review begins with its first session, and is not completed before its last. */
async function beginWithFirst(manager: EntityManager, before: Row): Promise<void> {
  const reviewId = String(before['review_id']);
  const [held] = await manager.query<
    { first: string; startedOn: string | null; last: string; completedOn: string | null }[]
  >(
    `
      SELECT min(s.held_on) AS first, max(s.held_on) AS last, r.started_on AS "startedOn",
        r.completed_on AS "completedOn"
      FROM review_session s
      JOIN review r ON r.id = s.review_id
      WHERE r.id = $1
      GROUP BY r.id
    `,
    [reviewId],
  );
  if (held === undefined) return;
  if (held.completedOn !== null && held.last > held.completedOn)
    throw new Refused(
      'SESSION_AFTER',
      `The review was completed on ${dayInWords(held.completedOn)}: no session ` +
        `can have been held after. Correct that day first.`,
    );
  if (held.first !== held.startedOn)
    await changeRecord(manager, 'review', reviewId, null, { started_on: held.first });
}

export const CorrectReviewSession = correction({
  name: 'correctReviewSession',
  act: 'CORRECT_REVIEW_SESSION',
  what: 'review session',
  table: 'review_session',
  type: () => ReviewSession,
  load: sessions.byId,
  follow: beginWithFirst,
  fields: {
    heldOn: { type: () => DateScalar, description: 'The day of the meeting.', needed: true },
    adjournedBecause: {
      type: () => String,
      description: 'Why the review was adjourned at its end.',
      codes: latenessReasons,
    },
  },
  async check(manager, row, context) {
    const heldOn = String(row['held_on']);
    checkNotAhead(context.today, 'A session', heldOn);
    const [of] = await manager.query<{ same: boolean; adjournedUntil: string | null }[]>(
      `
        SELECT
          EXISTS (
              SELECT 1 FROM review_session s WHERE s.review_id = r.id AND s.held_on = $2 AND s.id <> $3
            ) AS same,
          r.adjourned_until AS "adjournedUntil"
        FROM review r
        WHERE r.id = $1
      `,
      [row['review_id'], heldOn, row.id],
    );
    if (of?.same === true)
      throw new Refused('ALREADY_RECORDED', 'A session of this review is already recorded for that day.');
    const limit =
      row['adjourned'] === true && of?.adjournedUntil
        ? adjournmentLimit(heldOn as CivilDate, englandHolidays)
        : null;
    if (limit !== null && of?.adjournedUntil && of.adjournedUntil > limit)
      throw new Refused(
        'ADJOURNED_TOO_LONG',
        `The review was adjourned until ${dayInWords(of.adjournedUntil)}, more than 20 working days from that day.`,
      );
  },
});

export const CorrectInvitee = correction({
  name: 'correctInvitee',
  act: 'CORRECT_INVITEE',
  what: 'review invitation',
  table: 'invitee',
  type: () => Invitee,
  load: invitees.byId,
  fields: {
    role: {
      type: () => String,
      description: "Their part in the child's life.",
      codes: inviteeRoles,
      needed: true,
    },
    invitedOn: {
      type: () => DateScalar,
      description: 'The day they were invited; null where they were not.',
    },
    attended: { type: () => Boolean, description: 'Whether they came.' },
    viewsSentOn: { type: () => DateScalar, description: 'The day they sent their views.' },
    declinedOn: { type: () => DateScalar, description: 'The day they declined.' },
    formSentOn: { type: () => DateScalar, description: 'The day a consultation form was sent to them.' },
    formReturnedOn: { type: () => DateScalar, description: 'The day it came back.' },
  },
  check(_manager, row, context) {
    for (const column of ['invited_on', 'views_sent_on', 'declined_on', 'form_sent_on', 'form_returned_on'])
      checkNotAhead(context.today, 'An answer', day(row, column));
    if (row['attended'] === true && day(row, 'declined_on') !== null)
      throw new Refused(
        'DECLINED_AND_CAME',
        'They are said to have declined and to have come. Correct one of the two.',
      );
    checkOrder(
      day(row, 'form_sent_on'),
      day(row, 'form_returned_on'),
      'The consultation form cannot have come back before it was sent.',
    );
  },
});

export const CorrectReviewPaper = correction({
  name: 'correctReviewPaper',
  act: 'CORRECT_REVIEW_PAPER',
  what: 'paper for a review',
  table: 'review_paper',
  type: () => ReviewPaper,
  load: papers.byId,
  fields: {
    kind: { type: () => String, description: 'Which paper.', codes: reviewPaperKinds, needed: true },
    requestedOn: { type: () => DateScalar, description: 'The day it was asked for.', needed: true },
    dueBy: {
      type: () => DateScalar,
      description: 'The day by which it is to be with the IRO.',
      needed: true,
    },
    receivedOn: { type: () => DateScalar, description: 'The day it came; null where it has not.' },
  },
  check(_manager, row, context) {
    checkNotAhead(context.today, 'A paper', day(row, 'received_on'));
    checkOrder(
      day(row, 'requested_on'),
      day(row, 'received_on'),
      'A paper cannot have come before it was asked for.',
    );
  },
});
