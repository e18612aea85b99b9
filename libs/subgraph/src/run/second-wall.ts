import { seesChild, type ChildInReach, type Reach } from '@iro/access';
import type { Reader } from '@iro/database';
import { systemReach } from '@iro/journal';

/** What the second wall judges a child by. */
export const childInReachColumns = `child_id AS "childId", iro_id AS "iroId", team_id AS "teamId", service_id AS "serviceId", social_worker_id AS "socialWorkerId", personal_adviser_id AS "personalAdviserId",
  looked_after AS "lookedAfter", adoption_plan AS "adoptionPlan", sealed, denied`;

/** For how long the short list of sealed and denied children is gone by, in milliseconds; the row policies know at once. */
const remembered = 1_000;

/** Leaves out rows of children whom the actor does not see, whatever the database returned. */
export interface SecondWall { within<Row extends object>(rows: Row[]): Promise<Row[]> }

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
    const judged = new Map<string, Promise<boolean>>();
    /** One look-up for all children not judged yet, shared by reads that return them at the same time. */
    const judge = (children: readonly string[]): void => {
      // Who sees all is kept only from what is closed to them: no look-up for each child.
      const known = reach.all ? closedNow() : lookUp('children-in-reach', 'child_id = ANY($1)', [children]);
      for (const childId of children) {
        judged.set(childId, known.then((found) => { const child = found.get(childId); return child === undefined ? reach.all : seesChild(reach, child); }));
      }
    };
    return {
      async within(rows) {
        if (reach.role === 'SYSTEM') return rows;
        const children = [...new Set(rows.flatMap((row) => { const { childId } = row as { childId?: unknown }; return typeof childId === 'string' ? [childId] : []; }))];
        if (children.length === 0) return rows;
        const fresh = children.filter((child) => !judged.has(child));
        if (fresh.length > 0) judge(fresh);
        const seen = new Map(await Promise.all(children.map(async (child) => [child, await judged.get(child)] as const)));
        return rows.filter((row) => { const { childId } = row as { childId?: unknown }; return typeof childId !== 'string' || seen.get(childId) === true; });
      },
    };
  };
}
