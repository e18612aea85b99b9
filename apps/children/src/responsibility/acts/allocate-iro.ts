import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import {
  Conflict,
  NotFound,
  PartOf,
  Refused,
  insertRecord,
  possible,
  type Context,
  type Done,
} from '@iro/subgraph';
import { allocationsOfChild } from '../../identity/loaders/loaders';
import { AllocateIroInput } from '../../identity/types/inputs';
import { IroAllocation } from '../types/iro-allocation.type';

interface Current {
  id: string;
  iroId: string;
  fromOn: string;
  version: number;
}

const spellOn = '$2::date >= from_on AND (to_on IS NULL OR $2::date < to_on)';

/** Refuses an IRO who is not in post that day, and a child who is not looked after. */
async function check(manager: EntityManager, { childId, iroId, from }: AllocateIroInput): Promise<void> {
  const [iro] = await manager.query<{ inPost: boolean }[]>(
    `
      SELECT in_post_from <= $2 AND (in_post_to IS NULL OR in_post_to > $2) AS "inPost"
      FROM iro
      WHERE id = $1
    `,
    [possible([iroId])[0] ?? null, from],
  );
  if (iro === undefined) throw new NotFound('independent reviewing officer');
  if (!iro.inPost)
    throw new Refused(
      'IRO_NOT_IN_POST',
      'That IRO is not in post on that day. Choose another IRO, or a day on which they are.',
    );
  const [period] = await manager.query<unknown[]>(
    `
      SELECT 1
      FROM period_of_care
      WHERE child_id = $1 AND started_on <= $2 AND (ceased_on IS NULL OR ceased_on > $2)
    `,
    [childId, from],
  );
  if (period === undefined)
    throw new Refused(
      'NOT_LOOKED_AFTER',
      'The child is not looked after on that day, so there is nothing to review.',
    );
}

/** Closes the allocation in force on the day and opens the new one. */
async function allocate(manager: EntityManager, input: AllocateIroInput): Promise<Done> {
  const { childId, iroId, from, version } = input;
  const [current] = await manager.query<Current[]>(
    `
      SELECT id, iro_id AS "iroId", from_on AS "fromOn", version
      FROM iro_allocation
      WHERE child_id = $1 AND ${spellOn}
    `,
    [childId, from],
  );
  if (version !== null && version !== undefined && current?.version !== version) throw new Conflict();
  const [later] = await manager.query<unknown[]>(
    'SELECT 1 FROM iro_allocation WHERE child_id = $1 AND from_on >= $2',
    [childId, from],
  );
  if (later !== undefined)
    throw new Refused(
      'ALLOCATED_LATER',
      'An IRO was already allocated on that day or a later one. Choose a day after that allocation began.',
    );
  if (current?.iroId === iroId)
    throw new Refused('ALREADY_ALLOCATED', 'That IRO is already responsible for the child on that day.');
  if (current !== undefined) {
    await manager.query(
      `
        UPDATE iro_allocation
        SET to_on = $2, by_act = true, version = version + 1
        WHERE id = $1 AND version = $3
      `,
      [current.id, from, current.version],
    );
  }
  const id = await insertRecord(manager, 'iro_allocation', {
    child_id: childId,
    iro_id: iroId,
    from_on: from,
  });
  return {
    id,
    before: current === undefined ? null : { id: current.id, iroId: current.iroId, fromOn: current.fromOn },
    after: { id, iroId, fromOn: from },
    on: from,
    sentence: current === undefined ? 'An IRO was allocated.' : 'The child got another IRO.',
  };
}

/**
 * Names the IRO who is responsible for a child from a day on. That siblings should share one is guidance, and
 * refuses nothing.
 */
@Resolver()
export class AllocateIro {
  @PartOf('CORE')
  @Mutation(() => IroAllocation, {
    description:
      'Makes an IRO responsible for a child from a day on; whoever was responsible until then no longer is.',
  })
  async allocateIro(
    @Arg('input', () => AllocateIroInput, { description: 'The child, the IRO and the day.' })
    input: AllocateIroInput,
    @Ctx() context: Context,
  ): Promise<IroAllocation> {
    const { childId, actId } = input;
    const id = await context.act('ALLOCATE_IRO', { childId, actId, input }, async (manager) => {
      if (input.from > context.today)
        throw new Refused(
          'ALLOCATION_IN_FUTURE',
          'An allocation cannot be recorded before the day it begins.',
        );
      await check(manager, input);
      return allocate(manager, input);
    });
    const made = (await allocationsOfChild(context, childId)).find((each) => each.id === id);
    if (made === undefined) throw new NotFound('allocation');
    return made;
  }
}
