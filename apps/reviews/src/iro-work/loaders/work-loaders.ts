import type DataLoader from 'dataloader';
import { commentarySections } from '@iro/codes';
import { NotFound, grouped, possible, single, type Context } from '@iro/subgraph';
import { someContributed } from '../../review/measures/participation';
import type { ChildSpokenTo } from '../types/child-spoken-to.type';
import type { ChildFeedback, IroVisit, MonitoringDiscussion } from '../types/iro-work.type';
import type {
  OtherActivity,
  PracticeObservation,
  Supervision,
} from '../../service-quality/types/iros-own-work.type';
import type { JudgementModeration } from '../../service-quality/types/judgement-moderation.type';
import type { OwnViews, ReleasedDecision, WishesForReview } from '../../young-person/types/own-words.type';
import type { PermanencePlan } from '../types/permanence-plan.type';
import type { Commentary, Priority, PriorityProgress } from '../../year/types/report-words.type';

/**
 * A kind of record of the IRO's work: where it is kept, its columns under the names of its type, and how a
 * list of it is ordered.
 */
export interface WorkRecord<Row extends { id: string }> {
  readonly table: string;
  readonly columns: string;
  readonly order: string;
  readonly what: string;
  readonly row?: Row;
}

const kept = <Row extends { id: string }>(
  table: string,
  what: string,
  order: string,
  columns: string,
): WorkRecord<Row> => ({ table, what, order, columns: `t.id, t.version, ${columns}` });
const ofChild = 't.child_id AS "childId"';
const ofIro = 't.iro_id AS "iroId"';

/** The last completed review of the child, from which the next one is counted. */
const lastReview =
  '(SELECT max(r.completed_on) FROM review r WHERE r.child_id = t.child_id AND NOT r.cancelled)';

export const iroVisits = kept<IroVisit>(
  'iro_visit',
  'visit',
  't.visited_on DESC, t.id',
  `${ofChild}, ${ofIro}, t.visited_on AS "visitedOn", t.place, t.alone, t.observed`,
);
export const privateTalks = kept<ChildSpokenTo>(
  'child_spoken_to',
  'talk in private',
  't.on_day DESC, t.id',
  `${ofChild}, ${ofIro}, t.on_day AS "onDay", t.outcome, t.because`,
);
export const monitoringDiscussions = kept<MonitoringDiscussion>(
  'monitoring_discussion',
  'monitoring discussion',
  't.held_on DESC, t.id',
  `
    ${ofChild}, ${ofIro}, t.held_on AS "heldOn", t.with_whom AS "withWhom",
    t.desired_outcome AS "desiredOutcome", t.outcome, t.led_to_concern AS "ledToConcern",
    t.midway_check AS "midwayCheck"
  `,
);
export const permanencePlans = kept<PermanencePlan>(
  'permanence_plan',
  'permanence plan',
  't.agreed_on DESC, t.replaced_on DESC NULLS FIRST, t.id',
  `
    ${ofChild}, t.route, t.agreed_on AS "agreedOn", t.because, t.replaced_on AS "replacedOn",
    (
        t.replaced_on IS NULL
        AND NOT EXISTS (
            SELECT 1
            FROM known_spell s
            WHERE s.child_id = t.child_id AND s.kind = 'PERIOD_OF_CARE' AND s.from_on > t.agreed_on
          )
      ) AS "inForce"
  `,
);
export const moderations = kept<JudgementModeration>(
  'judgement_moderation',
  'moderation',
  't.id',
  `
    ${ofChild}, t.judgement_id AS "judgementId", t.grade, t.moderated_on AS "moderatedOn",
    t.moderated_by AS "moderatedBy", t.because
  `,
);
export const childFeedback = kept<ChildFeedback>(
  'child_feedback',
  'feedback',
  't.given_on DESC, t.id',
  `
    ${ofChild}, t.given_on AS "givenOn", t.theme, t.given_by AS "givenBy", t.words,
    t.what_was_done AS "whatWasDone", t.acted_on AS "actedOn"
  `,
);
export const supervisions = kept<Supervision>(
  'supervision',
  'supervision',
  't.held_on DESC, t.id',
  `${ofIro}, t.held_on AS "heldOn", t.kind, t.notes, t.agreed, t.next_by AS "nextBy"`,
);
export const practiceObservations = kept<PracticeObservation>(
  'practice_observation',
  'observation',
  'coalesce(t.done_on, t.planned_for, t.due_by) DESC, t.id',
  `
    ${ofIro}, t.kind, t.due_by AS "dueBy", t.planned_for AS "plannedFor", t.done_on AS "doneOn",
    t.review_id AS "reviewId", t.scores, t.actions
  `,
);
export const otherActivitiesKept = kept<OtherActivity>(
  'other_activity',
  'activity',
  't.done_on DESC, t.id',
  `${ofIro}, t.kind, t.done_on AS "doneOn", t.hours, t.risk_to_independence AS "riskToIndependence"`,
);
export const commentaries = kept<Commentary>(
  'commentary',
  'section of the annual report',
  `array_position(ARRAY['${commentarySections.codes.map(({ code }) => code).join("', '")}'], t.section)`,
  't.ending, t.section, t.words, t.signed_on AS "signedOn", t.signed_by AS "signedBy"',
);
export const priorities = kept<Priority>(
  'priority',
  'priority',
  't.words, t.id',
  `
    t.ending, t.words, t.owner, t.measure, t.target, t.carried_from_id AS "carriedFromId",
    (SELECT c.ending FROM priority c WHERE c.carried_from_id = t.id) AS "carriedTo"
  `,
);
export const progressOfPriorities = kept<PriorityProgress>(
  'priority_progress',
  'progress of a priority',
  't.on_day DESC, t.id',
  't.priority_id AS "priorityId", t.on_day AS "onDay", t.state, t.words',
);
export const ownViewsKept = kept<OwnViews>(
  'own_views',
  'views',
  't.given_on DESC, t.id',
  `
    ${ofChild}, t.given_on AS "givenOn", t.form, t.words, t.file_reference AS "fileReference",
    t.given_on >= coalesce(${lastReview}, '-infinity') AS "forNextReview"
  `,
);

