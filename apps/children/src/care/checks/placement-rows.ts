import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@iro/calendar';
import { typed } from '@iro/subgraph';
import type { PlacementInput } from '../types/placement.input';
import { squeezed } from './codes-agree';

/** A placement to be stored, as sent; what was left out is not known. */
export function newPlacement(
  childId: string,
  from: CivilDate,
  sent: PlacementInput,
  how: { planned: boolean; sameCarer: boolean },
) {
  return {
    childId,
    type: sent.type,
    provider: sent.provider ?? null,
    urn: typed(sent.urn),
    homePostcode: postcode(sent.homePostcode),
    placementPostcode: postcode(sent.placementPostcode),
    fromOn: from,
    startKnown: true,
    toOn: null,
    reasonForChange: null,
    sameCarer: how.sameCarer,
    temporary: false,
    carer: typed(sent.carer),
    planned: how.planned,
    inOut: sent.inOut ?? null,
    distance: sent.distance ?? null,
    meantToLastTo18: sent.meantToLastTo18 ?? null,
  };
}

/** A postcode as it is written: the last three characters apart. */
export const postcode = (text: string | null | undefined): string | null =>
  squeezed(text)?.replace(/(?=.{3}$)/, ' ') ?? null;

/** What stands of a placement in the journal: its codes and days, no address. */
export const placementInJournal = (id: string, from: CivilDate, sent: PlacementInput): object => ({
  id,
  from,
  type: sent.type,
  provider: sent.provider ?? null,
  inOut: sent.inOut ?? null,
  meantToLastTo18: sent.meantToLastTo18 ?? null,
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
