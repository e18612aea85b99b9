import type { CivilDate } from '@iro/calendar';
import { checkNotAhead, typed } from '@iro/subgraph';

/** What is told of a plan for a child to go home; what is left out is not told. */
export interface PlanTold {
  readonly returnPlannedFor?: CivilDate | null;
  readonly assessedOn?: CivilDate | null;
  readonly assessment?: string | null;
  readonly support?: string | null;
  readonly iroConsultedOn?: CivilDate | null;
  readonly reviewedOn?: CivilDate | null;
  readonly dischargePlannedFor?: CivilDate | null;
  readonly givenUpOn?: CivilDate | null;
}

/** The columns told, after a look at the days: what has been done cannot lie ahead. */
export function planColumns(told: PlanTold, today: CivilDate): Record<string, unknown> {
  checkNotAhead(today, 'An assessment', told.assessedOn);
  checkNotAhead(today, 'The consultation of the IRO', told.iroConsultedOn);
  checkNotAhead(today, 'A review', told.reviewedOn);
  checkNotAhead(today, 'Giving up a plan', told.givenUpOn);
  const text = (said: string | null | undefined): string | null | undefined =>
    said === undefined ? undefined : typed(said);
  const columns = {
    return_planned_for: told.returnPlannedFor,
    assessed_on: told.assessedOn,
    assessment: text(told.assessment),
    support: text(told.support),
    iro_consulted_on: told.iroConsultedOn,
    reviewed_on: told.reviewedOn,
    discharge_planned_for: told.dischargePlannedFor,
    given_up_on: told.givenUpOn,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}
