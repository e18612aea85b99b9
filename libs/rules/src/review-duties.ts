import {
  applyLimit,
  type CivilDate,
  type Holidays,
  type InForce,
  inForceOn,
  type Limit,
} from '@iro/calendar';
import { type Convention, type Duty, type DutyKind, inOrder, openDuty } from './duty';
import { byStart, type PeriodOfCare } from './period-of-care';
import {
  type CompletedReview,
  completedIn,
  type Phase,
  phasesOf,
  type ReviewHistory,
} from './review-history';
import {
  adoptionIntervals,
  authorityIntervals,
  disruptionIntervals,
  reviewIntervals,
  shortBreakIntervals,
} from './review-intervals';

type Lines<K extends string> = readonly InForce<Readonly<Record<K, Limit>>>[];

interface Occurrence {
  readonly kind: DutyKind;
  readonly openedOn: CivilDate;
  /** A review before this day does not meet it. */
  readonly notBefore: CivilDate;
  /** Null: before the rule's first line. */
  readonly rule: { readonly dueBy: CivilDate; readonly line: InForce<unknown> } | null;
}

/**
 * Every review that had to be held, of all periods of care, one row under each convention.
 *
 * The first runs from the day the child became looked after, each later one from the completion of the one
 * before, whatever kind it was recorded as. Placement for adoption starts its own sequence, a disruption asks
 * for a review between 28 and 42 days later and then the ordinary ones again. A new period of care starts at
 * the first. While the authority may place for adoption and has not, adoption reviews run beside the ordinary
 * ones and any review counts for both. Both conventions share the due day; they differ in the day that meets
 * it.
 *
 * @throws RangeError when the holidays do not reach to a due day
 * @example looked after from 2016-03-01, none held -> first, by 2016-03-31 (Good Friday and Easter Monday are
 * not worked)
 * @example a series begun on 2016-02-12 and completed on 2016-02-24, due by 2016-02-16 -> in time by
 * START_DATE, late by COMPLETION_DATE
 */
export function reviewDuties(history: ReviewHistory, holidays: Holidays): Duty[] {
  const periods = byStart(history.periodsOfCare);
  return inOrder(
    periods.flatMap((period) => {
      const completed = completedIn(period, periods, history.reviews);
      const shortBreaks = history.shortBreakOnly === true || period.shortBreaks === true;
      const phases: Phase[] = shortBreaks
        ? [{ after: 'START', from: period.from, to: period.to }]
        : phasesOf(period, history.adoptionPlacements);
      const duties = phases.flatMap((phase) =>
        phaseDuties(phase, period, shortBreaks, completed, history, holidays),
      );
      return shortBreaks
        ? duties
        : [...duties, ...authorityDuties(period, phases, completed, history, holidays)];
    }),
  );
}

function phaseDuties(
  phase: Phase,
  period: PeriodOfCare,
  shortBreaks: boolean,
  completed: CompletedReview[],
  history: ReviewHistory,
  holidays: Holidays,
): Duty[] {
  const at = <K extends string>(
    lines: Lines<K>,
    key: NoInfer<K>,
    kind: DutyKind,
    openedOn: CivilDate,
    notBefore = openedOn,
  ): Occurrence => ({ kind, openedOn, notBefore, rule: ruleOf(lines, key, openedOn, holidays) });

  return sequence(phase, completed, history, (held, last) => {
    if (phase.after === 'PLACED_FOR_ADOPTION') {
      return at(
        adoptionIntervals,
        held === 0 ? 'first' : held === 1 ? 'second' : 'later',
        'ADOPTION_REVIEW',
        last ?? phase.from,
      );
    }
    if (phase.after === 'DISRUPTION' && held === 0) {
      const rule = inForceOn(disruptionIntervals, phase.from);
      return at(
        disruptionIntervals,
        'by',
        'DISRUPTION_REVIEW',
        phase.from,
        rule && applyLimit(phase.from, rule.value.notBefore, holidays),
      );
    }
    if (phase.after !== 'START')
      return at(
        reviewIntervals,
        'later',
        'SUBSEQUENT_REVIEW',
        last ?? completed.findLast(({ completedOn }) => completedOn <= phase.from)?.completedOn ?? phase.from,
      );
    if (held === 0) {
      if (!period.startKnown) return null;
      return shortBreaks
        ? at(shortBreakIntervals, 'first', 'FIRST_REVIEW', phase.from)
        : at(reviewIntervals, 'first', 'FIRST_REVIEW', phase.from);
    }
    if (shortBreaks) return at(shortBreakIntervals, 'later', 'SUBSEQUENT_REVIEW', last ?? phase.from);
    return held === 1 && period.startKnown
      ? at(reviewIntervals, 'second', 'SECOND_REVIEW', last ?? phase.from)
      : at(reviewIntervals, 'later', 'SUBSEQUENT_REVIEW', last ?? phase.from);
  });
}

