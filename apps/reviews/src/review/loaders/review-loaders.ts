import { englandHolidays, type CivilDate } from '@iro/calendar';
import { DutyEntity } from '@iro/journal';
import { bookingDay, speakingDay, type DutyKind } from '@iro/rules';
import {
  byId,
  derivedRows,
  hangingOnBy,
  ofChild,
  ofChildBy,
  oneOfChildBy,
  rowsOf,
  type Context,
  type Many,
} from '@iro/subgraph';
import { reviewDutyList } from '../../worklists/duties/review-duty-kinds';
import { ReviewEntity } from '../tables/review.entity';
import type { NextReview } from '../types/next-review.type';

export const reviewById = byId(ReviewEntity);

/** The day by which a review was due under a convention, and the day on which it met that. */
interface DueDay {
  readonly subject: string;
  readonly childId: string;
  readonly convention: string;
  readonly dueBy: string;
  readonly metOn: string | null;
}

/**
 * The due days that a review met, under each convention; where it met several, the earliest is the one that
 * decides.
 */
export const dueDaysOfReview = hangingOnBy(
  derivedRows<DueDay>(
    {
      subject: 't.subject',
      childId: 't.child_id',
      convention: 't.convention',
      dueBy: 'min(t.due_by)',
      metOn: 'min(t.met_on)',
    },
    'duty t',
  ),
  'subject',
  `
    WHERE t.subject = ANY($1) AND t.kind IN (${reviewDutyList})
    GROUP BY t.subject, t.child_id, t.convention
  `,
);

const open = "convention = 'COMPLETION_DATE' AND met_on IS NULL AND closed_on IS NULL";

/** A child's review duties that are still open, soonest first. */
export const openReviewDuties = ofChild(rowsOf(DutyEntity, ['childId', 'kind', 'dueBy']), {
  where: `t.kind IN (${reviewDutyList}) AND ${open}`,
  order: 't.due_by, t.id',
});

/** A child's last completed reviews, so many of them, the latest first. */
export const lastReviews = (many: number): Many<ReviewEntity> =>
  ofChildBy(
    rowsOf(ReviewEntity),
    (columns, from) => `
      SELECT l.*
      FROM unnest($1::uuid[]) c(id)
      CROSS JOIN LATERAL (
          SELECT ${columns}
          FROM ${from}
          WHERE t.child_id = c.id AND t.completed_on IS NOT NULL AND NOT t.cancelled
          ORDER BY t.completed_on DESC, t.id DESC
          LIMIT ${many}
        ) l
    `,
  );

interface NextDue {
  readonly childId: string;
  readonly kind: DutyKind;
  readonly openedOn: CivilDate;
  readonly dueBy: CivilDate;
  readonly plannedFor: CivilDate | null;
  readonly plannedOn: CivilDate | null;
}

/** The open duty due first, and the day planned for it. */
const nextDue = oneOfChildBy(
  derivedRows<NextDue>(
    {
      childId: 'd.child_id',
      kind: 'd.kind',
      openedOn: 'd.opened_on',
      dueBy: 'd.due_by',
      plannedFor: 'p.planned_for',
      plannedOn: 'p.planned_on',
    },
    `
      (
          SELECT DISTINCT ON (child_id) child_id, kind, due_by, opened_on
          FROM duty
          WHERE child_id = ANY($1) AND kind IN (${reviewDutyList}) AND ${open}
          ORDER BY child_id, due_by, id
        ) d
    `,
  ),
  `
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
);

/** A child's next review; null when none is due. */
export async function nextReview(context: Context, childId: string): Promise<NextReview | null> {
  const due = await nextDue(context, childId);
  if (due === null) return null;
  const { plannedFor, plannedOn } = due;
  // Worked out only where they are asked for.
  return {
    ...due,
    get bookFor() {
      return bookingDay(due, englandHolidays);
    },
    get speakBy() {
      return plannedFor === null ? null : speakingDay({ plannedFor, plannedOn }, englandHolidays);
    },
  };
}
