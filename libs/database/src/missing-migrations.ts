import type { DataSource } from 'typeorm';
import type { Store } from './data-source';

/** Migrations that the code knows and the database has not had, oldest first, asked as the application. What a newer release did beyond them is no matter. */
export async function missingMigrations(source: DataSource, store: Store): Promise<readonly string[]> {
  const names = store.migrations.map((each) => new each().name ?? each.name);
  const [there] = await source.query<{ table: string | null }[]>("SELECT to_regclass('public.migrations')::text AS table");
  if (there?.table == null) return names;
  const done = new Set((await source.query<{ name: string }[]>('SELECT name FROM migrations')).map(({ name }) => name));
  return names.filter((name) => !done.has(name));
}
