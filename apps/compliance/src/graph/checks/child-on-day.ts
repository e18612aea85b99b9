import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@iro/calendar';
import { NotFound, Refused, RefusedAsHeard, possible, type Context } from '@iro/subgraph';

/** What an act needs to know of a child on a day. */
export interface ChildOnDay {
  readonly dateOfBirth: CivilDate;
  readonly lookedAfter: boolean;
}

/** @throws NotFound when the child is not within reach; Refused when the day lies before the birth */
export async function bornBy(manager: EntityManager, childId: string, on: string): Promise<ChildOnDay> {
  const [child] = await manager.query<ChildOnDay[]>(
    `
      SELECT
        k.date_of_birth AS "dateOfBirth",
        EXISTS (
            SELECT 1
            FROM known_spell s
            WHERE s.child_id = k.child_id
              AND s.kind = 'PERIOD_OF_CARE'
              AND s.from_on <= $2
              AND (s.to_on IS NULL OR s.to_on > $2)
          ) AS "lookedAfter"
      FROM known_child k
      WHERE k.child_id = $1
    `,
    [childId, on],
  );
  if (child === undefined) throw new NotFound('child');
  if (on < child.dateOfBirth)
    throw new Refused('BEFORE_BIRTH', 'That day lies before the child was born. Check the day.');
  return child;
}

/** @throws Refused, too, when the child is not known to have been looked after that day */
export async function lookedAfterOn(
  manager: EntityManager,
  childId: string,
  on: string,
): Promise<ChildOnDay> {
  const child = await bornBy(manager, childId, on);
  if (!child.lookedAfter)
    throw new RefusedAsHeard(
      'NOT_LOOKED_AFTER',
      'The child is not known to have been looked after that day. Check the ' +
        'day, or have the period of care recorded first.',
    );
  return child;
}

/** @throws Refused when the same is on record of that day already */
export async function refuseTwice(
  manager: EntityManager,
  table: string,
  dayColumn: string,
  row: { readonly childId: string; readonly on: string; readonly but?: string },
  what: string,
): Promise<void> {
  const same = await manager.query<unknown[]>(
    `SELECT 1 FROM ${table} WHERE child_id = $1 AND ${dayColumn} = $2 AND id IS DISTINCT FROM $3::uuid`,
    [row.childId, row.on, row.but ?? null],
  );
  if (same.length > 0)
    throw new Refused(
      'ALREADY_RECORDED',
      `A ${what} is already recorded for that day. Correct that one if it is wrong.`,
    );
}

/** Whose record it is, as the actor may see it. @throws NotFound when there is none within reach */
export async function childOfRecord(
  context: Context,
  table: string,
  what: string,
  id: string,
): Promise<string> {
  const [row] =
    possible([id]).length === 0
      ? []
      : await context.read<{ childId: string }>({
          name: `child-of-${table}`,
          text: `SELECT t.child_id AS "childId" FROM ${table} t WHERE t.id = $1`,
          values: [id],
        });
  if (row === undefined) throw new NotFound(what);
  return row.childId;
}

/** The record an act made, read back for its answer. @throws NotFound when the actor may not see it */
export async function readBack<Row>(
  load: (context: Context, id: string) => Promise<Row | null>,
  context: Context,
  id: string,
  what: string,
): Promise<Row> {
  const found = await load(context, id);
  if (found === null) throw new NotFound(what);
  return found;
}
