import {
  addMonths,
  ageOn,
  applyLimit,
  type CivilDate,
  civilDate,
  type Holidays,
  type InForce,
  inForceOn,
  type Limit,
  months,
  workingDays,
} from '@iro/calendar';
import { chainOfDuties } from './chain-of-duties';
import { type Duty, inOrder, openDuty } from './duty';
import { belongsTo, byStart, type PeriodOfCare } from './period-of-care';

/** At the fifth birthday: which day's age decides between six and twelve months. */
export type ReviewHealthBoundary = 'UNDER_FIVE_ON_DUE_DAY' | 'UNDER_FIVE_ON_ASSESSMENT_DAY';

export interface HealthNumbers {
  readonly initial: Limit;
  /** An assessment made so long before the child became looked after stands for the initial one. */
  readonly madeBefore: Limit;
  readonly underFive: Limit;
  readonly fromFive: Limit;
  readonly boundary: ReviewHealthBoundary;
}

export const healthAssessments: readonly InForce<HealthNumbers>[] = [
  {
    from: civilDate('2011-04-01'),
    source: 'Care Planning, Placement and Case Review (England) Regulations 2010, reg 7',
    value: {
      initial: workingDays(20),
      madeBefore: months(3),
      underFive: months(6),
      fromFive: months(12),
      boundary: 'UNDER_FIVE_ON_DUE_DAY',
    },
  },
];

export interface HealthHistory {
  readonly dateOfBirth: CivilDate;
  readonly periodsOfCare: readonly PeriodOfCare[];
  /** Assessments made; refused ones are exemptions. Days in any order. */
  readonly assessments: readonly { readonly kind: 'INITIAL' | 'REVIEW'; readonly on: CivilDate }[];
}

/**
 * The initial health assessment of each period of care and the reviews that follow it. Short breaks have
 * none.
 *
 * None is initial where one was made in the three months before; the reviews then run from that. Where the
 * start of care is unknown they run from the first known one.
 *
 * @throws RangeError when the holidays do not reach to a due day
 * @example born 2011-05-10, assessed 2015-11-20 -> the next by 2016-11-20: on 2016-05-20 the child is five
 * already
 */
export function healthDuties(
  history: HealthHistory,
  holidays: Holidays,
  lines: readonly InForce<HealthNumbers>[] = healthAssessments,
): Duty[] {
  const periods = byStart(history.periodsOfCare);
  const under = (on: CivilDate) => ageOn(history.dateOfBirth, on) < 5;
  const duties = periods
    .filter(({ shortBreaks }) => !shortBreaks)
    .flatMap((period) => {
      const { from, to } = period;
      const line = inForceOn(lines, from);
      const own = history.assessments.filter(({ on }) => belongsTo(period, periods, on));
      const days = own.map(({ on }) => on).sort();
      const since = addMonths(from, -(line?.value.madeBefore.count ?? 3));
      const standing = history.assessments
        .map(({ on }) => on)
        .filter((on) => on >= since && on < from)
        .sort()
        .at(-1);
      const first = standing ?? days[0];
      const list: Duty[] = [];
      if (line && period.startKnown && !standing) {
        const metOn =
          own
            .filter(({ kind }) => kind === 'INITIAL')
            .map(({ on }) => on)
            .sort()[0] ?? null;
        list.push(
          openDuty('INITIAL_HEALTH', from, applyLimit(from, line.value.initial, holidays), line, {
            metOn,
            closedOn: metOn ? null : to,
          }),
        );
      }
      if (first === undefined) return list;
      const due = (opened: CivilDate) => {
        const rule = inForceOn(lines, opened);
        if (!rule) return { dueBy: opened, rule };
        const soon = applyLimit(opened, rule.value.underFive, holidays);
        const deciding = rule.value.boundary === 'UNDER_FIVE_ON_DUE_DAY' ? soon : opened;
        return { dueBy: under(deciding) ? soon : applyLimit(opened, rule.value.fromFive, holidays), rule };
      };
      return [
        ...list,
        ...chainOfDuties({
          kind: 'REVIEW_HEALTH',
          openedOn: first,
          openedByFact: true,
          doneOn: days,
          to,
          due,
        }),
      ];
    });
  return inOrder(duties);
}
