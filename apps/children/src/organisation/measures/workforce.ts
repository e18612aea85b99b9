import { childrenMeasures } from '@iro/measures';
import type { FigureSource, RateSource } from '@iro/subgraph';
import { irosInPost as inPostOn } from '../loaders/organisation-as-on';
import { onTheRoll, yearEnd } from '../../care/measures/roll';

const inPost = inPostOn(yearEnd);

/** Posts of the establishment on 31 March. A post is no child's, so it names none. */
export const posts: RateSource = {
  definition: childrenMeasures.posts,
  select: () => ({
    text: `
      SELECT coalesce(sum(p.fte), 0) AS sum, 1 AS of
      FROM iro_post p
      WHERE p.from_on <= $2::date AND (p.to_on IS NULL OR p.to_on > $2::date)
    `,
  }),
};

/** IROs in post on 31 March. */
export const irosInPost: FigureSource = {
  definition: childrenMeasures.irosInPost,
  select: () => ({
    text: `
      SELECT NULL::uuid AS child_id, i.id::text AS subject, $2::date AS on_day, true AS met
      FROM ${inPost} i
    `,
  }),
};

/** Of IROs in post, those from an agency. */
export const agencyShare: FigureSource = {
  definition: childrenMeasures.agencyShare,
  select: () => ({
    text: `
      SELECT NULL::uuid AS child_id, i.id::text AS subject, $2::date AS on_day,
        i.employment = 'AGENCY' AS met
      FROM ${inPost} i
    `,
  }),
};

/** Children looked after on 31 March per IRO in post. */
export const averageCaseload: RateSource<{ per: 'PERSON' | 'FTE' }> = {
  definition: childrenMeasures.averageCaseload,
  select: ({ per }, within) => ({
    text: `
      SELECT
        (SELECT count(*) FROM ${onTheRoll(yearEnd)} m WHERE ${within}) AS sum,
        coalesce((SELECT ${per === 'FTE' ? 'sum(i.fte)' : 'count(*)'} FROM ${inPost} i), 0) AS of
    `,
  }),
};

/** Children looked after on 31 March by their IRO that day. */
export const caseloads: FigureSource = {
  definition: childrenMeasures.caseloads,
  select: () => ({
    text: `
      SELECT r.child_id, r.child_id::text AS subject, $2::date AS on_day, true AS met,
        coalesce(a.iro_id::text, 'NOT_ALLOCATED') AS key, coalesce(i.name, 'Not allocated') AS label
      FROM ${onTheRoll(yearEnd)} r
      LEFT JOIN iro_allocation a
        ON a.child_id = r.child_id AND a.from_on <= $2::date AND (a.to_on IS NULL OR a.to_on > $2::date)
      LEFT JOIN iro i ON i.id = a.iro_id
    `,
  }),
};
