import { codeSet, type CodeOf } from '../code-set';

/** IN_TOUCH: whether the authority is in touch with a care leaver. */
export const inTouchCodes = codeSet('IN_TOUCH', {
  YES: 'In touch',
  NO: 'Not in touch',
  DIED: 'Died after leaving care',
  REFU: 'Refuses contact',
  NREQ: 'No longer requires services',
  RHOM: 'Returned home to parents or person with parental responsibility for six months',
});

/** ACTIV: a care leaver's main activity. */
export const activities = codeSet('ACTIV', {
  F1: 'Full time in higher education',
  P1: 'Part time in higher education',
  F2: 'Full time in other education',
  P2: 'Part time in other education',
  F3: { label: 'Full time in training or employment', to: 2021 },
  P3: { label: 'Part time in training or employment', to: 2021 },
  F4: { label: 'Full time in an apprenticeship', from: 2022 },
  P4: { label: 'Part time in an apprenticeship', from: 2022 },
  F5: { label: 'Full time in other training or employment', from: 2022 },
  P5: { label: 'Part time in other training or employment', from: 2022 },
  G4: 'Not in education, employment or training: illness or disability',
  G5: 'Not in education, employment or training: other',
  G6: 'Not in education, employment or training: pregnancy or parenting',
  0: 'Not known: not in touch, died or returned home',
});

/** ACCOM: a care leaver's accommodation; the last character is 1 for suitable, 2 for unsuitable. */
export const accommodations = codeSet('ACCOM', {
  B1: 'With parents or relatives, suitable',
  B2: 'With parents or relatives, unsuitable',
  C1: 'Community home or other residential care, suitable',
  C2: 'Community home or other residential care, unsuitable',
  D1: 'Semi-independent, transitional, suitable',
  D2: 'Semi-independent, transitional, unsuitable',
  E1: 'Supported lodgings, suitable',
  E2: 'Supported lodgings, unsuitable',
  G1: 'Gone abroad, suitable',
  G2: 'Gone abroad, unsuitable',
  H1: 'Deported, suitable',
  H2: 'Deported, unsuitable',
  K1: 'Ordinary lodgings, suitable',
  K2: 'Ordinary lodgings, unsuitable',
  R1: 'Residence not known, suitable',
  R2: 'Residence not known, unsuitable',
  S2: 'No fixed abode or homeless',
  T1: 'Foyer or similar, suitable',
  T2: 'Foyer or similar, unsuitable',
  U1: 'Independent living, suitable',
  U2: 'Independent living, unsuitable',
  V1: 'Emergency accommodation, suitable',
  V2: 'Emergency accommodation, unsuitable',
  W1: 'Bed and breakfast, suitable',
  W2: 'Bed and breakfast, unsuitable',
  X2: 'In custody',
  Y1: 'Other accommodation, suitable',
  Y2: 'Other accommodation, unsuitable',
  Z1: 'With former foster carer, suitable',
  Z2: 'With former foster carer, unsuitable',
  0: 'Not known: not in touch, died or returned home',
});

/**
 * Whether a care leaver's accommodation is suitable; null where it isn't known. Homeless and custody never
 * are.
 */
export function isSuitableAccommodation(code: CodeOf<typeof accommodations>): boolean | null {
  return code === '0' ? null : code.endsWith('1');
}

/** Whether a care leaver is in education, employment or training; null where it isn't known. */
export function isInEducationEmploymentOrTraining(code: CodeOf<typeof activities>): boolean | null {
  return code === '0' ? null : code.startsWith('F') || code.startsWith('P');
}
