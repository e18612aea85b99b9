import type { EntityManager } from 'typeorm';
import {
  Act,
  ActInput,
  BadInput,
  Conflict,
  Input,
  Refused,
  check,
  readRows,
  records,
  rowsOf,
  type Acting,
  type Done,
} from '@iro/subgraph';
import { CaseAllocationEntity } from '../tables/case-allocation.entity';
import { CaseAllocation } from '../types/case-allocation.type';
import { checkTeamOpen, teamOfWorkerOn } from '../../organisation/checks/organisation-checks';
import { caseById } from '../loaders/responsibility-loaders';
import { holdsOn } from '../../organisation/loaders/organisation-as-on';

@Input('Which social worker and team hold a child’s case, from which day.')
export class AllocateSocialWorkerInput extends ActInput {
  @Input.id('The child.') childId: string;
  @Input.id('The social worker; left out while the team holds the case without one.', { nullable: true })
  socialWorkerId?: string | null;
  @Input.id('The team; left out it is the social worker’s own.', { nullable: true }) teamId?: string | null;
  @Input.day('The first day; today or earlier.') from: string;
  @Input.number(
    'The version of the current allocation as you read it, to be refused if it has changed since.',
    { nullable: true },
  )
  version?: number | null;
}

/** The team that is to hold the case. */
async function teamFor(
  manager: EntityManager,
  { socialWorkerId, teamId, from }: AllocateSocialWorkerInput,
): Promise<string> {
  const own = socialWorkerId ? await teamOfWorkerOn(manager, socialWorkerId, from) : null;
  const team = teamId ?? own;
  if (team === null) throw new BadInput('Say who holds the case: a social worker, a team or both.');
  if (own !== null && own !== team)
    throw new Refused(
      'WORKER_IN_OTHER_TEAM',
      'The social worker is in another team on that day. Name that team, or none.',
    );
  await checkTeamOpen(manager, team, from);
  return team;
}

/** Closes the allocation in force on the day and opens the new one. */
async function allocate(manager: EntityManager, input: AllocateSocialWorkerInput): Promise<Done> {
  const { childId, socialWorkerId = null, from, version = null } = input;
  const teamId = await teamFor(manager, input);
  const [current] = await readRows(
    manager,
    rowsOf(CaseAllocationEntity, ['id', 'socialWorkerId', 'teamId', 'fromOn', 'version']),
    `WHERE t.child_id = $1 AND ${holdsOn('t', '$2')} ORDER BY t.from_on DESC LIMIT 1`,
    [childId, from],
  );
  if (version !== null && current?.version !== version) throw new Conflict();
  const [later] = await manager.query<unknown[]>(
    'SELECT 1 FROM case_allocation WHERE child_id = $1 AND from_on >= $2',
    [childId, from],
  );
  if (later !== undefined)
    throw new Refused(
      'ALLOCATED_LATER',
      'The case was already allocated on that day or a later one. Choose a day after that allocation began.',
    );
  if (current?.socialWorkerId === socialWorkerId && current.teamId === teamId)
    throw new Refused('ALREADY_ALLOCATED', 'That social worker and team hold the case on that day already.');
  if (current !== undefined) await records.change(manager, CaseAllocationEntity, current, { toOn: from });
  const id = await records.insert(manager, CaseAllocationEntity, {
    childId,
    socialWorkerId,
    teamId,
    fromOn: from,
  });
  const sentence =
    current !== undefined && current.teamId !== teamId
      ? 'The case went to another team.'
      : socialWorkerId === null
        ? 'The team holds the case without a social worker.'
        : current === undefined
          ? 'A social worker was allocated.'
          : 'The child got another social worker.';
  return {
    id,
    before: current ?? null,
    after: { id, socialWorkerId, teamId, fromOn: from },
    on: from,
    sentence,
  };
}

/** Names the social worker and team that hold a child's case from a day on. */
export class AllocateSocialWorker {
  @Act(
    'ALLOCATE_SOCIAL_WORKER',
    () => CaseAllocation,
    'Gives a child’s case to a social worker and team from a day on; whoever held it until then no longer does.',
  )
  async allocateSocialWorker(input: AllocateSocialWorkerInput, context: Acting): Promise<CaseAllocation> {
    check.notAhead(context.today, 'An allocation', input.from);
    const { childId } = input;
    return context.record(childId, caseById, (manager) => allocate(manager, input));
  }
}
