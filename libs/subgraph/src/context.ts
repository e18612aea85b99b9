import type DataLoader from 'dataloader';
import type { DataSource, EntityManager } from 'typeorm';
import type { QueryResultRow } from 'pg';
import type { Act, Reach } from '@iro/access';
import type { CivilDate } from '@iro/calendar';
import type { Statement } from '@iro/database';
import type { DutyEntity } from '@iro/journal';
import type { Heard } from './run/following';

/** What an act did, for its journal line, the child's chronology and its receipt. */
export interface Done {
  /** The record it made or changed. */
  readonly id: string;
  readonly before: unknown;
  readonly after: unknown;
  /**
   * What happened, as a social worker would write it in a chronology. Dates and codes in words; no name,
   * address, carer, school and nothing that a person typed: it is shown to everyone who reads the act's part
   * of the record.
   */
  readonly sentence: string;
  /** The day it happened; the day it was recorded when left out. */
  readonly on?: string | null;
  /** Children that the act made or found to concern, besides those it was said to be about. */
  readonly children?: readonly string[];
  /**
   * Refuses what the duties do not allow that follow from the act's own change: they have been worked out and
   * kept, in the same transaction, and are those of all children it concerns. A refusal leaves nothing.
   */
  readonly check?: (duties: readonly DutyEntity[]) => Promise<void> | void;
}

/** What an act is about. `actId` comes from the client: the same one is done once. */
export interface ActAbout {
  /**
   * The child, or children, it concerns, each of whom the actor must see; null or none for what concerns no
   * child.
   */
  readonly childId: string | null | readonly string[];
  readonly actId?: string | null;
  readonly input: object;
}

/** Made new for every request to a subgraph, in one process as in five. */
export interface Context {
  readonly reach: Reach;
  /** The day as the clock of this installation says. */
  readonly today: CivilDate;
  readonly now: () => Date;
  readonly source: DataSource;
  /**
   * A short read as the actor. Rows with a `childId` are noted in the read log.
   *
   * @param children ids of those it is going to return, where they are known: they are judged beside the read
   * instead of after it
   */
  read<Row extends QueryResultRow>(statement: Statement, children?: readonly string[]): Promise<Row[]>;
  /** A read that may take long (a figure), as the actor; not noted. */
  readLong<Row extends QueryResultRow>(statement: Statement): Promise<Row[]>;
  /** One batched query per relation and request: the same name gives the same loader. */
  loader<Key, Value>(
    name: string,
    batch: (keys: readonly Key[]) => Promise<readonly (Value | Error)[]>,
  ): DataLoader<Key, Value>;
  /** Notes children whose records this request returned. */
  noteRead(childId: string): void;
  /** How far this service has heard those whose feeds it follows. */
  heard(): readonly Heard[];
  /**
   * Does one act: permission, one transaction as the actor, the child locked, duties kept, a journal line; a
   * refusal leaves nothing.
   *
   * @returns the id of the record it made or changed, the same one when the same `actId` comes again
   */
  act(act: Act, about: ActAbout, work: (manager: EntityManager) => Promise<Done>): Promise<string>;
}
