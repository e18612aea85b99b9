import {
  addMonths,
  applyLimit,
  birthday,
  type CivilDate,
  civilDate,
  type Holidays,
  type InForce,
  inForceOn,
  type Limit,
  months,
  type Period,
  workingDays,
} from '@iro/calendar';
import { chainOfDuties } from './chain-of-duties';
import { type Duty, inOrder, openDuty } from './duty';
import { belongsTo, byStart, type PeriodOfCare } from './period-of-care';

/**
 * What makes the initial PEP timely: begun within ten working days, or on file for the first review within
 * twenty.
 */
export type InitialPepReading = 'BEGUN_WITHIN_10_WORKING_DAYS' | 'ON_FILE_WITHIN_20_WORKING_DAYS';

export interface PepNumbers {
  readonly reading: InitialPepReading;
  readonly begun: Limit;
  readonly onFile: Limit;
  /** Between reviews, where no term dates are known. */
  readonly withoutTerms: Limit;
  /** Ages in years: from pre-school, until the other is reached. */
  readonly ages: { readonly from: number; readonly until: number };
}

export const pepNumbers: readonly InForce<PepNumbers>[] = [
  {
    from: civilDate('2011-04-01'),
    source: 'Promoting the education of looked-after children: statutory guidance, and local procedures',
    value: {
      reading: 'BEGUN_WITHIN_10_WORKING_DAYS',
      begun: workingDays(10),
      onFile: workingDays(20),
      withoutTerms: months(6),
      ages: { from: 3, until: 18 },
    },
  },
];

export interface PepHistory {
  readonly dateOfBirth: CivilDate;
  readonly periodsOfCare: readonly PeriodOfCare[];
  /** Each PEP; null: not on file. */
  readonly plans: readonly { readonly begunOn: CivilDate; readonly onFileOn: CivilDate | null }[];
  readonly reviewedOn: readonly CivilDate[];
  /** The authority's terms, in any order; none known: the default interval. */
  readonly terms?: readonly (Period & { readonly to: CivilDate })[];
}

/**
 * The initial personal education plan of each period of care, and a review every term. Short breaks have
 * none.
 *
 * The first opens at the start of care or, later, at the age of three. A review is due by the end of the term
 * after the one in which the plan was last made or reviewed; in the holidays, by the end of the next. Where
 * the start of care is unknown, reviews run from the first known plan.
 *
 * @throws RangeError when the holidays do not reach to a due day
 * @example looked after from 2016-01-19 -> begun by 2016-02-02
 */
export function pepDuties(
  history: PepHistory,
  holidays: Holidays,
  lines: readonly InForce<PepNumbers>[] = pepNumbers,
): Duty[] {
  const periods = byStart(history.periodsOfCare);
  const terms = byStart(history.terms ?? []);
  const duties = periods
    .filter(({ shortBreaks }) => !shortBreaks)
    .flatMap((period) => {
      const ages = (inForceOn(lines, period.from) ?? lines[0])?.value.ages ?? { from: 0, until: 18 };
      const reaches = birthday(history.dateOfBirth, ages.from);
      const leaves = birthday(history.dateOfBirth, ages.until);
      const openedOn = reaches > period.from ? reaches : period.from;
      if (openedOn >= leaves || (period.to !== null && openedOn > period.to)) return [];
      const own = history.plans.filter(({ begunOn }) => belongsTo(period, periods, begunOn));
      const list: Duty[] = [];
      const line = inForceOn(lines, openedOn);
      if (line && (period.startKnown || reaches >= period.from)) {
        const begun = line.value.reading === 'BEGUN_WITHIN_10_WORKING_DAYS';
        const days = own
          .map(({ begunOn, onFileOn }) => (begun ? begunOn : onFileOn))
          .filter((on) => on !== null);
        const metOn = days.filter((on) => period.to === null || on <= period.to).sort()[0] ?? null;
        const dueBy = applyLimit(openedOn, begun ? line.value.begun : line.value.onFile, holidays);
        list.push(
          openDuty('INITIAL_PEP', openedOn, dueBy, line, { metOn, closedOn: metOn ? null : period.to }),
        );
      }
      const made = own.map(({ begunOn }) => begunOn).sort();
      const first = made[0];
      if (first === undefined) return list;
      const reviewed = history.reviewedOn.filter((on) => belongsTo(period, periods, on));
      const due = (opened: CivilDate) => {
        if (opened >= leaves) return null;
        const rule = inForceOn(lines, opened);
        return {
          rule,
          dueBy:
            endOfNextTerm(opened, terms) ??
            (rule ? applyLimit(opened, rule.value.withoutTerms, holidays) : addMonths(opened, 6)),
        };
      };
      return [
        ...list,
        ...chainOfDuties({
          kind: 'PEP_REVIEW',
          openedOn: first,
          openedByFact: true,
          doneOn: [...made, ...reviewed],
          to: period.to,
          due,
        }),
      ];
    });
  return inOrder(duties);
}

/**
 * The end of the first term that begins after the day. Null when the terms on record do not reach so far,
 * forward or back.
 */
function endOfNextTerm(
  on: CivilDate,
  terms: readonly (Period & { readonly to: CivilDate })[],
): CivilDate | null {
  const next = terms.findIndex(({ from }) => from > on);
  return next > 0 ? (terms[next]?.to ?? null) : null;
}