/** Records by id; null where there is none, or it may not be seen. */
export const workById = <Row extends { id: string }>(
  context: Context,
  of: WorkRecord<Row>,
): DataLoader<string, Row | null> =>
  context.loader<string, Row | null>(`${of.table}-by-id`, async (ids) =>
    single(
      ids,
      await context.read<Row & Record<string, unknown>>({
        name: `${of.table}-by-id`,
        text: `SELECT ${of.columns} FROM ${of.table} t WHERE t.id = ANY($1)`,
        values: [possible(ids)],
      }),
    ),
  );

/** Reads back what an act has stored. @throws NotFound when it is not the asker's to see */
export async function readBack<Row extends { id: string }>(
  context: Context,
  of: WorkRecord<Row>,
  id: string,
): Promise<Row> {
  const row = await workById(context, of).load(id);
  if (row === null) throw new NotFound(of.what);
  return row;
}

/** The records of children, IROs, judgements or priorities: one statement however many are asked. */
export const workOf = <Row extends { id: string }>(
  context: Context,
  of: WorkRecord<Row>,
  column: 'child_id' | 'iro_id' | 'judgement_id' | 'priority_id',
): DataLoader<string, Row[]> =>
  context.loader<string, Row[]>(`${of.table}-of-${column}`, async (ids) => {
    const rows = await context.read<Row & { of: string } & Record<string, unknown>>({
      name: `${of.table}-of-${column}`,
      text: `
        SELECT t.${column} AS of, ${of.columns}
        FROM ${of.table} t
        WHERE t.${column} = ANY($1)
        ORDER BY ${of.order}
      `,
      values: [possible(ids)],
    });
    return grouped(ids, rows, (row) => row.of);
  });

