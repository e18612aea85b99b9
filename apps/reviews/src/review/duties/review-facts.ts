import type { EntityManager } from 'typeorm';
import { KnownChildEntity, KnownSpellEntity } from '@iro/journal';
import { grouped, readRows, rowsOf, type RowOf, type Rows } from '@iro/subgraph';
import { ChildSpokenToEntity } from '../../iro-work/tables/child-spoken-to.entity';
import { IroVisitEntity } from '../../iro-work/tables/iro-visit.entity';
import { MonitoringDiscussionEntity } from '../../iro-work/tables/monitoring-discussion.entity';
import { PermanencePlanEntity } from '../../iro-work/tables/permanence-plan.entity';
import { ReviewRecordEntity } from '../../record/tables/review-record.entity';
import { ReviewEntity } from '../tables/review.entity';

const spells = rowsOf(KnownSpellEntity, ['childId', 'kind', 'value', 'fromOn', 'toOn']).derive<{
  detail: { startKnown?: boolean; shortBreaks?: boolean; temporary?: boolean };
}>({ detail: 't.detail' });

const reviews = rowsOf(ReviewEntity, [
  'childId',
  'id',
  'kind',
  'startedOn',
  'completedOn',
  'adjourned',
  'byAct',
  'importedYear',
])
  .leftJoin(ReviewRecordEntity, 'd', 'd.review_id = t.id', {
    decisionsIssuedOn: 'decisionsIssuedOn',
    writtenOn: 'writtenOn',
    distributedOn: 'distributedOn',
    managersRespondedOn: 'managersRespondedOn',
    carePlanUpdatedOn: 'carePlanUpdatedOn',
  })
  .derive<{
    /** Planned, held or completed here by a person; a correction of what a folder brought does not make it so. */
    keptHere: boolean;
    hasRecord: boolean;
    /** Somebody here recorded something about the record. */
    recordKeptHere: boolean;
  }>({
    keptHere: 'coalesce(t.kept_here, false)',
    hasRecord: 'd.id IS NOT NULL',
    recordKeptHere: 'coalesce(d.by_act, false)',
  });

/** A review booked here, with what was done before it. */
const planned = rowsOf(ReviewEntity, ['childId', 'id', 'childConsultedOn'])
  .join(KnownChildEntity, 'k', 'k.child_id = t.child_id', { dateOfBirth: 'dateOfBirth' })
  .derive<{
    plannedFor: string;
    plannedOn: string;
    begunOn: string | null;
    endedOn: string | null;
    invitationsSentOn: string | null;
    papersReceivedOn: string | null;
  }>({
    plannedFor: 't.planned_for',
    plannedOn: 't.planned_on',
    begunOn: 'coalesce(t.started_on, t.completed_on, t.cancelled_on)',
    endedOn: 'coalesce(t.completed_on, t.cancelled_on)',
    invitationsSentOn: '(SELECT min(i.invited_on) FROM invitee i WHERE i.review_id = t.id)',
    papersReceivedOn: `
      (
          SELECT CASE
              WHEN bool_and(
                  p.received_on IS NOT NULL AND p.acceptable IS NOT FALSE
                ) THEN max(p.received_on)
            END
          FROM review_paper p
          WHERE p.review_id = t.id
        )
    `,
  });

const visits = rowsOf(IroVisitEntity, ['childId', 'visitedOn', 'alone']);
const discussions = rowsOf(MonitoringDiscussionEntity, ['childId', 'heldOn']);
const privateTalks = rowsOf(ChildSpokenToEntity, ['childId', 'onDay', 'outcome']);
const permanencePlans = rowsOf(PermanencePlanEntity, ['childId', 'agreedOn']);

export type SpellFact = RowOf<typeof spells>;
export type ReviewFact = RowOf<typeof reviews>;

/** What decides a child's duties here. */
export interface Facts {
  readonly spells: readonly SpellFact[];
  readonly reviews: readonly ReviewFact[];
  readonly visits: readonly RowOf<typeof visits>[];
  readonly discussions: readonly RowOf<typeof discussions>[];
  readonly privateTalks?: readonly RowOf<typeof privateTalks>[];
  readonly permanencePlans?: readonly RowOf<typeof permanencePlans>[];
  readonly planned?: readonly RowOf<typeof planned>[];
}

/** Facts of one kind of children: all in one statement, answered child by child. */
async function factsOfChildren<Fact extends { childId: string }>(
  manager: EntityManager,
  children: readonly string[],
  rows: Rows<Fact>,
  rest: string,
): Promise<(childId: string) => readonly Fact[]> {
  const all = await readRows(manager, rows, `WHERE t.child_id = ANY($1) ${rest}`, [children]);
  const byChild = grouped(children, all, ({ childId }) => childId);
  const places = new Map(children.map((child, place) => [child, place]));
  return (childId) => byChild[places.get(childId) ?? -1] ?? [];
}

/** The facts of children in seven statements, however many children. */
export async function factsOf(
  manager: EntityManager,
  children: readonly string[],
): Promise<(childId: string) => Facts> {
  const of = <Fact extends { childId: string }>(rows: Rows<Fact>, rest: string) =>
    factsOfChildren(manager, children, rows, rest);
  const spellsOf = await of(
    spells,
    `
      AND (t.kind IN ('PERIOD_OF_CARE', 'PLACEMENT') OR (t.kind = 'LEGAL_STATUS' AND t.value IN ('D1', 'E1')))
      ORDER BY t.from_on, t.id
    `,
  );
  const reviewsOf = await of(
    reviews,
    `
      AND NOT t.cancelled
      AND (t.started_on IS NOT NULL OR t.completed_on IS NOT NULL)
      ORDER BY t.completed_on, t.id
    `,
  );
  const visitsOf = await of(visits, 'ORDER BY t.visited_on, t.id');
  const discussionsOf = await of(
    discussions,
    'AND t.midway_check IS DISTINCT FROM false ORDER BY t.held_on, t.id',
  );
  const plannedOf = await of(
    planned,
    'AND t.planned_on IS NOT NULL AND t.planned_for IS NOT NULL ORDER BY t.planned_for, t.id',
  );
  const talksOf = await of(privateTalks, 'ORDER BY t.on_day, t.id');
  const plansOf = await of(permanencePlans, 'ORDER BY t.agreed_on, t.id');
  return (childId) => ({
    spells: spellsOf(childId),
    reviews: reviewsOf(childId),
    visits: visitsOf(childId),
    discussions: discussionsOf(childId),
    privateTalks: talksOf(childId),
    permanencePlans: plansOf(childId),
    planned: plannedOf(childId),
  });
}
