import type { DataSource } from 'typeorm';

/**
 * Tables that concern a child and are not behind the wall as they should be: row security off or not forced,
 * or no policy that asks for reach and denial.
 *
 * @returns their names; none where every wall stands
 */
export async function fallenWalls(source: DataSource): Promise<readonly string[]> {
  const rows = await source.query<{ table: string }[]>(
    `
      SELECT c.relname AS table
      FROM pg_class c
      WHERE c.relkind = 'r'
        AND c.relnamespace = 'public'::regnamespace
        AND EXISTS (
            SELECT 1
            FROM pg_attribute a
            WHERE a.attrelid = c.oid AND a.attname = 'child_id' AND NOT a.attisdropped
          )
        AND NOT (
            c.relrowsecurity
            AND c.relforcerowsecurity
            AND EXISTS (
                SELECT 1
                FROM pg_policies p
                WHERE p.schemaname = 'public'
                  AND p.tablename = c.relname
                  AND (
                      p.qual LIKE '%access.reach()%' AND p.qual LIKE '%access.denied()%'
                      OR p.qual LIKE '%access.is_system()%'
                    )
              )
          )
      ORDER BY 1
    `,
  );
  return rows.map((row) => row.table);
}
