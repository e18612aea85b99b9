import { englandHolidays, reportingYear } from '@iro/calendar';
import { aroundReviewDuties, permanencePlanDuties, reviewDuties, type Duty } from '@iro/rules';
import type { Facts, ReviewFact } from './review-facts';
import { reviewHistoryOf } from './review-history-of';

/** Duties that follow from the record of a review; only where somebody keeps that record here. */
const ofTheRecord = new Set(['DECISIONS_ISSUED', 'RECORD_WRITTEN', 'RECORD_DISTRIBUTED']);
/** Duties whose facts no folder tells: only where people do the work here. */
const ofWorkHere = new Set(['MANAGERS_RESPONSE', 'CARE_PLAN_UPDATED']);
/**
 * What the rules ask for and this service has the facts of. What comes before a review is asked only of one
 * booked here.
 */
const around = new Set([
  ...ofTheRecord,
  ...ofWorkHere,
  'CHILD_CONSULTED',
  'INVITATIONS',
  'PAPERS_TO_IRO',
  'IRO_VISIT',
  'CHILD_SPOKEN_TO_IN_PRIVATE',
  'MIDWAY_CHECK',
]);

/**
 * A child's duties of this service, from its facts.
 *
 * @example a review known from SSDA903 alone -> it meets the duty by completion; nothing is said of its start
 * or its record
 */
export function childDuties(facts: Facts): readonly Duty[] {
  const history = reviewHistoryOf(facts);
  const reviews = new Map(facts.reviews.map((review) => [review.id, review]));
  const of = (duty: Duty): ReviewFact | undefined =>
    duty.subject === null ? undefined : reviews.get(duty.subject);
  const startUnknown = (duty: Duty): boolean =>
    duty.convention === 'START_DATE' && of(duty)?.startedOn === null;
  return [
    ...reviewDuties(history, englandHolidays).filter((duty) => !startUnknown(duty)),
    ...aroundReviewDuties(history, englandHolidays).filter(
      (duty) =>
        around.has(duty.kind) &&
        (!ofTheRecord.has(duty.kind) || keepsRecord(of(duty))) &&
        (!ofWorkHere.has(duty.kind) || workedOnHere(of(duty))),
    ),
    ...permanencePlanDuties(history, englandHolidays).filter((duty) => keepsPlans(duty, facts)),
  ];
}

/** Reviews of years before the folder come without their records: that they lack one says nothing. */
function keepsRecord(review: ReviewFact | undefined): boolean {
  if (review === undefined) return false;
  if (review.hasRecord || review.keptHere) return true;
  return (
    review.kind !== null &&
    review.importedYear !== null &&
    (review.completedOn ?? '') >= reportingYear(review.importedYear).from
  );
}

/**
 * What a folder brought never told of these: that it lacks them says nothing, and correcting it changes
 * nothing in that.
 */
const workedOnHere = (review: ReviewFact | undefined): boolean =>
  review !== undefined && (review.keptHere || review.recordKeptHere);

/**
 * A folder may bring permanence plans and may not (`permanence_plans`): that a child whose first review one
 * brought has none says nothing. Where the first review was recorded here, is still to come, or a plan is on
 * record, somebody keeps them.
 */
function keepsPlans({ metOn, openedOn, closedOn }: Duty, facts: Facts): boolean {
  if (metOn !== null) return true;
  const first = facts.reviews.find(
    ({ completedOn }) =>
      completedOn !== null && completedOn >= openedOn && (closedOn === null || completedOn <= closedOn),
  );
  return first === undefined ? closedOn === null : first.byAct;
}
