import { addYears, type CivilDate } from '@iro/calendar';
import { scopeOf } from '@iro/access';
import { projectCaseload } from '@iro/rules';
import type { Context } from '@iro/subgraph';
import type { CaseloadProjection } from '../types/caseload-projection.type';
import { onTheRoll, periods } from '../../care/measures/roll';

const definition =
  'Children looked after at the end of each month, short breaks left out, to one full-time ' +
  'equivalent of IROs then in post. Assumed: children come and go as in the twelve months ' +
  'before, ' +
  'evenly by the day; IROs start, leave and change their hours as already ' +
  'recorded. Seasons, posts still vacant, and absences are not in it.';

/** An IRO's time worked, a row for each stretch of the same hours. */
const worked = `
  SELECT greatest(w.from_on, i.in_post_from) AS "from", least(w.to_on, i.in_post_to) AS "to", w.fte
  FROM iro i
  JOIN (
      SELECT
        s.iro_id, s.from_on,
        lead(s.from_on) OVER (PARTITION BY s.iro_id ORDER BY s.from_on) AS to_on, s.fte
      FROM (
          SELECT id AS iro_id, '-infinity'::date AS from_on, fte
          FROM iro
          UNION ALL
          SELECT iro_id, from_on, fte
          FROM iro_terms
        ) s
    ) w
    ON w.iro_id = i.id
  WHERE (w.to_on IS NULL OR w.to_on > i.in_post_from)
    AND (i.in_post_to IS NULL OR i.in_post_to > greatest(w.from_on, $1::date))
`;

interface Flow {
  children: number;
  entered: number;
  left: number;
}

/**
 * How heavy caseloads are going to be; null for who does not see the whole council, since a part of the
 * children has no use of all IROs.
 */
export async function caseloadProjection(context: Context): Promise<CaseloadProjection | null> {
  if (scopeOf(context.reach) !== 'COUNCIL') return null;
  const { today } = context;
  const [flow] = await context.readLong<Flow>({
    name: 'caseload-projection-flow',
    text: `
      SELECT
        (SELECT count(*) FROM ${onTheRoll('$1::date')} r)::int AS children,
        (
            SELECT count(*) FROM ${periods} p WHERE p.started_on > $2 AND p.started_on <= $1
          )::int AS entered,
        (SELECT count(*) FROM ${periods} p WHERE p.ceased_on > $2 AND p.ceased_on <= $1)::int AS left
    `,
    values: [today, addYears(today, -1)],
  });
  const time = await context.readLong<{ from: CivilDate; to: CivilDate | null; fte: number }>({
    name: 'caseload-projection-worked',
    text: worked,
    values: [today],
  });
  const { children, entered, left } = flow ?? { children: 0, entered: 0, left: 0 };
  return {
    definition,
    asOf: today,
    children,
    entered,
    left,
    months: projectCaseload({ asOf: today, children, entered, left, worked: time }),
  };
}
