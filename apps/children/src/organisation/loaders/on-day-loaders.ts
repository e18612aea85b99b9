import { derivedRows, grouped, readRows, recordIdsAmong, type Context, type Rows } from '@iro/subgraph';
import { holdsOn, servicesOfTeams, teamsOfWorkers } from './organisation-as-on';
import { managersOfUnit } from './organisation-loaders';
import type { ManagerEntity } from '../tables/manager.entity';
import type { DirectReport } from '../types/direct-report.type';

/** Who managed a team or service on a day; null when nobody did. */
export const managerOn = async (
  context: Context,
  unitId: string,
  on: string,
): Promise<ManagerEntity | null> =>
  (await managersOfUnit(context, unitId)).find(
    ({ fromOn, toOn }) => fromOn <= on && (toOn === null || toOn > on),
  ) ?? null;

/**
 * What a day's organisation gives for each of many: rows name the one they are `of`. In the SQL `$1` is those
 * asked about, `$2` the day.
 */
const ofOnDay =
  <Row extends { of: string }>(name: string, rows: Rows<Row>, rest: string) =>
  (context: Context, id: string, on: string): Promise<Row[]> =>
    context
      .loader<string, Row[]>(`${name}-${on}`, async (ids) =>
        grouped(ids, await readRows(context, rows, rest, [recordIdsAmong(ids), on]), (row) => row.of),
      )
      .load(id);

export const serviceOfTeam = ofOnDay(
  'service-of-team',
  derivedRows<{ of: string; serviceId: string }>(
    { of: 's.team_id', serviceId: 's.service_id' },
    `${servicesOfTeams} s`,
  ),
  `WHERE s.team_id = ANY($1) AND ${holdsOn('s', '$2')}`,
);
export const teamOfWorker = ofOnDay(
  'team-of-worker',
  derivedRows<{ of: string; teamId: string }>(
    { of: 's.social_worker_id', teamId: 's.team_id' },
    `${teamsOfWorkers} s`,
  ),
  `WHERE s.social_worker_id = ANY($1) AND ${holdsOn('s', '$2')}`,
);
export const teamsOfService = ofOnDay(
  'teams-of-service',
  derivedRows<{ of: string; teamId: string }>(
    { of: 's.service_id', teamId: 's.team_id' },
    `${servicesOfTeams} s JOIN team t ON t.id = s.team_id`,
  ),
  `
    WHERE s.service_id = ANY($1)
      AND ${holdsOn('s', '$2')}
      AND (t.opened_on IS NULL OR t.opened_on <= $2)
      AND (t.closed_on IS NULL OR t.closed_on > $2)
    ORDER BY t.name, t.id
  `,
);
export const workersOfTeam = ofOnDay(
  'workers-of-team',
  derivedRows<{ of: string; workerId: string }>(
    { of: 's.team_id', workerId: 's.social_worker_id' },
    `${teamsOfWorkers} s`,
  ),
  `WHERE s.team_id = ANY($1) AND ${holdsOn('s', '$2')} ORDER BY s.social_worker_id`,
);

/** A post of a role that was held on the day, of those asked for. */
const heldBy = (role: string): string => `g.id = ANY($1) AND g.role = '${role}' AND ${holdsOn('g', '$2')}`;

/**
 * Whom a post manages directly on a day: a team's social workers, the managers of a service's teams, or those
 * of all services. Each is one join, however many posts are asked about.
 */
export const directReportsOf = ofOnDay(
  'direct-reports',
  derivedRows<DirectReport & { of: string; name: string }>(
    { of: 'd.post', id: 'd.person', name: 'd.name', role: 'd.role' },
    `
      (
        SELECT g.id AS post, w.id AS person, w.name, 'SOCIAL_WORKER' AS role
        FROM manager g
        JOIN ${teamsOfWorkers} s ON s.team_id = g.unit_id
        JOIN social_worker w ON w.id = s.social_worker_id
        WHERE ${heldBy('TEAM_MANAGER')} AND ${holdsOn('s', '$2')}
        UNION ALL
        SELECT g.id, m.person_id, m.name, m.role
        FROM manager g
        JOIN ${servicesOfTeams} s ON s.service_id = g.unit_id
        JOIN manager m ON m.unit_id = s.team_id
        WHERE ${heldBy('SERVICE_MANAGER')}
          AND m.role = 'TEAM_MANAGER'
          AND ${holdsOn('s', '$2')}
          AND ${holdsOn('m', '$2')}
        UNION ALL
        SELECT g.id, m.person_id, m.name, m.role
        FROM manager g
        CROSS JOIN manager m
        WHERE ${heldBy('ASSISTANT_DIRECTOR')} AND m.role = 'SERVICE_MANAGER' AND ${holdsOn('m', '$2')}
      ) d
    `,
  ),
  'ORDER BY d.post, d.name, d.person',
);
