import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@iro/calendar';
import { Conflict, Refused, changeRecord, insertRecord, type Context } from '@iro/subgraph';
import type { PlacementInput } from '../types/placement.input';
import { inCareOn, type PlacementNow } from './care-on';
import { checkPlacement, checkReasonForChange, isTemporary, squeezed } from './codes-agree';
import { endStays, placementColumns, placementSaid } from './placement-rows';
import { raiseEvent } from './raise-event';

/** A move from one placement to the next. */
export interface Move {
  readonly childId: string; readonly from: CivilDate; readonly placement: PlacementInput; readonly planned: boolean; readonly sameCarer: boolean; readonly reasonForChange: string;
  /** The version of the placement that ends, as the client read it. */
  readonly version: number | null;
  /** What the IRO is told. */
  readonly event: 'PLACEMENT_MOVE' | 'UNPLANNED_MOVE' | 'ADOPTION_DISRUPTED';
  /** Refuses a move that is another act's. */
  readonly allowed: (before: PlacementNow) => void;
}

const samePlace = (before: PlacementNow, next: PlacementInput): boolean =>
  before.type === next.type && before.provider === (next.provider ?? null) && before.urn === (next.urn ?? null) && before.carer === (next.carer ?? null) && squeezed(before.placementPostcode) === squeezed(next.placementPostcode);

/** Ends the placement of the day and begins the next; open temporary stays end with it, and the IRO is told, all in the act's transaction. */
export async function moveChild(manager: EntityManager, context: Context, move: Move): Promise<{ id: string; before: object; after: object; to: string }> {
  const { childId, from, placement, sameCarer, reasonForChange } = move;
  const care = await inCareOn(manager, childId, from);
  const before = care.placement;
  if (move.version !== null && before.version !== move.version) throw new Conflict();
  move.allowed(before);
  if (isTemporary(placement.type)) throw new Refused('TEMPORARY_STAY', 'A temporary stay lies inside the placement that it interrupts: record it as one.');
  if (before.toOn !== null || care.nextPlacement !== null) throw new Refused('MOVED_LATER', 'Another placement is on record from a later day. Correct that first, or choose a later day.');
  if (from <= before.fromOn) throw new Refused('MOVED_BEFORE_IT_BEGAN', 'The present placement began on that day or later. Choose a later day, or have the present one corrected.');
  const [later] = await manager.query<unknown[]>('SELECT 1 FROM placement WHERE child_id = $1 AND temporary AND from_on >= $2', [childId, from]);
  if (later !== undefined) throw new Refused('MOVED_LATER', 'A temporary stay is on record from that day or later. Correct that first, or choose a later day.');
  if (samePlace(before, placement)) throw new Refused('SAME_PLACEMENT', 'That is the placement the child is already in. Have it corrected if something of it is wrong.');
  checkReasonForChange(reasonForChange, sameCarer, from);
  checkPlacement(placement, { bornOn: care.bornOn, on: from, status: care.status.status });
  await endStays(manager, childId, from);
  await changeRecord(manager, 'placement', before.id, before.version, { to_on: from, reason_for_change: reasonForChange });
  const id = await insertRecord(manager, 'placement', placementColumns(childId, from, placement, move));
  await raiseEvent(manager, context, { childId, kind: move.event, on: from, about: id });
  return { id, before: { id: before.id, type: before.type, from: before.fromOn }, after: { ...placementSaid(id, from, placement), planned: move.planned, sameCarer, reasonForChange }, to: placement.type };
}
