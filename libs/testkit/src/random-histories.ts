import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { addDays, type CivilDate } from '@iro/calendar';
import { systemReach } from '@iro/access';
import { asActor } from '@iro/database';
import { asSuperuser } from './databases';

/** Works out and stores the duties of children, as a service does. */
type DutyKeeper = (manager: EntityManager, children: readonly string[]) => Promise<void>;

/** A fact of an invented history: a row of a table, from a day on. */
export interface HistoryFact {
  /** Its name within the history; rows of tables with ids get one by it. */
  readonly name: string;
  readonly table: string;
  /** Without id and child. */
  readonly row: Readonly<Record<string, unknown>>;
  /** The column of its day. */
  readonly dayIn: string;
  readonly on: CivilDate;
  /** What is known of it only later, such as the day it ended: column, value, day. */
  readonly later?: readonly (readonly [column: string, on: CivilDate])[];
  /** Columns that hold the id of another fact, by its name. */
  readonly of?: Readonly<Record<string, string>>;
}

/** A child and what happened; `order` is in which steps it is recorded, and what is recorded wrongly first. */
export interface RandomHistory {
  readonly born: CivilDate;
  readonly facts: readonly HistoryFact[];
  readonly order: readonly number[];
}

/** A duty in one line, with its subject by the fact's name. */
interface DutySaid {
  readonly said: string;
  readonly openedOn: string;
  /**
   * What was met and when: that stays, also where a review to come makes its due day or its subject known
   * better; null: not met.
   */ readonly met: string | null;
}

/**
 * The duties stored of each history recorded in random order with mistakes put right, and of the first of
 * them all at once from the last fact to the first, and day by day.
 */
export interface StoredDuties {
  readonly inSteps: string[][];
  readonly atOnce: string[][];
  readonly dayByDay: string[][];
  /** Duties met by a day that what happened later changed. */ readonly reopened: string[][];
}

interface Duty {
  readonly kind: string;
  readonly subject: string | null;
  readonly convention: string | null;
  readonly openedOn: string;
  readonly dueBy: string;
  readonly metOn: string | null;
  readonly closedOn: string | null;
  readonly exemption: unknown;
}

/** A duty in one line. */
export const dutyInWords = (
  { kind, subject, convention, openedOn, dueBy, metOn, closedOn, exemption }: Duty,
  nameOf: (id: string) => string,
): string =>
  [
    kind,
    subject === null ? '-' : nameOf(subject),
    convention ?? '-',
    openedOn,
    dueBy,
    metOn ?? '-',
    closedOn ?? '-',
    exemption === null || exemption === undefined ? '-' : 'exempt',
  ].join(' ');

const steps = 2;
const mistaken = 5;
const idless = ['known_spell'];

/** One child that lives a history, with ids of its own. */
class Twin {
  readonly child = randomUUID();
  readonly ids = new Map<string, string>();
  readonly names = new Map<string, string>();
  constructor(readonly history: RandomHistory) {}
  idOf(name: string): string {
    let id = this.ids.get(name);
    if (id === undefined) {
      this.ids.set(name, (id = randomUUID()));
      this.names.set(id, name);
    }
    return id;
  }
  row(
    { table, name, row, dayIn, on, later = [], of = {} }: HistoryFact,
    upTo?: CivilDate,
    shift = 0,
  ): Record<string, unknown> {
    return {
      ...(idless.includes(table)
        ? {}
        : { id: this.idOf(name), version: 1, by_act: true, imported_year: null, source_id: null }),
      child_id: this.child,
      ...row,
      [dayIn]: addDays(on, shift),
      ...Object.fromEntries(
        later.map(([column, day]) => [column, upTo === undefined || day <= upTo ? day : null]),
      ),
      ...Object.fromEntries(Object.entries(of).map(([column, name]) => [column, this.idOf(name)])),
    };
  }
}

type Rows = Map<string, Record<string, unknown>[]>;
const into = (rows: Rows, table: string, row: Record<string, unknown>): void =>
  void (rows.get(table) ?? rows.set(table, []).get(table))?.push(row);

