import { GraphQLError, parse, validate, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import type { Context } from '../context';

/** A GraphQL request as it travels. */
export interface Request { readonly query: string; readonly variables?: Readonly<Record<string, unknown>> | null; readonly operationName?: string | null }

const remembered = 1_000;

/** What a day or a moment is written like: graphql-jit leaves out what the scalar itself says. */
const written: readonly (readonly [RegExp, string])[] = [[/Expected type Date\.$/, 'A day that exists, such as 2016-03-31.'], [/Expected type DateTime\.$/, 'A moment, such as 2016-03-31T09:30:00Z.']];

/** A variable that is none of its type: the gateway knows the types of this graph's own scalars by name alone, so it is found here. */
function ofVariables({ message }: GraphQLError): GraphQLError {
  const hint = written.find(([ending]) => ending.test(message))?.[1];
  return new GraphQLError(hint === undefined ? message : `${message} ${hint}`, { extensions: { code: 'BAD_USER_INPUT' } });
}

/** Executes requests against one schema; each document is parsed, validated and compiled once. */
export function executorOf(schema: GraphQLSchema): (request: Request, context: Context) => Promise<ExecutionResult> {
  const compiled = new Map<string, CompiledQuery | readonly GraphQLError[]>();
  const compile = (request: Request): CompiledQuery | readonly GraphQLError[] => {
    try {
      const document = parse(request.query, { maxTokens: 20_000 });
      const faults = validate(schema, document);
      if (faults.length > 0) return faults.map((fault) => new GraphQLError(fault.message, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }));
      const query = compileQuery(schema, document, request.operationName ?? undefined);
      if (isCompiledQuery(query)) return query;
      return query.errors ?? [];
    } catch (error) {
      return [error instanceof GraphQLError ? new GraphQLError(error.message, { extensions: { code: 'GRAPHQL_PARSE_FAILED' } }) : new GraphQLError('The document cannot be read.', { extensions: { code: 'GRAPHQL_PARSE_FAILED' } })];
    }
  };
  return async (request, context) => {
    const key = `${request.operationName ?? ''}\u0000${request.query}`;
    let query = compiled.get(key);
    if (query === undefined) {
      query = compile(request);
      if (compiled.size >= remembered) compiled.clear();
      compiled.set(key, query);
    }
    if (!('query' in query)) return { errors: query };
    const answer = await query.query(undefined, context, { ...request.variables });
    // Nothing was executed: the variables were at fault.
    return answer.data === undefined && answer.errors !== undefined ? { errors: answer.errors.map(ofVariables) } : answer;
  };
}
