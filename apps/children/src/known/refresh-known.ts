import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@iro/calendar';
import { leaverSpells } from '../leavers/loaders/leavers-as-on';
import { inOutOfHome } from '../care/measures/homes';
import { bringKnownChildren } from './known-children';
import { servicesOfTeams } from '../organisation/loaders/organisation-as-on';
import { refreshOrganisation } from './refresh-organisation';

/**
 * A family group's id: the source system's word for it may be a surname, which the other services must not
 * learn.
 */
export const familyGroupId = (word: string): string => `md5(${word})::uuid`;

/** The dated facts of children that every service asks *as on a day*. */
const spells: readonly string[] = [
  `
    SELECT
      child_id, 'PERIOD_OF_CARE', category_of_need, started_on, ceased_on,
      jsonb_build_object(
          'startKnown', start_known, 'shortBreaks', short_breaks, 'reason', reason_ceased,
          'importedYear', imported_year
        )
    FROM period_of_care
  `,
  `
    SELECT child_id, 'LEGAL_STATUS', status, from_on, to_on,
      jsonb_build_object('startKnown', start_known)
    FROM legal_status
  `,
  `
    SELECT
      child_id, 'PLACEMENT', type, from_on, to_on,
      jsonb_build_object(
          'provider', provider, 'inOut', ${inOutOfHome('pl')}, 'temporary', temporary, 'placementId', id, 'planned',
          planned, 'startKnown', start_known, 'reason', reason_for_change, 'meantToLastTo18',
          meant_to_last_to18, 'importedYear', imported_year
        )
    FROM placement pl
  `,
  `SELECT child_id, 'TEAM', team_id::text, from_on, to_on, '{}'::jsonb FROM case_allocation`,
  `
    SELECT a.child_id, 'SERVICE', s.service_id::text, greatest(a.from_on, s.from_on),
      least(a.to_on, s.to_on), '{}'::jsonb
    FROM case_allocation a
    JOIN ${servicesOfTeams} s
      ON s.team_id = a.team_id
      AND (a.to_on IS NULL OR s.from_on < a.to_on)
      AND (s.to_on IS NULL OR s.to_on > a.from_on)
  `,
  `
    SELECT child_id, 'SOCIAL_WORKER', social_worker_id::text, from_on, to_on, '{}'::jsonb
    FROM case_allocation
    WHERE social_worker_id IS NOT NULL
  `,
  `SELECT child_id, 'IRO', iro_id::text, from_on, to_on, '{}'::jsonb FROM iro_allocation`,
  `
    SELECT
      child_id, 'LEAVER', status, from_on, to_on,
      jsonb_build_object(
          'inTouch', in_touch, 'accommodation', accommodation, 'activity', activity, 'adviser',
          adviser IS NOT NULL
        )
    FROM ${leaverSpells("'infinity'::date")} l
  `,
  `
    SELECT m.child_id, 'FAMILY', ${familyGroupId('m.family_group')}::text, c.date_of_birth, m.ended_on,
      '{}'::jsonb
    FROM family_member m
    JOIN child c ON c.id = m.child_id
  `,
];

/**
 * Brings what the other services know of children up to date with the facts here; the version rises, so the
 * newest wins everywhere. Without children it brings the organisation up to date; an import says `CHANGED`
 * for all it has noted, however many.
 */
export async function refreshKnown(
  manager: EntityManager,
  children: readonly string[] | 'CHANGED',
  today: CivilDate,
): Promise<void> {
  if (children.length === 0) {
    await refreshOrganisation(manager, today);
    return;
  }
  const [among, given] =
    children === 'CHANGED' ? ['IN (SELECT child_id FROM changed_child)', []] : ['= ANY($1)', [children]];
  const day = `$${given.length + 1}::date`;
  await manager.query('INSERT INTO known_day (day) VALUES ($1) ON CONFLICT DO NOTHING', [today]);
  await manager.query(`DELETE FROM known_spell WHERE child_id ${among}`, given);
  for (const facts of spells) {
    await manager.query(
      `
        INSERT INTO known_spell (child_id, kind, value, from_on, to_on, detail)
        SELECT *
        FROM (${facts}) AS f
        WHERE f.child_id ${among}
      `,
      given,
    );
  }
  await manager.query(bringKnownChildren(among, day), [...given, today]);
  await manager.query(
    `
      DELETE FROM known_child k
      WHERE k.child_id ${among} AND NOT EXISTS (SELECT 1 FROM child c WHERE c.id = k.child_id)
    `,
    given,
  );
}
