import { civilDate, days, type InForce, type Limit, workingDays } from '@iro/calendar';

const from = civilDate('2011-04-01');
const handbook = 'IRO Handbook 2010';

/** From the completion of a review. */
export const recordLimits: readonly InForce<{
  readonly decisionsIssued: Limit;
  readonly recordWritten: Limit;
  readonly recordDistributed: Limit;
  readonly carePlanUpdated: Limit;
}>[] = [
  {
    from,
    source: `${handbook}, on the record of the review`,
    value: {
      decisionsIssued: workingDays(5),
      recordWritten: workingDays(15),
      recordDistributed: workingDays(20),
      carePlanUpdated: workingDays(10),
    },
  },
];

/** From the day the decisions were issued. */
export const managersResponseLimits: readonly InForce<Limit>[] = [
  { from, source: `${handbook}; silence is agreement`, value: workingDays(5) },
];

/** Before the day a review is planned for. */
export const preparationLimits: readonly InForce<{
  readonly childConsulted: Limit;
  readonly invitations: Limit;
  readonly papers: Limit;
}>[] = [
  {
    from,
    source: `${handbook}, on preparing a review`,
    value: { childConsulted: workingDays(20), invitations: days(10), papers: workingDays(3) },
  },
];

export const spokenToInPrivate: readonly InForce<'BEFORE_EACH_REVIEW'>[] = [
  {
    from,
    source: 'Care Planning, Placement and Case Review (England) Regulations 2010, reg 36(1)(b)',
    value: 'BEFORE_EACH_REVIEW',
  },
];

export const visitBetweenReviews: readonly InForce<'ONCE_BETWEEN_REVIEWS'>[] = [
  { from, source: "The IRO service's standard, annual report 2015-16, 5.1e", value: 'ONCE_BETWEEN_REVIEWS' },
];

export const midwayCheck: readonly InForce<'HALF_WAY'>[] = [
  { from, source: 'Local practice: monitoring half way between two reviews', value: 'HALF_WAY' },
];

/** A plan for the child's lasting home, by the second review. */
export const permanencePlanBySecondReview: readonly InForce<'BY_SECOND_REVIEW'>[] = [
  {
    from,
    source:
      'Care planning, placement and case review: statutory guidance (Children ' +
      'Act 1989, volume 2), on permanence; IRO Handbook 2010',
    value: 'BY_SECOND_REVIEW',
  },
];
