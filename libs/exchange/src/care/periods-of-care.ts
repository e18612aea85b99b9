import type { CivilDate } from '@iro/calendar';
import type { RowOf } from '../layouts';

/** One SSDA903 episode as read. */
export type Episode = RowOf<'ssda903_episodes'>;

/** A dated spell of a legal status; `to` null while it lasts. */
export interface LegalStatusSpell {
  readonly status: Episode['LS'];
  readonly from: CivilDate;
  /** Whether `from` is when it began, not only the first day the episodes tell of. */
  readonly startKnown: boolean;
  readonly to: CivilDate | null;
}

/** A temporary stay (T0-T4) inside a placement. */
export interface TemporaryStay {
  readonly type: Episode['PLACE'];
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

/** A placement, made of one or more episodes. */
export interface PlacementSpell {
  readonly type: Episode['PLACE'];
  readonly provider: Episode['PLACE_PROVIDER'];
  readonly urn: string | null;
  readonly homePostcode: string | null;
  readonly placementPostcode: string | null;
  readonly from: CivilDate;
  readonly startKnown: boolean;
  readonly to: CivilDate | null;
  /** Why it ended; null when it hasn't, or care ended with it. */
  readonly reasonForChange: Episode['REASON_PLACE_CHANGE'];
  /** The carer of the placement before stayed the child's carer (T, U); null where the start is unknown. */
  readonly sameCarerAsBefore: boolean | null;
  readonly temporaryStays: readonly TemporaryStay[];
}

/** An unbroken time of being looked after. */
export interface PeriodOfCare {
  readonly child: string;
  /** The first day known. */
  readonly startedOn: CivilDate;
  /** Whether care began that day: the first episode known has RNE S. */
  readonly startKnown: boolean;
  readonly categoryOfNeed: Episode['CIN'];
  readonly ceasedOn: CivilDate | null;
  readonly reasonCeased: Episode['REC'];
  readonly legalStatuses: readonly LegalStatusSpell[];
  readonly placements: readonly PlacementSpell[];
  readonly episodes: readonly Episode[];
}

type Open<T> = { -readonly [K in keyof T]: T[K] };
type OpenPlacement = Open<Omit<PlacementSpell, 'temporaryStays'>> & { temporaryStays: Open<TemporaryStay>[] };

const isTemporary = (place: Episode['PLACE']): boolean => place.startsWith('T');

/** Legal statuses of a period: neighbours alike are one spell. */
function legalStatusesOf(episodes: readonly Episode[]): LegalStatusSpell[] {
  const spells: Open<LegalStatusSpell>[] = [];
  for (const { LS, DECOM, DEC, RNE } of episodes) {
    const last = spells.at(-1);
    if (last?.status === LS) last.to = DEC;
    else
      spells.push({
        status: LS,
        from: DECOM,
        startKnown: last !== undefined || RNE === 'S' || RNE === 'L' || RNE === 'B' || RNE === 'U',
        to: DEC,
      });
  }
  return spells;
}

/**
 * Whether an episode is in the very place of a placement: how a return from a temporary stay is told from a
 * move.
 */
function samePlace(placement: OpenPlacement, episode: Episode): boolean {
  return (
    placement.type === episode.PLACE &&
    placement.provider === episode.PLACE_PROVIDER &&
    placement.urn === episode.URN &&
    placement.placementPostcode === episode.PL_POST
  );
}

/** A placement beginning with an episode. */
function placementFrom(episode: Episode, first: boolean): OpenPlacement {
  const startKnown = !first || episode.RNE !== 'L';
  return {
    type: episode.PLACE,
    provider: episode.PLACE_PROVIDER,
    urn: episode.URN,
    homePostcode: episode.HOME_POST,
    placementPostcode: episode.PL_POST,
    from: episode.DECOM,
    startKnown,
    to: episode.DEC,
    reasonForChange: null,
    sameCarerAsBefore: startKnown ? episode.RNE === 'T' || episode.RNE === 'U' : null,
    temporaryStays: [],
  };
}

/**
 * Placements of a period: S, P, B, T, U begin one, L keeps it, a temporary stay lies inside the one it
 * interrupts.
 */
function placementsOf(episodes: readonly Episode[]): PlacementSpell[] {
  const placements: OpenPlacement[] = [];
  let away = false;
  for (const episode of episodes) {
    const current = placements.at(-1);
    const reason = episode.REASON_PLACE_CHANGE;
    if (current && !isTemporary(current.type) && isTemporary(episode.PLACE)) {
      const stay = current.temporaryStays.at(-1);
      if (away && stay && stay.type === episode.PLACE && episode.RNE === 'L') stay.to = episode.DEC;
      else current.temporaryStays.push({ type: episode.PLACE, from: episode.DECOM, to: episode.DEC });
      current.to = episode.DEC;
      current.reasonForChange = reason;
      away = true;
      continue;
    }
    const keeps =
      current !== undefined && ((episode.RNE === 'L' && !away) || (away && samePlace(current, episode)));
    if (keeps) {
      current.to = episode.DEC;
      current.reasonForChange = reason;
    } else {
      placements.push({ ...placementFrom(episode, current === undefined), reasonForChange: reason });
    }
    away = false;
  }
  return placements;
}

/** One period from its episodes; care that began again had ended, whether or not somebody tells why. */
function period(episodes: readonly Episode[], beganAgain: boolean): PeriodOfCare {
  const [first, last] = [episodes[0]!, episodes.at(-1)!];
  const ceased = last.REC !== null && last.REC !== 'X1';
  return {
    child: first.CHILD,
    startedOn: first.DECOM,
    startKnown: first.RNE === 'S',
    categoryOfNeed: first.CIN,
    ceasedOn: ceased || beganAgain ? last.DEC : null,
    reasonCeased: ceased ? last.REC : null,
    legalStatuses: legalStatusesOf(episodes),
    placements: placementsOf(episodes),
    episodes,
  };
}

/**
 * The periods of care that one child's episodes, sorted by start, tell of.
 *
 * A period runs from an episode with RNE S to one whose REC isn't X1. One whose first episode isn't S began
 * before the data: its start is unknown. An L that follows a temporary stay in another place than before
 * begins a placement: the child did not come back.
 *
 * @example U4 with X1, then T1 in hospital with X1, then U4 at the same address -> one placement with one
 * temporary stay
 */
export function periodsOfCare(episodes: readonly Episode[]): PeriodOfCare[] {
  const periods: PeriodOfCare[] = [];
  let from = 0;
  episodes.forEach((episode, index) => {
    const next = episodes[index + 1];
    if (next && next.RNE !== 'S' && (episode.REC === null || episode.REC === 'X1')) return;
    periods.push(period(episodes.slice(from, index + 1), next?.RNE === 'S'));
    from = index + 1;
  });
  return periods;
}
