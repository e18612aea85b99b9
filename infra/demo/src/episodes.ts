import type { Period, PlacementSpell } from './child';
import type { DayNumber } from './day';

export interface Episode {
  from: DayNumber;
  to: DayNumber | null;
  /** Reason for new episode: what changed on its first day. */
  began: string;
  status: string;
  placement: PlacementSpell;
  /** Reason ceased; X1 where another episode follows at once, empty while open. */
  ceased: string;
  reasonForChange: string;
}

/** The statutory return's episodes: a new one on every day on which legal status or placement changed. */
export function episodesOf(period: Period): Episode[] {
  const days = [
    ...new Set([...period.legal.map(({ from }) => from), ...period.placements.map(({ from }) => from)]),
  ].sort((one, other) => one - other);
  const episodes: Episode[] = [];
  let legal = 0;
  let place = 0;
  for (const [index, from] of days.entries()) {
    const newStatus = (period.legal[legal + 1]?.from ?? Infinity) <= from;
    const newPlace = (period.placements[place + 1]?.from ?? Infinity) <= from;
    if (newStatus) legal++;
    if (newPlace) place++;
    const placement = period.placements[place] as PlacementSpell;
    const sameCarer = newPlace && placement.carer === period.placements[place - 1]?.carer;
    const previous = episodes[episodes.length - 1];
    if (previous && newPlace) previous.reasonForChange = period.placements[place - 1]?.reasonForChange ?? '';
    const until = days[index + 1];
    episodes.push({
      from,
      placement,
      to: until ?? period.end,
      began: index === 0 ? 'S' : reasonForNew(newStatus, newPlace, sameCarer),
      status: period.legal[legal]?.status ?? '',
      ceased: until !== undefined ? 'X1' : period.reason,
      reasonForChange: '',
    });
  }
  return episodes;
}

function reasonForNew(status: boolean, place: boolean, sameCarer: boolean): string {
  if (!place) return 'L';
  if (sameCarer) return status ? 'U' : 'T';
  return status ? 'B' : 'P';
}
