import type { EntityManager } from 'typeorm';
import type { Role } from '@iro/access';
import type { CivilDate } from '@iro/calendar';
import type { ConcernSaid } from '@iro/journal';
import type { DutyLists } from '../worklists/duty-statement';

/** Notices that a service writes about one record, beside the digests of its duties. */
export interface WrittenNotices {
  readonly kind: 'CONCERN_NOTICE';
  /** Who of the child is written to. */
  readonly to: readonly Role[];
  /** The records to be written about by a day that have no message yet; asked as the product itself. */
  readonly pending: (manager: EntityManager, on: CivilDate) => Promise<readonly string[]>;
  /** What is written, read as whom it is for; null where they do not see the record. */
  readonly said: (
    manager: EntityManager,
    subject: string,
  ) => Promise<{
    readonly childId: string;
    readonly dueBy: string | null;
    readonly said: ConcernSaid;
  } | null>;
  /** The child of a record; asked as the product itself. */
  readonly childOf: (manager: EntityManager, subject: string) => Promise<string | null>;
}

/** What a service tells people without being asked. */
export interface ServiceNotices {
  /** Its duties: their kinds, who finds them, what may keep them from being met. */
  readonly duties: DutyLists;
  /** What they are about, in words: 'reviews'. */
  readonly about: string;
  readonly written?: WrittenNotices;
}
