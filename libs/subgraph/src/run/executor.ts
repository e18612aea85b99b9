import {
  execute,
  getNamedType,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  isInputObjectType,
  parse,
  typeFromAST,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type NamedTypeNode,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import type { Request } from '@iro/process';
import type { Context } from '../context';
import { beyondLimits, documentSize, TooMuch, type DocumentLimits } from '@iro/process';
import { isBeyondJit } from './beyond-jit';
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
  /** Whether variables are held against their types by graphql-js first: graphql-jit lets faults of inputs pass. */
  readonly takesInputs?: boolean;
}

type Known = { readonly bytes: number } & (Ready | { readonly faults: readonly GraphQLError[] });

const coded = (error: { readonly message: string }, code: string): GraphQLError =>
  new GraphQLError(error.message, { extensions: { code } });

/** Variables as they were sent, and nothing that every object has. */
const sent = (variables: Request['variables']): Record<string, unknown> =>
  Object.assign(Object.create(null) as Record<string, unknown>, variables);

/** Whether any variable is an input with fields of its own. */
const takesInputs = (schema: GraphQLSchema, { variableDefinitions = [] }: OperationDefinitionNode): boolean =>
  variableDefinitions.some(({ type }) => {
    const given = typeFromAST(schema, type as NamedTypeNode);
    return given !== undefined && isInputObjectType(getNamedType(given));
  });

/** Reads, checks and compiles one document. */
function known(schema: GraphQLSchema, { query, operationName }: Request, limits?: DocumentLimits): Known {
  const bytes = query.length * estimate.ofText;
  try {
    const document = parse(query, { maxTokens: 20_000 });
    const size = documentSize(document);
    const over = limits === undefined ? null : beyondLimits(size, limits);
    if (over !== null) return { bytes, faults: [new TooMuch(over.what, over.asked, over.most, 'Split it.')] };
    const faults = validate(schema, document, undefined, { maxErrors: 20 });
    if (faults.length > 0)
      return { bytes, faults: faults.map((fault) => coded(fault, 'GRAPHQL_VALIDATION_FAILED')) };
    const operation = getOperationAST(document, operationName);
    if (!operation) {
      const which = 'Say by operationName which one of the document’s operations is asked.';
      return { bytes, faults: [coded({ message: which }, 'BAD_USER_INPUT')] };
    }
    const { fields } = size;
    if (fields > mostCompiled || isBeyondJit(schema, document)) return { bytes, document };
    const compiled = compileQuery(schema, document, operationName ?? undefined);
    return isCompiledQuery(compiled)
      ? {
          bytes: bytes + fields * estimate.ofField,
          document,
          compiled: compiled.query,
          takesInputs: takesInputs(schema, operation),
        }
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
  limits?: DocumentLimits,
): (request: Request, context: Context) => Promise<ExecutionResult> {
  const remembered = new LRUCache<string, Known>({
    maxSize: rememberedBytes,
    sizeCalculation: ({ bytes }, key) => bytes + key.length,
  });
  return async (request, contextValue) => {
    const key = `${request.operationName ?? ''}\u0000${request.query}`;
    let one = remembered.get(key);
    if (one === undefined) remembered.set(key, (one = known(schema, request, limits)));
    if ('faults' in one) return { errors: one.faults };
    const { document, compiled, takesInputs = false } = one;
    const variableValues = sent(request.variables);
    const operationName = request.operationName ?? null;
    const faultsOfVariables = (): readonly GraphQLError[] | undefined =>
      getVariableValues(
        schema,
        getOperationAST(document, operationName)?.variableDefinitions ?? [],
        variableValues,
      ).errors?.map((error) => coded(error, 'BAD_USER_INPUT'));
    const faults = takesInputs ? faultsOfVariables() : undefined;
    if (faults !== undefined) return { errors: faults };
    const answer =
      compiled === undefined
        ? await execute({ schema, document, contextValue, variableValues, operationName })
        : oneErrorForEachNull(await compiled(undefined, contextValue, variableValues));
    // Without data nothing was carried out: the variables were at fault. What is wrong is said in the words of
    // their own types; the gateway knows this graph's scalars by name alone.
    return answer.data === undefined
      ? {
          errors: faultsOfVariables() ?? (answer.errors ?? []).map((error) => coded(error, 'BAD_USER_INPUT')),
        }
      : answer;
  };
}