/**
 * Adoption reviews until the child is placed; after a placement has ended, the disruption review and the
 * ordinary ones take their place.
 */
function authorityDuties(
  period: PeriodOfCare,
  phases: readonly Phase[],
  completed: CompletedReview[],
  history: ReviewHistory,
  holidays: Holidays,
): Duty[] {
  const placedOn = phases[0]?.to ?? null;
  return byStart(history.adoptionAuthorities ?? []).flatMap((authority) => {
    const from = authority.from < period.from ? period.from : authority.from;
    const to = [authority.to, placedOn, period.to].filter((on) => on !== null).sort()[0] ?? null;
    if (to !== null && from >= to) return [];
    return sequence({ after: 'START', from, to }, completed, history, (held, last) => {
      const openedOn = last ?? from;
      return {
        kind: 'ADOPTION_REVIEW',
        openedOn,
        notBefore: openedOn,
        rule: ruleOf(authorityIntervals, held === 0 ? 'first' : 'later', openedOn, holidays),
      };
    });
  });
}

/**
 * One occurrence after the other; `next` says what is asked for after so many met, the last on that day, or
 * null when nothing is known.
 */
function sequence(
  phase: Phase,
  completed: CompletedReview[],
  history: ReviewHistory,
  next: (held: number, last: CivilDate | null) => Occurrence | null,
): Duty[] {
  const duties: Duty[] = [];
  const notOver = (on: CivilDate): boolean => phase.to === null || on <= phase.to;
  let last: CivilDate | null = null;
  for (let held = 0; ; held += 1) {
    const occurrence = next(held, last);
    const { openedOn, notBefore } = occurrence ?? { openedOn: phase.from, notBefore: phase.from };
    const from: CivilDate | null = last;
    const meets = (on: CivilDate): boolean =>
      on >= notBefore && (from !== null ? on > from : phase.after === 'START' || on > phase.from);
    const met: CompletedReview | undefined = completed.find(
      ({ completedOn }) => meets(completedOn) && notOver(completedOn),
    );
    if (occurrence?.rule) {
      const { dueBy, line } = occurrence.rule;
      const row = (convention: Convention, by: { id: string; on: CivilDate } | null) =>
        openDuty(occurrence.kind, openedOn, dueBy, line, {
          convention,
          subject: by?.id ?? null,
          metOn: by?.on ?? null,
          closedOn: by ? null : phase.to,
        });
      duties.push(row('COMPLETION_DATE', met ? { id: met.id, on: met.completedOn } : null));
      duties.push(row('START_DATE', firstStart(history, meets, notOver)));
    }
    if (!met) return duties;
    last = met.completedOn;
  }
}

/**
 * The first session held for an occurrence: of a review completed for it or later, or of one begun for it and
 * never completed.
 */
function firstStart(
  history: ReviewHistory,
  meets: (on: CivilDate) => boolean,
  notOver: (on: CivilDate) => boolean,
) {
  return (
    history.reviews
      .filter(({ startedOn, completedOn }) => meets(completedOn ?? startedOn) && notOver(startedOn))
      .map(({ id, startedOn }) => ({ id, on: startedOn }))
      .sort((a, b) => (`${a.on} ${a.id}` < `${b.on} ${b.id}` ? -1 : 1))[0] ?? null
  );
}

function ruleOf<K extends string>(
  lines: Lines<K>,
  key: K,
  openedOn: CivilDate,
  holidays: Holidays,
): Occurrence['rule'] {
  const line = inForceOn(lines, openedOn);
  return line ? { line, dueBy: applyLimit(openedOn, line.value[key], holidays) } : null;
}
