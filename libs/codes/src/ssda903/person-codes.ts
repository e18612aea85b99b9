import { codeSet } from '../code-set';

/** SEX as the return asks for it: digits to 2023-24, letters from 2024-25. */
export const returnSexes = codeSet('SEX', {
  1: { label: 'Male', to: 2024 },
  2: { label: 'Female', to: 2024 },
  M: { label: 'Male', from: 2025 },
  F: { label: 'Female', from: 2025 },
  U: { label: 'Unknown', from: 2025 },
});

/** Sex as the product keeps it, whatever the year's spelling. */
export const sexes = codeSet('PERSON_SEX', { F: 'Female', M: 'Male', U: 'Unknown' });

/** ETHNIC: ethnic origin. */
export const ethnicities = codeSet('ETHNIC', {
  WBRI: 'White British',
  WIRI: 'White Irish',
  WOTH: 'Any other White background',
  WIRT: 'Traveller of Irish heritage',
  WROM: 'Gypsy or Roma',
  MWBC: 'White and Black Caribbean',
  MWBA: 'White and Black African',
  MWAS: 'White and Asian',
  MOTH: 'Any other Mixed background',
  AIND: 'Indian',
  APKN: 'Pakistani',
  ABAN: 'Bangladeshi',
  AOTH: 'Any other Asian background',
  BCRB: 'Caribbean',
  BAFR: 'African',
  BOTH: 'Any other Black background',
  CHNE: 'Chinese',
  OOTH: 'Any other ethnic group',
  REFU: 'Refused',
  NOBT: 'Not yet obtained',
});

/** Why a child has no unique pupil number. */
export const reasonsWithoutUpn = codeSet('UPN_UNKNOWN', {
  UN1: 'Not of school age',
  UN2: 'Never in a maintained school in England',
  UN3: 'Educated outside England',
  UN4: 'Newly looked after, in the last week of the period',
  UN5: 'Sources conflict',
});

/** Yes/no flags of the return: 1 or 0. */
export const flags = codeSet('FLAG', { 0: 'No', 1: 'Yes' });

/** REVIEW_CODE with the readings that figures need; null where the question doesn't arise. */
export const participationCodes = codeSet('REVIEW_CODE', {
  PN0: 'Under four at the review',
  PN1: 'Attended and spoke for self',
  PN2: 'Attended, an advocate or the IRO spoke',
  PN3: 'Attended and conveyed views symbolically or non-verbally',
  PN4: 'Attended, neither spoke, conveyed views nor asked an advocate to',
  PN5: 'Did not attend, briefed an advocate or the IRO to speak',
  PN6: 'Did not attend, conveyed views through a medium',
  PN7: 'Did not attend, views not conveyed',
});

/** What a participation code says of the child's part in the review. */
export interface ParticipationReading {
  /** In the room; null for a child under four. */
  readonly attended: boolean | null;
  /** The child's views reached the review; null for a child under four. */
  readonly viewsHeard: boolean | null;
  /** Counts as having contributed, attended or had an advocate; PN4 attended without contributing. */
  readonly contributed: boolean;
}

const reading = (
  attended: boolean | null,
  viewsHeard: boolean | null,
  contributed: boolean,
): ParticipationReading => ({ attended, viewsHeard, contributed });

/** The reading of each participation code. */
export const participationReadings: Readonly<
  Record<(typeof participationCodes)['codes'][number]['code'], ParticipationReading>
> = {
  PN0: reading(null, null, false),
  PN1: reading(true, true, true),
  PN2: reading(true, true, true),
  PN3: reading(true, true, true),
  PN4: reading(true, false, false),
  PN5: reading(false, true, true),
  PN6: reading(false, true, true),
  PN7: reading(false, false, false),
};

/** SDQ_REASON: why no strengths and difficulties score is held. */
export const sdqReasons = codeSet('SDQ_REASON', {
  SDQ1: 'Under four or over sixteen at the latest assessment',
  SDQ2: 'Carer refused',
  SDQ3: "Child's disability is too severe",
  SDQ4: 'Other',
  SDQ5: 'Child refuses',
});

/** Bands of the strengths and difficulties total, 0-40. */
export const sdqBands = [
  { code: 'NORMAL', label: 'Normal', from: 0, to: 13 },
  { code: 'BORDERLINE', label: 'Borderline', from: 14, to: 16 },
  { code: 'CAUSE_FOR_CONCERN', label: 'Cause for concern', from: 17, to: 40 },
] as const;
