import type { KeptEpisode } from './episodes-kept';
import { yearDays } from './days';

/** Whether an episode is one of a series of short breaks. */
export const isShortBreak = ({ ls }: Pick<KeptEpisode, 'ls'>): boolean => ls === 'V3' || ls === 'V4';
const inYear = ({ from, to }: Pick<KeptEpisode, 'from' | 'to'>, year: number): boolean =>
  from <= yearDays(year).to && (to === 0 || to >= yearDays(year).from);

/**
 * Looked after continuously for the twelve months to 31 March: on whom the return asks for health and
 * convictions.
 *
 * @example came into care on 1 April of the year -> yes; on 2 April -> no; left on 31 March -> yes
 */
export function twelveMonths(
  episodes: readonly Pick<KeptEpisode, 'from' | 'to' | 'rne' | 'rec' | 'ls'>[],
  year: number,
): boolean {
  const { from, to } = yearDays(year);
  const told = episodes.filter((episode) => inYear(episode, year));
  return (
    told.length > 0 &&
    !told.some(
      (episode) =>
        isShortBreak(episode) ||
        (episode.rne === 'S' && episode.from > from) ||
        (episode.to >= from && episode.to > 0 && episode.to < to && episode.rec !== 'X1'),
    )
  );
}
