import { birthday } from '../checks/days';
import type { ChildTold } from './child-told';
import type { ToldRow } from './kept-return';
import { rulesOf, type AnyRule } from './return-rule';

type Episode = ToldRow<'ssda903_episodes'>;

const { error, warning } = rulesOf('ssda903_episodes');
const needs = ['ssda903_header'] as const;
const under = (day: number, { birth }: ChildTold, age: number): boolean =>
  birth > 0 && day > 0 && day < birthday(birth, age);
const from = (day: number, { birth }: ChildTold, age: number): boolean =>
  birth > 0 && day > 0 && day >= birthday(birth, age);

interface PlacedAt {
  readonly from?: number;
  readonly to?: number;
  /** Asked of episodes that have ended alone, as the public material asks it. */
  readonly onlyEnded?: true;
}

/** A placement that begins before the child has the age for it. */
const placedAt = (
  number: string,
  place: string,
  [age, what]: readonly [number, string],
  { onlyEnded, ...years }: PlacedAt = {},
): AnyRule =>
  error({
    number,
    ...years,
    says: `${what} from ${age} on`,
    remedy: `The child is under ${age} on the day the episode begins: correct the placement, the day or the birth.`,
    column: 'PLACE',
    needs,
    broken: ({ PLACE, DECOM, DEC }, child) =>
      PLACE === place && (onlyEnded !== true || DEC > 0) && under(DECOM, child, age),
  });

/** Care that ends in a way the child is too young or too old for. */
const ceasedAt = (
  number: string,
  reasons: readonly string[],
  says: string,
  broken: (episode: Episode, child: ChildTold) => boolean,
): AnyRule =>
  error({
    number,
    says,
    remedy: 'Correct the reason, the day the episode ceased, or the birth.',
    column: 'REC',
    needs,
    broken: (episode, child) => reasons.includes(episode.REC) && broken(episode, child),
  });

/** Episodes against the child's age. */
export const episodeAgeRules: readonly AnyRule[] = [
  error({
    number: '302',
    says: 'no episode before birth',
    remedy: 'The first episode begins before the child was born: correct one of them.',
    column: 'DECOM',
    needs,
    broken: ({ DECOM }, { birth }, place) => place === 0 && birth > DECOM && DECOM > 0,
  }),
  error({
    number: '352',
    says: 'care begins under eighteen',
    remedy: 'The child was eighteen on the day care began: correct the day or the birth.',
    column: 'DECOM',
    needs,
    broken: ({ RNE, DECOM }, child) => RNE === 'S' && from(DECOM, child, 18),
  }),
  error({
    number: '353',
    says: 'no episode before 14 October 1991',
    remedy: 'Correct the day: the Children Act 1989 began on 14 October 1991.',
    column: 'DECOM',
    broken: ({ DECOM }) => DECOM > 0 && DECOM < 1991_10_14,
  }),
  error({
    number: '358',
    says: 'remand and detention from ten on',
    remedy: 'The child was under ten: correct the legal status, the day or the birth.',
    column: 'LS',
    needs,
    broken: ({ LS, DECOM }, child) =>
      /^J[123]$/.test(LS) && DECOM > 0 && child.birth > 0 && DECOM <= birthday(child.birth, 10),
  }),
  warning({
    number: '359',
    says: 'after eighteen only in a community home under section 20(5)',
    remedy:
      'The child was eighteen before the end of the year: end the episode on the birthday, or correct LS and PLACE.',
    column: 'DEC',
    needs,
    broken: ({ DEC, LS, PLACE }, { birth, to }) =>
      birth > 0 && birthday(birth, 18) < to && DEC === 0 && !(LS === 'V2' && PLACE === 'K2'),
  }),
  placedAt('370', 'P2', [15, 'independent living'], { to: 2023, onlyEnded: true }),
  placedAt('370', 'P2', [16, 'independent living'], { from: 2024, to: 2024, onlyEnded: true }),
  placedAt('371', 'H5', [14, 'semi-independent living'], { to: 2023, onlyEnded: true }),
  placedAt('371', 'H5', [16, 'semi-independent living'], { from: 2024, to: 2024, onlyEnded: true }),
  placedAt('371', 'K3', [16, 'supported accommodation'], { from: 2025, onlyEnded: true }),
  placedAt('372', 'R5', [10, 'youth custody or prison']),
  placedAt('373', 'S1', [4, 'a residential school']),
  placedAt('374', 'P3', [14, 'residential employment']),
  error({
    number: '234',
    from: 2026,
    says: 'no move into custody under ten',
    remedy: 'The child was under ten: give another reason for the change, or correct the birth.',
    column: 'REASON_PLACE_CHANGE',
    needs,
    broken: ({ REASON_PLACE_CHANGE, DECOM }, child) =>
      REASON_PLACE_CHANGE === 'CUSTOD' && under(DECOM, child, 10),
  }),
  ceasedAt('386', ['E11', 'E12'], 'adopted under eighteen', ({ DEC }, child) => from(DEC, child, 18)),
  ceasedAt('387', ['E5', 'E6'], 'independent living from fourteen on', ({ DEC }, child) =>
    under(DEC, child, 14),
  ),
  ceasedAt('389', ['E7'], 'adult social care from sixteen on', ({ DEC }, child) => under(DEC, child, 16)),
  ceasedAt(
    '407',
    ['E45', 'E46', 'E47', 'E48'],
    'special guardianship up to eighteen',
    ({ DEC }, { birth }) => birth > 0 && DEC > birthday(birth, 18),
  ),
  ceasedAt('460', ['E17'], 'staying put from eighteen on', ({ DEC }, child) => under(DEC, child, 18)),
];
