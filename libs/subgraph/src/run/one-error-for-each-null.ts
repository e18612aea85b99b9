import type { ExecutionResult, GraphQLError } from 'graphql';

/** Where the null stands that an error left in an answer: the length of the error's path down to it. */
function nulledAt(data: unknown, path: readonly (string | number)[]): number {
  let value: unknown = data;
  for (const [level, key] of path.entries()) {
    if (value === null || value === undefined) return level;
    value = (value as Record<string | number, unknown>)[key];
  }
  return path.length;
}

/**
 * Keeps the first of several errors that made the same null of what stands above them: GraphQL gives up a
 * parent at its first error, where graphql-jit goes on and finds more.
 */
export function oneErrorForEachNull(answer: ExecutionResult): ExecutionResult {
  const { errors, data } = answer;
  if (errors === undefined || errors.length < 2) return answer;
  const seen = new Set<string>();
  const kept = errors.filter(({ path }: GraphQLError) => {
    if (path === undefined) return true;
    const level = nulledAt(data, path);
    if (level === path.length) return true;
    const place = JSON.stringify(path.slice(0, level));
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
  return { ...answer, errors: kept };
}
