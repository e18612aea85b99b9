import { rulesOf, type AnyRule } from './return-rule';

const { error, warning } = rulesOf('ssda903_episodes');
const adoptive = /^A[3-6]$/;
const foster = /^U[1-6]$/;
const temporary = /^T[0-4]$/;
const shortBreak = /^V[34]$/;
/** From the end of October 2023 supported accommodation is registered, and independent living is no code. */
const registeredFrom = 2023_10_28;

/** A provider that cannot provide certain placements. */
const cannotProvide = (number: string, provider: string, places: RegExp, named: string): AnyRule =>
  error({
    number,
    says: `no ${provider} with ${named}`,
    remedy: `${provider} cannot provide it: correct the provider or the placement.`,
    column: 'PLACE_PROVIDER',
    broken: ({ PLACE, PLACE_PROVIDER }) => PLACE_PROVIDER === provider && places.test(PLACE),
  });

/** Placements against their provider, legal status and what went before. */
export const placementRules: readonly AnyRule[] = [
  error({
    number: '214',
    says: 'no place of a short break',
    remedy: 'Blank PL_POST and URN: they are not asked of V3 and V4.',
    column: 'PL_POST',
    from: 2023,
    broken: ({ LS, PL_POST, URN }) => shortBreak.test(LS) && (PL_POST !== '' || URN !== ''),
  }),
  error({
    number: '217t',
    from: 2024,
    to: 2024,
    says: 'no P2 from 28 October 2023',
    remedy: 'Use H5 for registered supported accommodation, or end the episode by that day.',
    column: 'PLACE',
    broken: ({ PLACE, DEC }) => PLACE === 'P2' && (DEC === 0 || DEC > registeredFrom),
  }),
  warning({
    number: '336',
    says: 'with foster carers before placed for adoption with consent',
    remedy: 'The placement before is no foster placement: check both.',
    column: 'PLACE',
    broken: ({ PLACE }, { told }, place) => {
      const before = told.ssda903_episodes[place - 1]?.PLACE;
      return /^A[34]$/.test(PLACE) && before !== undefined && !adoptive.test(before) && !foster.test(before);
    },
  }),
  error({
    number: '382',
    says: 'no temporary placement in a short break',
    remedy: 'Give the placement of the break, or correct the legal status.',
    column: 'PLACE',
    broken: ({ LS, PLACE }) => shortBreak.test(LS) && temporary.test(PLACE),
  }),
  error({
    number: '384',
    says: 'no long-term fostering in a short break',
    remedy: 'Use another foster placement than U1 and U4, or correct the legal status.',
    column: 'PLACE',
    broken: ({ LS, PLACE }) => shortBreak.test(LS) && (PLACE === 'U1' || PLACE === 'U4'),
  }),
  error({
    number: '390',
    says: 'adopted from a placement for adoption',
    remedy: 'The episode that ends with the adoption is none in A3 to A6: correct PLACE or REC.',
    column: 'REC',
    broken: ({ REC, PLACE }) => (REC === 'E11' || REC === 'E12') && !adoptive.test(PLACE),
  }),
  warning({
    number: '392b',
    says: 'postcodes of home and placement',
    remedy: 'Give both, unless home is not known.',
    column: 'PL_POST',
    broken: ({ LS, PLACE, HOME_POST, PL_POST }, { unaccompanied }) =>
      !unaccompanied &&
      !shortBreak.test(LS) &&
      !temporary.test(PLACE) &&
      (HOME_POST === '' || PL_POST === ''),
  }),
  error({
    number: '446',
    says: 'no placement order before December 2005',
    remedy: 'Placement orders began with the Adoption and Children Act 2002: correct LS or DECOM.',
    column: 'LS',
    broken: ({ LS, DECOM }) => LS === 'E1' && DECOM > 0 && DECOM < 2005_12_01,
  }),
  error({
    number: '516',
    says: 'guardianship to a former foster carer from a foster placement',
    remedy: 'E45 and E46 end a placement in U1 to U6: correct REC or PLACE.',
    column: 'REC',
    broken: ({ REC, PLACE }) => (REC === 'E45' || REC === 'E46') && !foster.test(PLACE),
  }),
  cannotProvide('527', 'PR1', /^(P1|R2|R5)$/, 'P1, R2 or R5'),
  cannotProvide('528', 'PR2', /^(P1|R2|R5)$/, 'P1, R2 or R5'),
  cannotProvide('529', 'PR3', /^(P1|A[3-6]|K[12]|U[1-6])$/, 'P1, A3 to A6, K1, K2 or U1 to U6'),
  cannotProvide('530', 'PR4', /^P1$/, 'P1'),
  cannotProvide('531', 'PR5', /^P1$/, 'P1'),
];
