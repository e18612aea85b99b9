import type { CivilDate } from '@iro/calendar';
import type { Episode, PeriodOfCare, PlacementSpell, TemporaryStay } from './periods-of-care';

/** What episodes are derived from; the episodes themselves aside. */
export type PeriodWithoutEpisodes = Omit<PeriodOfCare, 'episodes'>;

type Spell = { readonly from: CivilDate; readonly to: CivilDate | null };

const coversDay = ({ from, to }: Spell, day: CivilDate): boolean => from <= day && (to === null || to > day);

/** Where a child is on a day: the placement, and the temporary stay inside it, if any. */
interface Whereabouts {
  readonly placement: PlacementSpell;
  readonly stay: TemporaryStay | undefined;
}

function whereaboutsOn(placements: readonly PlacementSpell[], day: CivilDate): Whereabouts | undefined {
  const placement = placements.find((each) => coversDay(each, day));
  return placement === undefined
    ? undefined
    : { placement, stay: placement.temporaryStays.find((each) => coversDay(each, day)) };
}

/** RNE of a period's first episode: S where care began that day, else what is known to have changed. */
function firstReason(period: PeriodWithoutEpisodes, { placement }: Whereabouts): Episode['RNE'] {
  if (period.startKnown) return 'S';
  if (!placement.startKnown) return 'L';
  const status = period.legalStatuses[0]?.startKnown === true;
  if (placement.sameCarerAsBefore === true) return status ? 'U' : 'T';
  return status ? 'B' : 'P';
}

/**
 * RNE of a later episode. Going on a temporary stay and coming back from one is a change of placement and
 * carer.
 */
function nextReason(before: Whereabouts, now: Whereabouts, statusChanged: boolean): Episode['RNE'] {
  if (before.placement === now.placement && before.stay === now.stay) return 'L';
  const sameCarer =
    before.placement !== now.placement && now.stay === undefined && now.placement.sameCarerAsBefore === true;
  if (sameCarer) return statusChanged ? 'U' : 'T';
  return statusChanged ? 'B' : 'P';
}

/** The days on which an episode begins: whenever anything begins or ends. */
function daysOf({ legalStatuses, placements, startedOn, ceasedOn }: PeriodWithoutEpisodes): CivilDate[] {
  const stays = placements.flatMap(({ temporaryStays }) => temporaryStays);
  const days = [...legalStatuses, ...placements, ...stays]
    .flatMap(({ from, to }) => (to === null ? [from] : [from, to]))
    .filter((day) => day >= startedOn && (ceasedOn === null || day < ceasedOn));
  return [...new Set([startedOn, ...days])].sort();
}

/**
 * The SSDA903 episodes that a period of care comes to: a new one whenever the legal status, the placement or
 * a temporary stay changes, with the reason (RNE) derived.
 *
 * The inverse of `periodsOfCare`, as far as episodes can tell: a child back from a temporary stay in a new
 * placement that looks like the old one (type, provider, URN and postcode alike) has not moved, and a
 * placement left from a temporary stay has no reason for change (226).
 *
 * @returns null where the record has a gap: a day without legal status or placement
 * @example C1 in U4 from 1 May, C2 from 1 June, hospital (T1) 3-8 June -> S, L, P, P
 */
export function episodesOf(period: PeriodWithoutEpisodes): Episode[] | null {
  const days = daysOf(period);
  const episodes: Episode[] = [];
  let before: (Whereabouts & { status: Episode['LS'] }) | undefined;
  for (const [index, day] of days.entries()) {
    const status = period.legalStatuses.find((each) => coversDay(each, day))?.status;
    const now = whereaboutsOn(period.placements, day);
    if (status === undefined || now === undefined) return null;
    const { placement, stay } = now;
    const next = days[index + 1];
    const last = next === undefined;
    episodes.push({
      CHILD: period.child,
      DECOM: day,
      RNE:
        before === undefined ? firstReason(period, now) : nextReason(before, now, before.status !== status),
      LS: status,
      CIN: period.categoryOfNeed,
      PLACE: stay?.type ?? placement.type,
      PLACE_PROVIDER: stay === undefined ? placement.provider : null,
      DEC: last ? period.ceasedOn : next,
      REC: last ? period.reasonCeased : 'X1',
      REASON_PLACE_CHANGE:
        stay === undefined && !last && placement.to === next ? placement.reasonForChange : null,
      HOME_POST: stay === undefined ? placement.homePostcode : null,
      PL_POST: stay === undefined ? placement.placementPostcode : null,
      URN: stay === undefined ? placement.urn : null,
    });
    before = { ...now, status };
  }
  return episodes;
}
