import { columnsOf } from '@iro/database';
import { grouped, possible, single, seenToday, type Context } from '@iro/subgraph';
import { holdsOn, servicesOfTeams, teamsOfWorkers, termsOn } from './organisation-as-on';
import { CouncilServiceEntity } from '../tables/council-service.entity';
import { IroPostEntity } from '../tables/iro-post.entity';
import { IroTermsEntity } from '../tables/iro-terms.entity';
import { ManagerEntity } from '../tables/manager.entity';
import { SocialWorkerMoveEntity } from '../tables/social-worker-move.entity';
import { SocialWorkerEntity } from '../tables/social-worker.entity';
import { TeamMoveEntity } from '../tables/team-move.entity';
import { TeamEntity } from '../tables/team.entity';
import type { DirectReport } from '../types/direct-report.type';
import type { IndependentReviewingOfficer } from '../types/independent-reviewing-officer.type';
import type { IroPost } from '../types/iro-post.type';
import type { IroTerms } from '../types/iro-terms.type';
import type { Manager } from '../types/manager.type';
import type { Service } from '../types/service.type';
import type { SocialWorkerMove } from '../types/social-worker-move.type';
import type { SocialWorker } from '../types/social-worker.type';
import type { TeamMove } from '../types/team-move.type';
import type { Team } from '../types/team.type';

type Entity = Parameters<typeof columnsOf>[0];

/** A loader of parts of the organisation by id. */
const byId =
  <Row extends { id: string }>(name: string, entity: Entity, table: string) =>
  (context: Context, id: string): Promise<Row | null> =>
    context
      .loader<string, Row | null>(name, async (ids) =>
        single(
          ids,
          await context.read<Row>({
            name,
            text: `SELECT ${columnsOf(entity, 't')} FROM ${table} t WHERE t.id = ANY($1)`,
            values: [possible(ids)],
          }),
        ),
      )
      .load(id);

export const teamById = byId<Team>('team', TeamEntity, 'team');
export const serviceById = byId<Service>('service', CouncilServiceEntity, 'council_service');
export const socialWorkerById = byId<SocialWorker>('social-worker', SocialWorkerEntity, 'social_worker');
export const managerById = byId<Manager>('manager', ManagerEntity, 'manager');
export const iroPostById = byId<IroPost>('iro-post', IroPostEntity, 'iro_post');
export const teamMoveById = byId<TeamMove>('team-move', TeamMoveEntity, 'team_move');
export const socialWorkerMoveById = byId<SocialWorkerMove>(
  'social-worker-move',
  SocialWorkerMoveEntity,
  'social_worker_move',
);
export const iroTermsById = byId<IroTerms>('iro-terms', IroTermsEntity, 'iro_terms');

/** IROs as they are employed on a day, `$1`. */
const iros = `
  SELECT i.id, i.name, coalesce(t.employment, i.employment) AS employment,
    coalesce(t.fte, i.fte) AS fte, i.in_post_from AS "inPostFrom", i.in_post_to AS "inPostTo", i.version
  FROM iro i ${termsOn('i', '$1')}
`;

export const iroById = (context: Context, id: string): Promise<IndependentReviewingOfficer | null> =>
  context
    .loader<string, IndependentReviewingOfficer | null>('iro', async (ids) =>
      single(
        ids,
        await context.read<IndependentReviewingOfficer>({
          name: 'iro',
          text: `${iros} WHERE i.id = ANY($2)`,
          values: [context.today, possible(ids)],
        }),
      ),
    )
    .load(id);

/** All IROs, those in post first. */
export const everyIro = (context: Context): Promise<IndependentReviewingOfficer[]> =>
  context.read<IndependentReviewingOfficer>({
    name: 'iros',
    text: `${iros} ORDER BY i.in_post_to IS NOT NULL, i.name, i.id`,
    values: [context.today],
  });

/** How much of a full-time post an IRO works on a day; null when not in post. */
export const fteOf = (context: Context, iroId: string, on: string): Promise<number | null> =>
  context
    .loader<string, number | null>(`iro-fte-${on}`, async (ids) => {
      const rows = await context.read<{ id: string; fte: number }>({
        name: 'iro-fte',
        text: `
          SELECT i.id, coalesce(t.fte, i.fte) AS fte
          FROM iro i ${termsOn('i', '$1')}
          WHERE i.id = ANY($2) AND i.in_post_from <= $1 AND (i.in_post_to IS NULL OR i.in_post_to > $1)
        `,
        values: [on, ids],
      });
      return single(ids, rows).map((row) => row?.fte ?? null);
    })
    .load(iroId);

/** A loader of what changed of parts of the organisation, oldest first. */
const changesOf =
  <Row>(name: string, entity: Entity, table: string, column: string, of: (row: Row) => string) =>
  (context: Context, id: string): Promise<Row[]> =>
    context
      .loader<string, Row[]>(name, async (ids) =>
        grouped(
          ids,
          await context.read<Row & object>({
            name,
            text: `
              SELECT ${columnsOf(entity, 't')}
              FROM ${table} t
              WHERE t.${column} = ANY($1)
              ORDER BY t.from_on
            `,
            values: [possible(ids)],
          }),
          of,
        ),
      )
      .load(id);

