import { civilDate, days, type InForce, type Limit, months, weeks } from '@iro/calendar';

const from = civilDate('2011-04-01');
const regulation = (paragraph: string): string =>
  `Care Planning, Placement and Case Review (England) Regulations 2010, reg ${paragraph}`;

/** Any placement: soon after it begins, in its first year, and after that. */
export const ordinaryVisits: readonly InForce<{
  readonly first: Limit;
  readonly firstYear: Limit;
  readonly later: Limit;
  readonly laterMeantToLastTo18: Limit;
}>[] = [
  {
    from,
    source: regulation('28(2)'),
    value: { first: weeks(1), firstYear: weeks(6), later: weeks(6), laterMeantToLastTo18: months(3) },
  },
];

/** A long-term foster placement of over a year whose child, being of sufficient understanding, agrees. */
export const longTermVisits: readonly InForce<Limit>[] = [
  {
    from: civilDate('2015-04-01'),
    source: `${regulation('28(3A)')}, put in by SI 2015/495`,
    value: months(6),
  },
];

/** Before and after the first review. */
export interface VisitsAroundFirstReview {
  readonly until: Limit;
  readonly then: Limit;
}

/** Placed with a parent before the assessment is done (regulation 19). */
export const unassessedParentVisits: readonly InForce<VisitsAroundFirstReview>[] = [
  { from, source: regulation('28(3)'), value: { until: weeks(1), then: weeks(6) } },
];

/**
 * With a carer approved for a time (regulation 24), or under an interim care order and living with a parent.
 */
export const interimVisits: readonly InForce<VisitsAroundFirstReview>[] = [
  { from, source: regulation('28(4)'), value: { until: weeks(1), then: weeks(4) } },
];

/** Under a care order and living with a parent. */
export const careOrderAtHomeVisits: readonly InForce<{ readonly first: Limit; readonly later: Limit }>[] = [
  { from, source: regulation('28(5)'), value: { first: weeks(1), later: weeks(6) } },
];

/** A series of short breaks. */
export const shortBreakVisits: readonly InForce<{ readonly first: Limit; readonly later: Limit }>[] = [
  { from, source: regulation('48(3)(c)'), value: { first: months(3), later: months(6) } },
];

/** The council's own, stricter standard. */
export const localVisits: readonly InForce<Limit>[] = [
  {
    from: civilDate('2022-04-01'),
    source: 'Rotherham, papers of the Improving Lives Select Commission: visits every four weeks',
    value: days(28),
  },
];
