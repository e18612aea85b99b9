import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Conflict, NotFound } from '@iro/process';
import { recordIdsAmong } from '../rows/grouped';

/** A row under its columns' names. */
export type Columns = Readonly<Record<string, unknown>>;

/** Stores a record that a person made. @returns its id */
export async function insertRecord(manager: EntityManager, table: string, columns: Columns): Promise<string> {
  const row: Columns = { id: randomUUID(), ...columns, by_act: true };
  const names = Object.keys(row);
  await manager.query(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(row),
  );
  return String(row['id']);
}

/**
 * A record as stored, locked until the act ends. @throws NotFound when there is none within the actor's reach
 */
export async function recordToChange(
  manager: EntityManager,
  table: string,
  what: string,
  id: string,
): Promise<Columns & { id: string; version: number }> {
  const [row] =
    recordIdsAmong([id]).length === 0
      ? []
      : await manager.query<(Columns & { id: string; version: number })[]>(
          `SELECT * FROM ${table} WHERE id = $1 FOR UPDATE`,
          [id],
        );
  if (row === undefined) throw new NotFound(what);
  return row;
}

/**
 * Changes a record that was read before.
 *
 * @param version the version the client read; null where the act follows from the record's own state and
 * needs none
 * @throws Conflict when somebody changed it since
 */
export async function changeRecord(
  manager: EntityManager,
  table: string,
  id: string,
  version: number | null,
  columns: Columns,
): Promise<void> {
  const names = Object.keys(columns);
  const [, changed] = await manager.query<[unknown[], number]>(
    `
      UPDATE ${table}
      SET
        ${names.map((name, at) => `${name} = $${at + 3}`).join(', ')}${names.length > 0 ? ', ' : ''}by_act
            = true,
        version = version + 1
      WHERE id = $1 AND ($2::int IS NULL OR version = $2)
    `,
    [id, version, ...Object.values(columns)],
  );
  if (changed === 0) throw new Conflict();
}