export const termsOfIro = changesOf<IroTerms>(
  'terms-of-iro',
  IroTermsEntity,
  'iro_terms',
  'iro_id',
  (row) => row.iroId,
);
export const movesOfTeam = changesOf<TeamMove>(
  'moves-of-team',
  TeamMoveEntity,
  'team_move',
  'team_id',
  (row) => row.teamId,
);
export const movesOfWorker = changesOf<SocialWorkerMove>(
  'moves-of-worker',
  SocialWorkerMoveEntity,
  'social_worker_move',
  'social_worker_id',
  (row) => row.socialWorkerId,
);

/** Who has managed a team or service, newest first. */
export const managersOfUnit = (context: Context, unitId: string): Promise<Manager[]> =>
  context
    .loader<string, Manager[]>('managers-of-unit', async (ids) =>
      grouped(
        ids,
        await context.read<Manager>({
          name: 'managers-of-unit',
          text: `
            SELECT ${columnsOf(ManagerEntity, 't')}
            FROM manager t
            WHERE t.unit_id = ANY($1)
            ORDER BY t.from_on DESC, t.id
          `,
          values: [ids],
        }),
        (row) => row.unitId ?? '',
      ),
    )
    .load(unitId);

/** Who managed a team or service on a day; null when nobody did. */
export const managerOn = async (context: Context, unitId: string, on: string): Promise<Manager | null> =>
  (await managersOfUnit(context, unitId)).find(
    ({ fromOn, toOn }) => fromOn !== null && fromOn <= on && (toOn === null || toOn > on),
  ) ?? null;

/** A loader of what a day's organisation gives for each of many: rows name the one they are `of`. */
const ofOnDay =
  <Row extends { of: string }>(name: string, text: string) =>
  (context: Context, id: string, on: string): Promise<Row[]> =>
    context
      .loader<string, Row[]>(`${name}-${on}`, async (ids) =>
        grouped(ids, await context.read<Row>({ name, text, values: [possible(ids), on] }), (row) => row.of),
      )
      .load(id);

export const serviceOfTeam = ofOnDay<{ of: string; serviceId: string }>(
  'service-of-team',
  `
    SELECT s.team_id AS of, s.service_id AS "serviceId"
    FROM ${servicesOfTeams} s
    WHERE s.team_id = ANY($1) AND ${holdsOn('s', '$2')}
  `,
);
export const teamOfWorker = ofOnDay<{ of: string; teamId: string }>(
  'team-of-worker',
  `
    SELECT s.social_worker_id AS of, s.team_id AS "teamId"
    FROM ${teamsOfWorkers} s
    WHERE s.social_worker_id = ANY($1) AND ${holdsOn('s', '$2')}
  `,
);
export const teamsOfService = ofOnDay<{ of: string; teamId: string }>(
  'teams-of-service',
  `
    SELECT s.service_id AS of, s.team_id AS "teamId"
    FROM ${servicesOfTeams} s
    JOIN team t ON t.id = s.team_id
    WHERE s.service_id = ANY($1)
      AND ${holdsOn('s', '$2')}
      AND (t.opened_on IS NULL OR t.opened_on <= $2)
      AND (t.closed_on IS NULL OR t.closed_on > $2)
    ORDER BY t.name, t.id
  `,
);
export const workersOfTeam = ofOnDay<{ of: string; workerId: string }>(
  'workers-of-team',
  `
    SELECT s.team_id AS of, s.social_worker_id AS "workerId"
    FROM ${teamsOfWorkers} s
    WHERE s.team_id = ANY($1) AND ${holdsOn('s', '$2')}
    ORDER BY s.social_worker_id
  `,
);

/** A post of a role that was held on the day, of those asked for. */
const heldBy = (role: string): string => `g.id = ANY($1) AND g.role = '${role}' AND ${holdsOn('g', '$2')}`;

/**
 * Whom a post manages directly on a day: a team's social workers, the managers of a service's teams, or those
 * of all services. Each is one join, however many posts are asked about.
 */
export const directReportsOf = ofOnDay<DirectReport & { of: string }>(
  'direct-reports',
  `
    SELECT g.id AS of, w.id, w.name, 'SOCIAL_WORKER' AS role
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
    ORDER BY 1, 3, 2
  `,
);

/** How many looked-after children each IRO had on a day, of those the asker may see; short breaks left out. */
export const caseloadOf = (context: Context, iroId: string, on: string): Promise<number> =>
  context
    .loader<string, number>(`caseload-${on}`, async (ids) => {
      // A count names no child: the second wall stands in the statement.
      const wall = seenToday(context.reach, 3);
      const rows = await context.read<{ id: string; count: number }>({
        name: `caseloads-${wall.name}`,
        text: `
          SELECT m.iro_id AS id, count(*) AS count
          FROM (
              SELECT DISTINCT a.iro_id, a.child_id
              FROM iro_allocation a
              JOIN period_of_care p ON p.child_id = a.child_id
              WHERE a.iro_id = ANY($1)
                AND a.from_on <= $2
                AND (a.to_on IS NULL OR a.to_on > $2)
                AND p.started_on <= $2
                AND (p.ceased_on IS NULL OR p.ceased_on > $2)
                AND NOT p.short_breaks
            ) m
          WHERE ${wall.text}
          GROUP BY m.iro_id
        `,
        values: [ids, on, ...wall.values],
      });
      const by = new Map(rows.map((row) => [row.id, row.count]));
      return ids.map((id) => by.get(id) ?? 0);
    })
    .load(iroId);
