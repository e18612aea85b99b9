import type { CivilDate } from '@iro/calendar';
import { check, typed } from '@iro/subgraph';

/** What is sent of a plan for a child to go home; what is left out stays as it is. */
export interface PlanSent {
  readonly returnPlannedFor?: CivilDate | null;
  readonly assessedOn?: CivilDate | null;
  readonly assessment?: string | null;
  readonly support?: string | null;
  readonly iroConsultedOn?: CivilDate | null;
  readonly reviewedOn?: CivilDate | null;
  readonly dischargePlannedFor?: CivilDate | null;
  readonly givenUpOn?: CivilDate | null;
}

/** What a plan's record is to say, after a look at the days: what has been done cannot lie ahead. */
export function planChanges(sent: PlanSent, today: CivilDate): PlanSent {
  check.notAhead(today, 'An assessment', sent.assessedOn);
  check.notAhead(today, 'The consultation of the IRO', sent.iroConsultedOn);
  check.notAhead(today, 'A review', sent.reviewedOn);
  check.notAhead(today, 'Giving up a plan', sent.givenUpOn);
  const changes = {
    returnPlannedFor: sent.returnPlannedFor,
    assessedOn: sent.assessedOn,
    assessment: sent.assessment === undefined ? undefined : typed(sent.assessment),
    support: sent.support === undefined ? undefined : typed(sent.support),
    iroConsultedOn: sent.iroConsultedOn,
    reviewedOn: sent.reviewedOn,
    dischargePlannedFor: sent.dischargePlannedFor,
    givenUpOn: sent.givenUpOn,
  };
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}
