import type { PlacementSpell } from '@iro/exchange';
import type { ImportSession } from '@iro/subgraph';

/**
 * A placement and its temporary stays as they are staged.
 *
 * @param lastOnRecord the first day of the placement in which earlier years left the child: that one goes on
 */
export function* rowsOfPlacement(
  session: ImportSession,
  { child, childId }: { readonly child: string; readonly childId: string },
  placement: PlacementSpell,
  lastOnRecord: string | undefined,
): Generator<object> {
  const source = `${child}|${placement.from}`;
  yield {
    id: session.idOf('placement', source),
    child_id: childId,
    child,
    source_id: source,
    goes_on: placement.from === lastOnRecord,
    type: placement.type,
    provider: placement.provider,
    urn: placement.urn,
    home_postcode: placement.homePostcode,
    placement_postcode: placement.placementPostcode,
    from_on: placement.from,
    start_known: placement.startKnown,
    to_on: placement.to,
    reason_for_change: placement.reasonForChange,
    same_carer: placement.sameCarerAsBefore,
    temporary: false,
  };
  for (const stay of placement.temporaryStays) {
    const inside = `${child}|${stay.from}|${stay.type}`;
    yield {
      id: session.idOf('placement', inside),
      child_id: childId,
      child,
      source_id: inside,
      goes_on: false,
      type: stay.type,
      from_on: stay.from,
      start_known: true,
      to_on: stay.to,
      temporary: true,
    };
  }
}
