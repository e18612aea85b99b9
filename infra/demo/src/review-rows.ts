import type { Child, Review } from './child';
import { ageOn, iso } from './day';
import type { IroTeam } from './iro-team';
import type { Output } from './output';
import { YEAR_END, YEAR_START } from './quotas';
import type { Random } from './random';
import { addWorkingDays, workingDayOnOrAfter } from './working-days';

const REASONS = [
  ['DOCUMENTS_MISSING', 36],
  ['SOCIAL_WORKER_SICKNESS', 34],
  ['PLACEMENT_CHANGE', 12],
  ['IRO_TURNOVER', 10],
  ['CARER_OR_PARENT_REQUEST', 8],
] as const;
const INVITED = ['SOCIAL_WORKER', 'CARER', 'PARENT', 'TEACHER', 'HEALTH', 'GUARDIAN'] as const;
const DECISIONS = [
  'Life-story work to be started',
  'Health plan to be updated',
  'Contact arrangements to be assessed',
  'School to be told of the plan',
  'Permanence plan to be confirmed',
  'Savings account to be opened',
];
const OWNERS = ['Social worker', 'Team manager', 'Carer', 'Virtual school', 'Looked-after nurse'];

/** Everything on file about a child's reviews, held and planned. */
export function writeReviews(out: Output, child: Child, iros: IroTeam, random: Random): void {
  for (const review of [...(child.earlier?.reviews ?? []), ...(child.period?.reviews ?? [])])
    writeReview(out, child, review, iros, random);
  writePlanned(out, child, iros, random);
}

function writeReview(out: Output, child: Child, review: Review, iros: IroTeam, random: Random): void {
  const inYear = review.completed >= YEAR_START && review.completed <= YEAR_END;
  const late = review.completed > review.due && (inYear || review.started > review.due);
  const reason = late ? random.weighted<string>(REASONS) : '';
  const age = ageOn(child.dob, review.completed);
  out.toExtract(
    'reviews',
    {
      child: child.id,
      iro: iros.on(child, review.started),
      kind: review.kind,
      planned_for: iso(review.started),
      started_on: iso(review.started),
      completed_on: iso(review.completed),
      without_meeting: age >= 8 && review.kind === 'SUBSEQUENT' && random.chance(0.02),
      late_reason: reason,
      chaired_by:
        inYear && age >= 11 && review.participation === 'PN1'
          ? random.weighted([
              ['IRO', 93],
              ['CHILD', 3],
              ['JOINTLY', 4],
            ])
          : 'IRO',
      participation: review.participation,
      observed: review.participation === 'PN0',
    },
    review.key,
  );
  if (review.series) {
    out.toExtract('review_sessions', {
      review: review.key,
      held_on: iso(review.started),
      adjourned: review.completed <= addWorkingDays(review.started, 20),
    });
    out.toExtract('review_sessions', {
      review: review.key,
      held_on: iso(review.completed),
      adjourned: false,
    });
  }
  if (inYear && (late ? random.chance(0.6) : random.chance(0.09))) {
    const planned = workingDayOnOrAfter(review.started - random.int(8, 40));
    if (planned < review.started && (child.period?.start ?? 0) < planned - 8) {
      out.toExtract('postponements', {
        review: review.key,
        postponed_on: iso(planned - random.int(1, 5)),
        planned_for: iso(planned),
        moved_to: iso(review.started),
        reason: reason || random.weighted<string>(REASONS.slice(0, 3)),
      });
    }
  }
  writeRecord(out, review, random);
  if (inYear) writeDetail(out, child, review, age, random);
}

