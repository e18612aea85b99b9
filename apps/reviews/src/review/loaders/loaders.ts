import type DataLoader from 'dataloader';
import { englandHolidays, type CivilDate } from '@iro/calendar';
import { bookingDay, speakingDay, type DutyKind } from '@iro/rules';
import { grouped, type Context } from '@iro/subgraph';
import { reviewDutyList } from '../../worklists/duties/review-duty-kinds';
import type { NextReview } from '../types/next-review.type';
import type { Review } from '../types/review.type';

/** A review's columns under the names of its type. */
export const reviewColumns = `
  r.id, r.child_id AS "childId", r.iro_id AS "iroId", r.kind, r.planned_for AS "plannedFor",
  r.started_on AS "startedOn", r.completed_on AS "completedOn", r.without_meeting AS "withoutMeeting",
  r.late_reason AS "lateReason", r.chaired_by AS "chairedBy", r.participation, r.observed, r.adjourned,
  r.cancelled, r.version, r.planned_on AS "plannedOn", r.early_reason AS "earlyReason",
  r.adjourned_until AS "adjournedUntil", r.cancel_reason AS "cancelReason",
  r.child_consulted_on AS "childConsultedOn", r.child_wishes AS "childWishes"
`;

/** What a review's due day is worked out from. */
export interface DueDay {
  readonly subject: string;
  readonly convention: string;
  readonly dueBy: string;
  readonly metOn: string | null;
}
/** A duty still open. */
export interface OpenReviewDuty {
  readonly childId: string;
  readonly kind: string;
  readonly dueBy: string;
}

export type Of<Row> = DataLoader<string, Row[]>;

/** A relation from one id to many rows: one statement however many ids are asked. */
export function many<Row extends object>(
  context: Context,
  name: string,
  key: string,
  text: string,
  more: readonly unknown[] = [],
): Of<Row> {
  return context.loader<string, Row[]>(name, async (ids) => {
    const rows = await context.read<Row & Record<string, unknown>>({ name, text, values: [ids, ...more] });
    return grouped(ids, rows, (row) => String(row[key]));
  });
}

/** Reviews by id; null where there is none, or it may not be seen. */
export const reviewsById = (context: Context): DataLoader<string, Review | null> =>
  context.loader<string, Review | null>('reviews-by-id', async (ids) => {
    const rows = await context.read<Review & Record<string, unknown>>({
      name: 'reviews-by-id',
      text: `SELECT ${reviewColumns} FROM review r WHERE r.id = ANY($1)`,
      values: [ids],
    });
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  });

/**
 * The due days that reviews met, under each convention; where one met several, the earliest is the one that
 * decides.
 */
export const dueDaysOf = (context: Context): Of<DueDay> =>
  many<DueDay>(
    context,
    'due-days-of-reviews',
    'subject',
    `
      SELECT subject, child_id AS "childId", convention, min(due_by) AS "dueBy", min(met_on) AS "metOn"
      FROM duty
      WHERE subject = ANY($1) AND kind IN (${reviewDutyList})
      GROUP BY subject, child_id, convention
    `,
  );

/** The review duties of children that are still open, soonest first. */
export const openDutiesOf = (context: Context): Of<OpenReviewDuty> =>
  many<OpenReviewDuty>(
    context,
    'open-review-duties',
    'childId',
    `
      SELECT child_id AS "childId", kind, due_by AS "dueBy"
      FROM duty
      WHERE child_id = ANY($1)
        AND kind IN (${reviewDutyList})
        AND convention = 'COMPLETION_DATE'
        AND met_on IS NULL
        AND closed_on IS NULL
      ORDER BY due_by, id
    `,
  );

/** The last completed reviews of children, latest first. */
export const lastReviewsOf = (context: Context, n: number): Of<Review> =>
  many<Review>(
    context,
    `last-${n}-reviews`,
    'childId',
    `
      SELECT ${reviewColumns}
      FROM unnest($1::uuid[]) c(id)
      CROSS JOIN LATERAL (
          SELECT *
          FROM review l
          WHERE l.child_id = c.id AND l.completed_on IS NOT NULL AND NOT l.cancelled
          ORDER BY l.completed_on DESC, l.id DESC
          LIMIT ${n}
        ) r
    `,
  );

/** The next review of children: the open duty due first, and the day planned for it. */
export const nextReviewsOf = (context: Context): DataLoader<string, NextReview | null> =>
  context.loader<string, NextReview | null>('next-reviews', async (ids) => {
    const rows = await context.read<{
      childId: string;
      kind: DutyKind;
      openedOn: CivilDate;
      dueBy: CivilDate;
      plannedFor: CivilDate | null;
      plannedOn: CivilDate | null;
    }>({
      name: 'next-reviews',
      text: `
        SELECT d.child_id AS "childId", d.kind, d.opened_on AS "openedOn", d.due_by AS "dueBy",
          p.planned_for AS "plannedFor", p.planned_on AS "plannedOn"
        FROM (
            SELECT DISTINCT ON (child_id) child_id, kind, due_by, opened_on
            FROM duty
            WHERE child_id = ANY($1)
              AND kind IN (${reviewDutyList})
              AND convention = 'COMPLETION_DATE'
              AND met_on IS NULL
              AND closed_on IS NULL
            ORDER BY child_id, due_by, id
          ) d
        LEFT JOIN LATERAL (
            SELECT r.planned_for, r.planned_on
            FROM review r
            WHERE r.child_id = d.child_id
              AND r.completed_on IS NULL
              AND NOT r.cancelled
              AND r.planned_for >= d.opened_on
            ORDER BY r.planned_for, r.id
            LIMIT 1
          ) p
          ON true
      `,
      values: [ids],
    });
    const found = new Map(
      rows.map((row) => {
        const { plannedFor, plannedOn } = row;
        // Worked out only where they are asked for.
        return [
          row.childId,
          {
            ...row,
            get bookFor() {
              return bookingDay(row, englandHolidays);
            },
            get speakBy() {
              return plannedFor === null ? null : speakingDay({ plannedFor, plannedOn }, englandHolidays);
            },
          },
        ] as const;
      }),
    );
    return ids.map((id) => found.get(id) ?? null);
  });

/** The day each child was last seen by an IRO. */
export const lastSeenOf = (context: Context): DataLoader<string, string | null> =>
  context.loader<string, string | null>('last-seen-by-iro', async (ids) => {
    const rows = await context.read<{ childId: string; seenOn: string }>({
      name: 'last-seen-by-iro',
      text: `
        SELECT child_id AS "childId", max(visited_on) AS "seenOn"
        FROM iro_visit
        WHERE child_id = ANY($1) AND visited_on <= $2
        GROUP BY child_id
      `,
      values: [ids, context.today],
    });
    const found = new Map(rows.map((row) => [row.childId, row.seenOn]));
    return ids.map((id) => found.get(id) ?? null);
  });
