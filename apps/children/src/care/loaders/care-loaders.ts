import { byId, ofChild, ofChildBy, rowsOf, type ById, type Context, type Many } from '@iro/subgraph';
import { LegalStatusEntity } from '../tables/legal-status.entity';
import { MissingEpisodeEntity } from '../tables/missing-episode.entity';
import { PeriodOfCareEntity } from '../tables/period-of-care.entity';
import { PlacementEntity } from '../tables/placement.entity';
import { ReunificationPlanEntity } from '../tables/reunification-plan.entity';
import { UnaccompaniedStatusEntity } from '../tables/unaccompanied-status.entity';
import { isForAdoption } from '../checks/codes-agree';
import { knowsAdopters } from './adoption-loaders';

export const periodById = byId(PeriodOfCareEntity);
export const periodsOfChild = ofChild(PeriodOfCareEntity, { order: 't.started_on, t.id' });

export const legalStatusById = byId(LegalStatusEntity);
export const legalStatusesOfChild = ofChild(LegalStatusEntity, { order: 't.from_on, t.id' });

export const missingEpisodeById = byId(MissingEpisodeEntity);
export const missingEpisodesOfChild = ofChild(MissingEpisodeEntity, { order: 't.started_on, t.id' });

export const unaccompaniedStatusById = byId(UnaccompaniedStatusEntity);
export const unaccompaniedOfChild = ofChild(UnaccompaniedStatusEntity, { order: 't.ceased_on, t.id' });

const placement = byId(PlacementEntity);
const placements = ofChild(PlacementEntity, { order: 't.from_on, t.temporary, t.id' });

/**
 * A placement as the asker may know it: who adopters are and where they live is for the adoption worker, the
 * social worker and the IRO alone.
 */
const asKnownTo = (context: Context, of: PlacementEntity): PlacementEntity =>
  !isForAdoption(of.type) || knowsAdopters(context)
    ? of
    : { ...of, carer: null, placementPostcode: null, urn: null };

export const placementById: ById<PlacementEntity> = Object.assign(
  async (context: Context, id: string) => {
    const found = await placement(context, id);
    return found && asKnownTo(context, found);
  },
  { called: placement.called },
);
export const placementsOfChild: Many<PlacementEntity> = async (context, childId) =>
  (await placements(context, childId)).map((each) => asKnownTo(context, each));

const leftForHome = `
  (
    SELECT min(p.ceased_on)
    FROM period_of_care p
    WHERE p.child_id = t.child_id
      AND p.reason_ceased IN ('E4A', 'E4B')
      AND p.ceased_on >= t.recorded_on
      AND t.given_up_on IS NULL
  )
`;

/** Plans to go home, with whether the child went, leaving care, and came back. */
const reunificationPlan = rowsOf(ReunificationPlanEntity).derive<{
  returnedOn: string | null;
  reenteredOn: string | null;
}>({
  returnedOn: leftForHome,
  reenteredOn: `
    (
      SELECT min(p.started_on)
      FROM period_of_care p
      WHERE p.child_id = t.child_id AND p.started_on >= ${leftForHome} AND NOT p.short_breaks
    )
  `,
});
export const reunificationPlanById = byId(reunificationPlan);
export const reunificationPlansOfChild = ofChildBy(
  reunificationPlan,
  'WHERE t.child_id = ANY($1) ORDER BY t.recorded_on, t.id',
);