async function insert(manager: EntityManager, rows: Rows): Promise<void> {
  for (const [table, all] of rows) {
    const columns = [...new Set(all.flatMap((row) => Object.keys(row)))].join(', ');
    await manager.query(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1)`,
      [JSON.stringify(all)],
    );
  }
}

async function storedOf(manager: EntityManager, twins: readonly Twin[]): Promise<DutySaid[][]> {
  const rows = await manager.query<(Duty & { childId: string })[]>(
    `
      SELECT child_id AS "childId", kind, subject, convention, opened_on AS "openedOn",
        due_by AS "dueBy", met_on AS "metOn", closed_on AS "closedOn", exemption
      FROM duty
      WHERE child_id = ANY($1)
    `,
    [twins.map(({ child }) => child)],
  );
  const of = new Map<string, DutySaid[]>(twins.map(({ child }) => [child, []]));
  const names = new Map(twins.flatMap((twin) => [...twin.names]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  for (const duty of rows)
    of.get(duty.childId)?.push({
      said: dutyInWords(duty, nameOf),
      openedOn: duty.openedOn,
      met:
        duty.metOn === null ? null : [duty.kind, duty.convention ?? '-', duty.openedOn, duty.metOn].join(' '),
    });
  return [...of.values()].map((duties) => duties.sort((one, other) => (one.said < other.said ? -1 : 1)));
}
const lines = (duties: readonly DutySaid[][]): string[][] =>
  duties.map((each) => each.map(({ said }) => said));

const childrenOf = (twins: readonly Twin[]): string[] => twins.map(({ child }) => child);

/** A child on record for each history. */
async function twinsOf(manager: EntityManager, histories: readonly RandomHistory[]): Promise<Twin[]> {
  const twins = histories.map((history) => new Twin(history));
  await manager.query(
    'INSERT INTO known_child SELECT * FROM jsonb_populate_recordset(NULL::known_child, $1)',
    [
      JSON.stringify(
        twins.map(({ child, history }) => ({
          child_id: child,
          version: 1,
          date_of_birth: history.born,
          sex: '1',
          ethnicity: 'WBRI',
          looked_after: true,
          adoption_plan: false,
          sealed: false,
          denied: [],
          placement_restricted: false,
        })),
      ),
    ],
  );
  return twins;
}

/**
 * Recorded in random order, duties kept after each step; a mistake is recorded a few days off in the first
 * step and put right in the last.
 */
async function stepwise(
  manager: EntityManager,
  keep: DutyKeeper,
  twins: readonly Twin[],
): Promise<string[][]> {
  for (let step = 0; step < steps; step += 1) {
    const rows: Rows = new Map();
    for (const twin of twins) {
      twin.history.facts.forEach((fact, at) => {
        const order = twin.history.order[at % twin.history.order.length] ?? 0;
        const isMistaken = order === mistaken && !idless.includes(fact.table) && fact.later === undefined;
        if (isMistaken && step === 0) into(rows, fact.table, twin.row(fact, undefined, 3));
        if (isMistaken ? step === steps - 1 : order % steps === step) into(rows, fact.table, twin.row(fact));
      });
    }
    if (step === steps - 1)
      for (const [table, all] of rows)
        if (!idless.includes(table))
          await manager.query(`DELETE FROM ${table} WHERE id = ANY($1)`, [all.map(({ id }) => id)]);
    await insert(manager, rows);
    await keep(manager, childrenOf(twins));
  }
  return lines(await storedOf(manager, twins));
}

/** All at once, the last fact first. */
async function atOnceBackwards(
  manager: EntityManager,
  keep: DutyKeeper,
  twins: readonly Twin[],
): Promise<string[][]> {
  const rows: Rows = new Map();
  for (const twin of twins)
    for (const fact of [...twin.history.facts].reverse()) into(rows, fact.table, twin.row(fact));
  await insert(manager, rows);
  await keep(manager, childrenOf(twins).reverse());
  return lines(await storedOf(manager, twins));
}

/** As it was known on each of some days, and at last whole. */
async function asTimeWentBy(
  manager: EntityManager,
  keep: DutyKeeper,
  living: readonly Twin[],
  cuts: readonly CivilDate[],
): Promise<Pick<StoredDuties, 'dayByDay' | 'reopened'>> {
  const tables = [...new Set(living.flatMap(({ history }) => history.facts.map(({ table }) => table)))];
  const metBefore: Set<string>[] = living.map(() => new Set());
  let now: DutySaid[][] = [];
  for (const upTo of [...cuts, undefined]) {
    for (const table of tables)
      await manager.query(`DELETE FROM ${table} WHERE child_id = ANY($1)`, [childrenOf(living)]);
    const rows: Rows = new Map();
    for (const twin of living)
      for (const fact of twin.history.facts)
        if (upTo === undefined || fact.on <= upTo) into(rows, fact.table, twin.row(fact, upTo));
    await insert(manager, rows);
    await keep(manager, childrenOf(living));
    now = await storedOf(manager, living);
    if (upTo !== undefined)
      now.forEach((duties, at) => {
        for (const { met, openedOn } of duties) if (met !== null && openedOn <= upTo) metBefore[at]?.add(met);
      });
  }
  const reopened = now.map((duties, at) => {
    const still = new Set(duties.map(({ met }) => met));
    return [...(metBefore[at] ?? [])].filter((met) => !still.has(met));
  });
  return { dayByDay: lines(now), reopened };
}

/** Of so many histories one is also recorded in the two other ways. */
const oneIn = 4;

/**
 * Records every history in random order, and some in two other ways for children of their own, with duties
 * kept after every step; a step of all is one statement a table.
 */
export async function storeHistories(
  source: DataSource,
  database: string,
  keep: DutyKeeper,
  histories: readonly RandomHistory[],
  cuts: readonly CivilDate[],
): Promise<StoredDuties> {
  const record = async <T>(
    of: readonly RandomHistory[],
    work: (manager: EntityManager, twins: readonly Twin[]) => Promise<T>,
  ): Promise<T> => {
    const done = await asActor(source, systemReach, async (manager) => {
      // What is not committed yet is not counted: PostgreSQL would take the tables for empty and read them
      // whole for each child.
      await manager.query('SET LOCAL enable_seqscan = off');
      return work(manager, await twinsOf(manager, of));
    });
    await asSuperuser((client) => client.query('ANALYZE'), database);
    return done;
  };
  const some = histories.slice(0, Math.ceil(histories.length / oneIn));
  const atOnce = await record(some, (manager, twins) => atOnceBackwards(manager, keep, twins));
  const inSteps = await record(histories, (manager, twins) => stepwise(manager, keep, twins));
  return {
    atOnce,
    inSteps,
    ...(await record(some, (manager, twins) => asTimeWentBy(manager, keep, twins, cuts))),
  };
}

/**
 * The histories of which something stored differs from what is worked out from the whole facts, or was
 * reopened: how many, and the first two whole.
 */
export function differingHistories(
  histories: readonly object[],
  whole: readonly (readonly string[])[],
  stored: StoredDuties,
): object[] {
  const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
  const differing = histories.flatMap((history, at) => {
    const duties = whole[at];
    const { inSteps, atOnce, dayByDay, reopened } = {
      inSteps: stored.inSteps[at],
      atOnce: stored.atOnce[at] ?? duties,
      dayByDay: stored.dayByDay[at] ?? duties,
      reopened: stored.reopened[at] ?? [],
    };
    const ways = Object.entries({ inSteps, atOnce, dayByDay }).filter(([, kept]) => !same(kept, duties));
    return ways.length === 0 && reopened.length === 0
      ? []
      : [{ at, history, duties, reopened, ...Object.fromEntries(ways) }];
  });
  return differing.length === 0 ? [] : [{ differing: differing.length }, ...differing.slice(0, 2)];
}
