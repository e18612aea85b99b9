import { participationCodes, participationReadings } from '@iro/codes';
import { reviewsMeasures, type MeasureDefinition } from '@iro/measures';
import type { FigureSource } from '@iro/subgraph';
import { keysOf, labelled, notRecorded, onTheRoll, reviewsOfYear } from '../../year/measures/parts-of-sql';

const heard = Object.entries(participationReadings)
  .filter(([, reading]) => reading.viewsHeard === true)
  .map(([code]) => `'${code}'`)
  .join(', ');

/** Null where the code is not known. */
const contributed = `r.participation IN (${heard})`;
/**
 * Null where the code, or whether a child under four was observed, is not known. A child who came had some
 * part.
 */
export const someContributed = `
  CASE
    WHEN r.participation = 'PN0' THEN r.observed
    ELSE r.participation IN (${heard}, 'PN4')
  END
`;

const ofReviews = (definition: MeasureDefinition, met: string): FigureSource => ({
  definition,
  select: () => ({
    text: `
      SELECT r.child_id, r.id::text AS subject, r.completed_on AS on_day, ${met} AS met
      FROM ${reviewsOfYear()}
    `,
  }),
});

/** Reviews the child contributed to. */
export const childContributed = ofReviews(reviewsMeasures.childContributed, contributed);
/** Reviews with any part of the child in them. */
export const someContribution = ofReviews(reviewsMeasures.someContribution, someContributed);
/** Reviews with none. */
export const noContribution = ofReviews(reviewsMeasures.noContribution, `NOT (${someContributed})`);
/** Reviews chaired by the child, alone or with the IRO. */
export const chairedByChild = ofReviews(
  reviewsMeasures.chairedByChild,
  "r.chaired_by IN ('CHILD', 'JOINTLY')",
);

/**
 * Came, sent views or sent the consultation form back. Null where none of them was invited, or nobody
 * recorded whether they came; who declined and sent nothing had no part.
 */
const came = (role: string): string =>
  `
    (
      SELECT bool_or(
          CASE
            WHEN i.views_sent_on IS NOT NULL OR i.form_returned_on IS NOT NULL THEN true
            WHEN i.declined_on IS NOT NULL THEN false
            ELSE i.attended
          END
        )
      FROM invitee i
      WHERE i.review_id = r.id AND i.role = '${role}'
    )
  `;

export const parentsContributed = ofReviews(reviewsMeasures.parentsContributed, came('PARENT'));
export const carersContributed = ofReviews(reviewsMeasures.carersContributed, came('CARER'));

/** Reviews by the child's part in them. */
export const participationByCode: FigureSource = {
  definition: reviewsMeasures.participationByCode,
  keys: () => [...keysOf(participationCodes), notRecorded],
  select: () => ({
    text: `
      SELECT
        r.child_id, r.id::text AS subject, r.completed_on AS on_day, true AS met,
        coalesce(r.participation, '${notRecorded.key}') AS key,
        ${labelled('r.participation', participationCodes, `'${notRecorded.label}'`)} AS label
      FROM ${reviewsOfYear()}
    `,
  }),
};

/**
 * Children on the roll without a part in any of their last n reviews; those with fewer are left out, and
 * those of whom it cannot be told.
 */
export const noneAtLastReviews: FigureSource<{ readonly n: number }> = {
  definition: reviewsMeasures.noneAtLastReviews,
  select: ({ n }) => ({
    text: `
      SELECT
        c.child_id, c.child_id::text AS subject, $2::date AS on_day,
        (
            SELECT CASE
                WHEN count(*) < $3::int THEN NULL
                WHEN bool_or(${someContributed}) THEN false
                WHEN bool_or((${someContributed}) IS NULL) THEN NULL
                ELSE true
              END
            FROM (
                SELECT l.participation, l.observed
                FROM review l
                WHERE l.child_id = c.child_id AND l.completed_on <= $2::date AND NOT l.cancelled
                ORDER BY l.completed_on DESC, l.id DESC
                LIMIT $3::int
              ) r
          ) AS met
      FROM ${onTheRoll}
    `,
    more: [n],
  }),
};
