import type { ChildTold } from './child-told';
import type { ToldRow } from './kept-return';
import { rulesOf, type AnyRule } from './return-rule';

type Episode = ToldRow<'ssda903_episodes'>;

const ofEpisode = rulesOf('ssda903_episodes');
const lastYear = true as const;

/** The episode that was open at the end of last year. */
const openThen = ({ last }: ChildTold): Episode | undefined =>
  last?.ssda903_episodes.findLast(({ DEC }) => DEC === 0);

/** Codes of placements that were replaced: the new one is no other placement. */
const renamed = (now: string, then: string): boolean =>
  (then === 'H5' && now === 'K3') || (then === 'Z1' && /^Z1[1-4]$/.test(now));

/** What the first episode says as last year's open one did, where it is the same episode. */
const sameEpisode = (
  number: string,
  column: keyof Episode & string,
  what: string,
  differs: (now: Episode, then: Episode) => boolean = (now, then) => now[column] !== then[column],
): AnyRule =>
  ofEpisode.warning({
    number,
    lastYear,
    says: `${what} as at the end of last year`,
    remedy: `The episode was open last year and told otherwise there: correct it, or know that it was wrong there.`,
    column,
    broken: (now, child, place) => {
      const then = openThen(child);
      return place === 0 && then !== undefined && then.DECOM === now.DECOM && differs(now, then);
    },
  });

/** Care that goes on from last year's return. */
export const lastYearCareRules: readonly AnyRule[] = [
  ofEpisode.error({
    number: '502',
    lastYear,
    says: 'the episode that was open last year goes on',
    remedy:
      'Last year’s record ended with an open episode that began on another day: correct DECOM, or add it.',
    column: 'DECOM',
    broken: (now, child, place) => {
      const then = openThen(child);
      return (
        place === 0 &&
        then !== undefined &&
        then.DECOM !== now.DECOM &&
        (now.RNE === 'S' || now.DECOM >= child.from)
      );
    },
  }),
  sameEpisode('503A', 'RNE', 'reason for the episode'),
  sameEpisode('503B', 'LS', 'legal status'),
  sameEpisode('503C', 'CIN', 'category of need'),
  sameEpisode(
    '503D',
    'PLACE',
    'placement',
    (now, then) => now.PLACE !== then.PLACE && !renamed(now.PLACE, then.PLACE),
  ),
  sameEpisode(
    '503E',
    'PLACE_PROVIDER',
    'provider',
    (now, then) => now.PLACE_PROVIDER !== then.PLACE_PROVIDER && !renamed(now.PLACE, then.PLACE),
  ),
  sameEpisode('503F', 'URN', 'URN', (now, then) => now.URN !== then.URN && !renamed(now.PLACE, then.PLACE)),
  ofEpisode.warning({
    number: '562',
    lastYear,
    says: 'an episode from before the year was told last year',
    remedy: 'Last year’s return does not end with it: correct DECOM, or know that it was missing there.',
    column: 'DECOM',
    broken: ({ DECOM }, { from, last }, place) => {
      const then = last?.ssda903_episodes.at(-1);
      return place === 0 && DECOM < from && then !== undefined && then.DECOM !== DECOM;
    },
  }),
  ofEpisode.warning({
    number: 'NoE',
    lastYear,
    says: 'care from before the year was told last year',
    remedy:
      'Last year’s return tells nothing of the child: correct DECOM, or know that it was missing there.',
    column: 'DECOM',
    broken: ({ DECOM }, { from, last }, place) =>
      place === 0 && DECOM < from && last?.ssda903_episodes.length === 0,
  }),
];
