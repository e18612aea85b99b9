import {
  addDays,
  addWorkingDays,
  applyLimit,
  type CivilDate,
  covers,
  daysBetween,
  type Holidays,
  type InForce,
  inForceOn,
  type Limit,
} from '@iro/calendar';
import {
  managersResponseLimits,
  midwayCheck,
  preparationLimits,
  recordLimits,
  spokenToInPrivate,
  visitBetweenReviews,
} from './around-review-limits';
import { type Duty, type DutyKind, inOrder, openDuty } from './duty';
import { byStart, type PeriodOfCare } from './period-of-care';
import { reviewDuties } from './review-duties';
import { completedIn, type HeldReview, type ReviewHistory } from './review-history';

/** A review with what was done about it. Null or left out: not done, or not on record. */
export interface ReviewWithRecord extends HeldReview {
  readonly decisionsIssuedOn?: CivilDate | null;
  readonly managersRespondedOn?: CivilDate | null;
  readonly carePlanUpdatedOn?: CivilDate | null;
  readonly recordWrittenOn?: CivilDate | null;
  readonly recordDistributedOn?: CivilDate | null;
}

/** A review that is planned, held or not. Null or left out: not done. */
export interface PlannedReview {
  readonly id: string;
  readonly plannedFor: CivilDate;
  readonly plannedOn: CivilDate;
  readonly childConsultedOn?: CivilDate | null;
  /** The child is under four on the day planned, and is not asked. */
  readonly tooYoungToAsk?: boolean;
  readonly invitationsSentOn?: CivilDate | null;
  readonly papersReceivedOn?: CivilDate | null;
  /**
   * The day of its first session, or on which it was called off: what was to come before has come too late
   * from then on.
   */
  readonly begunOn?: CivilDate | null;
  /** The day it was completed or called off: papers may still come to a review under way. */
  readonly endedOn?: CivilDate | null;
}

export interface AroundReviewHistory extends ReviewHistory {
  readonly reviews: readonly ReviewWithRecord[];
  readonly spokenToInPrivateOn: readonly CivilDate[];
  /** Days on which the child did not wish to speak in private, or it was found not appropriate. */
  readonly notSpokenTo?: readonly { readonly on: CivilDate; readonly reason: string }[];
  readonly iroVisitsOn: readonly CivilDate[];
  readonly midwayChecksOn?: readonly CivilDate[];
  readonly planned?: readonly PlannedReview[];
}

/**
 * What has to happen before, between and after a child's reviews.
 *
 * After: decisions, record and distribution run from completion, also when the child has left since; the care
 * plan ends with care. Between: the visit, the half-way check and the talk in private open on one completion
 * (the talk also on the first day of care) and are due when the next review is held, or by its due day while
 * it is not; once it is held, what was missed is closed. Before: counted back from the day planned, and at
 * once where it was planned later than that; managers who have not answered by the time the record is
 * distributed have agreed by silence, which closes what they owed.
 *
 * @throws RangeError when the holidays do not reach to a due day
 * @example completed on 2016-02-24, child left on 2016-02-26 -> decisions are still due by 2016-03-02; the
 * visit is closed on 2016-02-26
 */
export function aroundReviewDuties(history: AroundReviewHistory, holidays: Holidays): Duty[] {
  const periods = byStart(history.periodsOfCare);
  return inOrder([
    ...history.reviews.flatMap((review) => afterReview(review, periods, holidays)),
    ...(history.planned ?? []).flatMap((review) => beforeReview(review, holidays)),
    ...betweenReviews(history, holidays),
  ]);
}

function afterReview(review: ReviewWithRecord, periods: readonly PeriodOfCare[], holidays: Holidays): Duty[] {
  const { id, completedOn, decisionsIssuedOn } = review;
  if (completedOn === null) return [];
  const duties: Duty[] = [];
  const add = (
    kind: DutyKind,
    openedOn: CivilDate,
    line: InForce<unknown> | undefined,
    limit: Limit | undefined,
    metOn: CivilDate | null | undefined,
    over?: (dueBy: CivilDate) => CivilDate | null,
  ) => {
    if (!line || !limit) return;
    const dueBy = applyLimit(openedOn, limit, holidays);
    duties.push(
      openDuty(kind, openedOn, dueBy, line, {
        subject: id,
        metOn: metOn ?? null,
        closedOn: metOn ? null : (over?.(dueBy) ?? null),
      }),
    );
  };
  const leftOn = periods.find((period) => covers(period, completedOn))?.to ?? null;
  const line = inForceOn(recordLimits, completedOn);
  add('DECISIONS_ISSUED', completedOn, line, line?.value.decisionsIssued, decisionsIssuedOn);
  add(
    'CARE_PLAN_UPDATED',
    completedOn,
    line,
    line?.value.carePlanUpdated,
    review.carePlanUpdatedOn,
    () => leftOn,
  );
  add('RECORD_WRITTEN', completedOn, line, line?.value.recordWritten, review.recordWrittenOn);
  add('RECORD_DISTRIBUTED', completedOn, line, line?.value.recordDistributed, review.recordDistributedOn);
  if (decisionsIssuedOn) {
    const response = inForceOn(managersResponseLimits, decisionsIssuedOn);
    add(
      'MANAGERS_RESPONSE',
      decisionsIssuedOn,
      response,
      response?.value,
      review.managersRespondedOn,
      (dueBy) => (review.recordDistributedOn ? later(dueBy, review.recordDistributedOn) : null),
    );
  }
  return duties;
}

