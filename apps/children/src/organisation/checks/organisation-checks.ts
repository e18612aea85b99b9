import type { EntityManager } from 'typeorm';
import type { Reach } from '@iro/access';
import { NotFound, Refused, asSystem, possible } from '@iro/subgraph';
import { holdsOn, teamsOfWorkers } from '../loaders/organisation-as-on';

const idOrNone = (id: string): string | null => possible([id])[0] ?? null;

/** @throws NotFound when there is no such team; Refused when it is not open on the day */
export async function checkTeamOpen(manager: EntityManager, teamId: string, on: string): Promise<void> {
  const [team] = await manager.query<{ open: boolean }[]>(
    `
      SELECT (opened_on IS NULL OR opened_on <= $2) AND (closed_on IS NULL OR closed_on > $2) AS open
      FROM team
      WHERE id = $1
    `,
    [idOrNone(teamId), on],
  );
  if (team === undefined) throw new NotFound('team');
  if (!team.open)
    throw new Refused(
      'TEAM_NOT_OPEN',
      'That team is not open on that day. Choose another team, or a day on which it is.',
    );
}

/** @throws NotFound when there is no such service; Refused when it is not yet open on the day */
export async function checkServiceOpen(manager: EntityManager, serviceId: string, on: string): Promise<void> {
  const [service] = await manager.query<{ open: boolean }[]>(
    'SELECT opened_on IS NULL OR opened_on <= $2 AS open FROM council_service WHERE id = $1',
    [idOrNone(serviceId), on],
  );
  if (service === undefined) throw new NotFound('service');
  if (!service.open)
    throw new Refused(
      'SERVICE_NOT_OPEN',
      'That service is not open on that day yet. Choose another service, or a later day.',
    );
}

/**
 * The team a social worker is in on a day. @throws NotFound when there is no such social worker; Refused when
 * not in post
 */
export async function teamOfWorkerOn(manager: EntityManager, workerId: string, on: string): Promise<string> {
  const [worker] = await manager.query<{ inPost: boolean }[]>(
    'SELECT from_on <= $2 AND (to_on IS NULL OR to_on > $2) AS "inPost" FROM social_worker WHERE id = $1',
    [idOrNone(workerId), on],
  );
  if (worker === undefined) throw new NotFound('social worker');
  const [belongs] = await manager.query<{ teamId: string }[]>(
    `
      SELECT m.team_id AS "teamId"
      FROM ${teamsOfWorkers} m
      WHERE m.social_worker_id = $1 AND ${holdsOn('m', '$2')}
    `,
    [workerId, on],
  );
  if (!worker.inPost || belongs === undefined)
    throw new Refused(
      'WORKER_NOT_IN_POST',
      'That social worker is not in post on that day. Choose another, or a day on which they are.',
    );
  return belongs.teamId;
}

/**
 * Children whose case a team has held, whose record tells of its service; also those the actor does not see.
 */
export const childrenOfTeam = (manager: EntityManager, actor: Reach, teamId: string): Promise<string[]> =>
  asSystem(manager, actor, async () =>
    (
      await manager.query<{ childId: string }[]>(
        'SELECT DISTINCT child_id AS "childId" FROM case_allocation WHERE team_id = $1',
        [teamId],
      )
    ).map(({ childId }) => childId),
  );
