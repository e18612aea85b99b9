import { columnsOf } from '@iro/database';
import { grouped, possible, single, type Context } from '@iro/subgraph';
import { familyGroupId } from '../../known/refresh-known';
import { knowsAdopters, ofChild } from '../../identity/loaders/loaders';
import { AdoptionDecisionEntity } from '../tables/adoption-decision.entity';
import { AdoptionEntity } from '../tables/adoption.entity';
import { CareProceedingsEntity } from '../tables/care-proceedings.entity';
import { ReunificationPlanEntity } from '../tables/reunification-plan.entity';
import { SignificantEventEntity } from '../../events/tables/significant-event.entity';
import { UnaccompaniedStatusEntity } from '../tables/unaccompanied-status.entity';
import type { Adoption, AdoptionDecision } from '../types/adoption.type';
import type { CareProceedings } from '../types/care-proceedings.type';
import type { Child } from '../../identity/types/child.type';
import type { FamilyGroup } from '../../identity/types/family-group.type';
import type { Relationship } from '../../identity/types/relationship.type';
import type { ReunificationPlan } from '../types/reunification-plan.type';
import type { Sibling } from '../../identity/types/sibling.type';
import type { SignificantEvent } from '../../events/types/significant-event.type';
import type { UnaccompaniedStatus } from '../types/unaccompanied-status.type';

export const eventsOfChild = ofChild<SignificantEvent>(
  'events-of-child',
  SignificantEventEntity,
  'significant_event',
  't.happened_on DESC, t.id',
);
export const adoptionDecisionsOfChild = ofChild<AdoptionDecision>(
  'adoption-decisions-of-child',
  AdoptionDecisionEntity,
  'adoption_decision',
  't.decided_on, t.id',
);
const adoptions = ofChild<Adoption>('adoptions-of-child', AdoptionEntity, 'adoption', 't.id');
/** A child's adoptions; what tells of the adopters is for those alone who may know them. */
export const adoptionsOfChild = async (context: Context, childId: string): Promise<Adoption[]> =>
  (await adoptions(context, childId)).map((adoption) =>
    knowsAdopters(context) ? adoption : { ...adoption, adopters: null, byFosterCarer: null },
  );

export const unaccompaniedOfChild = ofChild<UnaccompaniedStatus>(
  'unaccompanied-of-child',
  UnaccompaniedStatusEntity,
  'unaccompanied_status',
  't.ceased_on, t.id',
);

/** A child's plans to go home, with whether the child went, leaving care, and came back. */
export const reunificationPlansOfChild = (context: Context, childId: string): Promise<ReunificationPlan[]> =>
  context
    .loader<string, ReunificationPlan[]>('reunification-plans-of-child', async (ids) =>
      grouped(
        ids,
        await context.read<ReunificationPlan>({
          name: 'reunification-plans-of-child',
          text: `
            SELECT
              ${columnsOf(ReunificationPlanEntity, 't')}, home.on_day AS "returnedOn",
              (
                  SELECT min(p.started_on)
                  FROM period_of_care p
                  WHERE p.child_id = t.child_id AND p.started_on >= home.on_day AND NOT p.short_breaks
                ) AS "reenteredOn"
            FROM reunification_plan t
            LEFT JOIN LATERAL (
                SELECT min(p.ceased_on) AS on_day
                FROM period_of_care p
                WHERE p.child_id = t.child_id
                  AND p.reason_ceased IN ('E4A', 'E4B')
                  AND p.ceased_on >= t.recorded_on
                  AND t.given_up_on IS NULL
              ) home
              ON true
            WHERE t.child_id = ANY($1)
            ORDER BY t.recorded_on, t.id
          `,
          values: [possible(ids)],
        }),
        (row) => row.childId,
      ),
    )
    .load(childId);

/**
 * The relationships recorded of a child, from either side: who sees one of the two sees that there is one, so
 * the rows name no child they are of.
 */
