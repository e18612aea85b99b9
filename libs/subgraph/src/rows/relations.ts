import { columnOf, type EntityClass, type PropertyOf } from '@iro/database';
import type { Context } from '../context';
import { recordIdsAmong } from './grouped';
import { nameFor, statementFor, type Rest } from './read-rows';
import { Rows, rowsOf } from './rows-of';

/** Which rows of a relation, and in which order: SQL in which the table is `t`. */
export interface Which {
  readonly order: string;
  /** What else must hold; `$2` is today where it stands. */
  readonly where?: string;
}

/** Reads the records that belong to a key, for all of a request in one statement. */
export type Many<Row> = (context: Context, key: string) => Promise<Row[]>;
/** Reads the one record of a key, or null. */
export type One<Row> = (context: Context, key: string) => Promise<Row | null>;
/** Reads a record by its id, and says what such a record is called. */
export type ById<Row> = One<Row> & { readonly called: string };

interface OfChild {
  childId: string;
}
type Source<Row extends object> = EntityClass<Row> | Rows<Row>;

const rowsFrom = <Row extends object>(of: Source<Row>): Rows<Row> => (of instanceof Rows ? of : rowsOf(of));
const filtered = ({ where, order }: Which, key: string): string =>
  `WHERE t.${key} = ANY($1)${where === undefined ? '' : ` AND ${where}`} ORDER BY ${order}`;

/** One loader for a statement whose `$1` is all keys of the request, and `$2` today where the text has it. */
function related<Row extends object>(what: string, key: PropertyOf<Row>, text: string): Many<Row> {
  const name = nameFor(what, text);
  const asksToday = text.includes('$2');
  return (context, wanted) =>
    context
      .loader<string, Row[]>(name, async (keys) => {
        const values = asksToday ? [keys, context.today] : [keys];
        // The children are known: whether the asker sees each is judged beside the read.
        const children = key === 'childId' ? keys : [];
        const rows = await context.read<Row & Record<string, unknown>>({ name, text, values }, children);
        const of = new Map<string, Row[]>(keys.map((each) => [each, []]));
        for (const row of rows) of.get(String(row[key]))?.push(row);
        return keys.map((each) => of.get(each) ?? []);
      })
      .load(wanted);
}

const first =
  <Row>(many: Many<Row>): One<Row> =>
  async (context, key) =>
    (await many(context, key))[0] ?? null;

/**
 * A child's records.
 *
 * @example export const dentalChecks = ofChild(DentalCheckEntity, { order: 't.checked_on, t.id' })
 */
export const ofChild = <Row extends OfChild>(of: Source<Row>, which: Which): Many<Row> =>
  related('of-child', 'childId', statementFor(rowsFrom(of), filtered(which, 'child_id')));

/** The first of a child's records in an order that names the newest first, found by an index; or null. */
export const oneOfChild = <Row extends OfChild>(of: Source<Row>, which: Which): One<Row> =>
  first(
    related(
      'one-of-child',
      'childId',
      statementFor(
        rowsFrom(of),
        (columns, from) => `
          SELECT n.*
          FROM unnest($1::uuid[]) AS c(id)
          CROSS JOIN LATERAL (
              SELECT ${columns}
              FROM ${from}
              WHERE t.child_id = c.id${which.where === undefined ? '' : ` AND ${which.where}`}
              ORDER BY ${which.order}
              LIMIT 1
            ) n
        `,
      ),
    ),
  );

/** A child's rows by a statement of their own; its `$1` is the children, `$2` today where the text has it. */
export const ofChildBy = <Row extends OfChild>(rows: Rows<Row>, rest: Rest): Many<Row> =>
  related('of-child', 'childId', statementFor(rows, rest));

/** The same where a child has one row or none. */
export const oneOfChildBy = <Row extends OfChild>(rows: Rows<Row>, rest: Rest): One<Row> =>
  first(ofChildBy(rows, rest));

/**
 * The records that hang on another.
 *
 * @example export const planReviews = hangingOn(PlanReviewEntity, 'planId', { order: 't.reviewed_on, t.id' })
 */
export const hangingOn = <Row extends object>(
  entity: EntityClass<Row>,
  key: PropertyOf<Row>,
  which: Which,
): Many<Row> =>
  related('hanging-on', key, statementFor(rowsOf(entity), filtered(which, columnOf(entity, key))));

/** The same with what is joined to or worked out for them; its `$1` is the keys. */
export const hangingOnBy = <Row extends object>(
  rows: Rows<Row>,
  key: PropertyOf<Row>,
  rest: Rest,
): Many<Row> => related('hanging-on', key, statementFor(rows, rest));

/** A record by another key than its id: a school by its URN. */
export const byKey = <Row extends object>(entity: EntityClass<Row>, key: PropertyOf<Row>): One<Row> =>
  first(related('by-key', key, statementFor(rowsOf(entity), `WHERE t.${columnOf(entity, key)} = ANY($1)`)));

/**
 * A record by its id; what is no id finds nothing.
 *
 * @param of the entity, or its rows with what is joined to them
 */
export function byId<Row extends { id: string }>(of: Source<Row>): ById<Row> {
  const rows = rowsFrom(of);
  const one = first(related<Row>('by-id', 'id', statementFor(rows, 'WHERE t.id = ANY($1)')));
  return Object.assign(
    (context: Context, id: string) =>
      recordIdsAmong([id]).length === 0 ? Promise.resolve(null) : one(context, id),
    { called: rows.called },
  );
}
