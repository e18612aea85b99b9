import { ReviewConvention } from '@iro/subgraph';
import { latenessReasons } from '@iro/codes';
import { reviewConventions, reviewsMeasures } from '@iro/measures';
import type { FigureSource } from '@iro/subgraph';
import { reviewDutyList } from '../../worklists/duties/review-duty-kinds';
import type { AsOf } from '../../record/measures/records-in-time';
import {
  countedDay,
  inTime,
  keysOf,
  labelled,
  notRecorded,
  onTheRoll,
  reviewsOfYear,
} from '../../year/measures/parts-of-sql';

/** Which practice a figure is read by. */
export interface ByConvention {
  readonly definition: ReviewConvention;
}

/** Reviews in time, by the duties they met. */
export const reviewsInTime: FigureSource<ByConvention> = {
  definition: reviewsMeasures.reviewsInTime,
  reading: ({ definition }) => reviewConventions[definition],
  select: ({ definition }) => ({
    text: `
      SELECT r.child_id, r.id::text AS subject, ${countedDay(definition)} AS on_day,
        ${inTime(definition)} AS met
      FROM ${reviewsOfYear(definition)}
    `,
  }),
};

/**
 * Children looked after at the year's end all of whose reviews due in the year were in time; one that still
 * runs says nothing yet.
 */
export const childrenReviewedInTime: FigureSource<ByConvention & AsOf> = {
  definition: reviewsMeasures.childrenReviewedInTime,
  select: ({ definition, today }) => ({
    text: `
      SELECT
        c.child_id, c.child_id::text AS subject, $2::date AS on_day,
        (
            SELECT bool_and(
                CASE
                  WHEN d.met_on IS NOT NULL THEN d.met_on <= d.due_by
                  WHEN d.closed_on < d.due_by THEN true
                  WHEN d.due_by < $3::date THEN false
                END
              )
            FROM duty d
            WHERE d.child_id = c.child_id
              AND d.convention = '${definition}'
              AND d.kind IN (${reviewDutyList})
              AND d.due_by BETWEEN $1 AND $2
              AND d.exemption IS NULL
          ) AS met
      FROM ${onTheRoll}
      WHERE c.from_on <= $2::date - 28
    `,
    more: [today],
  }),
};

/** Late reviews by the reason recorded. */
export const lateReviewReasons: FigureSource<ByConvention> = {
  definition: reviewsMeasures.lateReviewReasons,
  keys: () => [...keysOf(latenessReasons), notRecorded],
  select: ({ definition }) => ({
    text: `
      SELECT
        r.child_id, r.id::text AS subject, ${countedDay(definition)} AS on_day,
        NOT ${inTime(definition)} AS met, coalesce(r.late_reason, '${notRecorded.key}') AS key,
        ${labelled('r.late_reason', latenessReasons, `'${notRecorded.label}'`)} AS label
      FROM ${reviewsOfYear(definition)}
    `,
  }),
};

/** Postponements by reason. */
export const postponementReasons: FigureSource = {
  definition: reviewsMeasures.postponementReasons,
  keys: () => keysOf(latenessReasons),
  select: () => ({
    text: `
      SELECT p.child_id, p.id::text AS subject, p.postponed_on AS on_day, true AS met, p.reason AS key,
        ${labelled('p.reason', latenessReasons)} AS label
      FROM postponement p
      WHERE p.postponed_on BETWEEN $1 AND $2
    `,
  }),
};
