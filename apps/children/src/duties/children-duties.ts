import type { EntityManager } from 'typeorm';
import { englandHolidays, type CivilDate } from '@iro/calendar';
import { replaceDuties, type ChildDuty } from '@iro/journal';
import { iroAllocationDuties } from '@iro/rules';

interface Facts { childId: string; periods: { from: CivilDate; to: CivilDate | null; startKnown: boolean; shortBreaks: boolean }[] | null; allocations: { from: CivilDate; to: CivilDate | null }[] | null }

const facts = `SELECT k.child_id AS "childId",
  (SELECT jsonb_agg(jsonb_build_object('from', p.started_on, 'to', p.ceased_on, 'startKnown', p.start_known, 'shortBreaks', p.short_breaks) ORDER BY p.started_on) FROM period_of_care p WHERE p.child_id = k.child_id) AS periods,
  (SELECT jsonb_agg(jsonb_build_object('from', a.from_on, 'to', a.to_on) ORDER BY a.from_on) FROM iro_allocation a WHERE a.child_id = k.child_id) AS allocations
  FROM known_child k WHERE k.child_id = ANY($1)`;

/** Works out and stores the children service's duties of children: that an IRO is allocated. */
export async function keepDuties(manager: EntityManager, children: readonly string[]): Promise<void> {
  if (children.length === 0) return;
  const known = await manager.query<Facts[]>(facts, [children]);
  const duties = known.flatMap(({ childId, periods, allocations }): ChildDuty[] =>
    iroAllocationDuties({ periodsOfCare: periods ?? [], allocations: allocations ?? [], reviewsStartedOn: [] }, englandHolidays).map((duty) => ({ ...duty, childId })));
  await replaceDuties(manager, children, duties);
}
