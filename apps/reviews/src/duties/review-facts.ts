import type { EntityManager } from 'typeorm';
import { grouped } from '../grouped';

export interface SpellFact { childId: string; kind: string; value: string; fromOn: string; toOn: string | null; detail: { startKnown?: boolean; shortBreaks?: boolean; temporary?: boolean } }
export interface ReviewFact {
  childId: string; id: string; kind: string | null; startedOn: string | null; completedOn: string | null; adjourned: boolean; byAct: boolean; importedYear: number | null;
  hasRecord: boolean; decisionsIssuedOn: string | null; writtenOn: string | null; distributedOn: string | null;
}
export interface VisitFact { childId: string; visitedOn: string; alone: boolean | null }
export interface DiscussionFact { childId: string; heldOn: string }
export interface PrivateTalkFact { childId: string; onDay: string; outcome: string }
export interface PermanenceFact { childId: string; agreedOn: string }

/** What decides a child's duties here. */
export interface Facts {
  readonly spells: readonly SpellFact[]; readonly reviews: readonly ReviewFact[]; readonly visits: readonly VisitFact[]; readonly discussions: readonly DiscussionFact[];
  readonly privateTalks?: readonly PrivateTalkFact[]; readonly permanencePlans?: readonly PermanenceFact[];
}

const nothing: Facts = { spells: [], reviews: [], visits: [], discussions: [] };

/** The facts of children in six statements, however many children. */
export async function factsOf(manager: EntityManager, children: readonly string[]): Promise<(childId: string) => Facts> {
  const spells = await manager.query<SpellFact[]>(
    `SELECT child_id AS "childId", kind, value, from_on AS "fromOn", to_on AS "toOn", detail FROM known_spell
     WHERE child_id = ANY($1) AND (kind = 'PERIOD_OF_CARE' OR kind = 'PLACEMENT' OR (kind = 'LEGAL_STATUS' AND value IN ('D1', 'E1'))) ORDER BY from_on, id`, [children]);
  const reviews = await manager.query<ReviewFact[]>(
    `SELECT r.child_id AS "childId", r.id, r.kind, r.started_on AS "startedOn", r.completed_on AS "completedOn", r.adjourned, r.by_act AS "byAct", r.imported_year AS "importedYear",
       d.id IS NOT NULL AS "hasRecord", d.decisions_issued_on AS "decisionsIssuedOn", d.written_on AS "writtenOn", d.distributed_on AS "distributedOn"
     FROM review r LEFT JOIN review_record d ON d.review_id = r.id
     WHERE r.child_id = ANY($1) AND NOT r.cancelled AND (r.started_on IS NOT NULL OR r.completed_on IS NOT NULL) ORDER BY r.completed_on, r.id`, [children]);
  const visits = await manager.query<VisitFact[]>('SELECT child_id AS "childId", visited_on AS "visitedOn", alone FROM iro_visit WHERE child_id = ANY($1) ORDER BY visited_on, id', [children]);
  const discussions = await manager.query<DiscussionFact[]>('SELECT child_id AS "childId", held_on AS "heldOn" FROM monitoring_discussion WHERE child_id = ANY($1) AND midway_check IS DISTINCT FROM false ORDER BY held_on, id', [children]);
  const talks = await manager.query<PrivateTalkFact[]>('SELECT child_id AS "childId", on_day AS "onDay", outcome FROM child_spoken_to WHERE child_id = ANY($1) ORDER BY on_day, id', [children]);
  const plans = await manager.query<PermanenceFact[]>('SELECT child_id AS "childId", agreed_on AS "agreedOn" FROM permanence_plan WHERE child_id = ANY($1) ORDER BY agreed_on, id', [children]);
  const [spellsOf, reviewsOf, visitsOf, discussionsOf] = [grouped(spells, of), grouped(reviews, of), grouped(visits, of), grouped(discussions, of)];
  const [talksOf, plansOf] = [grouped(talks, of), grouped(plans, of)];
  return (childId) => ({
    spells: spellsOf.get(childId) ?? nothing.spells, reviews: reviewsOf.get(childId) ?? nothing.reviews,
    visits: visitsOf.get(childId) ?? nothing.visits, discussions: discussionsOf.get(childId) ?? nothing.discussions,
    privateTalks: talksOf.get(childId) ?? [], permanencePlans: plansOf.get(childId) ?? [],
  });
}

const of = (fact: { childId: string }): string => fact.childId;
