import { reviewsMeasures, type MeasureDefinition } from '@iro/measures';
import type { FigureSource } from '@iro/subgraph';
import { reviewsOfYear } from '../../year/measures/parts-of-sql';

/** The day of asking: what is not yet due then is still running. */
export interface AsOf {
  readonly today: string;
}

/** Whether a duty `d` was met in time; null while it still runs. */
export const dutyMet =
  'CASE WHEN d.met_on IS NOT NULL THEN d.met_on <= d.due_by WHEN d.due_by < $3::date THEN false END';

/**
 * Reviews completed in the year by whether a duty about their record was met in time; null where none is kept
 * or it still runs.
 */
const ofRecords = (definition: MeasureDefinition, kind: string): FigureSource<AsOf> => ({
  definition,
  select: ({ today }) => ({
    text: `
      SELECT
        r.child_id, r.id::text AS subject, r.completed_on AS on_day,
        (SELECT bool_and(${dutyMet}) FROM duty d WHERE d.subject = r.id AND d.kind = '${kind}') AS met
      FROM ${reviewsOfYear()}
    `,
    more: [today],
  }),
});

export const decisionsIssuedInTime = ofRecords(reviewsMeasures.decisionsIssuedInTime, 'DECISIONS_ISSUED');
export const recordsDistributedInTime = ofRecords(
  reviewsMeasures.recordsDistributedInTime,
  'RECORD_DISTRIBUTED',
);

/** Checks half way between reviews that fell due in the year; one overtaken by the next review is left out. */
export const midwayChecksInTime: FigureSource<AsOf> = {
  definition: reviewsMeasures.midwayChecksInTime,
  select: ({ today }) => ({
    text: `
      SELECT
        d.child_id, d.id::text AS subject, d.due_by AS on_day,
        CASE WHEN d.met_on IS NULL AND d.closed_on <= d.due_by THEN NULL ELSE ${dutyMet} END AS met
      FROM duty d
      WHERE d.kind = 'MIDWAY_CHECK' AND d.due_by BETWEEN $1 AND $2
    `,
    more: [today],
  }),
};
