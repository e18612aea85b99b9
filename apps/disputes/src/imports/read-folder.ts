import type { ImportSession } from '@iro/subgraph';

export type FolderRow = Readonly<Record<string, unknown>>;

/** What rows of the folder need to know of rows of other files: few enough to keep at hand. */
export interface Folder {
  /** Reasons of each concern, by its source id. */
  readonly reasons: ReadonlyMap<string, readonly string[]>;
  /** Themes of each dispute, by its source id. */
  readonly themes: ReadonlyMap<string, readonly string[]>;
  /** The service of each team. */
  readonly services: ReadonlyMap<string, string>;
  readonly childOfConcern: (concern: string) => string;
  readonly childOfDispute: (dispute: string) => string;
}

async function many(
  session: ImportSession,
  file: string,
  key: string,
  value: string,
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for await (const row of session.rows(file)) {
    const values = found.get(String(row[key])) ?? [];
    values.push(String(row[value]));
    found.set(String(row[key]), values);
  }
  return found;
}

/** Reads the relations between the files of the folder. */
export async function readFolder(session: ImportSession): Promise<Folder> {
  const concerns = await many(session, 'concerns', 'source_id', 'child');
  const disputes = await many(session, 'disputes', 'source_id', 'child');
  const one =
    (map: ReadonlyMap<string, readonly string[]>, file: string) =>
    (id: string): string => {
      const child = map.get(id)?.[0];
      if (child === undefined)
        throw new Error(`The folder has no row ${id} in ${file}, to which another file refers.`);
      return child;
    };
  return {
    reasons: await many(session, 'concern_reasons', 'concern', 'reason'),
    themes: await many(session, 'dispute_themes', 'dispute', 'theme'),
    services: new Map(
      [...(await many(session, 'teams', 'source_id', 'service'))].map(([team, [service]]) => [
        team,
        service ?? '',
      ]),
    ),
    childOfConcern: one(concerns, 'concerns'),
    childOfDispute: one(disputes, 'disputes'),
  };
}
