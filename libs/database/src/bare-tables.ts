import type { EntityManager } from 'typeorm';

/**
 * Functions by which an import may fill an empty table without its indexes and build them afterwards, several
 * times faster; the planner is then told what the table holds. Only the product itself may ask, only of an
 * empty table, and what was laid aside is written down where the asker cannot write: no statement of its own
 * is ever carried out for it. Constraints stay. All of it is one transaction: a crash leaves the table as it
 * was. Whoever reads the table waits until then.
 */
export const bareTables: readonly string[] = [
  'CREATE TABLE access.index_aside (table_name text NOT NULL, definition text NOT NULL)',
  `
    CREATE FUNCTION access.lay_indexes_aside(
      name text, keeping text
    ) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = public, access, pg_temp AS $$
     DECLARE held boolean; index record;
     BEGIN
       IF NOT access.is_system() THEN RAISE EXCEPTION 'Only an import lays indexes aside.'; END IF;
       EXECUTE format('SELECT EXISTS (SELECT 1 FROM public.%I)', name) INTO held;
       IF held THEN RETURN false; END IF;
       EXECUTE format('LOCK TABLE public.%I IN ACCESS EXCLUSIVE MODE', name);
       EXECUTE format('SELECT EXISTS (SELECT 1 FROM public.%I)', name) INTO held;
       IF held THEN RETURN false; END IF;
       FOR index IN
         SELECT c.relname AS called, pg_get_indexdef(i.indexrelid) AS definition
         FROM pg_index i
         JOIN pg_class c ON c.oid = i.indexrelid
         WHERE i.indrelid = format('public.%I', name)::regclass
           AND NOT EXISTS (SELECT 1 FROM pg_constraint o WHERE o.conindid = i.indexrelid)
           AND c.relname IS DISTINCT FROM keeping
       LOOP
         INSERT INTO access.index_aside VALUES (name, index.definition);
         EXECUTE format('DROP INDEX public.%I', index.called);
       END LOOP;
       RETURN true;
     END $$
  `,
  `
    CREATE FUNCTION access.put_indexes_back(name text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = public, access, pg_temp AS $$
     DECLARE aside record;
     BEGIN
       FOR aside IN DELETE FROM access.index_aside WHERE table_name = name RETURNING definition LOOP
         EXECUTE aside.definition;
       END LOOP;
       EXECUTE format('ANALYZE public.%I', name);
     END $$
  `,
];

/** Fills a table: where it is empty, without its indexes, but for one that the work itself needs. */
export async function whileBare<T>(
  manager: EntityManager,
  table: string,
  work: () => Promise<T>,
  keeping: string | null = null,
): Promise<T> {
  const [bare] = await manager.query<{ laid: boolean }[]>('SELECT access.lay_indexes_aside($1, $2) AS laid', [
    table,
    keeping,
  ]);
  const done = await work();
  if (bare?.laid === true) await manager.query('SELECT access.put_indexes_back($1)', [table]);
  return done;
}
