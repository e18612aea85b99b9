import { codeSet } from '../code-set';

/** NB_ADOPTR: how many adopters. */
export const numbersOfAdopters = codeSet('NB_ADOPTR', { 1: 'One', 2: 'Two' });

/** SEX_ADOPTR: the sex of the adopters. */
export const sexesOfAdopters = codeSet('SEX_ADOPTR', {
  M1: 'One male',
  F1: 'One female',
  MM: 'Two males',
  FF: 'Two females',
  MF: 'One male and one female',
});

/** LS_ADOPTR: the legal status of the adopters. */
export const legalStatusesOfAdopters = codeSet('LS_ADOPTR', {
  L0: 'Single adopter',
  L11: 'Married couple, different gender',
  L12: 'Married couple, same gender',
  L2: 'Civil partners',
  L3: 'Unmarried couple, different gender',
  L4: 'Unmarried couple, same gender, not civil partners',
});

/** PREV_PERM: a permanence arrangement before the child came into care. */
export const previousPermanences = codeSet('PREV_PERM', {
  P1: 'Adoption',
  P2: 'Special guardianship order',
  P3: 'Residence order or child arrangements order',
  P4: 'Not known',
  Z1: 'None',
});

/** Nations and the rest in LA_PERM, beside the Department's three-digit authority numbers. */
export const authoritiesBeyondEngland = codeSet('LA_PERM_NATION', {
  WAL: 'Wales',
  SCO: 'Scotland',
  NIR: 'Northern Ireland',
  NUK: 'Outside the UK',
});

/** Routes to permanence that count as such when care ends. */
export const permanenceRoutes = codeSet('PERMANENCE_ROUTE', {
  RETURN_HOME: 'Returned home to a person with parental responsibility',
  ADOPTION: 'Adopted',
  CHILD_ARRANGEMENTS_ORDER: 'Child arrangements order (residence order)',
  SPECIAL_GUARDIANSHIP: 'Special guardianship order',
});

/** The route to permanence of each reason care ended; a reason that isn't here is none. */
export const permanenceExits: Readonly<Record<string, (typeof permanenceRoutes)['codes'][number]['code']>> = {
  E4A: 'RETURN_HOME',
  E4B: 'RETURN_HOME',
  E11: 'ADOPTION',
  E12: 'ADOPTION',
  E41: 'CHILD_ARRANGEMENTS_ORDER',
  E43: 'SPECIAL_GUARDIANSHIP',
  E44: 'SPECIAL_GUARDIANSHIP',
  E45: 'SPECIAL_GUARDIANSHIP',
  E46: 'SPECIAL_GUARDIANSHIP',
  E47: 'SPECIAL_GUARDIANSHIP',
  E48: 'SPECIAL_GUARDIANSHIP',
};
