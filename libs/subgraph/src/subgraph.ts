import type { QueryResultRow } from 'pg';
import type { EntityManager } from 'typeorm';
import type { ServiceName, Statement, Store } from '@iro/database';
import type { AccountsOfPerson, Actor, Cover, Person } from '@iro/access';
import type { CivilDate } from '@iro/calendar';
import type { RowOf } from '@iro/exchange';
import type { Context } from './context';
import type { DutyKeeper, Gatherer } from '@iro/journal';
import type { ServiceNotices } from './notices/service-notices';

/** A short read as the product itself. */
export type Ask = <Row extends QueryResultRow>(statement: Statement) => Promise<Row[]>;

/**
 * Finds records of one type by their keys, all of a request at once; null where there is none or it may not
 * be seen.
 */
export type ReferenceFinder = (
  keys: readonly Readonly<Record<string, string>>[],
  context: Context,
) => Promise<readonly (object | null)[]>;

/** One import's access to a service: everything in one transaction as the system. */
export interface ImportSession {
  readonly manager: EntityManager;
  /** The folder's year. */
  readonly ending: number;
  /** The last day the folder tells of, where it tells a part of its year: nothing is withdrawn then. */
  readonly until?: CivilDate | undefined;
  /** The id of a record of the source system (libs/journal `recordId` with the installation's key). */
  readonly idOf: (kind: string, sourceId: string) => string;
  /** The rows of a file of the folder, already checked; nothing when the folder lacks it. */
  readonly rows: (file: string) => AsyncIterable<Readonly<Record<string, unknown>>>;
  /**
   * The ONS Postcode Directory's CSV and the ONS codes of the council's own area (none: in or out is not
   * worked out); undefined where the council has loaded none.
   */
  readonly postcodes?: { readonly directory: string; readonly authority: readonly string[] } | undefined;
  /** Each child's SSDA903 episodes, sorted by start. */
  readonly episodesByChild: () => AsyncIterable<readonly RowOf<'ssda903_episodes'>[]>;
}

/** A subgraph as one value: everything it has, by name. What is not listed does not exist. */
export interface Subgraph {
  readonly name: ServiceName;
  readonly store: Store;
  /** type-graphql resolver classes: reads, acts, and the shared types' own. */
  readonly resolvers: readonly (new () => object)[];
  /** Object types that no resolver returns directly. */
  readonly orphans: readonly (new () => object)[];
  /** How each keyed type is found. */
  readonly references: Readonly<Record<string, ReferenceFinder>>;
  /** Works out and stores the duties of children. */
  readonly keepDuties: DutyKeeper;
  /**
   * Takes in its part of a folder, and notes the children whose records changed (libs/database
   * `alsoChanged`).
   */
  readonly load: (session: ImportSession) => Promise<void>;
  /**
   * Brings `known_child` and `known_spell` up to date for children, or for those noted as changed; only the
   * children service, which owns the facts, has it.
   */
  readonly refreshKnown?: (
    manager: EntityManager,
    children: readonly string[] | 'CHANGED',
    today: CivilDate,
  ) => Promise<void>;
  /**
   * Keeps what every service's feed tells of acts and reads; only the children service, which tells of a
   * child, has it.
   */
  readonly gatherer?: Gatherer;
  /**
   * What a new day changes by itself, as the system: ends and beginnings recorded before they came. Called
   * when the clock shows another day, and at every start.
   */
  readonly newDay?: (manager: EntityManager, today: CivilDate) => Promise<void>;
  /**
   * What this service adds to an actor's reach on a day: whom they stand in for, which children are open to
   * them beside their role's own.
   */
  readonly cover?: (ask: Ask, actor: Actor, on: CivilDate, now: Date) => Promise<Partial<Cover>>;
  /** The accounts of a person on a day; only the children service, which keeps who works where, has it. */
  readonly accountsOf?: (ask: Ask, person: Person, on: CivilDate) => Promise<AccountsOfPerson>;
  /** What the service tells people without being asked. */
  readonly notices: ServiceNotices;
  /**
   * What a constraint of the database says when it refuses: its name, and a sentence a caseworker can act on.
   */
  readonly constraints?: Readonly<Record<string, string>>;
}
