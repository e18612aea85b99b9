import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import {
  BadInput,
  Conflict,
  DateScalar,
  PartOf,
  Refused,
  changeRecord,
  checkNotAhead,
  insertRecord,
  type Context,
  type Done,
} from '@iro/subgraph';
import { casesOfChild } from '../../identity/loaders/loaders';
import { CaseAllocation } from '../types/case-allocation.type';
import { checkTeamOpen, teamOfWorkerOn } from '../../organisation/checks/organisation-checks';
import { among, anActId, readBack } from '../../identity/checks/said-alike';

@InputType({ description: 'Which social worker and team hold a child’s case, from which day.' })
export class AllocateSocialWorkerInput {
  @Field(() => ID, { description: 'The child.' }) childId: string;
  @Field(() => ID, {
    nullable: true,
    description: 'The social worker; left out while the team holds the case without one.',
  })
  socialWorkerId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The team; left out it is the social worker’s own.' })
  teamId?: string | null;
  @Field(() => DateScalar, { description: 'The first day; today or earlier.' }) from: string;
  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the current allocation as you read it, to be refused if it has changed since.',
  })
  version?: number | null;
  @Field(() => String, anActId) actId?: string | null;
}

interface Current {
  id: string;
  socialWorkerId: string | null;
  teamId: string;
  fromOn: string;
  version: number;
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
  const [current] = await manager.query<Current[]>(
    `
      SELECT id, social_worker_id AS "socialWorkerId", team_id AS "teamId", from_on AS "fromOn", version
      FROM case_allocation
      WHERE child_id = $1 AND from_on <= $2 AND (to_on IS NULL OR to_on > $2)
      ORDER BY from_on DESC
      LIMIT 1
    `,
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
  if (current !== undefined)
    await changeRecord(manager, 'case_allocation', current.id, current.version, { to_on: from });
  const id = await insertRecord(manager, 'case_allocation', {
    child_id: childId,
    social_worker_id: socialWorkerId,
    team_id: teamId,
    from_on: from,
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
@Resolver()
export class AllocateSocialWorker {
  @PartOf('CORE')
  @Mutation(() => CaseAllocation, {
    description:
      'Gives a child’s case to a social worker and team from a day on; whoever held it until then no longer does.',
  })
  async allocateSocialWorker(
    @Arg('input', () => AllocateSocialWorkerInput, {
      description: 'The child, who holds the case, and the day.',
    })
    input: AllocateSocialWorkerInput,
    @Ctx() context: Context,
  ): Promise<CaseAllocation> {
    checkNotAhead(context.today, 'An allocation', input.from);
    const { childId, actId } = input;
    const id = await context.act('ALLOCATE_SOCIAL_WORKER', { childId, actId, input }, (manager) =>
      allocate(manager, input),
    );
    return readBack(among(casesOfChild(context, childId), id), 'allocation');
  }
}
