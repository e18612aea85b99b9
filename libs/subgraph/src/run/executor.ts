import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import type { Request } from '@iro/process';
import type { Context } from '../context';

const remembered = 1_000;

/** A document that can be carried out. */
interface Compiled {
  readonly document: DocumentNode;
  readonly query: CompiledQuery['query'];
}

/**
 * What is wrong with variables, in the words of their own types. The gateway knows this graph's scalars by
 * name alone, so that a day there is none of is found out here.
 */
function faultsOfVariables(
  schema: GraphQLSchema,
  document: DocumentNode,
  { variables, operationName }: Request,
): readonly GraphQLError[] | undefined {
  const { errors } = getVariableValues(
    schema,
    getOperationAST(document, operationName)?.variableDefinitions ?? [],
    { ...variables },
  );
  return errors?.map(({ message }) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } }));
}

/** Executes requests against one schema; each document is parsed, validated and compiled once. */
export function executorOf(
  schema: GraphQLSchema,
): (request: Request, context: Context) => Promise<ExecutionResult> {
  const compiled = new Map<string, Compiled | readonly GraphQLError[]>();
  const compile = (request: Request): Compiled | readonly GraphQLError[] => {
    try {
      const document = parse(request.query, { maxTokens: 20_000 });
      const faults = validate(schema, document);
      if (faults.length > 0)
        return faults.map(
          (fault) => new GraphQLError(fault.message, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }),
        );
      const compiledQuery = compileQuery(schema, document, request.operationName ?? undefined);
      return isCompiledQuery(compiledQuery)
        ? { document, query: compiledQuery.query }
        : (compiledQuery.errors ?? []);
    } catch (error) {
      return [
        error instanceof GraphQLError
          ? new GraphQLError(error.message, { extensions: { code: 'GRAPHQL_PARSE_FAILED' } })
          : new GraphQLError('The document cannot be read.', {
              extensions: { code: 'GRAPHQL_PARSE_FAILED' },
            }),
      ];
    }
  };
  return async (request, context) => {
    const key = `${request.operationName ?? ''}\u0000${request.query}`;
    let known = compiled.get(key);
    if (known === undefined) {
      known = compile(request);
      if (compiled.size >= remembered) compiled.clear();
      compiled.set(key, known);
    }
    if (!('query' in known)) return { errors: known };
    const answer = await known.query(undefined, context, { ...request.variables });
    // Without data nothing was carried out: the variables were at fault.
    return answer.data === undefined
      ? { errors: faultsOfVariables(schema, known.document, request) ?? answer.errors ?? [] }
      : answer;
  };
}
