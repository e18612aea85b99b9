import { GraphQLError, parse, validate, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import type { Context } from '../context';

/** A GraphQL request as it travels. */
export interface Request { readonly query: string; readonly variables?: Readonly<Record<string, unknown>> | null; readonly operationName?: string | null }

const remembered = 1_000;

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
    return query.query(undefined, context, { ...request.variables });
  };
}
