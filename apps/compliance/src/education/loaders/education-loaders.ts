import { KnownChildEntity } from '@iro/journal';
import {
  byId,
  byKey,
  hangingOn,
  ofChild,
  oneOfChild,
  readRows,
  rowsOf,
  type Context,
  type RowOf,
} from '@iro/subgraph';
import { InspectionEntity } from '../tables/inspection.entity';
import { PepReviewEntity } from '../tables/pep-review.entity';
import { PersonalEducationPlanEntity } from '../tables/personal-education-plan.entity';
import { SchoolEntity } from '../tables/school.entity';
import { SchoolPlaceEntity } from '../tables/school-place.entity';
import { SchoolTermEntity } from '../tables/school-term.entity';

/** A place, and whether the child's placement is restricted: then the school is not for everybody. */
const place = rowsOf(SchoolPlaceEntity).join(KnownChildEntity, 'k', 'k.child_id = t.child_id', {
  restricted: 'placementRestricted',
});
export type PlaceRow = RowOf<typeof place>;

export const personalEducationPlan = oneOfChild(PersonalEducationPlanEntity, {
  where: 't.begun_on <= $2 AND (t.ended_on IS NULL OR t.ended_on > $2)',
  order: 't.begun_on DESC, t.id',
});
export const personalEducationPlans = ofChild(PersonalEducationPlanEntity, { order: 't.begun_on, t.id' });
export const pepById = byId(PersonalEducationPlanEntity);
export const pepReviews = hangingOn(PepReviewEntity, 'pepId', { order: 't.reviewed_on, t.id' });
export const pepReviewById = byId(PepReviewEntity);
export const schoolPlace = oneOfChild(place, {
  where: 't.from_on <= $2 AND (t.to_on IS NULL OR t.to_on >= $2)',
  order: 't.from_on DESC, t.id',
});
export const schoolPlaces = ofChild(place, { order: 't.from_on, t.id' });
export const schoolPlaceById = byId(place);
export const schoolById = byId(SchoolEntity);
export const schoolByUrn = byKey(SchoolEntity, 'urn');
/** Inspections of schools, newest first. */
export const inspections = hangingOn(InspectionEntity, 'schoolId', { order: 't.inspected_on DESC, t.id' });
export const inspectionById = byId(InspectionEntity);
export const schoolTermById = byId(SchoolTermEntity);
/** The authority's terms, newest first. */
export const schoolTerms = (context: Context): Promise<SchoolTermEntity[]> =>
  readRows(context, rowsOf(SchoolTermEntity), 'ORDER BY t.from_on DESC, t.id');
