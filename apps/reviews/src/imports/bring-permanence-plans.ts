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

/**
 * What would be in force beside a plan of the folder: it was recorded here, or is of an earlier year of which
 * this folder says nothing.
 */
const beside = `
  FROM ${staged} s
  JOIN permanence_plan p
    ON p.child_id = s.child_id AND p.source_id IS DISTINCT FROM s.source_id AND p.replaced_on IS NULL
  WHERE s.replaced_on IS NULL AND NOT EXISTS (SELECT 1 FROM ${staged} o WHERE o.source_id = p.source_id)
`;

/**
 * Brings in permanence plans, of which a child has one in force. A plan of an earlier year's folder gives way
 * to one agreed later.
 *
 * @throws ImportConflict where a plan recorded here, or one agreed later, is in force beside the folder's
 */
export async function bringPermanencePlans(session: ImportSession): Promise<void> {
  const { manager, ending } = session;
  await stageRows(manager, staged, { ...columns, source_id: 'text' }, rowsOf(session));
  const conflicts = await manager.query<{ sourceId: string }[]>(
    `
      SELECT s.source_id AS "sourceId" ${beside}
        AND (p.by_act OR (p.imported_year IS DISTINCT FROM $1 AND p.agreed_on > s.agreed_on))
      LIMIT 100
    `,
    [ending],
  );
  if (conflicts.length > 0)
    throw new ImportConflict(
      'permanence_plan',
      conflicts.map(({ sourceId }) => sourceId),
    );
  await manager.query(
    `
      UPDATE permanence_plan t
      SET replaced_on = b.agreed_on, version = t.version + 1
      FROM (SELECT p.id, s.agreed_on ${beside} AND p.imported_year IS DISTINCT FROM $1) b
      WHERE t.id = b.id
    `,
    [ending],
  );
  await mergeStaged(manager, { table: 'permanence_plan', columns, ending });
  await manager.query(`DROP TABLE ${staged}`);
}
