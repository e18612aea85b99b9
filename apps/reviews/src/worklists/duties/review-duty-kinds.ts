/** The kinds of duty that a review meets. */
export const reviewDutyKinds = [
  'FIRST_REVIEW',
  'SECOND_REVIEW',
  'SUBSEQUENT_REVIEW',
  'ADOPTION_REVIEW',
  'DISRUPTION_REVIEW',
] as const;

/** The same as a list in SQL. */
export const reviewDutyList = reviewDutyKinds.map((kind) => `'${kind}'`).join(', ');

/** Which duty a review of a kind is held for; of the others, the one due first. */
export const dutyOfKind: Readonly<Record<string, string>> = {
  FIRST: 'FIRST_REVIEW',
  SECOND: 'SECOND_REVIEW',
  SUBSEQUENT: 'SUBSEQUENT_REVIEW',
  ADOPTION: 'ADOPTION_REVIEW',
  AFTER_DISRUPTION: 'DISRUPTION_REVIEW',
};
