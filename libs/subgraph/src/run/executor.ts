import {
  execute,
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
import { LRUCache } from 'lru-cache';
import type { Request } from '@iro/process';
import type { Context } from '../context';
import { isBeyondJit } from './beyond-jit';
import { documentSize } from './document-size';
import { oneErrorForEachNull } from './one-error-for-each-null';

/** Bytes that the documents one executor remembers may take, by estimate. */
const rememberedBytes = 48_000_000;
/** What one byte of text takes once it is read, and one field once it is compiled and has run, in bytes. */
const estimate = { ofText: 40, ofField: 8_000 };
/** More fields than this are carried out without being compiled: that would take longer than it saves. */
const mostCompiled = 1_000;

/** A document that can be carried out; by graphql-js where there is no compiled query. */
interface Ready {
  readonly document: DocumentNode;
  readonly compiled?: CompiledQuery['query'];
}

type Known = { readonly bytes: number } & (Ready | { readonly faults: readonly GraphQLError[] });

const coded = (error: { readonly message: string }, code: string): GraphQLError =>
  new GraphQLError(error.message, { extensions: { code } });

/** Variables as they were sent, and nothing that every object has. */
const sent = (variables: Request['variables']): Record<string, unknown> =>
  Object.assign(Object.create(null) as Record<string, unknown>, variables);

/** Reads, checks and compiles one document. */
function known(schema: GraphQLSchema, { query, operationName }: Request): Known {
  const bytes = query.length * estimate.ofText;
  try {
    const document = parse(query, { maxTokens: 20_000 });
    const faults = validate(schema, document);
    if (faults.length > 0)
      return { bytes, faults: faults.map((fault) => coded(fault, 'GRAPHQL_VALIDATION_FAILED')) };
    if (!getOperationAST(document, operationName)) {
      const which = 'Say by operationName which one of the document’s operations is asked.';
      return { bytes, faults: [coded({ message: which }, 'BAD_USER_INPUT')] };
    }
    const { fields } = documentSize(document);
    if (fields > mostCompiled || isBeyondJit(schema, document)) return { bytes, document };
    const compiled = compileQuery(schema, document, operationName ?? undefined);
    return isCompiledQuery(compiled)
      ? { bytes: bytes + fields * estimate.ofField, document, compiled: compiled.query }
      : { bytes, document };
  } catch (error) {
    const fault = error instanceof GraphQLError ? error : { message: 'The document cannot be read.' };
    return { bytes, faults: [coded(fault, 'GRAPHQL_PARSE_FAILED')] };
  }
}

/**
 * Carries out requests against one schema; each document is read, checked and compiled once. The answer is
 * that of graphql-js, which carries out itself what the compiler cannot do rightly.
 */
export function executorOf(
  schema: GraphQLSchema,
): (request: Request, context: Context) => Promise<ExecutionResult> {
  const remembered = new LRUCache<string, Known>({
    maxSize: rememberedBytes,
    sizeCalculation: ({ bytes }, key) => bytes + key.length,
  });
  return async (request, contextValue) => {
    const key = `${request.operationName ?? ''}\u0000${request.query}`;
    let one = remembered.get(key);
    if (one === undefined) remembered.set(key, (one = known(schema, request)));
    if ('faults' in one) return { errors: one.faults };
    const { document, compiled } = one;
    const variableValues = sent(request.variables);
    const operationName = request.operationName ?? null;
    const answer =
      compiled === undefined
        ? await execute({ schema, document, contextValue, variableValues, operationName })
        : oneErrorForEachNull(await compiled(undefined, contextValue, variableValues));
    if (answer.data !== undefined) return answer;
    // Without data nothing was carried out: the variables were at fault. What is wrong is said in the words of
    // their own types; the gateway knows this graph's scalars by name alone.
    const { errors } = getVariableValues(
      schema,
      getOperationAST(document, operationName)?.variableDefinitions ?? [],
      variableValues,
    );
    return { errors: (errors ?? answer.errors ?? []).map((error) => coded(error, 'BAD_USER_INPUT')) };
  };
}
