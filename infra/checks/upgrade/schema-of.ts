import type { Client } from 'pg';

const ours = `n.nspname IN ('public', 'access')`;

/**
 * Everything a migration can make or change, by kind, one row of text each. Names of who granted what and
 * whose it is belong to it; numbers that PostgreSQL gives (oids, positions of columns) do not.
 */
const kinds: Readonly<Record<string, string>> = {
  'schema of PostgreSQL': `
    SELECT concat_ws(' ', n.nspname, 'of', pg_get_userbyid(n.nspowner), n.nspacl::text)
    FROM pg_namespace n
    WHERE ${ours}
  `,
  extension: `
    SELECT concat_ws(' ', extname, extversion)
    FROM pg_extension
  `,
  table: `
    SELECT concat_ws(' ', c.relkind, n.nspname || '.' || c.relname, 'of', pg_get_userbyid(c.relowner),
      'wall', c.relrowsecurity, 'for its owner too', c.relforcerowsecurity, c.reloptions::text)
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${ours}
    AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
  `,
  grant: `
    SELECT concat_ws(' ', n.nspname || '.' || c.relname, pg_get_userbyid(a.grantee), a.privilege_type)
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    CROSS JOIN aclexplode(c.relacl) a
    WHERE ${ours}
  `,
  'grant on a column': `
    SELECT concat_ws(' ', n.nspname || '.' || c.relname, t.attname, pg_get_userbyid(a.grantee),
      a.privilege_type)
    FROM pg_attribute t
    JOIN pg_class c ON c.oid = t.attrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    CROSS JOIN aclexplode(t.attacl) a
    WHERE ${ours}
  `,
  'grant on what is to come': `
    SELECT concat_ws(' ', n.nspname, d.defaclobjtype, pg_get_userbyid(a.grantee), a.privilege_type)
    FROM pg_default_acl d
    JOIN pg_namespace n ON n.oid = d.defaclnamespace
    CROSS JOIN aclexplode(d.defaclacl) a
  `,
  column: `
    SELECT concat_ws(' ', n.nspname || '.' || c.relname, t.attname,
      format_type(t.atttypid, t.atttypmod), CASE WHEN t.attnotnull THEN 'NOT NULL' END,
      'DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), 'identity' || nullif(t.attidentity::text, ''),
      'generated' || nullif(t.attgenerated::text, ''))
    FROM pg_attribute t
    JOIN pg_class c ON c.oid = t.attrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_attrdef d ON d.adrelid = t.attrelid AND d.adnum = t.attnum
    WHERE ${ours}
    AND c.relkind IN ('r', 'p', 'v', 'm')
    AND t.attnum > 0
    AND NOT t.attisdropped
  `,
  constraint: `
    SELECT concat_ws(' ', o.conrelid::regclass, o.conname, pg_get_constraintdef(o.oid), o.convalidated)
    FROM pg_constraint o
    JOIN pg_namespace n ON n.oid = o.connamespace
    WHERE ${ours}
  `,
  index: `
    SELECT concat_ws(' ', pg_get_indexdef(i.indexrelid), 'valid', i.indisvalid)
    FROM pg_index i
    JOIN pg_class c ON c.oid = i.indexrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${ours}
  `,
  policy: `
    SELECT concat_ws(' ', schemaname || '.' || tablename, policyname, permissive, roles::text, cmd,
      'USING', qual, 'WITH CHECK', with_check)
    FROM pg_policies
  `,
  function: `
    SELECT concat_ws(' ', pg_get_functiondef(p.oid), 'of', pg_get_userbyid(p.proowner), p.proacl::text)
    FROM pg_proc p
    JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE ${ours}
    AND p.prokind IN ('f', 'p')
    AND NOT EXISTS (
      SELECT 1
      FROM pg_depend
      WHERE objid = p.oid
      AND deptype = 'e'
    )
  `,
  trigger: `
    SELECT concat_ws(' ', pg_get_triggerdef(t.oid), t.tgenabled)
    FROM pg_trigger t
    JOIN pg_class c ON c.oid = t.tgrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${ours}
    AND NOT t.tgisinternal
  `,
  'type of its own': `
    SELECT concat_ws(' ', n.nspname || '.' || t.typname, t.typtype)
    FROM pg_type t
    JOIN pg_namespace n ON n.oid = t.typnamespace
    WHERE ${ours}
    AND t.typtype IN ('d', 'e', 'r')
    AND NOT EXISTS (
      SELECT 1
      FROM pg_depend
      WHERE objid = t.oid
      AND deptype = 'e'
    )
  `,
};

/** The schema of a database, one line for each thing in it; how a function's body is laid out is no matter. */
export async function schemaOf(client: Client): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const [kind, query] of Object.entries(kinds)) {
    const { rows } = await client.query<{ said: string }>(`SELECT said FROM (${query}) AS of_kind(said)`);
    lines.push(
      ...rows.map(({ said }) => `${kind} ${said.replace(/\s+/g, ' ').replace(/ ?([(),;]) ?/g, '$1')}`),
    );
  }
  return lines.sort();
}
