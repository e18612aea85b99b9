import { rulesOf, type AnyRule } from './return-rule';

const { error } = rulesOf('ssda903_ad1');

/** What the sex of adopters has to be under a legal status of theirs. */
const sexUnder = (number: string, status: string, sexes: readonly string[], what: string): AnyRule =>
  error({
    number,
    says: `${what}: ${sexes.join(' or ')}`,
    remedy: `LS_ADOPTR ${status} goes with ${sexes.join(', ')}: correct one of them.`,
    column: 'SEX_ADOPTR',
    broken: ({ LS_ADOPTR, SEX_ADOPTR }) =>
      LS_ADOPTR === status && SEX_ADOPTR !== '' && !sexes.includes(SEX_ADOPTR),
  });

/** Adopters: number, sex and legal status agree. */
export const adopterRules: readonly AnyRule[] = [
  error({
    number: '511',
    says: 'two adopters: MM, FF or MF',
    remedy: 'NB_ADOPTR is 2, SEX_ADOPTR that of one: correct one of them.',
    column: 'SEX_ADOPTR',
    broken: ({ NB_ADOPTR, SEX_ADOPTR }) => NB_ADOPTR === '2' && (SEX_ADOPTR === 'M1' || SEX_ADOPTR === 'F1'),
  }),
  sexUnder('514', 'L0', ['M1', 'F1'], 'a single adopter'),
  sexUnder('517', 'L3', ['MF'], 'an unmarried couple of different gender'),
  sexUnder('518', 'L4', ['MM', 'FF'], 'an unmarried couple of the same gender'),
  sexUnder('519', 'L2', ['MM', 'FF', 'MF'], 'civil partners'),
  sexUnder('520', 'L11', ['MF'], 'a married couple of different gender'),
  sexUnder('524', 'L12', ['MM', 'FF'], 'a married couple of the same gender'),
];
