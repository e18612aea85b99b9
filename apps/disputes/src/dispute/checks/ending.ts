import type { EntityManager } from 'typeorm';
import { civilDateOf } from '@iro/calendar';
import { check, records, type Context, type Done } from '@iro/subgraph';
import { DisputeEntity } from '../tables/dispute.entity';
import { openDisputeToChange, stagesRaised } from './dispute-to-change';

/** How a dispute ends: which one, on which day, and what is then said of it. */
export interface Ending {
  readonly disputeId: string;
  readonly version: number;
  readonly on: string;
  readonly after:
    | Pick<DisputeEntity, 'resolvedOn' | 'outcomeAchieved' | 'impact' | 'resolution'>
    | Pick<DisputeEntity, 'withdrawnOn' | 'withdrawalReason'>;
}

/** Ends an open dispute on a day that is not before its last stage. */
export async function endDispute(
  manager: EntityManager,
  context: Context,
  { disputeId, version, on, after }: Ending,
): Promise<Omit<Done, 'sentence'>> {
  const before = await openDisputeToChange(manager, context, disputeId);
  const last = (await stagesRaised(manager, before.id)).at(-1);
  check.notAhead(context.today, 'The end of a dispute', on);
  check.order(
    last === undefined ? before.raisedOn : civilDateOf(last.raisedAt),
    on,
    'A dispute cannot end before the day it was last raised at a stage.',
  );
  await records.change(manager, DisputeEntity, { id: before.id, version }, after);
  return { id: before.id, before, after: { ...before, ...after }, on };
}