function writeRecord(out: Output, review: Review, random: Random): void {
  const within = (shortest: number, limit: number, share: number) => {
    const on = addWorkingDays(
      review.completed,
      random.chance(share) ? random.int(shortest, limit) : limit + random.int(1, 15),
    );
    return on;
  };
  const decisions = within(1, 5, 0.88);
  const written = Math.max(decisions, within(6, 15, 0.8));
  const distributed = Math.max(written, within(12, 20, 0.72));
  const known = (on: number) => (on <= YEAR_END ? iso(on) : '');
  out.toExtract('review_records', {
    review: review.key,
    decisions_issued_on: known(decisions),
    written_on: known(written),
    distributed_on: known(distributed),
  });
}

const METHOD: Record<string, readonly string[]> = {
  PN0: ['OBSERVATION'],
  PN1: ['ATTENDED'],
  PN2: ['ATTENDED', 'ADVOCATE'],
  PN3: ['ATTENDED'],
  PN5: ['ADVOCATE', 'IRO_VISIT'],
  PN6: ['WRITTEN', 'DIGITAL'],
};

function writeDetail(out: Output, child: Child, review: Review, age: number, random: Random): void {
  const used = METHOD[review.participation];
  if (used) {
    const chosen =
      review.participation === 'PN5' || review.participation === 'PN6' ? [random.pick(used)] : used;
    for (const method of chosen)
      out.toExtract('participation_methods', { review: review.key, method, used: true });
  } else {
    out.toExtract('participation_methods', {
      review: review.key,
      method: random.pick(['WRITTEN', 'DIGITAL', 'ADVOCATE']),
      used: false,
    });
  }
  for (const role of INVITED) {
    if ((role === 'TEACHER' && age < 4) || (role === 'GUARDIAN' && !random.chance(0.25))) continue;
    const attended = random.chance(
      role === 'SOCIAL_WORKER' ? 0.97 : role === 'CARER' ? 0.9 : role === 'PARENT' ? 0.48 : 0.55,
    );
    const sent = !attended && random.chance(0.4) ? iso(review.started - random.int(1, 6)) : '';
    out.toExtract('invitees', {
      review: review.key,
      role,
      invited_on: iso(review.started - random.int(12, 24)),
      attended,
      views_sent_on: sent,
    });
  }
  for (let count = random.int(1, 3); count > 0; count--) {
    const due = review.completed + random.int(14, 90);
    const done = due + random.int(-12, 25);
    out.toExtract('review_decisions', {
      review: review.key,
      text: random.pick(DECISIONS),
      owner: random.pick(OWNERS),
      due_by: iso(due),
      done_on: done <= YEAR_END && random.chance(0.85) ? iso(done) : '',
    });
  }
  for (const dimension of ['CARE_PLAN', 'CHILDS_VOICE', 'PERMANENCE', 'HEALTH']) {
    if (!random.chance(0.5)) continue;
    out.toExtract('judgements', {
      review: review.key,
      dimension,
      grade: random.weighted([
        ['OUTSTANDING', 8],
        ['GOOD', 55],
        ['REQUIRES_IMPROVEMENT', 31],
        ['INADEQUATE', 6],
      ]),
    });
  }
}

/** The next review of a child still looked after, where the diary already holds it. */
function writePlanned(out: Output, child: Child, iros: IroTeam, random: Random): void {
  const { period } = child;
  if (!period || period.end !== null || random.chance(0.08)) return;
  const held = period.reviews.length;
  const last = period.reviews[held - 1];
  const wanted =
    held === 0
      ? addWorkingDays(period.start, 14)
      : (last?.completed ?? period.start) + (held === 1 ? 70 : 150);
  const planned = workingDayOnOrAfter(Math.max(wanted, YEAR_END + random.int(5, 20)));
  const kind = period.adoption?.placed
    ? 'ADOPTION'
    : held === 0
      ? 'FIRST'
      : held === 1
        ? 'SECOND'
        : 'SUBSEQUENT';
  out.toExtract(
    'reviews',
    { child: child.id, iro: iros.on(child, YEAR_END), kind, planned_for: iso(planned) },
    `${child.id}-${period.start}-${held + 1}`,
  );
}
