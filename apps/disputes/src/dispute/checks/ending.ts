import type { EntityManager } from 'typeorm';
import { civilDateOf } from '@iro/calendar';
import {
  changeRecord,
  checkNotAhead,
  checkOrder,
  type Columns,
  type Context,
  type Done,
} from '@iro/subgraph';
import { disputeInHand, stagesInHand } from './in-hand';

/** Ends an open dispute on a day that is not before its last stage. */
export async function endDispute(
  manager: EntityManager,
  context: Context,
  of: { disputeId: string; version: number },
  on: string,
  after: Columns,
): Promise<Omit<Done, 'sentence'>> {
  const before = await disputeInHand(manager, context, of.disputeId);
  const last = (await stagesInHand(manager, before.id)).at(-1);
  checkNotAhead(context.today, 'The end of a dispute', on);
  checkOrder(
    last === undefined ? before.raised_on : civilDateOf(last.raised_at),
    on,
    'A dispute cannot end before the day it was last raised at a stage.',
  );
  await changeRecord(manager, 'dispute', before.id, of.version, after);
  return { id: before.id, before, after: { ...before, ...after }, on };
}
