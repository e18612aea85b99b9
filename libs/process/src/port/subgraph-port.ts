import type { GraphQLFormattedError } from 'graphql';
import type { AccountsOfPerson, Actor, Cover, Person, ServiceName } from '@iro/access';
import type { FeedPage } from '@iro/journal';

/** A GraphQL request as it travels. */
export interface Request {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | null;
  readonly operationName?: string | null;
}

/** An answer as it travels. */
export interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** Takes what has to be done before an answer leaves the process. */
export type Later = (logged: Promise<void>) => void;

/**
 * A service's feed, wherever it runs: after a cursor, waiting so many milliseconds for more; with the read
 * log after `reads`, when that is said.
 */
export interface FeedPort {
  feed(after: number, wait: number, reads?: number): Promise<FeedPage>;
}

/** What the gateway and the other services use of a service, wherever it runs. */
export interface SubgraphPort extends FeedPort {
  readonly name: ServiceName;
  /**
   * Answers the gateway, whose token says who is asking. An aborted one need not be answered. To who gives
   * `later`, which a service in the same process can keep, it hands the reading's entry in the read log as it
   * is being written: the answer may then not leave the process before that is done.
   */
  execute(request: Request, token: string, signal?: AbortSignal, later?: Later): Promise<Answer>;
  cover(actor: Actor): Promise<Cover>;
  /** The accounts of a person today; none from a service that keeps none. */
  accountsOf(person: Person): Promise<AccountsOfPerson>;
  ready(): Promise<boolean>;
}
