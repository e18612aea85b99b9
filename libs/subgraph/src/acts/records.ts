import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { calledOf, columnOf, storedAs, tableOf, type EntityClass, type PropertyOf } from '@iro/database';
import type { Context } from '../context';
import { Conflict, NotFound } from '@iro/process';
import { recordIdsAmong } from '../rows/grouped';
import { readRows } from '../rows/read-rows';
import { rowsOf } from '../rows/rows-of';

/** What every record has that an act may make or change. */
export interface KeptRecord {
  id: string;
  byAct: boolean;
  version: number;
}

/** What the kit itself keeps of a record; no act sets it. */
type KeptByTheKit = 'id' | 'sourceId' | 'importedYear' | 'byAct' | 'version';
type MayLack<Row> = { [Name in keyof Row]: null extends Row[Name] ? Name : never }[keyof Row];

/** What an act may say of a record. */
export type Said<Row> = Omit<Row, KeptByTheKit>;

/** A record to be stored: what its columns require, and what they allow. */
export type NewRecord<Row> = { id?: string } & Omit<Said<Row>, MayLack<Row> & keyof Said<Row>> &
  Partial<Pick<Said<Row>, MayLack<Row> & keyof Said<Row>>>;

/** What is given, and nothing the shape does not have: also where it was put together before. */
export type Exactly<Shape, Given extends Shape> = Given & {
  readonly [Extra in Exclude<keyof Given, keyof Shape>]: never;
};

/** Which record, and the version its reader saw; null where the act follows from the record's own state. */
export interface Seen {
  readonly id: string;
  readonly version: number | null;
}

const columnsFor = <Row extends object>(entity: EntityClass<Row>, said: object): string[] =>
  Object.keys(said).map((property) => columnOf(entity, property as PropertyOf<Row>));
const valuesFor = <Row extends object>(entity: EntityClass<Row>, said: object): unknown[] =>
  Object.entries(said).map(([property, value]) => storedAs(entity, property as PropertyOf<Row>, value));

/**
 * Stores a record that a person made.
 *
 * @example const id = await records.insert(manager, PlanEntity, { childId, kind: 'CARE', agreedOn })
 * @returns its id
 */
async function insert<Row extends KeptRecord, Given extends NewRecord<Row>>(
  manager: EntityManager,
  entity: EntityClass<Row>,
  record: Exactly<NewRecord<Row>, Given>,
): Promise<string> {
  const row = { id: randomUUID() as string, ...record, byAct: true };
  const columns = columnsFor(entity, row);
  await manager.query(
    `
      INSERT INTO ${tableOf(entity)} (${columns.join(', ')})
      VALUES (${columns.map((_, at) => `$${at + 1}`).join(', ')})
    `,
    valuesFor(entity, row),
  );
  return row.id;
}

/**
 * A record as stored, locked until the act ends.
 *
 * @param called what it is called, where that is not what its entity says
 * @throws NotFound when there is none within the actor's reach
 */
async function toChange<Row extends KeptRecord>(
  manager: EntityManager,
  entity: EntityClass<Row>,
  id: string,
  called: string = calledOf(entity),
): Promise<Row> {
  const [row] =
    recordIdsAmong([id]).length === 0
      ? []
      : await readRows(manager, rowsOf(entity), 'WHERE t.id = $1 FOR UPDATE', [id]);
  if (row === undefined) throw new NotFound(called);
  return row;
}

/**
 * Changes a record that was read before; with nothing to change, it only notes that the record was looked at
 * again under its version.
 *
 * @throws Conflict when somebody changed it since
 */
async function change<Row extends KeptRecord, Given extends Partial<Said<Row>>>(
  manager: EntityManager,
  entity: EntityClass<Row>,
  seen: Seen,
  changes: Exactly<Partial<Said<Row>>, Given>,
): Promise<void> {
  const set = columnsFor(entity, changes).map((column, at) => `${column} = $${at + 3}`);
  const [, changed] = await manager.query<[unknown[], number]>(
    `
      UPDATE ${tableOf(entity)}
      SET ${[...set, 'by_act = true', 'version = version + 1'].join(', ')}
      WHERE id = $1 AND ($2::int IS NULL OR version = $2)
    `,
    [seen.id, seen.version, ...valuesFor(entity, changes)],
  );
  if (changed === 0) throw new Conflict();
}

/**
 * Whether a record with these properties is there; null matches a property that is missing.
 *
 * @param but the id of a record that does not count: the one being put right
 */
async function has<Row extends { id: string }, Given extends Partial<Row>>(
  manager: EntityManager,
  entity: EntityClass<Row>,
  like: Exactly<Partial<Row>, Given>,
  but: string | null = null,
): Promise<boolean> {
  const values: unknown[] = [but];
  const same = Object.entries(like).map(([property, value]) => {
    const column = columnOf(entity, property as PropertyOf<Row>);
    return value === null ? `${column} IS NULL` : `${column} = $${values.push(value)}`;
  });
  const found = await manager.query<unknown[]>(
    `
      SELECT 1
      FROM ${tableOf(entity)}
      WHERE ${['($1::uuid IS NULL OR id <> $1)', ...same].join(' AND ')}
      LIMIT 1
    `,
    values,
  );
  return found.length > 0;
}

/**
 * Whose record it is, as the actor may see it.
 *
 * @param called what it is called, where that is not what its entity says
 * @throws NotFound when there is none within reach
 */
async function childOf(
  context: Context,
  entity: EntityClass<{ childId: string }>,
  id: string,
  called: string = calledOf(entity),
): Promise<string> {
  const table = tableOf(entity);
  const [row] =
    recordIdsAmong([id]).length === 0
      ? []
      : await context.read<{ childId: string }>({
          name: `child-of-${table}`,
          text: `SELECT t.child_id AS "childId" FROM ${table} t WHERE t.id = $1`,
          values: [id],
        });
  if (row === undefined) throw new NotFound(called);
  return row.childId;
}

/** What an act does with records, each by the class of their table: read to be changed, made, changed. */
export const records = { insert, toChange, change, has, childOf };
