import type { EntityManager } from 'typeorm';
import { grouped } from '@iro/subgraph';

export interface SpellFact {
  childId: string;
  kind: string;
  value: string;
  fromOn: string;
  toOn: string | null;
  detail: { startKnown?: boolean; shortBreaks?: boolean; temporary?: boolean };
}
export interface ReviewFact {
  childId: string;
  id: string;
  kind: string | null;
  startedOn: string | null;
  completedOn: string | null;
  adjourned: boolean;
  byAct: boolean;
  importedYear: number | null;
  /** Planned, held or completed here by a person; a correction of what a folder brought does not make it so. */
  keptHere: boolean;
  hasRecord: boolean;
  decisionsIssuedOn: string | null;
  writtenOn: string | null;
  distributedOn: string | null;
  /** Somebody here recorded something about the record. */
  recordKeptHere: boolean;
  managersRespondedOn: string | null;
  carePlanUpdatedOn: string | null;
}
/** A review booked here, with what was done before it. */
export interface PlannedFact {
  childId: string;
  id: string;
  plannedFor: string;
  plannedOn: string;
  begunOn: string | null;
  endedOn: string | null;
  childConsultedOn: string | null;
  dateOfBirth: string;
  invitationsSentOn: string | null;
  papersReceivedOn: string | null;
}
export interface VisitFact {
  childId: string;
  visitedOn: string;
  alone: boolean | null;
}
export interface DiscussionFact {
  childId: string;
  heldOn: string;
}
export interface PrivateTalkFact {
  childId: string;
  onDay: string;
  outcome: string;
}
export interface PermanenceFact {
  childId: string;
  agreedOn: string;
}

/** What decides a child's duties here. */
export interface Facts {
  readonly spells: readonly SpellFact[];
  readonly reviews: readonly ReviewFact[];
  readonly visits: readonly VisitFact[];
  readonly discussions: readonly DiscussionFact[];
  readonly privateTalks?: readonly PrivateTalkFact[];
  readonly permanencePlans?: readonly PermanenceFact[];
  readonly planned?: readonly PlannedFact[];
}

/** The facts of children in seven statements, however many children. */
export async function factsOf(
  manager: EntityManager,
  children: readonly string[],
): Promise<(childId: string) => Facts> {
  const spells = await manager.query<SpellFact[]>(
    `
      SELECT child_id AS "childId", kind, value, from_on AS "fromOn", to_on AS "toOn", detail
      FROM known_spell
      WHERE child_id = ANY($1)
        AND (
            kind = 'PERIOD_OF_CARE'
            OR kind = 'PLACEMENT'
            OR (kind = 'LEGAL_STATUS' AND value IN ('D1', 'E1'))
          )
      ORDER BY from_on, id
    `,
    [children],
  );
  const reviews = await manager.query<ReviewFact[]>(
    `
      SELECT r.child_id AS "childId", r.id, r.kind, r.started_on AS "startedOn",
        r.completed_on AS "completedOn", r.adjourned, r.by_act AS "byAct",
        r.imported_year AS "importedYear", coalesce(r.kept_here, false) AS "keptHere",
        d.id IS NOT NULL AS "hasRecord", d.decisions_issued_on AS "decisionsIssuedOn",
        d.written_on AS "writtenOn", d.distributed_on AS "distributedOn",
        coalesce(d.by_act, false) AS "recordKeptHere", d.managers_responded_on AS "managersRespondedOn",
        d.care_plan_updated_on AS "carePlanUpdatedOn"
      FROM review r
      LEFT JOIN review_record d ON d.review_id = r.id
      WHERE r.child_id = ANY($1)
        AND NOT r.cancelled
        AND (r.started_on IS NOT NULL OR r.completed_on IS NOT NULL)
      ORDER BY r.completed_on, r.id
    `,
    [children],
  );
  const visits = await manager.query<VisitFact[]>(
    `
      SELECT child_id AS "childId", visited_on AS "visitedOn", alone
      FROM iro_visit
      WHERE child_id = ANY($1)
      ORDER BY visited_on, id
    `,
    [children],
  );
  const discussions = await manager.query<DiscussionFact[]>(
    `
      SELECT child_id AS "childId", held_on AS "heldOn"
      FROM monitoring_discussion
      WHERE child_id = ANY($1) AND midway_check IS DISTINCT FROM false
      ORDER BY held_on, id
    `,
    [children],
  );
  const planned = await manager.query<PlannedFact[]>(
    `
      SELECT
        r.child_id AS "childId", r.id, r.planned_for AS "plannedFor", r.planned_on AS "plannedOn",
        coalesce(r.started_on, r.completed_on, r.cancelled_on) AS "begunOn",
        coalesce(r.completed_on, r.cancelled_on) AS "endedOn",
        r.child_consulted_on AS "childConsultedOn", k.date_of_birth AS "dateOfBirth",
        (SELECT min(i.invited_on) FROM invitee i WHERE i.review_id = r.id) AS "invitationsSentOn",
        (
            SELECT CASE
                WHEN bool_and(
                    p.received_on IS NOT NULL AND p.acceptable IS NOT FALSE
                  ) THEN max(p.received_on)
              END
            FROM review_paper p
            WHERE p.review_id = r.id
          ) AS "papersReceivedOn"
      FROM review r
      JOIN known_child k ON k.child_id = r.child_id
      WHERE r.child_id = ANY($1) AND r.planned_on IS NOT NULL AND r.planned_for IS NOT NULL
      ORDER BY r.planned_for, r.id
    `,
    [children],
  );
  const talks = await manager.query<PrivateTalkFact[]>(
    `
      SELECT child_id AS "childId", on_day AS "onDay", outcome
      FROM child_spoken_to
      WHERE child_id = ANY($1)
      ORDER BY on_day, id
    `,
    [children],
  );
  const plans = await manager.query<PermanenceFact[]>(
    `
      SELECT child_id AS "childId", agreed_on AS "agreedOn"
      FROM permanence_plan
      WHERE child_id = ANY($1)
      ORDER BY agreed_on, id
    `,
    [children],
  );
  const places = new Map(children.map((child, place) => [child, place]));
  const each = <Fact extends { childId: string }>(facts: readonly Fact[]): Fact[][] =>
    grouped(children, facts, ({ childId }) => childId);
  const [spellsOf, reviewsOf, visitsOf, discussionsOf, talksOf, plansOf, plannedOf] = [
    each(spells),
    each(reviews),
    each(visits),
    each(discussions),
    each(talks),
    each(plans),
    each(planned),
  ];
  return (childId) => {
    const at = places.get(childId) ?? -1;
    return {
      spells: spellsOf[at] ?? [],
      reviews: reviewsOf[at] ?? [],
      visits: visitsOf[at] ?? [],
      discussions: discussionsOf[at] ?? [],
      privateTalks: talksOf[at] ?? [],
      permanencePlans: plansOf[at] ?? [],
      planned: plannedOf[at] ?? [],
    };
  };
}
