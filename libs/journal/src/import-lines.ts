import type { EntityManager } from 'typeorm';

/** What the journal calls an import's lines. */
export const importAct = 'IMPORT';

/** Writes a line for each child that an import has changed and noted. */
export async function journalImport(manager: EntityManager, ending: number): Promise<void> {
  await manager.query(
    `
      INSERT INTO journal (actor, role, act, child_id, after)
      SELECT 'import', 'SYSTEM', '${importAct}', child_id, $1::jsonb
      FROM changed_child
    `,
    [JSON.stringify({ ending })],
  );
}
