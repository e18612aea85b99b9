import type { DataSource } from 'typeorm';

/**
 * Migrations that the code knows and the database has not had, oldest first, asked as the application. What a
 * newer release did beyond them is no matter.
 */
export async function missingMigrations(source: DataSource): Promise<readonly string[]> {
  const names = source.migrations.map(({ name, constructor }) => name ?? constructor.name);
  const [there] = await source.query<{ table: string | null }[]>(
    "SELECT to_regclass('public.migrations')::text AS table",
  );
  if (there?.table == null) return names;
  const done = new Set(
    (await source.query<{ name: string }[]>('SELECT name FROM migrations')).map(({ name }) => name),
  );
  return names.filter((name) => !done.has(name));
}
