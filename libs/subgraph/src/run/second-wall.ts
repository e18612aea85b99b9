import { seesChild, type ChildInReach, type Reach } from '@iro/access';
import type { Reader } from '@iro/database';
import { systemReach } from '@iro/journal';

/** What the second wall judges a child by. */
export const childInReachColumns = `child_id AS "childId", iro_id AS "iroId", team_id AS "teamId", service_id AS "serviceId", social_worker_id AS "socialWorkerId", personal_adviser_id AS "personalAdviserId",
  looked_after AS "lookedAfter", adoption_plan AS "adoptionPlan", sealed, nullif(denied, '{}') AS denied`;

/**
 * For how long what was looked up is gone by, in milliseconds, where another process changed it: what this
 * one learns or does it knows at once, and so do the row policies always.
 */
const remembered = 1_000;

/** Leaves out rows of children whom the actor does not see, whatever the database returned. */
export interface SecondWall {
  within<Row extends object>(rows: Row[]): Promise<Row[]>;
  /** Looks children up beforehand, beside the read that is going to return them. */
  expect(children: Iterable<string>): void;
}

const isOfChild = (row: object): row is { childId: string } =>
  typeof (row as { childId?: unknown }).childId === 'string';

/** The second wall of a service, for every reach. */
export interface SecondWalls {
  of(reach: Reach): SecondWall;
  /** What is known of a child has changed: what was looked up before is not gone by any more. */
  forget(): void;
}

/** Makes the second wall of a service: children are looked up as the product itself, and judged in code. */
export function secondWallsOf(reader: Reader): SecondWalls {
  type Found = Map<string, ChildInReach>;
  let closed: { until: number; children: Promise<Found> } | undefined;
  let lookedUp: { until: number; children: Found } = { until: 0, children: new Map() };
  const lookUp = async (name: string, where: string, values: readonly unknown[]): Promise<Found> => {
    const rows = await reader.read<ChildInReach & Record<string, unknown>>(systemReach, {
      name,
      text: `SELECT ${childInReachColumns} FROM known_child WHERE ${where}`,
      values,
    });
    return new Map(rows.map((row) => [row.childId, row]));
  };
  const closedNow = (): Promise<Found> => {
    if (closed === undefined || closed.until < Date.now()) {
      closed = {
        until: Date.now() + remembered,
        children: lookUp('closed-children', "sealed OR denied <> '{}'", []),
      };
      closed.children.catch(() => {
        closed = undefined;
      });
    }
    return closed.children;
  };
  /**
   * Who was looked up a moment ago; what is still being looked up when something changes is remembered by
   * nobody.
   */
  const foundNow = (): Found => {
    if (lookedUp.until < Date.now()) lookedUp = { until: Date.now() + remembered, children: new Map() };
    return lookedUp.children;
  };

  const of = (reach: Reach): SecondWall => {
    const judged = new Map<string, boolean | Promise<void>>();
    /** One look-up for all children not judged yet, shared by reads that return them at the same time. */
    const judge = (children: readonly string[]): void => {
      const before = reach.all ? undefined : foundNow();
      // Only a yes is gone by: whoever was not seen a moment ago may be by now.
      const seenBefore = (childId: string): boolean => {
        const child = before?.get(childId);
        return child !== undefined && seesChild(reach, child);
      };
      const unknown: string[] = [];
      for (const childId of children) {
        if (seenBefore(childId)) judged.set(childId, true);
        else unknown.push(childId);
      }
      if (unknown.length === 0) return;
      // Who sees all is kept only from what is closed to them: no look-up for each child.
      const known = (
        reach.all ? closedNow() : lookUp('children-in-reach', 'child_id = ANY($1)', [unknown])
      ).then((found) => {
        for (const childId of unknown) {
          const child = found.get(childId);
          if (child !== undefined) before?.set(childId, child);
          judged.set(childId, child === undefined ? reach.all : seesChild(reach, child));
        }
      });
      known.catch(() => {
        for (const childId of unknown) judged.delete(childId);
      });
      for (const childId of unknown) judged.set(childId, known);
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
  return {
    of,
    forget() {
      closed = undefined;
      lookedUp = { until: 0, children: new Map() };
    },
  };
}
