import { byKey, hangingOn, ofChildren, oneOfChildren } from '../../graph/loaders/relations';
import type { InspectionEntity } from '../tables/inspection.entity';
import type { PepReviewEntity } from '../tables/pep-review.entity';
import type { PersonalEducationPlanEntity } from '../tables/personal-education-plan.entity';
import type { SchoolEntity } from '../tables/school.entity';
import type { SchoolPlaceEntity } from '../tables/school-place.entity';
import type { SchoolTermEntity } from '../tables/school-term.entity';

const pep = `
  p.id, p.child_id AS "childId", p.begun_on AS "begunOn", p.on_file_on AS "onFileOn",
  p.reviewed_on AS "reviewedOn", p.ended_on AS "endedOn", p.quality, p.childs_voice AS "childsVoice",
  p.version
`;
const review = `
  r.id, r.child_id AS "childId", r.pep_id AS "pepId", r.reviewed_on AS "reviewedOn",
  r.term_id AS "termId", r.quality, r.childs_voice AS "childsVoice", r.version
`;
const place = `
  p.id, p.child_id AS "childId", p.school_id AS "schoolId", p.from_on AS "fromOn", p.to_on AS "toOn",
  p.override_reason AS "overrideReason", p.overridden_by AS "overriddenBy", p.version,
  k.placement_restricted AS restricted
`;
const school = 's.id, s.urn, s.name, s.version';
const inspection = 'i.id, i.school_id AS "schoolId", i.inspected_on AS "inspectedOn", i.grade, i.version';
const term = 't.id, t.name, t.from_on AS "fromOn", t.to_on AS "toOn", t.version';

/** A place, and whether the child's placement is restricted: then the school is not for everybody. */
export type PlaceRow = SchoolPlaceEntity & { restricted: boolean };

export const personalEducationPlan = oneOfChildren<PersonalEducationPlanEntity>(
  'personal-education-plan',
  `
    SELECT DISTINCT ON (p.child_id) ${pep}
    FROM personal_education_plan p
    WHERE p.child_id = ANY($1) AND p.begun_on <= $2 AND (p.ended_on IS NULL OR p.ended_on > $2)
    ORDER BY p.child_id, p.begun_on DESC, p.id
  `,
);
export const personalEducationPlans = ofChildren<PersonalEducationPlanEntity>(
  'personal-education-plans',
  `SELECT ${pep} FROM personal_education_plan p WHERE p.child_id = ANY($1) ORDER BY p.begun_on, p.id`,
);
export const pepById = byKey<PersonalEducationPlanEntity>(
  'pep-by-id',
  'id',
  `SELECT ${pep} FROM personal_education_plan p WHERE p.id = ANY($1)`,
);
export const pepReviews = hangingOn<PepReviewEntity>(
  'pep-reviews',
  'pepId',
  `SELECT ${review} FROM pep_review r WHERE r.pep_id = ANY($1) ORDER BY r.reviewed_on, r.id`,
);
export const pepReviewById = byKey<PepReviewEntity>(
  'pep-review-by-id',
  'id',
  `SELECT ${review} FROM pep_review r WHERE r.id = ANY($1)`,
);
export const schoolPlace = oneOfChildren<PlaceRow>(
  'school-place',
  `
    SELECT DISTINCT ON (p.child_id) ${place}
    FROM school_place p
    JOIN known_child k ON k.child_id = p.child_id
    WHERE p.child_id = ANY($1) AND p.from_on <= $2 AND (p.to_on IS NULL OR p.to_on >= $2)
    ORDER BY p.child_id, p.from_on DESC, p.id
  `,
);
export const schoolPlaces = ofChildren<PlaceRow>(
  'school-places',
  `
    SELECT ${place}
    FROM school_place p
    JOIN known_child k ON k.child_id = p.child_id
    WHERE p.child_id = ANY($1)
    ORDER BY p.from_on, p.id
  `,
);
export const schoolPlaceById = byKey<PlaceRow>(
  'school-place-by-id',
  'id',
  `SELECT ${place} FROM school_place p JOIN known_child k ON k.child_id = p.child_id WHERE p.id = ANY($1)`,
);

export const schoolById = byKey<SchoolEntity>(
  'school-by-id',
  'id',
  `SELECT ${school} FROM school s WHERE s.id = ANY($1)`,
);
export const schoolByUrn = byKey<SchoolEntity>(
  'school-by-urn',
  'urn',
  `SELECT ${school} FROM school s WHERE s.urn = ANY($1)`,
);
/** Inspections of schools, newest first. */
export const inspections = hangingOn<InspectionEntity>(
  'inspections',
  'schoolId',
  `SELECT ${inspection} FROM inspection i WHERE i.school_id = ANY($1) ORDER BY i.inspected_on DESC, i.id`,
);
export const inspectionById = byKey<InspectionEntity>(
  'inspection-by-id',
  'id',
  `SELECT ${inspection} FROM inspection i WHERE i.id = ANY($1)`,
);
export const schoolTermById = byKey<SchoolTermEntity>(
  'school-term-by-id',
  'id',
  `SELECT ${term} FROM school_term t WHERE t.id = ANY($1)`,
);
/** The authority's terms, newest first. */
export const schoolTerms = (): { name: string; text: string } => ({
  name: 'school-terms',
  text: `SELECT ${term} FROM school_term t ORDER BY t.from_on DESC, t.id`,
});
