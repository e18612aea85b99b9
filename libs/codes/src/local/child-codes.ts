import { codeSet } from '../code-set';

/** Whether a placement lies in the responsible authority's area. */
export const placementLocations = codeSet('PLACEMENT_LOCATION', {
  IN: 'In the area',
  OUT: 'Out of the area',
});

/** How two children on record are related; siblings also share a family group. */
export const relationshipKinds = codeSet('RELATIONSHIP_KIND', {
  SIBLING_OF: 'Brother or sister of',
  PARENT_OF: 'Parent of',
});

/**
 * What the IRO must be told of between reviews. Moves, missing episodes and disruptions are told by the acts
 * that record them.
 */
export const significantEventKinds = codeSet('SIGNIFICANT_EVENT_KIND', {
  PLACEMENT_MOVE: 'Planned move of placement',
  UNPLANNED_MOVE: 'Unplanned move of placement',
  ADOPTION_DISRUPTED: 'Placement for adoption ended',
  MISSING: 'Missing, or away without authorisation',
  CHANGE_OF_PLAN: 'Change of the care plan proposed or made',
  DECISIONS_NOT_CARRIED_OUT: 'Decisions of a review not carried out in time',
  CONTACT: 'Major change of contact',
  WORKER_CHANGED: 'Change of social worker',
  SCHOOL: 'Exclusion from school, or change of school',
  HEALTH: 'Serious illness, accident or stay in hospital',
  PROTECTION_ENQUIRY: 'Child protection enquiry (section 47)',
  OFFENDING: 'Charged with an offence, or in custody',
  COMPLAINT: 'Complaint by or for the child',
  OTHER: 'Other significant event',
});

/** A care leaver's legal status as such. */
export const careLeaverStatuses = codeSet('CARE_LEAVER_STATUS', {
  ELIGIBLE: 'Eligible: 16 or 17, looked after, 13 weeks since 14',
  RELEVANT: 'Relevant: 16 or 17, no longer looked after, was eligible',
  FORMER_RELEVANT: 'Former relevant: 18 or over, was eligible or relevant',
  QUALIFYING: 'Qualifying: looked after at 16 or later, under 13 weeks',
});

/** The plans kept for a child. */
export const planKinds = codeSet('PLAN_KIND', {
  CARE: 'Care plan',
  PLACEMENT: 'Placement plan',
  PATHWAY: 'Pathway plan',
});

/** Health assessments. */
export const healthAssessmentKinds = codeSet('HEALTH_ASSESSMENT_KIND', {
  INITIAL: 'Initial',
  REVIEW: 'Review',
});

/** What came of a health assessment or dental check. */
export const healthOutcomes = codeSet('HEALTH_OUTCOME', {
  DONE: 'Done',
  REFUSED: 'Refused by the child or young person',
});

/** Overall judgement of a school by the inspectorate. */
export const schoolGrades = codeSet('SCHOOL_GRADE', {
  OUTSTANDING: 'Outstanding',
  GOOD: 'Good',
  REQUIRES_IMPROVEMENT: 'Requires improvement',
  INADEQUATE: 'Inadequate',
});

/** One band of ages in completed years, both ends included; no `to` is open. */
export interface AgeBand {
  readonly key: string;
  readonly label: string;
  readonly from: number;
  readonly to?: number;
}

/** Age bands: REPORT, the annual report's with its overlaps settled; DFE, the national statistics'. */
export const ageBands = {
  REPORT: [
    { key: '0-1', label: 'Up to 2', from: 0, to: 1 },
    { key: '2-4', label: '2 to 4', from: 2, to: 4 },
    { key: '5-9', label: '5 to 9', from: 5, to: 9 },
    { key: '10-15', label: '10 to 15', from: 10, to: 15 },
    { key: '16+', label: '16 and over', from: 16 },
  ],
  DFE: [
    { key: 'UNDER_1', label: 'Under 1', from: 0, to: 0 },
    { key: '1-4', label: '1 to 4', from: 1, to: 4 },
    { key: '5-9', label: '5 to 9', from: 5, to: 9 },
    { key: '10-15', label: '10 to 15', from: 10, to: 15 },
    { key: '16+', label: '16 and over', from: 16 },
  ],
} as const satisfies Readonly<Record<string, readonly AgeBand[]>>;

/** The band an age in completed years falls in. */
export function ageBandOf(bands: readonly AgeBand[], age: number): AgeBand {
  const found = bands.find((band) => age >= band.from && age <= (band.to ?? Infinity));
  if (!found) throw new RangeError(`No age band holds the age ${age}.`);
  return found;
}
