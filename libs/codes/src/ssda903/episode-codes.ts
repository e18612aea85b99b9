import { codeSet } from '../code-set';

/** RNE: why an episode began. */
export const reasonForNewEpisode = codeSet('RNE', {
  S: 'Started to be looked after',
  L: 'Legal status changed only',
  P: 'Placement and carer changed',
  T: 'Placement changed, same carer',
  B: 'Legal status, placement and carer changed',
  U: 'Legal status and placement changed, same carer',
});

/** LS: the legal status of an episode. */
export const legalStatuses = codeSet('LS', {
  C1: 'Interim care order',
  C2: 'Full care order',
  D1: 'Freeing order; not for episodes beginning after 2005',
  E1: 'Placement order',
  V2: 'Single period of accommodation under section 20',
  V3: 'Accommodated in a series of short breaks, each recorded',
  V4: 'Accommodated in a series of short breaks, agreement recorded',
  J1: 'Remanded to the local authority or to youth detention accommodation',
  J2: 'Detained in local authority accommodation under PACE',
  J3: 'Youth rehabilitation order with residence or intensive fostering requirement',
  L1: 'Police protection in local authority accommodation',
  L2: 'Emergency protection order',
  L3: 'Child assessment order in local authority accommodation',
});

/** CIN: the category of need when the period of care began; it never changes within one. */
export const categoriesOfNeed = codeSet('CIN', {
  N1: 'Abuse or neglect',
  N2: "Child's disability",
  N3: 'Parental illness or disability',
  N4: 'Family in acute stress',
  N5: 'Family dysfunction',
  N6: 'Socially unacceptable behaviour',
  N7: 'Low income',
  N8: 'Absent parenting',
});

/** PLACE: the type of placement. */
export const placementTypes = codeSet('PLACE', {
  U1: 'Foster placement with relative or friend, long term',
  U2: 'Foster placement with relative or friend who is also an approved adopter',
  U3: 'Foster placement with relative or friend, neither long term nor for adoption',
  U4: 'Foster placement with other carer, long term',
  U5: 'Foster placement with other carer who is also an approved adopter',
  U6: 'Foster placement with other carer, neither long term nor for adoption',
  A3: 'Placed for adoption with consent, with current foster carer',
  A4: 'Placed for adoption with consent, not with current foster carer',
  A5: 'Placed for adoption under a placement order, with current foster carer',
  A6: 'Placed for adoption under a placement order, not with current foster carer',
  P1: 'Placed with own parents or others with parental responsibility',
  P2: { label: 'Independent living', to: 2025 },
  P3: 'Residential employment',
  H5: { label: "Semi-independent living, not under the children's homes regulations", to: 2025 },
  K1: "Secure children's home",
  K2: "Children's home under the children's homes regulations",
  K3: { label: 'Registered supported accommodation', from: 2025 },
  R1: 'Residential care home',
  R2: 'NHS or other establishment providing medical or nursing care',
  R3: 'Family centre or mother and baby unit',
  R5: 'Young offender institution or prison',
  S1: "Residential school, not dual-registered as a children's home",
  T0: 'Temporary, all types',
  T1: 'Temporary, in hospital',
  T2: 'Temporary, on holiday',
  T3: 'Temporary, while the usual carer is on holiday',
  T4: 'Temporary, other, of seven days or less',
  Z1: { label: 'Other placement, listed to the Department', to: 2025 },
  Z11: { label: 'Other placement (Z11)', from: 2026 },
  Z12: { label: 'Other placement (Z12)', from: 2026 },
  Z13: { label: 'Other placement (Z13)', from: 2026 },
  Z14: { label: 'Other placement (Z14)', from: 2026 },
});

