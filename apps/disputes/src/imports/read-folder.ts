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
  /** The day of the review session that a concern arose in; null where none is told by the day it was raised. */
  readonly sessionOf: (concern: FolderRow) => string | null;
}

/**
 * The days on which reviews that concerns arose in were held, by the review's source id: that of its start,
 * and of each session of a series.
 */
async function sessionsOf(session: ImportSession): Promise<ReadonlyMap<string, readonly string[]>> {
  const held = new Map<string, string[]>();
  for await (const { review } of session.rows('concerns'))
    if (typeof review === 'string' && review !== '') held.set(review, []);
  if (held.size === 0) return held;
  const put = (review: unknown, day: unknown): void => {
    if (typeof day === 'string' && day !== '') held.get(String(review))?.push(day);
  };
  for await (const { source_id, started_on } of session.rows('reviews')) put(source_id, started_on);
  for await (const { review, held_on } of session.rows('review_sessions')) put(review, held_on);
  for (const days of held.values()) days.sort();
  return held;
}

/**
 * Which of a review's days a concern arose in: the last by the day it was raised; null where the folder tells
 * of none by then, and the day it was raised stands for it.
 *
 * @example sessions of 8 and 22 October, raised on 15 October -> 8 October
 */
const sessionBy = (days: readonly string[], raisedOn: string): string | null =>
  days.filter((day) => day <= raisedOn).at(-1) ?? null;

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
  const sessions = await sessionsOf(session);
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
    sessionOf: ({ review, raised_on }) => sessionBy(sessions.get(String(review)) ?? [], String(raised_on)),
  };
}
