import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@iro/calendar';
import { Conflict, Refused, records, type Context } from '@iro/subgraph';
import type { PlacementInput } from '../types/placement.input';
import { checkStatusesOver } from './agree-over-time';
import { inCareOn, type PlacementNow } from './care-on';
import { checkPlacement, checkReasonForChange, isTemporary, squeezed } from './codes-agree';
import { endStays, newPlacement, placementInJournal } from './placement-rows';
import { PlacementEntity } from '../tables/placement.entity';
import { raiseEvent } from '../../events/checks/raise-event';

/** A move from one placement to the next. */
export interface Move {
  readonly childId: string;
  readonly from: CivilDate;
  readonly placement: PlacementInput;
  readonly planned: boolean;
  readonly sameCarer: boolean;
  readonly reasonForChange: string;
  /** The version of the placement that ends, as the client read it. */
  readonly version: number | null;
  /** What the IRO is told. */
  readonly event: 'PLACEMENT_MOVE' | 'UNPLANNED_MOVE' | 'ADOPTION_DISRUPTED';
  /** Refuses a move that is another act's. */
  readonly allowed: (before: PlacementNow) => void;
}

const samePlace = (before: PlacementNow, next: PlacementInput): boolean =>
  before.type === next.type &&
  before.provider === (next.provider ?? null) &&
  before.urn === (next.urn ?? null) &&
  before.carer === (next.carer ?? null) &&
  squeezed(before.placementPostcode) === squeezed(next.placementPostcode);

/** Refuses a move that is none, or on a day on which the child cannot move. */
async function checkPossible(
  manager: EntityManager,
  before: PlacementNow,
  { childId, from, placement }: Move,
): Promise<void> {
  if (isTemporary(placement.type))
    throw new Refused(
      'TEMPORARY_STAY',
      'A temporary stay lies inside the placement that it interrupts: record it as one.',
    );
  if (from <= before.fromOn)
    throw new Refused(
      'MOVED_BEFORE_IT_BEGAN',
      'The present placement began on that day or later. Choose a later day, or have the present one corrected.',
    );
  if (await records.has(manager, PlacementEntity, { childId, temporary: true, fromOn: from }))
    throw new Refused(
      'MOVED_ON_A_STAY',
      'A temporary stay began on that day. Correct the stay first, or choose another day.',
    );
  if (samePlace(before, placement))
    throw new Refused(
      'SAME_PLACEMENT',
      'That is the placement the child is already in. Have it corrected if something of it is wrong.',
    );
}

/**
 * Ends the placement of the day and begins the next, in the act's transaction; a temporary stay of that day
 * ends with it, and the IRO is told. A move told late takes its place before what is on record after it: the
 * new placement then ends when, and why, the one before did.
 */
export async function moveChild(
  manager: EntityManager,
  context: Context,
  move: Move,
): Promise<{ id: string; before: object; after: object; to: string }> {
  const { childId, from, placement, sameCarer, reasonForChange } = move;
  const care = await inCareOn(manager, childId, from);
  const before = care.placement;
  if (move.version !== null && before.version !== move.version) throw new Conflict();
  move.allowed(before);
  await checkPossible(manager, before, move);
  checkReasonForChange(reasonForChange, sameCarer, from);
  checkPlacement(placement, { bornOn: care.bornOn, on: from, status: care.status.status });
  await checkStatusesOver(manager, placement.type, { childId, bornOn: care.bornOn, from, to: before.toOn });
  await endStays(manager, childId, from);
  await records.change(manager, PlacementEntity, before, { toOn: from, reasonForChange });
  const id = await records.insert(manager, PlacementEntity, {
    ...newPlacement(childId, from, placement, move),
    toOn: before.toOn,
    reasonForChange: before.reasonForChange,
  });
  await raiseEvent(manager, context, { childId, kind: move.event, on: from, about: id });
  return {
    id,
    before: { id: before.id, type: before.type, from: before.fromOn },
    after: { ...placementInJournal(id, from, placement), planned: move.planned, sameCarer, reasonForChange },
    to: placement.type,
  };
}
