import 'reflect-metadata';
import { buildSubgraphSchema, printSubgraphSchema } from '@apollo/subgraph';
import {
  defaultFieldResolver,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  parse,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { buildSchemaSync, createResolversMap } from 'type-graphql';
import { may, mayDo, parts, type Act, type Part } from '@iro/access';
import type { Context } from './context';
import { Forbidden } from '@iro/process';
import { DateScalar, DateTimeScalar } from './scalars';
import type { Subgraph } from './subgraph';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ' +
  '["@key", "@shareable", "@external", "@requires", "@provides"])\n\n';

/**
 * A subgraph's schema as it runs, its SDL for composition, and the part of the record each field belongs to.
 */
export interface BuiltSchema {
  readonly schema: GraphQLSchema;
  readonly sdl: string;
  readonly partOf: ReadonlyMap<string, Part | undefined>;
}

const partIn = (extensions: unknown): Part | undefined => {
  const part = (extensions as { part?: Part } | undefined)?.part;
  return part !== undefined && parts.includes(part) ? part : undefined;
};

/** The act of a mutation: `recordIroVisit` -> `RECORD_IRO_VISIT`. */
const actOf = (mutation: string): string => mutation.replace(/([A-Z])/g, '_$1').toUpperCase();

/**
 * Refuses a mutation to roles that may not do its act before anything else is looked at. @throws when no role
 * is named for it
 */
function guard(field: GraphQLField<unknown, Context>): void {
  const act = actOf(field.name);
  if (!(act in may)) throw new Error(`No role is named for the act ${act}: add it to libs/access/src/acts.`);
  if (partIn(field.extensions) !== undefined)
    throw new Error(
      `${field.name}: an act's part is named in libs/access/src/acts alone. Take @PartOf away.`,
    );
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, context, info) => {
    if (!mayDo(context.reach.role, act as Act)) throw new Forbidden();
    return resolve(source, args, context, info);
  };
}

/**
 * Builds a subgraph's schema from its classes; every field that belongs to a part is masked for roles that do
 * not read it.
 */
export function buildSubgraph(subgraph: Subgraph): BuiltSchema {
  const written = buildSchemaSync({
    resolvers: subgraph.resolvers as never,
    orphanedTypes: [...subgraph.orphans] as never,
    validate: false,
    skipCheck: true,
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
    authChecker: () => true,
  });
  const sdl = link + printSubgraphSchema(written);
  const resolvers = createResolversMap(written) as Record<string, Record<string, unknown>>;
  for (const [type, find] of Object.entries(subgraph.references)) {
    resolvers[type] = {
      ...resolvers[type],
      // The gateway asks for each once: a reference is a key of its own.
      __resolveReference: (reference: Record<string, string>, context: Context) =>
        context
          .loader<Record<string, string>, object | null>(`reference-${type}`, (references) =>
            find(
              references.map(({ __typename, ...key }) => key),
              context,
            ),
          )
          .load(reference),
    };
  }
  resolvers['Date'] = DateScalar as never;
  if (written.getType('DateTime') !== undefined) resolvers['DateTime'] = DateTimeScalar as never;
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  const partOf = new Map<string, Part | undefined>();
  for (const type of Object.values(written.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    const ofType = partIn(type.extensions);
    const running = schema.getType(type.name);
    for (const field of Object.values(type.getFields())) {
      const part =
        type.name === 'Mutation' ? may[actOf(field.name) as Act]?.part : (partIn(field.extensions) ?? ofType);
      partOf.set(`${type.name}.${field.name}`, part);
      const target = isObjectType(running) ? running.getFields()[field.name] : undefined;
      if (target !== undefined && type.name === 'Mutation') guard(target);
      if (target === undefined || part === undefined || part === 'OPEN' || type.name === 'Mutation') continue;
      const resolve = target.resolve ?? defaultFieldResolver;
      // Where null may not stand, such as a figure, it is said that the role does not read it.
      const masked = isNonNullType(target.type)
        ? (): never => {
            throw new Forbidden('Your role does not read this.');
          }
        : (): null => null;
      target.resolve = (source, args, context: Context, info) =>
        context.reach.parts.includes(part) ? resolve(source, args, context, info) : masked();
    }
  }
  return { schema, sdl, partOf };
}
