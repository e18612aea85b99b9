import type { ServiceName } from '@iro/access';

/**
 * What a test asks of the run's PostgreSQL: the server alone, one service's empty database as a template, all
 * four, or the demonstration year as well.
 */
export type ToPrepare = 'cluster' | ServiceName | 'services' | 'demonstration';

/** Where what was asked for is. */
export interface Prepared {
  /** A database's URL, with DATABASE and ROLE in place of their names. */
  readonly pattern: string;
  /** The folder of the demonstration year; there once that was asked for. */
  readonly year: string;
}
