import type { EntityManager } from 'typeorm';
import type { Reach } from '@iro/access';
import { NotFound, Refused, asSystem, derivedRows, readRows, recordIdsAmong, rowsOf } from '@iro/subgraph';
import { holdsOn, teamsOfWorkers } from '../loaders/organisation-as-on';
import { CaseAllocationEntity } from '../../responsibility/tables/case-allocation.entity';
import { CouncilServiceEntity } from '../tables/council-service.entity';
import { SocialWorkerEntity } from '../tables/social-worker.entity';
import { TeamEntity } from '../tables/team.entity';

const idOrNone = (id: string): string | null => recordIdsAmong([id])[0] ?? null;

/** @throws NotFound when there is no such team; Refused when it is not open on the day */
export async function checkTeamOpen(manager: EntityManager, teamId: string, on: string): Promise<void> {
  const [team] = await readRows(manager, rowsOf(TeamEntity, ['openedOn', 'closedOn']), 'WHERE t.id = $1', [
    idOrNone(teamId),
  ]);
  if (team === undefined) throw new NotFound('team');
  if ((team.openedOn !== null && team.openedOn > on) || (team.closedOn !== null && team.closedOn <= on))
    throw new Refused(
      'TEAM_NOT_OPEN',
      'That team is not open on that day. Choose another team, or a day on which it is.',
    );
}

/** @throws NotFound when there is no such service; Refused when it is not yet open on the day */
export async function checkServiceOpen(manager: EntityManager, serviceId: string, on: string): Promise<void> {
  const [service] = await readRows(manager, rowsOf(CouncilServiceEntity, ['openedOn']), 'WHERE t.id = $1', [
    idOrNone(serviceId),
  ]);
  if (service === undefined) throw new NotFound('service');
  if (service.openedOn !== null && service.openedOn > on)
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
  const [worker] = await readRows(
    manager,
    rowsOf(SocialWorkerEntity, ['fromOn', 'toOn']),
    'WHERE t.id = $1',
    [idOrNone(workerId)],
  );
  if (worker === undefined) throw new NotFound('social worker');
  const [belongs] = await readRows(
    manager,
    derivedRows<{ teamId: string }>({ teamId: 'm.team_id' }, `${teamsOfWorkers} m`),
    `WHERE m.social_worker_id = $1 AND ${holdsOn('m', '$2')}`,
    [workerId, on],
  );
  const inPost = worker.fromOn <= on && (worker.toOn === null || worker.toOn > on);
  if (!inPost || belongs === undefined)
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
      await readRows(
        manager,
        rowsOf(CaseAllocationEntity, ['childId']),
        (columns, from) => `SELECT DISTINCT ${columns} FROM ${from} WHERE t.team_id = $1`,
        [teamId],
      )
    ).map(({ childId }) => childId),
  );
