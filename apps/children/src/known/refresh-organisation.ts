import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@iro/calendar';
import { holdsOn, servicesOfTeams, teamsOfWorkers } from '../organisation/loaders/organisation-as-on';

/** The organisation by name, where it belongs on the day, and when who leaves. */
const units = `
  INSERT INTO known_unit (id, kind, name, parent_id, leaves_on)
  SELECT id, 'IRO', name, NULL::uuid, in_post_to
  FROM iro
  UNION ALL
  SELECT id, 'SERVICE', name, NULL, NULL
  FROM council_service
  UNION ALL
  SELECT t.id, 'TEAM', t.name, s.service_id, t.closed_on
  FROM team t
  JOIN ${servicesOfTeams} s ON s.team_id = t.id AND ${holdsOn('s', '$1::date')}
  UNION ALL
  SELECT
    w.id, 'SOCIAL_WORKER', w.name,
    coalesce(
        (
            SELECT m.team_id
            FROM ${teamsOfWorkers} m
            WHERE m.social_worker_id = w.id AND ${holdsOn('m', '$1::date')}
            LIMIT 1
          ),
        w.team_id
      ),
    w.to_on
  FROM social_worker w
  ON CONFLICT (id)
  DO UPDATE SET kind = excluded.kind, name = excluded.name, parent_id = excluded.parent_id,
    leaves_on = excluded.leaves_on
  WHERE (
      known_unit.kind, known_unit.name, known_unit.parent_id, known_unit.leaves_on
    ) IS DISTINCT FROM (excluded.kind, excluded.name, excluded.parent_id, excluded.leaves_on)
`;

const absences = `
  INSERT INTO known_absence (id, unit_id, kind, covered_by_id, from_on, to_on)
  SELECT id, absent_id, kind, covered_by_id, from_on, to_on
  FROM absence_cover
`;
const managers = `INSERT INTO known_manager (id, person_id, name, role, unit_id, from_on, to_on)
  SELECT id, person_id, name, role, unit_id, from_on, to_on FROM manager WHERE person_id IS NOT NULL`;

/**
 * Brings what every service knows of the organisation up to date: names, who belongs where, who leaves, who
 * is away, who managed what.
 */
export async function refreshOrganisation(manager: EntityManager, today: CivilDate): Promise<void> {
  await manager.query(units, [today]);
  await manager.query('DELETE FROM known_absence');
  await manager.query(absences);
  await manager.query('DELETE FROM known_manager');
  await manager.query(managers);
}
