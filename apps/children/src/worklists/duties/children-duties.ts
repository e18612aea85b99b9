import type { EntityManager } from 'typeorm';
import { englandHolidays, type CivilDate } from '@iro/calendar';
import { replaceDuties, type ChildDuty } from '@iro/journal';
import { iroAllocationDuties, leaverDuties, socialWorkerVisitDuties } from '@iro/rules';
import { leaverFacts, toAfterCare, type LeaverFacts } from '../../leavers/duties/leaver-facts';
import { toVisits, visitFacts, type VisitFacts } from '../../responsibility/duties/visit-facts';

/** What the duties of one child are worked out from. */
export interface Facts extends VisitFacts, LeaverFacts {
  childId: string;
  periods: { from: CivilDate; to: CivilDate | null; startKnown: boolean; shortBreaks: boolean }[] | null;
  allocations: { from: CivilDate; to: CivilDate | null }[] | null;
}

const facts = `
  SELECT
    k.child_id AS "childId",
    (
        SELECT jsonb_agg(
            jsonb_build_object(
              'from', p.started_on, 'to', p.ceased_on, 'startKnown', p.start_known, 'shortBreaks',
              p.short_breaks
            )
            ORDER BY p.started_on
          )
        FROM period_of_care p
        WHERE p.child_id = k.child_id
      ) AS periods,
    (
        SELECT jsonb_agg(jsonb_build_object('from', a.from_on, 'to', a.to_on) ORDER BY a.from_on)
        FROM iro_allocation a
        WHERE a.child_id = k.child_id
      ) AS allocations,
    ${visitFacts}, ${leaverFacts}
  FROM known_child k
  WHERE k.child_id = ANY($1)
`;

/**
 * The children service's duties of one child from the facts: that an IRO is allocated, that the social worker
 * visits, that a leaver has an adviser who keeps in touch; pure.
 */
export function childrenDuties(child: Facts): ChildDuty[] {
  const periodsOfCare = child.periods ?? [];
  return [
    ...iroAllocationDuties(
      { periodsOfCare, allocations: child.allocations ?? [], reviewsStartedOn: [] },
      englandHolidays,
    ),
    ...socialWorkerVisitDuties(toVisits(periodsOfCare, child), englandHolidays),
    ...leaverDuties(toAfterCare(child), englandHolidays),
  ].map((duty) => ({ ...duty, childId: child.childId }));
}

/** Works out and stores the duties of children. */
export async function keepDuties(manager: EntityManager, children: readonly string[]): Promise<void> {
  if (children.length === 0) return;
  await replaceDuties(
    manager,
    children,
    (await manager.query<Facts[]>(facts, [children])).flatMap(childrenDuties),
  );
}
