import { civilDate, englandHolidays, type CivilDate } from '@iro/calendar';
import { eligibleFrom, pathwayDuties, placementPlanDuties, type Duty } from '@iro/rules';
import type { ChildFacts, Kept } from '../../worklists/duties/child-facts';

/** What a folder brings of the years before the product is in use, with plans or without. */
interface Brought {
  readonly importedYear?: number | null;
}

/**
 * Whether a plan is to be asked for something that began on a day. Of what a folder brought, only where the
 * folder speaks of such plans for this child: its silence is no missing plan (decision 35). What people
 * recorded here, and what began after the folder's year, is always asked.
 */
const asked = ({ importedYear }: Brought, on: CivilDate, records: readonly Kept[]): boolean =>
  importedYear === null ||
  importedYear === undefined ||
  on > civilDate(`${importedYear}-03-31`) ||
  records.some(({ imported }) => imported);

/** Placement plans, and assessments and reviews for pathway plans; pure. */
export function planDuties(facts: ChildFacts): Duty[] {
  const {
    dateOfBirth,
    periodsOfCare,
    placements,
    leaver,
    placementPlans,
    pathwayPlans,
    pathwayReviewedOn,
    pathwayAssessments,
  } = facts;
  const inShortBreaks = (on: CivilDate): boolean =>
    periodsOfCare.some(({ from, to, shortBreaks }) => shortBreaks && from <= on && (to === null || on < to));
  const own = placements.filter(
    (each) =>
      each.startKnown !== false &&
      each.temporary !== true &&
      !inShortBreaks(each.from) &&
      asked(each, each.from, placementPlans),
  );
  const eligible = eligibleFrom(dateOfBirth, periodsOfCare);
  const period =
    eligible &&
    periodsOfCare.find(({ from, to }) => from <= eligible.from && (to === null || eligible.from < to));
  const spokenOf = [...pathwayPlans, ...pathwayAssessments];
  return [
    ...placementPlanDuties(
      {
        placements: own.map(({ id, from, to, planned }) => ({ id, from, to: to ?? null, planned })),
        plans: placementPlans,
      },
      englandHolidays,
    ),
    ...pathwayDuties(
      {
        dateOfBirth,
        periodsOfCare,
        leaver,
        plans: pathwayPlans,
        reviewedOn: pathwayReviewedOn,
        assessedOn: pathwayAssessments.map(({ on }) => on),
        eligible: period && asked(period, eligible.from, spokenOf) ? eligible : null,
      },
      englandHolidays,
    ),
  ];
}
