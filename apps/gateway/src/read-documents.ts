import { createHash } from 'node:crypto';
import {
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { documentSize, TooMuch } from '@iro/process';
import type { Limits } from '@iro/process';
import { beyond } from './limits';
import { settledConditions } from './settled-conditions';

/** A document that may be planned, or why it may not. */
export type ReadDocument =
  | {
      readonly document: DocumentNode;
      /** Whose value its new variables have: `settledConditions`. */
      readonly sameAs: ReadonlyMap<string, string>;
      /** What is taken out of the answer again. */
      readonly kept: string | null;
      /** The fields it asks for, as `Type.field`. */
      readonly fields: readonly string[];
    }
  | { readonly faults: readonly GraphQLError[] };

/** Bytes that remembered documents may take, by estimate, and what one character takes once it is read. */
const remembered = { bytes: 32_000_000, ofCharacter: 40, ofRefusal: 2_000 };
/** What makes up a document at most: names, braces, values. */
const maxTokens = 8_000;
/** Faults told of one document at most. */
const maxErrors = 20;

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const coded = (error: GraphQLError, code: string): GraphQLError =>
  new GraphQLError(error.message, {
    ...(error.locations === undefined || error.source === undefined
      ? {}
      : { source: error.source, positions: error.positions ?? [] }),
    extensions: { code, http: { status: 400 } },
  });

function fieldsOf(schema: GraphQLSchema, document: DocumentNode): string[] {
  const found = new Set<string>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field({ name }) {
        const parent = types.getParentType();
        if (parent && !name.value.startsWith('__')) found.add(`${parent.name}.${name.value}`);
      },
    }),
  );
  return [...found];
}

/** What is read, with what it takes; of a refused document only the refusal is remembered. */
const weighed = (read: ReadDocument, source: string): ReadDocument & { bytes: number } => ({
  ...read,
  bytes: 'faults' in read ? remembered.ofRefusal : source.length * remembered.ofCharacter,
});

/** Reads documents: their syntax, their size and whether they fit the schema, each document once. */
export interface ReadDocuments {
  read(hash: string, source: string): ReadDocument;
  /** The schema has changed: everything is read again. */
  of(schema: GraphQLSchema): void;
  readonly schema: () => GraphQLSchema;
}

/**
 * @param tells whether the graph tells of itself: describes its schema, and of a wrong name says the right one
 */
export function openReadDocuments(limits: Limits, tells: boolean): ReadDocuments {
  let schema: GraphQLSchema | undefined;
  const known = new LRUCache<string, ReadDocument & { bytes: number }>({
    maxSize: remembered.bytes,
    sizeCalculation: ({ bytes }) => bytes,
  });
  const rules = tells ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  const current = (): GraphQLSchema => {
    if (schema === undefined) throw new Error('The supergraph is not there yet.');
    return schema;
  };
  const readAnew = (source: string): ReadDocument => {
    if (source.length > limits.length)
      return {
        faults: [
          new TooMuch('characters', source.length, limits.length, 'Send values as variables, or split it.'),
        ],
      };
    let document: DocumentNode;
    try {
      document = parse(source, { maxTokens });
    } catch (error) {
      return { faults: [coded(error as GraphQLError, 'GRAPHQL_PARSE_FAILED')] };
    }
    const refusal = beyond(documentSize(document), limits) ?? longName(document, limits.name);
    if (refusal !== null) return { faults: [refusal] };
    const faults = validate(current(), document, rules, { maxErrors, hideSuggestions: !tells });
    if (faults.length > 0)
      return { faults: faults.map((fault) => coded(fault, 'GRAPHQL_VALIDATION_FAILED')) };
    return { ...settledConditions(document), fields: fieldsOf(current(), document) };
  };
  return {
    read(hash, source) {
      let one = known.get(hash);
      if (one === undefined) known.set(hash, (one = weighed(readAnew(source), source)));
      return one;
    },
    of(changed) {
      schema = changed;
      known.clear();
    },
    schema: current,
  };
}

/** Names of operations are kept in the read logs with every child's record that is answered. */
function longName({ definitions }: DocumentNode, most: number): GraphQLError | null {
  for (const definition of definitions) {
    const name = 'name' in definition ? definition.name?.value : undefined;
    if (name !== undefined && name.length > most)
      return new TooMuch('characters of a name', name.length, most, 'Give the operation a shorter name.');
  }
  return null;
}
