import type { Part, Reach } from '@iro/access';

/** The kinds of duty that this service keeps, and the part of the record each belongs to: who does not read the part does not find the duty. */
export const dutyParts = {
  CARE_PLAN: 'PLANS', CARE_PLAN_UPDATED: 'PLANS', PLACEMENT_PLAN: 'PLANS', PATHWAY_ASSESSMENT: 'PLANS', PATHWAY_PLAN_REVIEWED: 'PLANS',
  INITIAL_HEALTH: 'HEALTH', REVIEW_HEALTH: 'HEALTH', DENTAL: 'HEALTH', SDQ: 'HEALTH',
  INITIAL_PEP: 'EDUCATION', PEP_REVIEW: 'EDUCATION',
} as const satisfies Readonly<Record<string, Part>>;

/** The kinds of duty an asker may find. */
export const kindsFor = (reach: Reach): readonly string[] => Object.entries(dutyParts).flatMap(([kind, part]) => (reach.parts.includes(part) ? [kind] : []));
