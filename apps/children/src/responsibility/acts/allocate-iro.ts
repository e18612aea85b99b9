import type { EntityManager } from 'typeorm';
import {
  Act,
  ActInput,
  Conflict,
  Input,
  NotFound,
  Refused,
  readRows,
  recordIdsAmong,
  records,
  rowsOf,
  type Acting,
  type Done,
} from '@iro/subgraph';
import { IroAllocationEntity } from '../tables/iro-allocation.entity';
import { IroAllocation } from '../types/iro-allocation.type';
import { allocationById } from '../loaders/responsibility-loaders';
import { calledOf } from '@iro/database';
import { holdsOn } from '../../organisation/loaders/organisation-as-on';
import { IroEntity } from '../../organisation/tables/iro.entity';

@Input('Which IRO is responsible for a child, from which day.')
export class AllocateIroInput extends ActInput {
  @Input.id('The child.') childId: string;
  @Input.id('The IRO who becomes responsible.') iroId: string;
  @Input.day('The first day; today or earlier.') from: string;
  @Input.number(
    'The version of the current allocation as you read it, to be refused if it has changed since.',
    { nullable: true },
  )
  version?: number | null;
}

/** Refuses an IRO who is not in post that day, and a child who is not looked after. */
async function checkAllocation(
  manager: EntityManager,
  { childId, iroId, from }: AllocateIroInput,
): Promise<void> {
  const [iro] = await readRows(manager, rowsOf(IroEntity, ['inPostFrom', 'inPostTo']), 'WHERE t.id = $1', [
    recordIdsAmong([iroId])[0] ?? null,
  ]);
  if (iro === undefined) throw new NotFound(calledOf(IroEntity));
  if (iro.inPostFrom > from || (iro.inPostTo !== null && iro.inPostTo <= from))
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
  const [current] = await readRows(
    manager,
    rowsOf(IroAllocationEntity, ['id', 'iroId', 'fromOn', 'version']),
    `WHERE t.child_id = $1 AND ${holdsOn('t', '$2')}`,
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
  if (current !== undefined) await records.change(manager, IroAllocationEntity, current, { toOn: from });
  const id = await records.insert(manager, IroAllocationEntity, { childId, iroId, fromOn: from });
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
export class AllocateIro {
  @Act(
    'ALLOCATE_IRO',
    () => IroAllocation,
    'Makes an IRO responsible for a child from a day on; whoever was responsible until then no longer is.',
  )
  async allocateIro(input: AllocateIroInput, context: Acting): Promise<IroAllocation> {
    const { childId } = input;
    return context.record(childId, allocationById, async (manager) => {
      if (input.from > context.today)
        throw new Refused(
          'ALLOCATION_IN_FUTURE',
          'An allocation cannot be recorded before the day it begins.',
        );
      await checkAllocation(manager, input);
      return allocate(manager, input);
    });
  }
}
