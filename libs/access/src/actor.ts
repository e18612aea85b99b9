import type { Role } from './roles';

/**
 * Who is asking, as the token says: a person in one role, and what the role is tied to.
 *
 * `id` names the person; `iro`, `team`, `service`, `worker` and `child` are ids of the graph, null when the
 * role has none.
 */
export interface Actor {
  readonly id: string;
  readonly role: Role | 'SYSTEM';
  readonly iro: string | null;
  readonly team: string | null;
  readonly service: string | null;
  readonly worker: string | null;
  readonly child: string | null;
  /** The account by which they came in; left out where the token alone says who they are. */
  readonly account?: string;
}

/** The product itself, at work on its own records: applying snapshots, sealing the journal, importing. */
export const systemActor: Actor = {
  id: 'system',
  role: 'SYSTEM',
  iro: null,
  team: null,
  service: null,
  worker: null,
  child: null,
};

/** An actor of one role with nothing else said. */
export function actorOf(role: Role, ties: Partial<Omit<Actor, 'role'>> = {}): Actor {
  return {
    id: ties.id ?? role.toLowerCase(),
    role,
    iro: null,
    team: null,
    service: null,
    worker: null,
    child: null,
    ...ties,
  };
}
