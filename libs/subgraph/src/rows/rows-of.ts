import { calledOf, columnOf, columnsOf, tableOf, type EntityClass, type PropertyOf } from '@iro/database';

/** SQL for each property of a row; none can be forgotten or misspelt. */
export type SqlFor<Row> = { readonly [Name in PropertyOf<Row>]: string };

/** A row's properties under other names. */
type Renamed<Row> = Readonly<Record<string, PropertyOf<Row>>>;

/**
 * Rows as a table keeps them, with what is joined to them and worked out for them. The type and the select
 * list are one value: what the list does not give, the type does not have. In their SQL the table is `t`.
 *
 * @example const place = rowsOf(SchoolPlaceEntity).join(KnownChildEntity, 'k', 'k.child_id = t.child_id', {
 *     restricted: 'placementRestricted',
 *   }); // SchoolPlaceEntity & { restricted: boolean }
 */
export class Rows<Row extends object> {
  /** Only a type: the shape of one row. */
  declare readonly row: Row;

  constructor(
    /** The select list. */
    readonly columns: string,
    /** The table and what is joined to it. */
    readonly from: string,
    /** What such a record is called in a sentence. */
    readonly called: string,
  ) {}

  /** Joins a table whose row is always there, and takes some of its columns under names of their own. */
  join<Other extends object, Names extends Renamed<Other>>(
    entity: EntityClass<Other>,
    alias: string,
    on: string,
    names: Names,
  ): Rows<Row & { [Name in PropertyOf<Names>]: Other[Names[Name]] }> {
    return new Rows(
      [this.columns, renamed(entity, alias, names)].join(', '),
      `${this.from} JOIN ${tableOf(entity)} ${alias} ON ${on}`,
      this.called,
    );
  }

  /** Joins a table whose row may be missing: its columns may then be null. */
  leftJoin<Other extends object, Names extends Renamed<Other>>(
    entity: EntityClass<Other>,
    alias: string,
    on: string,
    names: Names,
  ): Rows<Row & { [Name in PropertyOf<Names>]: Other[Names[Name]] | null }> {
    return new Rows(
      [this.columns, renamed(entity, alias, names)].join(', '),
      `${this.from} LEFT JOIN ${tableOf(entity)} ${alias} ON ${on}`,
      this.called,
    );
  }

  /** Adds what SQL works out; whoever writes it answers for its type. */
  derive<More extends object>(sql: SqlFor<More>): Rows<Row & More> {
    return new Rows([this.columns, derived(sql)].join(', '), this.from, this.called);
  }
}

const renamed = <Row extends object>(entity: EntityClass<Row>, alias: string, names: Renamed<Row>): string =>
  Object.entries(names)
    .map(([name, property]) => `${alias}.${columnOf(entity, property)} AS "${name}"`)
    .join(', ');

const derived = (sql: Readonly<Record<string, string>>): string =>
  Object.entries(sql)
    .map(([name, text]) => `${text} AS "${name}"`)
    .join(', ');

/** The rows of a table, whole or some of their properties. */
export function rowsOf<Row extends object>(entity: EntityClass<Row>): Rows<Row>;
export function rowsOf<Row extends object, Some extends PropertyOf<Row>>(
  entity: EntityClass<Row>,
  only: readonly Some[],
): Rows<Pick<Row, Some>>;
export function rowsOf<Row extends object>(
  entity: EntityClass<Row>,
  only?: readonly PropertyOf<Row>[],
): Rows<Row> {
  return new Rows(columnsOf(entity, 't', only), `${tableOf(entity)} t`, calledOf(entity));
}

/**
 * Rows of nothing but what SQL works out: counts, sums, the newest of a group. Whoever writes it answers for
 * the types; a column left out or misspelt does not compile.
 */
export const derivedRows = <Row extends object>(sql: SqlFor<Row>, from: string): Rows<Row> =>
  new Rows<Row>(derived(sql), from, 'record');

/** The type of one row. */
export type RowOf<Of extends Rows<object>> = Of['row'];
