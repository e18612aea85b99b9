import type { EntityManager } from 'typeorm';

/**
 * The children whose records a transaction has changed so far: kept by PostgreSQL, so that their number costs
 * no memory here.
 */
const made = 'CREATE TEMP TABLE IF NOT EXISTS changed_child (child_id uuid NOT NULL) ON COMMIT DROP';

/** Begins to note changed children; again does no harm. */
export async function noteChanged(manager: EntityManager): Promise<void> {
  await manager.query("SET LOCAL client_min_messages = 'warning'");
  await manager.query(made);
}

/** Notes the children that a query names as child_id; a null is nobody. */
export const alsoChanged = (query: string): string =>
  `INSERT INTO changed_child SELECT DISTINCT child_id FROM (${query}) AS found WHERE child_id IS NOT NULL`;

/** Leaves each changed child once, in order. @returns how many there are */
export async function settleChanged(manager: EntityManager): Promise<number> {
  await noteChanged(manager);
  await manager.query('DROP TABLE IF EXISTS changed_once');
  await manager.query(
    `
      CREATE TEMP TABLE changed_once ON COMMIT DROP AS
      SELECT DISTINCT child_id
      FROM changed_child
      ORDER BY child_id
    `,
  );
  await manager.query('DROP TABLE changed_child');
  await manager.query('ALTER TABLE changed_once RENAME TO changed_child');
  await manager.query('CREATE UNIQUE INDEX ON changed_child (child_id)');
  await manager.query('ANALYZE changed_child');
  const [counted] = await manager.query<{ children: number }[]>(
    'SELECT count(*) AS children FROM changed_child',
  );
  return counted?.children ?? 0;
}

/** Goes through the changed children, some at a time, in order. They have to be settled. */
export async function eachChanged(
  manager: EntityManager,
  some: number,
  work: (children: readonly string[], done: number) => Promise<void>,
): Promise<void> {
  let [last, done] = ['00000000-0000-0000-0000-000000000000', 0];
  for (;;) {
    const rows = await manager.query<{ childId: string }[]>(
      'SELECT child_id AS "childId" FROM changed_child WHERE child_id > $1 ORDER BY child_id LIMIT $2',
      [last, some],
    );
    const children = rows.map(({ childId }) => childId);
    const end = children.at(-1);
    if (end === undefined) return;
    [last, done] = [end, done + children.length];
    await work(children, done);
  }
}