export const relationshipsOfChild = (context: Context, childId: string): Promise<Relationship[]> =>
  context
    .loader<string, Relationship[]>('relationships-of-child', async (ids) =>
      grouped(
        ids,
        await context.read<Relationship & { of: string }>({
          name: 'relationships-of-child',
          text: `
            SELECT k.id AS of, t.id, t.child_id AS "firstId", t.other_id AS "otherId", t.kind,
              t.ended_on AS "endedOn", t.ended_because AS "endedBecause", t.version
            FROM unnest($1::uuid[]) k(id)
            JOIN relationship t ON k.id IN (t.child_id, t.other_id)
            ORDER BY k.id, t.kind, t.id
          `,
          values: [possible(ids)],
        }),
        (row) => row.of,
      ),
    )
    .load(childId);

/** The family group a child is in now. */
export const familyGroupOfChild = (context: Context, childId: string): Promise<FamilyGroup | null> =>
  context
    .loader<string, FamilyGroup | null>('family-group-of-child', async (ids) => {
      const rows = await context.read<FamilyGroup>({
        name: 'family-group-of-child',
        text: `
          SELECT DISTINCT ON (m.child_id) ${familyGroupId('m.family_group')} AS id, m.id AS "memberId",
            m.child_id AS "childId", m.contact_plan AS "contactPlan", m.version
          FROM family_member m
          WHERE m.child_id = ANY($1) AND m.ended_on IS NULL
          ORDER BY m.child_id, m.id
        `,
        values: [possible(ids)],
      });
      const by = new Map(rows.map((row) => [row.childId, row]));
      return ids.map((id) => by.get(id) ?? null);
    })
    .load(childId);

/** The children of a family group whom the asker may see. */
export const childrenOfFamilyGroup = (context: Context, id: string): Promise<Child[]> =>
  context
    .loader<string, Child[]>('children-of-family-group', async (ids) =>
      grouped(
        ids,
        await context.read<{ id: string; childId: string; of: string }>({
          name: 'children-of-family-group',
          text: `
            SELECT DISTINCT m.child_id AS id, m.child_id AS "childId",
              ${familyGroupId('m.family_group')} AS of
            FROM family_member m
            WHERE ${familyGroupId('m.family_group')} = ANY($1) AND m.ended_on IS NULL
            ORDER BY m.child_id
          `,
          values: [ids],
        }),
        (row) => row.of,
      ),
    )
    .load(id);

/**
 * Brothers and sisters in the slim view, also those beyond the asker's reach (migration `Care`:
 * access.siblings). They are noted as read here: rows that name a child out of reach would not pass.
 */
export const siblingsOfChild = (context: Context, childId: string): Promise<Sibling[]> =>
  context
    .loader<string, Sibling[]>('siblings-of-child', async (ids) => {
      const rows = await context.read<Sibling & { of: string }>({
        name: 'siblings-of-child',
        text: `
          SELECT s.of_child AS of, s.sibling AS id, s.forename, s.surname,
            s.placement_type AS "placementType", s.iro_id AS "iroId", s.contact_plan AS "contactPlan"
          FROM access.siblings($1, $2) s
          ORDER BY s.of_child, s.sibling
        `,
        values: [possible(ids), context.today],
      });
      for (const { id } of rows) context.noteRead(id);
      return grouped(ids, rows, (row) => row.of);
    })
    .load(childId);

/** A set of proceedings, when the asker sees one of its children. */
export const proceedingsById = (context: Context, id: string): Promise<CareProceedings | null> =>
  context
    .loader<string, CareProceedings | null>('proceedings', async (ids) =>
      single(
        ids,
        await context.read<CareProceedings>({
          name: 'proceedings',
          text: `
            SELECT ${columnsOf(CareProceedingsEntity, 't')}
            FROM care_proceedings t
            WHERE t.id = ANY($1)
              AND EXISTS (SELECT 1 FROM care_proceedings_child c WHERE c.proceedings_id = t.id)
          `,
          values: [possible(ids)],
        }),
      ),
    )
    .load(id);
