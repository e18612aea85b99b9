import {
  earlyReviewReasons,
  latenessReasons,
  participationCodes,
  reviewChairs,
  reviewKinds,
} from '@iro/codes';
import {
  BadInput,
  DateScalar,
  Refused,
  checkNotAhead,
  checkOrder,
  correction,
  dayInWords,
  type Columns,
  type Context,
} from '@iro/subgraph';
import type { EntityManager } from 'typeorm';
import { reviewsById } from '../loaders/loaders';
import { Review } from '../types/review.type';
import { checkParticipationAge } from '../checks/participation-and-age';

type Row = Columns & { readonly id: string };
const day = (row: Row, column: string): string | null => (row[column] ?? null) as string | null;

/**
 * A review as it would be: its days in order and not ahead, its sessions within them, its code possible at
 * the child's age.
 */
async function check(manager: EntityManager, row: Row, context: Context): Promise<void> {
  const [startedOn, completedOn, participation] = [
    day(row, 'started_on'),
    day(row, 'completed_on'),
    day(row, 'participation'),
  ];
  checkNotAhead(context.today, 'The beginning of a review', startedOn);
  checkNotAhead(context.today, 'The completion of a review', completedOn);
  checkOrder(startedOn, completedOn, 'A review cannot be completed before it begins.');
  if ((row['early_reason'] ?? null) !== null && row['kind'] !== 'EARLY')
    throw new BadInput('An earlyReason goes with the kind EARLY, and with no other.');
  const [held] = await manager.query<{ first: string | null; last: string | null }[]>(
    'SELECT min(held_on) AS first, max(held_on) AS last FROM review_session WHERE review_id = $1',
    [row.id],
  );
  if (held?.first && startedOn !== held.first)
    throw new Refused(
      'SESSION_SAYS_OTHERWISE',
      `Its first session is on record for ${dayInWords(held.first)}: correct the session.`,
    );
  if (held?.last && completedOn !== null && completedOn < held.last)
    throw new Refused(
      'SESSION_AFTER',
      `A session of this review was held on ${dayInWords(held.last)}: it ` +
        `cannot have been completed before its last one.`,
    );
  await checkParticipationAge(
    manager,
    String(row['child_id']),
    participation,
    completedOn ?? startedOn ?? context.today,
  );
  if (completedOn === null) return;
  const [same] = await manager.query<unknown[]>(
    'SELECT 1 FROM review WHERE child_id = $1 AND completed_on = $2 AND id <> $3 AND NOT cancelled',
    [row['child_id'], completedOn, row.id],
  );
  if (same !== undefined)
    throw new Refused(
      'ALREADY_COMPLETED',
      `Another review of this child completed on ${dayInWords(completedOn)} is on record.`,
    );
}

export const CorrectReview = correction({
  name: 'correctReview',
  act: 'CORRECT_REVIEW',
  what: 'review',
  table: 'review',
  type: () => Review,
  load: (context, id) => reviewsById(context).load(id),
  check,
  fields: {
    kind: {
      type: () => String,
      description: 'What made it due, such as SUBSEQUENT.',
      codes: reviewKinds,
      needed: true,
    },
    plannedFor: {
      type: () => DateScalar,
      description:
        'The day it is planned for; earlier where it is brought forward. To put it off, postpone it.',
    },
    startedOn: {
      type: () => DateScalar,
      description: 'The day of its first session, where no session is on record.',
    },
    completedOn: { type: () => DateScalar, description: 'The day it was completed.' },
    withoutMeeting: {
      type: () => Boolean,
      description: 'Whether it was done without a meeting.',
      needed: true,
    },
    earlyReason: {
      type: () => String,
      description: 'Why it was brought forward.',
      codes: earlyReviewReasons,
    },
    lateReason: { type: () => String, description: 'Why it was late.', codes: latenessReasons },
    chairedBy: {
      type: () => String,
      description: 'Who chaired it: IRO, CHILD or JOINTLY.',
      codes: reviewChairs,
    },
    participation: {
      type: () => String,
      description: "The child's part, PN0 to PN7.",
      codes: participationCodes,
    },
    observed: {
      type: () => Boolean,
      description: 'Whether an observation of the child stands in the record.',
    },
    childConsultedOn: {
      type: () => DateScalar,
      description: 'The day the child was asked where it should be and who should come.',
    },
    childWishes: { type: () => String, description: 'What the child said to that.' },
  },
});
