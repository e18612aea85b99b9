import { supervisionKinds } from '@iro/codes';
import { reviewsMeasures } from '@iro/measures';
import type { FigureSource, RateSource } from '@iro/subgraph';
import { keysOf, labelled } from '../../year/measures/parts-of-sql';
import type { AsOf } from '../../record/measures/records-in-time';

/** An IRO's own work is for the manager and that IRO: by the row policies, and said here beside them. */
const ownOf = (row: string): string =>
  `((SELECT access.sees_all()) OR ${row}.iro_id = (SELECT (access.listed('iros'))[1]))`;

/** Supervisions and development reviews by kind; they concern no child. */
export const supervisions: FigureSource = {
  definition: reviewsMeasures.supervisions,
  keys: () => keysOf(supervisionKinds),
  select: () => ({
    text: `
      SELECT NULL::uuid AS child_id, s.id::text AS subject, s.held_on AS on_day, true AS met,
        s.kind AS key, ${labelled('s.kind', supervisionKinds)} AS label
      FROM supervision s
      WHERE s.held_on BETWEEN $1 AND $2 AND ${ownOf('s')}
    `,
  }),
};

/** The programme of observation; null while one still runs. */
export const observationsInTime: FigureSource<AsOf> = {
  definition: reviewsMeasures.observationsInTime,
  select: ({ today }) => ({
    text: `
      SELECT
        NULL::uuid AS child_id, o.id::text AS subject, o.due_by AS on_day,
        CASE
            WHEN o.done_on IS NOT NULL THEN o.done_on <= o.due_by
            WHEN o.due_by < $3::date THEN false
          END AS met
      FROM practice_observation o
      WHERE o.due_by BETWEEN $1 AND $2 AND ${ownOf('o')}
    `,
    more: [today],
  }),
};

/** Hours beside reviews, per IRO who recorded any. */
export const otherActivityHours: RateSource = {
  definition: reviewsMeasures.otherActivityHours,
  select: () => ({
    text: `
      SELECT coalesce(sum(a.hours), 0)::float8 AS sum, count(DISTINCT a.iro_id)::float8 AS of
      FROM other_activity a
      WHERE a.done_on BETWEEN $1 AND $2 AND ${ownOf('a')}
    `,
  }),
};
