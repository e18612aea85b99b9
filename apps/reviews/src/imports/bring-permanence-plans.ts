import { ImportConflict, mergeStaged, stagedFor, stageRows } from '@iro/database';
import type { RowOf } from '@iro/exchange';
import { childOf, type ImportSession } from '@iro/subgraph';

const columns = {
  id: 'uuid',
  child_id: 'uuid',
  route: 'text',
  agreed_on: 'date',
  because: 'text',
  replaced_on: 'date',
};
const staged = stagedFor('permanence_plan');

async function* rowsOf(session: ImportSession): AsyncGenerator<object> {
  for await (const read of session.rows('permanence_plans')) {
    const { source_id, child, ...row } = read as unknown as RowOf<'permanence_plans'>;
    yield {
      ...row,
      id: session.idOf('permanence_plans', source_id),
      source_id,
      child_id: childOf(session, child),
    };
  }
}

/** What an act recorded in force beside a plan of the folder. */
const besideAct = `
  FROM ${staged} s
  JOIN permanence_plan p ON p.child_id = s.child_id AND p.source_id IS DISTINCT FROM s.source_id
  WHERE p.by_act AND p.replaced_on IS NULL AND s.replaced_on IS NULL
`;

/** Plans of other years' folders, as those folders told them, of which this one says nothing. */
const ofOtherYears = `
  CREATE TEMP TABLE plan_of_other_years ON COMMIT DROP AS
  SELECT DISTINCT ON (p.source_id) p.source_id, p.id, p.child_id, w.route, w.agreed_on, w.because,
    w.replaced_on
  FROM permanence_plan p
  JOIN LATERAL (
      SELECT p.imported_year AS year, p.route, p.agreed_on, p.because, p.replaced_on
      WHERE p.imported_year <> $1
      UNION ALL
      SELECT o.year, r.route, r.agreed_on, r.because, r.replaced_on
      FROM word_of_year o, jsonb_populate_record(NULL::permanence_plan, o.word) r
      WHERE o.table_name = 'permanence_plan' AND o.source_id = p.source_id AND o.year <> $1
    ) w
    ON true
  WHERE NOT p.by_act
    AND p.child_id IN (SELECT child_id FROM ${staged})
    AND NOT EXISTS (SELECT 1 FROM ${staged} o WHERE o.source_id = p.source_id)
  ORDER BY p.source_id, w.year DESC
`;

/** Of two plans in force the one agreed later takes the place of the other. */
const gaveWay = `
  INSERT INTO ${staged} (id, source_id, child_id, route, agreed_on, because, replaced_on)
  SELECT o.id, o.source_id, o.child_id, o.route, o.agreed_on, o.because, min(s.agreed_on)
  FROM plan_of_other_years o
  JOIN ${staged} s ON s.child_id = o.child_id AND s.replaced_on IS NULL AND s.agreed_on >= o.agreed_on
  WHERE o.replaced_on IS NULL
  GROUP BY 1, 2, 3, 4, 5, 6
`;
const givesWay = `
  UPDATE ${staged} s
  SET replaced_on = o.agreed_on
  FROM plan_of_other_years o
  WHERE o.child_id = s.child_id
    AND o.replaced_on IS NULL
    AND s.replaced_on IS NULL
    AND o.agreed_on > s.agreed_on
`;

/**
 * Brings in permanence plans, of which a child has one in force. Of plans of two years' folders the one agreed
 * later takes the place of the other, whichever is imported first; the other holds again when it is withdrawn.
 *
 * @throws ImportConflict where a plan recorded here is in force beside the folder's
 */
export async function bringPermanencePlans(session: ImportSession): Promise<void> {
  const { manager, ending, until } = session;
  await stageRows(manager, staged, { ...columns, source_id: 'text' }, rowsOf(session));
  const conflicts = await manager.query<{ sourceId: string }[]>(
    `SELECT s.source_id AS "sourceId" ${besideAct} LIMIT 100`,
  );
  if (conflicts.length > 0)
    throw new ImportConflict(
      'permanence_plan',
      conflicts.map(({ sourceId }) => sourceId),
    );
  await manager.query(ofOtherYears, [ending]);
  await manager.query(givesWay);
  await manager.query(gaveWay);
  await mergeStaged(manager, {
    table: 'permanence_plan',
    columns,
    ending,
    partOfYear: until !== undefined,
  });
  await manager.query(`DROP TABLE ${staged}, plan_of_other_years`);
}
