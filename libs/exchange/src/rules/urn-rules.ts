import { outsideEngland } from './outside-england';
import type { ToldRow } from './kept-return';
import { rulesOf, type AnyRule } from './return-rule';

type Episode = ToldRow<'ssda903_episodes'>;

const { error } = rulesOf('ssda903_episodes');
/** Provision without a reference number of its own, in every year. */
const never = /^(T[0-4]|P1|P3|R1|R2|R5|Z1|Z1[1-4])$/;
/** From this day on supported accommodation in England is registered. */
const registered = 2023_10_29;

/** Whether a place has no number in a year: independent living until 2024, supported accommodation until 2023. */
const withoutNumber = (place: string, year: number, asked: boolean): boolean =>
  never.test(place) ||
  (place === 'P2' && year <= 2024) ||
  (place === 'H5' && (year <= 2023 || (asked && year === 2024)));
const lastsTo = ({ DEC }: Episode, day: number): boolean => DEC === 0 || DEC >= day;

/** The reference number of a provision. */
export const urnRules: readonly AnyRule[] = [
  error({
    number: '218',
    says: 'URN of the placement',
    remedy: "Give the provision's reference number, or XXXXXXX when another body inspects it.",
    column: 'URN',
    broken: (episode, { year, from }) =>
      episode.URN === '' &&
      episode.PL_POST !== '' &&
      !withoutNumber(episode.PLACE, year, true) &&
      !outsideEngland(episode.PL_POST) &&
      lastsTo(episode, from),
  }),
  error({
    number: '222',
    says: 'no URN for this placement',
    remedy: 'Blank it: the placement has none.',
    column: 'URN',
    broken: ({ PLACE, URN }, { year }) =>
      URN !== '' && URN !== 'XXXXXXX' && withoutNumber(PLACE, year, false),
  }),
  error({
    number: '230',
    from: 2024,
    to: 2024,
    says: 'URN of supported accommodation from 29 October 2023',
    remedy: 'Give the number under which Ofsted has registered it, or end the episode before that day.',
    column: 'URN',
    broken: (episode) =>
      episode.PLACE === 'H5' &&
      (episode.URN === '' || episode.URN === 'XXXXXXX') &&
      episode.PL_POST !== '' &&
      !outsideEngland(episode.PL_POST) &&
      lastsTo(episode, registered),
  }),
];
