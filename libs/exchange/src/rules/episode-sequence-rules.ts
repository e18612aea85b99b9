import { rulesOf, type AnyRule } from './return-rule';

const { error, warning } = rulesOf('ssda903_episodes');
const adopted = (rec: string): boolean => rec === 'E11' || rec === 'E12';
const temporary = /^T[0-4]$/;

/** A child's episodes in their order. */
export const episodeSequenceRules: readonly AnyRule[] = [
  error({
    number: '199',
    says: 'no episode after an adoption',
    remedy: 'An adopted child who comes into care again has a new local id: correct REC, or use the new id.',
    column: 'CHILD',
    broken: (_, { told, last }, place) =>
      told.ssda903_episodes.slice(0, place).some(({ REC }) => adopted(REC)) ||
      last?.ssda903_episodes.some(({ REC }) => adopted(REC)) === true,
  }),
  error({
    number: '357',
    says: 'the first episode ever begins with S',
    remedy: 'It begins in this year: use S, or add the episode before it.',
    column: 'RNE',
    broken: ({ DECOM, RNE }, { from, last }, place) =>
      place === 0 &&
      DECOM >= from &&
      RNE !== 'S' &&
      !(last?.ssda903_episodes.some(({ DEC }) => DEC === 0) === true),
  }),
  warning({
    number: '383',
    says: 'back to the usual placement after a temporary one',
    remedy:
      'The episode after a temporary placement begins with P, in the place of before: correct it, or the placement.',
    column: 'PLACE',
    broken: ({ RNE, PLACE, PL_POST }, { told }, place) => {
      const [usual, away] = [told.ssda903_episodes[place - 2], told.ssda903_episodes[place - 1]];
      return (
        usual !== undefined &&
        away !== undefined &&
        temporary.test(away.PLACE) &&
        !temporary.test(PLACE) &&
        !temporary.test(usual.PLACE) &&
        away.REC === 'X1' &&
        (RNE !== 'P' || PLACE !== usual.PLACE || PL_POST !== usual.PL_POST)
      );
    },
  }),
  error({
    number: '437',
    says: 'no episode after death or eighteen',
    remedy: 'Care ended with E2 or E15, but an episode follows: correct REC, or take the later one out.',
    column: 'REC',
    broken: ({ REC }, { told }, place) =>
      (REC === 'E2' || REC === 'E15') && told.ssda903_episodes.length > place + 1,
  }),
];
