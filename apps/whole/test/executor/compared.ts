import type { ExecutionResult, GraphQLError } from 'graphql';
import type { ServiceName } from '@iro/access';
import { saidError } from '@iro/subgraph';

/** An answer as it is compared: its data as JSON, and its errors, each once. */
export interface Compared {
  readonly data: unknown;
  readonly errors: readonly string[];
}

/**
 * An error by its path and code where its own field is null. Where a parent that could not be null went with
 * it, several may have failed beneath and GraphQL tells only the first: which one that is, is left open, and
 * the error stands for the place of the null.
 */
function where(data: unknown, path: readonly (string | number)[], code: string): string {
  let value = data;
  for (const [level, key] of path.entries()) {
    if (value === null || value === undefined) return `an error beneath ${path.slice(0, level).join('.')}`;
    value = (value as Record<string | number, unknown>)[key];
  }
  return `${path.join('.')} ${code}`;
}

/** What an answer says, to be compared with another executor's. */
export function compared(answer: ExecutionResult, service: ServiceName): Compared {
  const data = JSON.parse(JSON.stringify(answer.data ?? null)) as unknown;
  const errors = (answer.errors ?? []).map((error: GraphQLError) => {
    const { path, extensions } = saidError(error, service, () => undefined);
    return where(data, path ?? [], String(extensions?.['code']));
  });
  return { data, errors: [...new Set(errors)].sort() };
}