/** PLACE_PROVIDER: who provides the placement. None for temporary (T0-T4) and other (Z) placements. */
export const placementProviders = codeSet('PLACE_PROVIDER', {
  PR0: 'Parents or other person with parental responsibility',
  PR1: 'Own provision by the local authority',
  PR2: 'Other local authority provision',
  PR3: 'Other public provision',
  PR4: 'Private provision',
  PR5: 'Voluntary or third sector provision',
});

/** REC: why an episode ceased. Every code but X1 ends the period of care. */
export const reasonEpisodeCeased = codeSet('REC', {
  X1: 'Episode ceases and a new one begins on the same day',
  E11: 'Adopted, application unopposed',
  E12: 'Adopted, consent dispensed with by the court',
  E2: 'Died',
  E3: 'Care taken over by another local authority in the UK',
  E4A: 'Returned home to parents, relatives or others with parental responsibility, planned',
  E4B: 'Returned home to parents, relatives or others with parental responsibility, unplanned',
  E13: 'Left care to live with parents, relatives or others without parental responsibility',
  E41: 'Residence order or child arrangements order (lives with)',
  E43: { label: 'Special guardianship order made to former foster carers', to: 2018 },
  E44: { label: 'Special guardianship order made to others', to: 2018 },
  E45: { label: 'Special guardianship order to former foster carer who is a relative or friend', from: 2019 },
  E46: { label: 'Special guardianship order to former foster carer, other', from: 2019 },
  E47: {
    label: 'Special guardianship order to a carer, not former foster carer, who is a relative or friend',
    from: 2019,
  },
  E48: { label: 'Special guardianship order to other carer', from: 2019 },
  E5: 'Moved into independent living with formal support',
  E6: 'Moved into independent living without formal support',
  E7: "Transferred to residential care funded by adults' social care",
  E8: 'Ceased to be looked after for any other reason',
  E9: 'Sentenced to custody',
  E14: 'Accommodation on remand ended',
  E15: 'Age assessment found aged 18 or over and E5-E7 do not apply',
  E16: 'Child moved abroad',
  E17: 'Aged 18 or over and remained with current carers (staying put included)',
});

/** REASON_PLACE_CHANGE: why a placement ended; on the episode that ends. */
export const reasonsForPlacementChange = codeSet('REASON_PLACE_CHANGE', {
  CARPL: 'Change to or implementation of the care plan',
  CLOSE: 'Resignation of carer or closure of provision',
  ALLEG: 'Allegation (section 47)',
  STAND: 'Standards of care concern',
  APPRR: 'Approval removed',
  CREQB: "Carer requests placement end because of the child's behaviour",
  CREQO: 'Carer requests placement end, other reason',
  CHILD: 'Child requests placement end',
  LAREQ: 'Responsible or area authority requests placement end',
  PLACE: 'Change in the status of the placement only',
  CUSTOD: { label: 'Custody arrangement', from: 2019 },
  OTHER: 'Other',
});

/** REASON_PLACED_CEASED: why a decision to place for adoption was reversed. */
export const reasonsPlacedForAdoptionCeased = codeSet('REASON_PLACED_CEASED', {
  RD1: "Child's needs changed",
  RD2: 'Court did not make a placement order',
  RD3: 'Prospective adopters could not be found',
  RD4: 'Any other reason',
});

/** SW_REASON: why a child's social worker changed. */
export const reasonsForSocialWorkerChange = codeSet('SW_REASON', {
  MANAGE: 'Caseload management',
  FCONTA: 'First contact or re-referral',
  LEFTRL: 'Worker left role',
  ORGRST: 'Organisational restructure',
  TSPROC: 'Standard transfer process',
  ABSENC: 'Absence cover or return from absence',
  CHCHAN: 'Child asked for a change',
  PCCHAN: 'Parent or carer asked for a change',
  SWDIED: 'Social worker died',
  OTHERS: 'Other reason',
});

/** MISSING: missing, or away without authorisation. */
export const missingKinds = codeSet('MISSING', {
  M: 'Missing',
  A: 'Away from placement without authorisation',
});