function beforeReview(review: PlannedReview, holidays: Holidays): Duty[] {
  const line = inForceOn(preparationLimits, review.plannedFor);
  if (!line) return [];
  const { childConsulted, invitations, papers } = line.value;
  const duty = (
    kind: DutyKind,
    { count, unit }: Limit,
    doneOn: CivilDate | null | undefined,
    until: CivilDate | null | undefined,
  ) => {
    const back =
      unit === 'WORKING_DAYS'
        ? addWorkingDays(review.plannedFor, -count, holidays)
        : addDays(review.plannedFor, -count);
    const metOn = doneOn && (!until || doneOn <= until) ? doneOn : null;
    return openDuty(kind, review.plannedOn, later(back, review.plannedOn), line, {
      subject: review.id,
      metOn,
      closedOn: metOn ? null : (until ?? null),
    });
  };
  const asked = duty('CHILD_CONSULTED', childConsulted, review.childConsultedOn, review.begunOn);
  return [
    review.tooYoungToAsk
      ? { ...asked, exemption: { reason: 'TOO_YOUNG', from: review.plannedOn, expires: null } }
      : asked,
    duty('INVITATIONS', invitations, review.invitationsSentOn, review.begunOn),
    duty('PAPERS_TO_IRO', papers, review.papersReceivedOn, review.endedOn),
  ];
}

function betweenReviews(history: AroundReviewHistory, holidays: Holidays): Duty[] {
  const periods = byStart(history.periodsOfCare);
  const all = reviewDuties(history, holidays).filter(({ convention }) => convention === 'COMPLETION_DATE');
  return periods.flatMap((period) => {
    const due = all.filter(({ openedOn }) => covers(period, openedOn));
    const completed = completedIn(period, periods, history.reviews);
    return [null, ...completed].flatMap((review, index) => {
      const next = completed[index];
      const nextDue = next
        ? null
        : earliest(due.filter(({ metOn, closedOn }) => !metOn && (!closedOn || closedOn === period.to)));
      const openedDue = review
        ? earliest(due.filter(({ openedOn }) => openedOn === review.completedOn))
        : null;
      return interval(history, period, review, next, nextDue, openedDue);
    });
  });
}

/**
 * The duties between one completed review (null: the beginning of care) and the next (undefined: not
 * completed).
 */
function interval(
  history: AroundReviewHistory,
  period: PeriodOfCare,
  review: HeldReview | null,
  next: (HeldReview & { completedOn: CivilDate }) | undefined,
  nextDue: CivilDate | null,
  openedDue: CivilDate | null,
): Duty[] {
  const openedOn = review?.completedOn ?? period.from;
  const duties: Duty[] = [];
  const add = (
    kind: DutyKind,
    line: InForce<unknown> | undefined,
    dueBy: CivilDate | null,
    until: CivilDate | undefined,
    days: readonly CivilDate[],
  ) => {
    if (!line || !dueBy) return;
    const last = until ?? period.to;
    const counts = (on: CivilDate) =>
      (review ? on > openedOn : on >= openedOn) && (last === null || on <= last);
    const metOn = [...days].sort().find(counts) ?? null;
    const excused = kind === 'CHILD_SPOKEN_TO_IN_PRIVATE' && !metOn ? excuse(history, counts) : undefined;
    duties.push(
      openDuty(kind, openedOn, dueBy, line, {
        subject: next?.id ?? null,
        metOn,
        closedOn: metOn ? null : last,
        exemption: excused ? { reason: excused.reason, from: excused.on, expires: dueBy } : null,
      }),
    );
  };
  const begins = next && (next.startedOn > openedOn ? next.startedOn : next.completedOn);
  add(
    'CHILD_SPOKEN_TO_IN_PRIVATE',
    inForceOn(spokenToInPrivate, openedOn),
    begins ?? nextDue,
    begins,
    history.spokenToInPrivateOn,
  );
  if (!review) return duties;
  add(
    'IRO_VISIT',
    inForceOn(visitBetweenReviews, openedOn),
    next?.completedOn ?? nextDue,
    next?.completedOn,
    history.iroVisitsOn,
  );
  const halfWay = openedDue && addDays(openedOn, Math.floor(daysBetween(openedOn, openedDue) / 2));
  add(
    'MIDWAY_CHECK',
    inForceOn(midwayCheck, openedOn),
    halfWay,
    next?.completedOn,
    history.midwayChecksOn ?? [],
  );
  return duties;
}

const later = (one: CivilDate, other: CivilDate): CivilDate => (one < other ? other : one);

/**
 * The first refusal, or decision that a talk was not appropriate, of an interval: it excuses that one talk
 * and no later one.
 */
function excuse(history: AroundReviewHistory, counts: (on: CivilDate) => boolean) {
  return [...(history.notSpokenTo ?? [])]
    .sort((a, b) => (`${a.on} ${a.reason}` < `${b.on} ${b.reason}` ? -1 : 1))
    .find(({ on }) => counts(on));
}

function earliest(duties: readonly Duty[]): CivilDate | null {
  return duties.map(({ dueBy }) => dueBy).sort()[0] ?? null;
}