/** Commentary, priorities and groups' feedback of years. */
export const ofYears = <Row extends { id: string }>(
  context: Context,
  of: WorkRecord<Row>,
  yearOf: string,
  condition = 'true',
): DataLoader<number, Row[]> =>
  context.loader<number, Row[]>(`${of.table}-of-years`, async (years) => {
    const rows = await context.read<Row & { year: number } & Record<string, unknown>>({
      name: `${of.table}-of-years`,
      text: `
        SELECT ${yearOf} AS year, ${of.columns}
        FROM ${of.table} t
        WHERE ${yearOf} = ANY($1) AND ${condition}
        ORDER BY ${of.order}
      `,
      values: [years],
    });
    return grouped(years, rows, (row) => row.year);
  });

/** What young people wish for their next review: of each kind of wish the last, since the last review. */
export const wishesOf = (context: Context): DataLoader<string, WishesForReview | null> =>
  context.loader<string, WishesForReview | null>('wishes-for-review', async (ids) => {
    const rows = await context.read<WishesForReview & Record<string, unknown>>({
      name: 'wishes-for-review',
      text: `
        SELECT
          t.child_id AS "childId",
          (
              array_agg(to_jsonb(t.invite) ORDER BY t.said_at DESC) FILTER (WHERE t.invite IS NOT NULL)
            )[1] AS invite,
          (
              array_agg(
                to_jsonb(t.rather_not) ORDER BY t.said_at DESC
              ) FILTER (WHERE t.rather_not IS NOT NULL)
            )[1] AS "ratherNot",
          (
              array_agg(t.chairing ORDER BY t.said_at DESC) FILTER (WHERE t.chairing IS NOT NULL)
            )[1] AS chairing
        FROM wish_for_review t
        WHERE t.child_id = ANY($1) AND t.said_on >= coalesce(${lastReview}, '-infinity')
        GROUP BY t.child_id
      `,
      values: [possible(ids)],
    });
    const found = new Map(rows.map((row) => [row.childId, row]));
    return ids.map((id) => found.get(id) ?? null);
  });

/** The decisions of children's reviews that have been issued, the latest first. */
export const releasedDecisionsOf = (context: Context): DataLoader<string, ReleasedDecision[]> =>
  context.loader<string, ReleasedDecision[]>('released-decisions', async (ids) => {
    const rows = await context.read<ReleasedDecision & { childId: string } & Record<string, unknown>>({
      name: 'released-decisions',
      text: `
        SELECT d.child_id AS "childId", d.id, d.review_id AS "reviewId", i.issued_on AS "issuedOn",
          d.text, d.due_by AS "dueBy", d.done_on AS "doneOn"
        FROM review_decision d
        JOIN (
            SELECT review_id, min(decisions_issued_on) AS issued_on
            FROM review_record
            WHERE child_id = ANY($1)
            GROUP BY review_id
          ) i
          ON i.review_id = d.review_id
        WHERE d.child_id = ANY($1) AND i.issued_on <= $2::date
        ORDER BY i.issued_on DESC, d.due_by, d.id
      `,
      values: [possible(ids), context.today],
    });
    return grouped(ids, rows, (row) => row.childId);
  });

/** How many of children's last reviews, one after the other up to today, had no part of the child in them. */
export const withoutContributionOf = (context: Context): DataLoader<string, number> =>
  context.loader<string, number>('reviews-without-contribution', async (ids) => {
    const rows = await context.read<{ childId: string; reviews: number }>({
      name: 'reviews-without-contribution',
      text: `
        SELECT child_id AS "childId", count(*) FILTER (WHERE nothing)::int AS reviews
        FROM (
            SELECT
              r.child_id,
              bool_and(coalesce(NOT (${someContributed}), false)) OVER (
                  PARTITION BY r.child_id ORDER BY r.completed_on DESC, r.id DESC
                ) AS nothing
            FROM review r
            WHERE r.child_id = ANY($1) AND r.completed_on <= $2::date AND NOT r.cancelled
          ) l
        GROUP BY child_id
      `,
      values: [possible(ids), context.today],
    });
    const found = new Map(rows.map((row) => [row.childId, row.reviews]));
    return ids.map((id) => found.get(id) ?? 0);
  });
