import { reportingYear } from '@iro/calendar';
import type { Episode } from './periods-of-care';

/** A child's episodes as one year's return tells them, sorted by start. */
export interface ToldEpisodes {
  /** The year ending 31 March. */
  readonly year: number;
  readonly episodes: readonly Episode[];
}

/** An episode, and the year whose return tells it so. */
export interface EpisodeOfYear {
  readonly year: number;
  readonly episode: Episode;
}

/** An earlier year's last episode, ending where a later year's return goes on or begins anew. */
function joined({ year, episode }: EpisodeOfYear, next: Episode): EpisodeOfYear {
  const { DEC, REC } = episode;
  const ceased = DEC !== null && REC !== null && REC !== 'X1';
  if (ceased && DEC <= next.DECOM) return { year, episode };
  if (next.RNE === 'S') {
    // Care ended on a day that nobody tells, before it began again.
    return { year, episode: { ...episode, DEC: next.DECOM, REC: ceased ? REC : null } };
  }
  return { year, episode: { ...episode, DEC: next.DECOM, REC: 'X1' } };
}

/** Lays a later year's episodes over what earlier years told. */
function over(before: readonly EpisodeOfYear[], { year, episodes }: ToldEpisodes): EpisodeOfYear[] {
  const [first] = episodes;
  if (first === undefined) return [...before];
  const { from } = reportingYear(year);
  const retold = ({ episode }: EpisodeOfYear): boolean =>
    episode.DECOM >= first.DECOM || (first.DECOM < from && (episode.DEC === null || episode.DEC >= from));
  const kept = before.filter((each) => !retold(each));
  const last = kept.pop();
  return [
    ...kept,
    ...(last === undefined ? [] : [joined(last, first)]),
    ...episodes.map((episode) => ({ year, episode })),
  ];
}

/**
 * One child's episodes of all years whose returns are on record, in order. A return tells every episode open
 * at any time in its year: what a later one tells of the same days holds, what only earlier ones tell stays.
 *
 * @example 2015 tells U4 from May 2014, open; 2016 tells U4 from May 2014 to June, then K2 -> the two of 2016
 * @example 2015 tells V2 to 10 January and C2 from then; 2016 tells C2 from 11 January -> V2 to 11 January, C2
 */
export function episodesOverYears(told: readonly ToldEpisodes[]): EpisodeOfYear[] {
  return [...told]
    .sort((one, other) => one.year - other.year)
    .reduce<EpisodeOfYear[]>((before, year) => over(before, year), []);
}
