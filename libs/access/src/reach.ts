import { reads } from './parts';
import { systemActor, type Actor } from './actor';
import type { Role } from './roles';

/** How far a role sees; the first table of access. */
export type ReachKind =
  | 'ALL'
  | 'CASELOAD'
  | 'CASES'
  | 'TEAM'
  | 'SERVICE'
  | 'LOOKED_AFTER'
  | 'LEAVERS'
  | 'ADOPTION'
  | 'CONFERENCES'
  | 'OWN_RECORD'
  | 'NO_CHILD';

export const reachOf: Readonly<Record<Role | 'SYSTEM', ReachKind>> = {
  IRO: 'CASELOAD',
  IRO_MANAGER: 'ALL',
  SOCIAL_WORKER: 'CASES',
  TEAM_MANAGER: 'TEAM',
  SERVICE_MANAGER: 'SERVICE',
  ASSISTANT_DIRECTOR: 'ALL',
  BUSINESS_SUPPORT: 'ALL',
  PLACEMENTS_OFFICER: 'ALL',
  PERSONAL_ADVISER: 'LEAVERS',
  ADOPTION_WORKER: 'ADOPTION',
  HEALTH_OFFICER: 'LOOKED_AFTER',
  VIRTUAL_SCHOOL_OFFICER: 'LOOKED_AFTER',
  CONFERENCE_CHAIR: 'CONFERENCES',
  RETURNS_OFFICER: 'ALL',
  DATA_ANALYST: 'ALL',
  AUDITOR: 'NO_CHILD',
  YOUNG_PERSON: 'OWN_RECORD',
  ADMINISTRATOR: 'NO_CHILD',
  SYSTEM: 'ALL',
};

/**
 * What is added to a role's own reach today, as the services say: whom the actor stands in for, and children
 * opened to them one by one.
 */
export interface Cover {
  readonly iros: readonly string[];
  readonly workers: readonly string[];
  readonly teams: readonly string[];
  readonly services: readonly string[];
  /**
   * An unfinished review, a dispute they are addressed in, an own conference, a record opened in an
   * emergency.
   */
  readonly children: readonly string[];
  /** Children of an auditor's approved cases: whose lines in the journals they may read whole. */
  readonly audited: readonly string[];
}

export const noCover: Cover = { iros: [], workers: [], teams: [], services: [], children: [], audited: [] };

/** What several services say, together. */
export function coversTogether(covers: readonly Partial<Cover>[]): Cover {
  const all = (of: keyof Cover): readonly string[] => [
    ...new Set(covers.flatMap((cover) => cover[of] ?? [])),
  ];
  return {
    iros: all('iros'),
    workers: all('workers'),
    teams: all('teams'),
    services: all('services'),
    children: all('children'),
    audited: all('audited'),
  };
}

/** Roles to whom no child is ever opened beside their own reach. */
const neverOpened: readonly ReachKind[] = ['OWN_RECORD', 'NO_CHILD'];

/**
 * What the row policies compare with: the actor and everything the role is tied to, ready to be set in a
 * transaction. An id that the role is not tied to is left out, so that a token with too many claims opens
 * nothing more.
 */
export interface Reach {
  readonly actor: string;
  readonly role: Role | 'SYSTEM';
  readonly kind: ReachKind;
  readonly all: boolean;
  readonly iros: readonly string[];
  readonly workers: readonly string[];
  readonly teams: readonly string[];
  readonly services: readonly string[];
  readonly children: readonly string[];
  readonly parts: readonly string[];
  /** Set while a figure is counted: sealed records count, and stay unnamed. */
  readonly counting?: boolean;
  /** Children whose journal lines an auditor may read whole; none for anyone else. */
  readonly audited: readonly string[];
  /** Why they look, in the asker's own words, for the read log; left out when not said. */
  readonly reason?: string;
  /** What the asker is tied to for themself, beside whom they stand in for; left out when to nothing. */
  readonly own?: OwnTies;
  /** The account by which they came in; left out where a token alone said who they are. */
  readonly account?: string;
}

/** What a person is tied to: ids of the graph, one at most for each role. */
export type OwnTies = Readonly<Partial<Record<'iro' | 'team' | 'service' | 'worker' | 'child', string>>>;

const tied = (yes: boolean, own: string | null, covered: readonly string[]): readonly string[] =>
  yes ? [...(own === null ? [] : [own]), ...covered] : [];

/** What each kind of reach is tied to for the asker's own part. */
const tieOfKind: Readonly<Partial<Record<ReachKind, keyof OwnTies>>> = {
  CASELOAD: 'iro',
  CASES: 'worker',
  LEAVERS: 'worker',
  TEAM: 'team',
  SERVICE: 'service',
  OWN_RECORD: 'child',
};

/** The one thing a role has to be tied to before it reaches anyone of its own; null for a role that needs none. */
export const tieOf = (role: Role | 'SYSTEM'): keyof OwnTies | null => tieOfKind[reachOf[role]] ?? null;

function ownTies(actor: Actor): { own?: OwnTies } {
  const tie = tieOf(actor.role);
  const id = tie === null ? null : actor[tie];
  return tie === null || id === null ? {} : { own: { [tie]: id } };
}

/** Managers stand in for each other across teams and services. */
const manages = (kind: ReachKind): boolean => kind === 'TEAM' || kind === 'SERVICE';

/** Works out an actor's reach from the role, what it is tied to and whom it covers. */
export function reachFor(actor: Actor, added: Partial<Cover> = {}): Reach {
  const cover = { ...noCover, ...added };
  const kind = reachOf[actor.role];
  return {
    actor: actor.id,
    role: actor.role,
    kind,
    all: kind === 'ALL',
    iros: tied(kind === 'CASELOAD', actor.iro, cover.iros),
    workers: tied(kind === 'CASES' || kind === 'LEAVERS', actor.worker, cover.workers),
    teams: tied(manages(kind), kind === 'TEAM' ? actor.team : null, cover.teams),
    services: tied(manages(kind), kind === 'SERVICE' ? actor.service : null, cover.services),
    children: neverOpened.includes(kind) ? tied(kind === 'OWN_RECORD', actor.child, []) : cover.children,
    parts: reads[actor.role],
    audited: tied(actor.role === 'AUDITOR', null, cover.audited),
    ...ownTies(actor),
    ...(actor.account === undefined ? {} : { account: actor.account }),
  };
}

/** What a figure answered to this reach covers. */
export type Scope = 'COUNCIL' | 'SERVICE' | 'TEAM' | 'CASELOAD';

export function scopeOf(reach: Reach): Scope {
  if (reach.all) return 'COUNCIL';
  if (reach.kind === 'SERVICE') return 'SERVICE';
  return reach.kind === 'TEAM' ? 'TEAM' : 'CASELOAD';
}

/** The product's own reach: everything, for applying snapshots, sealing and importing. */
export const systemReach: Reach = reachFor(systemActor);
