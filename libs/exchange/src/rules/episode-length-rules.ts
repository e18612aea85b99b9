import { daysBetween } from '../checks/days';
import type { ChildTold } from './child-told';
import type { ToldRow } from './kept-return';
import { rulesOf, type AnyRule } from './return-rule';

type Episode = ToldRow<'ssda903_episodes'>;

const { error, warning } = rulesOf('ssda903_episodes');

/** Days of an episode; one that lasts counts to the year's end. */
const lengthOf = ({ DECOM, DEC }: Episode, to: number): number => daysBetween(DECOM, DEC > 0 ? DEC : to);

/** Days of all neighbouring episodes under one legal status that this one is of. */
function unbroken(episode: Episode, { told, to }: ChildTold, same: (other: Episode) => boolean): number {
  const { ssda903_episodes: episodes } = told;
  let [first, last] = [episodes.indexOf(episode), episodes.indexOf(episode)];
  while (first > 0 && same(episodes[first - 1]!) && episodes[first - 1]!.DEC === episodes[first]!.DECOM)
    first -= 1;
  while (
    last < episodes.length - 1 &&
    same(episodes[last + 1]!) &&
    episodes[last]!.DEC === episodes[last + 1]!.DECOM
  )
    last += 1;
  const end = episodes[last]!.DEC;
  return daysBetween(episodes[first]!.DECOM, end > 0 ? end : to);
}

/** A legal status that the law lets last so many days. */
const statusFor = (number: string, status: string, days: number, what: string): AnyRule =>
  warning({
    number,
    says: `${what} for ${days} days at most`,
    remedy: `It is told to have lasted longer than ${days} days: correct its days or the legal status.`,
    column: 'LS',
    broken: (episode, child) =>
      episode.LS === status && unbroken(episode, child, ({ LS }) => LS === status) > days,
  });

/** A temporary placement that may last so many days. */
const stayFor = (number: string, place: string, days: number, what: string): AnyRule =>
  warning({
    number,
    says: `${what} for ${days} days at most`,
    remedy: `It is told to have lasted longer than ${days} days: correct its days, or give the placement the child moved to.`,
    column: 'PLACE',
    broken: (episode) =>
      episode.PLACE === place && episode.DEC > 0 && daysBetween(episode.DECOM, episode.DEC) > days,
  });

/** How long a legal status, a short break or a temporary placement may last. */
export const episodeLengthRules: readonly AnyRule[] = [
  statusFor('361', 'L1', 3, 'police protection'),
  statusFor('362', 'L2', 21, 'an emergency protection order'),
  statusFor('363', 'L3', 7, 'a child assessment order'),
  statusFor('364', 'J2', 21, 'detention under PACE'),
  warning({
    number: '365',
    says: 'a short break for 17 days at most',
    remedy: 'The break is told to have lasted longer: correct its days, or the legal status.',
    column: 'LS',
    broken: (episode, { to }) => episode.LS === 'V3' && lengthOf(episode, to) > 17,
  }),
  error({
    number: '366',
    says: 'no move within a short break',
    remedy: 'Every break is an occasion of its own and begins with S.',
    column: 'RNE',
    broken: ({ LS, RNE }) => LS === 'V3' && RNE !== 'S',
  }),
  warning({
    number: '367',
    says: '75 days of short breaks in a year at most',
    remedy: 'All breaks of the year together are longer: correct their days, or the legal status.',
    column: 'LS',
    broken: (episode, { told, from, to }) =>
      episode.LS === 'V3' &&
      told.ssda903_episodes
        .filter(({ LS, DEC }) => LS === 'V3' && (DEC === 0 || DEC > from))
        .reduce(
          (days, { DECOM, DEC }) =>
            days + daysBetween(Math.max(DECOM, from), DEC === 0 || DEC > to ? to : DEC),
          0,
        ) > 75,
  }),
  stayFor('375', 'T1', 42, 'a stay in hospital'),
  stayFor('376', 'T3', 21, 'a carer’s holiday'),
  stayFor('379', 'T4', 7, 'a temporary placement of another kind'),
  warning({
    number: '377',
    says: 'two carer’s holidays in a year at most',
    remedy: 'More than two placements are T3: correct them.',
    column: 'PLACE',
    broken: ({ PLACE }, { told }) =>
      PLACE === 'T3' && told.ssda903_episodes.filter((each) => each.PLACE === 'T3').length > 2,
  }),
  error({
    number: '426',
    says: 'short breaks of one kind in a year',
    remedy: 'The child has breaks under V3 and under V4: use one of them.',
    column: 'LS',
    broken: ({ LS }, { told }) =>
      (LS === 'V3' || LS === 'V4') &&
      told.ssda903_episodes.some((each) => each.LS === (LS === 'V3' ? 'V4' : 'V3')),
  }),
];
