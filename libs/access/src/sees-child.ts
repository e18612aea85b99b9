import type { Reach } from './reach';

/** What of a child decides who sees them: their row among the known children. */
export interface ChildInReach {
  readonly childId: string;
  readonly iroId: string | null;
  readonly teamId: string | null;
  readonly serviceId: string | null;
  readonly socialWorkerId: string | null;
  readonly personalAdviserId: string | null;
  readonly lookedAfter: boolean;
  readonly adoptionPlan: boolean;
  readonly sealed: boolean;
  /** Whom the child is closed to by name; null for nobody. */
  readonly denied: readonly string[] | null;
}

const isOne = (id: string | null, of: readonly string[]): boolean => id !== null && of.includes(id);

/**
 * Whether an actor sees a child: the second wall, which says in code what the row policies say in the
 * database, from the same reach. Someone denied never does; of a sealed record only the adoption worker does.
 *
 * @example an IRO who stands in for the child's own IRO, unless denied -> true
 */
export function seesChild(reach: Reach, child: ChildInReach): boolean {
  if (reach.role === 'SYSTEM') return true;
  if (child.denied?.includes(reach.actor) === true) return false;
  if (child.sealed) return reach.kind === 'ADOPTION';
  if (reach.all || reach.children.includes(child.childId)) return true;
  return (
    isOne(child.iroId, reach.iros) ||
    isOne(child.socialWorkerId, reach.workers) ||
    isOne(child.personalAdviserId, reach.workers) ||
    isOne(child.teamId, reach.teams) ||
    isOne(child.serviceId, reach.services) ||
    (reach.kind === 'LOOKED_AFTER' && child.lookedAfter) ||
    (reach.kind === 'ADOPTION' && child.adoptionPlan)
  );
}
