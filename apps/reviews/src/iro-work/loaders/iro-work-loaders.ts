import { byId, derivedRows, ofChild, oneOfChildBy, rowsOf } from '@iro/subgraph';
import { someContributed } from '../../review/measures/participation';
import { ChildSpokenToEntity } from '../tables/child-spoken-to.entity';
import { IroVisitEntity } from '../tables/iro-visit.entity';
import { MonitoringDiscussionEntity } from '../tables/monitoring-discussion.entity';
import { PermanencePlanEntity } from '../tables/permanence-plan.entity';

export const iroVisits = ofChild(IroVisitEntity, { order: 't.visited_on DESC, t.id' });
export const iroVisitById = byId(IroVisitEntity);

/** The day a child was last seen by an IRO. */
export const lastSeenByIro = oneOfChildBy(
  derivedRows<{ childId: string; seenOn: string }>(
    { childId: 't.child_id', seenOn: 'max(t.visited_on)' },
    'iro_visit t',
  ),
  'WHERE t.child_id = ANY($1) AND t.visited_on <= $2 GROUP BY t.child_id',
);

export const privateTalks = ofChild(ChildSpokenToEntity, { order: 't.on_day DESC, t.id' });
export const privateTalkById = byId(ChildSpokenToEntity);

export const monitoringDiscussions = ofChild(MonitoringDiscussionEntity, { order: 't.held_on DESC, t.id' });
export const monitoringDiscussionById = byId(MonitoringDiscussionEntity);

const permanencePlan = rowsOf(PermanencePlanEntity).derive<{ inForce: boolean }>({
  inForce: `
    (
        t.replaced_on IS NULL
        AND NOT EXISTS (
            SELECT 1
            FROM known_spell s
            WHERE s.child_id = t.child_id AND s.kind = 'PERIOD_OF_CARE' AND s.from_on > t.agreed_on
          )
      )
  `,
});
export const permanencePlans = ofChild(permanencePlan, {
  order: 't.agreed_on DESC, t.replaced_on DESC NULLS FIRST, t.id',
});
export const permanencePlanById = byId(permanencePlan);

/** How many of a child's last reviews, one after the other up to today, had no part of the child in them. */
export const lastWithoutContribution = oneOfChildBy(
  derivedRows<{ childId: string; reviews: number }>(
    { childId: 'l.child_id', reviews: '(count(*) FILTER (WHERE l.nothing))::int' },
    `
      (
          SELECT
            r.child_id,
            bool_and(coalesce(NOT (${someContributed}), false)) OVER (
                PARTITION BY r.child_id ORDER BY r.completed_on DESC, r.id DESC
              ) AS nothing
          FROM review r
          WHERE r.child_id = ANY($1) AND r.completed_on <= $2::date AND NOT r.cancelled
        ) l
    `,
  ),
  'GROUP BY l.child_id',
);
