import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@iro/calendar';
import { typed, type Columns } from '@iro/subgraph';
import type { PlacementInput } from '../types/placement.input';
import { squeezed } from './codes-agree';

/** A placement's columns, as told; what was left out is not known. */
export function placementColumns(
  childId: string,
  from: CivilDate,
  said: PlacementInput,
  how: { planned: boolean; sameCarer: boolean },
): Columns {
  return {
    child_id: childId,
    type: said.type,
    provider: said.provider ?? null,
    urn: typed(said.urn),
    home_postcode: postcode(said.homePostcode),
    placement_postcode: postcode(said.placementPostcode),
    from_on: from,
    start_known: true,
    to_on: null,
    reason_for_change: null,
    same_carer: how.sameCarer,
    temporary: false,
    carer: typed(said.carer),
    planned: how.planned,
    in_out: said.inOut ?? null,
    distance: said.distance ?? null,
    meant_to_last_to18: said.meantToLastTo18 ?? null,
  };
}

/** A postcode as it is written: the last three characters apart. */
export const postcode = (text: string | null | undefined): string | null =>
  squeezed(text)?.replace(/(?=.{3}$)/, ' ') ?? null;

/** What stands of a placement in the journal: its codes and days, no address. */
export const placementSaid = (id: string, from: CivilDate, said: PlacementInput): object => ({
  id,
  from,
  type: said.type,
  provider: said.provider ?? null,
  inOut: said.inOut ?? null,
  meantToLastTo18: said.meantToLastTo18 ?? null,
});

/** Ends a child's open temporary stays on a day. */
export async function endStays(manager: EntityManager, childId: string, on: CivilDate): Promise<void> {
  await manager.query(
    `
      UPDATE placement
      SET to_on = $2, by_act = true, version = version + 1
      WHERE child_id = $1 AND temporary AND from_on < $2 AND (to_on IS NULL OR to_on > $2)
    `,
    [childId, on],
  );
}
