import { seesChild, type ChildInReach, type Reach } from '@iro/access';
import type { Reader } from '@iro/database';
import { systemReach } from '@iro/journal';

/** What the second wall judges a child by. */
export const childInReachColumns = `child_id AS "childId", iro_id AS "iroId", team_id AS "teamId", service_id AS "serviceId", social_worker_id AS "socialWorkerId", personal_adviser_id AS "personalAdviserId",
  looked_after AS "lookedAfter", adoption_plan AS "adoptionPlan", sealed, nullif(denied, '{}') AS denied`;

/** For how long the short list of sealed and denied children is gone by, in milliseconds; the row policies know at once. */
const remembered = 1_000;

/** Leaves out rows of children whom the actor does not see, whatever the database returned. */
export interface SecondWall {
  within<Row extends object>(rows: Row[]): Promise<Row[]>;
  /** Looks children up beforehand, beside the read that is going to return them. */
  expect(children: Iterable<string>): void;
}

const isOfChild = (row: object): row is { childId: string } => typeof (row as { childId?: unknown }).childId === 'string';

/** Makes the second wall of a service: children are looked up as the product itself, and judged in code. */
export function secondWallOf(reader: Reader): (reach: Reach) => SecondWall {
  let closed: { until: number; children: Promise<ReadonlyMap<string, ChildInReach>> } | undefined;
  const lookUp = async (name: string, where: string, values: readonly unknown[]): Promise<ReadonlyMap<string, ChildInReach>> => {
    const rows = await reader.read<ChildInReach & Record<string, unknown>>(systemReach, { name, text: `SELECT ${childInReachColumns} FROM known_child WHERE ${where}`, values });
    return new Map(rows.map((row) => [row.childId, row]));
  };
  const closedNow = (): Promise<ReadonlyMap<string, ChildInReach>> => {
    if (closed === undefined || closed.until < Date.now()) {
      closed = { until: Date.now() + remembered, children: lookUp('closed-children', "sealed OR denied <> '{}'", []) };
      closed.children.catch(() => { closed = undefined; });
    }
    return closed.children;
  };

  return (reach) => {
    const judged = new Map<string, boolean | Promise<void>>();
    /** One look-up for all children not judged yet, shared by reads that return them at the same time. */
    const judge = (children: readonly string[]): void => {
      // Who sees all is kept only from what is closed to them: no look-up for each child.
      const known = (reach.all ? closedNow() : lookUp('children-in-reach', 'child_id = ANY($1)', [children])).then((found) => {
        for (const childId of children) {
          const child = found.get(childId);
          judged.set(childId, child === undefined ? reach.all : seesChild(reach, child));
        }
      });
      known.catch(() => { for (const childId of children) judged.delete(childId); });
      for (const childId of children) judged.set(childId, known);
    };
    const expect = (children: Iterable<string>): void => {
      if (reach.role === 'SYSTEM') return;
      const fresh = [...new Set(children)].filter((child) => !judged.has(child));
      if (fresh.length > 0) judge(fresh);
    };
    return {
      expect,
      async within(rows) {
        if (reach.role === 'SYSTEM') return rows;
        const children = new Set<string>();
        for (const row of rows) if (isOfChild(row)) children.add(row.childId);
        expect(children);
        const underWay = new Set<Promise<void>>();
        for (const child of children) {
          const sees = judged.get(child);
          if (sees instanceof Promise) underWay.add(sees);
        }
        if (underWay.size > 0) await Promise.all(underWay);
        return rows.filter((row) => !isOfChild(row) || judged.get(row.childId) === true);
      },
    };
  };
}
