import * as fc from 'fast-check';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** A document with the variables it is sent with. */
export interface GeneratedDocument {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What stands in generated arguments. */
export interface Pools {
  /** Ids by the name of the field or type that takes them; `any` for all others. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
  readonly days: readonly string[];
}

type Generate = fc.GeneratorValue;
/** What a response key stands for so far: the call behind it, and the keys beneath. */
type Scope = Map<string, { readonly call: string; readonly beneath: Scope }>;

const oddNames = ['constructor', 'toString', 'hasOwnProperty', '__proto__', 'valueOf', 'isPrototypeOf'];

/** One document being written. */
class Writing {
  readonly definitions: string[] = [];
  readonly variables: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  readonly fragments: string[] = [];
  private readonly fragmentsOf = new Map<string, string[]>();
  private count = 0;
  private fields = 0;
  readonly allows: { directives: boolean; inner: boolean; odd: boolean; wrong: boolean };

  constructor(
    private readonly g: Generate,
    private readonly schema: GraphQLSchema,
    private readonly pools: Pools,
  ) {
    this.allows = {
      directives: this.one(4) === 0,
      inner: this.one(4) === 0,
      odd: this.one(8) === 0,
      wrong: this.one(6) === 0,
    };
  }

  private one(most: number): number {
    return this.g(fc.nat, { max: most - 1 });
  }

  private pick<T>(of: readonly T[]): T {
    return of[this.one(of.length)] as T;
  }

  private name(usual: string): string {
    this.count += 1;
    return this.allows.odd && this.one(3) === 0 ? this.pick(oddNames) : `${usual}${this.count}`;
  }

  /** A value as JSON, of what a position takes; undefined for one that is left out. */
  private value(type: GraphQLInputType, place: string, depth = 0): unknown {
    if (isNonNullType(type))
      return this.value(type.ofType, place, depth) ?? this.value(type.ofType, place, 9);
    if (depth < 9 && this.one(10) === 0) return null;
    if (this.allows.wrong && this.one(12) === 0) return this.pick<unknown>([7.5, 'no such', true, [], {}]);
    if (isListType(type))
      return this.one(6) === 0
        ? this.value(type.ofType, place, 9)
        : Array.from({ length: this.one(3) }, () => this.value(type.ofType, place, depth) ?? null);
    if (isEnumType(type)) return this.pick(type.getValues()).name;
    if (isInputObjectType(type))
      return Object.fromEntries(
        Object.values(type.getFields()).flatMap((field) =>
          !isNonNullType(field.type) && this.one(3) > 0
            ? []
            : [[field.name, this.value(field.type, field.name, depth) ?? null]],
        ),
      );
    switch (type.name) {
      case 'Int':
        return this.pick(this.pools.numbers);
      case 'Float':
        return this.pick([0.5, 3]);
      case 'Boolean':
        return this.one(2) === 0;
      case 'Date':
        return this.pick(this.pools.days);
      case 'DateTime':
        return this.pick(['2016-03-31T09:30:00Z', '2016-03-31T09:30:00.123Z', 'yesterday']);
      case 'ID':
        return this.pick(this.pools.ids[place] ?? this.pools.ids['any'] ?? ['none']);
      default:
        return this.pick(this.pools.texts);
    }
  }

  /** Declares a variable for a position, and sends it, sends null or does not send it. */
  private variable(type: GraphQLInputType, hasDefault: boolean, place: string): string {
    const name = this.name('v');
    if (Object.hasOwn(this.variables, name) || this.definitions.some((each) => each.startsWith(`$${name}:`)))
      return this.literal(type, this.value(type, place), place);
    const needed = isNonNullType(type);
    const own = needed ? type.ofType : type;
    const way = this.one(4);
    const stricter = way === 0 || (needed && way !== 1 && !hasDefault);
    const initial = way === 1 ? ` = ${this.literal(own, this.value(own, place, 9), place, false)}` : '';
    this.definitions.push(`$${name}: ${String(own)}${stricter ? '!' : ''}${initial}`);
    if (stricter || this.one(3) > 0) {
      const sent = this.value(stricter ? type : own, place, stricter ? 9 : 0);
      if (sent !== undefined) this.variables[name] = sent;
    }
    return `$${name}`;
  }

  /** A value as it is written in a document, with variables inside where they are allowed. */
  private literal(type: GraphQLInputType, value: unknown, place: string, inside = true): string {
    const own = isNonNullType(type) ? type.ofType : type;
    if (value === null || value === undefined) return 'null';
    if (isListType(own))
      return Array.isArray(value)
        ? `[${value.map((each) => this.inner(own.ofType, each, place, inside)).join(', ')}]`
        : this.literal(own.ofType, value, place, inside);
    if (isEnumType(own) && typeof value === 'string' && /^\w+$/.test(value)) return value;
    if (!isInputObjectType(own) || typeof value !== 'object') return JSON.stringify(value);
    return `{${Object.entries(value)
      .map(([name, each]) => {
        const field = own.getFields()[name];
        return `${name}: ${field === undefined ? 'null' : this.inner(field.type, each, name, inside)}`;
      })
      .join(', ')}}`;
  }

  private inner(type: GraphQLInputType, value: unknown, place: string, inside: boolean): string {
    return inside && this.allows.inner && this.one(2) === 0
      ? this.variable(type, false, place)
      : this.literal(type, value, place, inside);
  }

  private call(field: GraphQLField<unknown, unknown>): string {
    const given = field.args.flatMap((argument) => {
      const needed = isNonNullType(argument.type) && argument.defaultValue === undefined;
      if (!needed && this.one(3) === 0) return [];
      const place = argument.name === 'id' ? field.name : argument.name;
      const text =
        this.one(2) === 0
          ? this.variable(argument.type, argument.defaultValue !== undefined, place)
          : this.literal(argument.type, this.value(argument.type, place), place);
      return [`${argument.name}: ${text}`];
    });
    return given.length === 0 ? field.name : `${field.name}(${given.join(', ')})`;
  }

  private directive(): string {
    if (!this.allows.directives || this.one(3) > 0) return '';
    const which = this.pick(['skip', 'include']);
    const name = this.name('d');
    const literal = this.one(2) === 0 || this.definitions.some((each) => each.startsWith(`$${name}:`));
    if (literal) return ` @${which}(if: ${this.one(2) === 0})`;
    this.definitions.push(`$${name}: Boolean!`);
    this.variables[name] = this.one(2) === 0;
    return ` @${which}(if: $${name})`;
  }

  private field(type: GraphQLObjectType, scope: Scope, depth: number): string {
    const all = Object.values(type.getFields()).filter(({ name }) => !name.startsWith('_'));
    if (this.one(8) === 0) return this.one(3) === 0 ? 't: __typename' : '__typename';
    const possible = depth <= 0 ? all.filter((each) => isLeaf(each)) : all;
    if (possible.length === 0) return '__typename';
    const field = this.pick(possible);
    this.fields += 1;
    let key = this.one(3) === 0 ? this.name('a') : field.name;
    let call = this.call(field);
    const before = scope.get(key);
    if (before !== undefined && before.call !== call) {
      // The same key may come again with the same call only: sometimes it does.
      if (this.one(2) === 0 && before.call.startsWith(`${field.name}(`)) call = before.call;
      else key = `k${(this.count += 1)}`;
    }
    const here = scope.get(key) ?? { call, beneath: new Map() };
    scope.set(key, here);
    const named = getNamedType(field.type);
    const body = isObjectType(named) ? ` ${this.selections(named, here.beneath, depth - 1)}` : '';
    return `${key === field.name ? '' : `${key}: `}${call}${this.directive()}${body}`;
  }

  /** Spreads a fragment of a type: one written before, or a new one. */
  private spread(type: GraphQLObjectType, depth: number): string {
    const written = this.fragmentsOf.get(type.name) ?? [];
    if (written.length > 0 && this.one(2) === 0) return `...${this.pick(written)}${this.directive()}`;
    const name = `F${(this.count += 1)}`;
    const body = this.selections(type, new Map(), Math.min(depth, 2));
    this.fragments.push(`fragment ${name} on ${type.name} ${body}`);
    this.fragmentsOf.set(type.name, [...written, name]);
    return `...${name}${this.directive()}`;
  }

  selections(type: GraphQLObjectType, scope: Scope, depth: number): string {
    const parts = Array.from({ length: 1 + this.one(this.fields > 60 ? 1 : 4) }, () => {
      const way = depth <= 0 ? 7 : this.one(8);
      if (way === 0 && type.name !== 'Query') return this.spread(type, depth);
      if (way === 1)
        return `...${this.one(2) === 0 ? ` on ${type.name}` : ''}${this.directive()} ${this.selections(type, scope, depth - 1)}`;
      return this.field(type, scope, depth);
    });
    return `{ ${parts.join(' ')} }`;
  }

  /** What a gateway asks: records by their keys. */
  entities(keys: Readonly<Record<string, readonly object[]>>): string {
    const types = Object.keys(keys);
    const asked = Array.from({ length: 1 + this.one(3) }, () => this.pick(types));
    this.definitions.push('$representations: [_Any!]!');
    this.variables['representations'] = asked.map((type) => ({
      __typename: type,
      ...this.pick(keys[type] ?? []),
    }));
    const bodies = [...new Set(asked)].map((type) => {
      const object = this.schema.getType(type);
      return isObjectType(object) ? `... on ${type} ${this.selections(object, new Map(), 3)}` : '';
    });
    return `{ _entities(representations: $representations) { ${bodies.join(' ')} } }`;
  }
}

const isLeaf = ({ type }: GraphQLField<unknown, unknown>): boolean => {
  const named = getNamedType(type);
  return !isObjectType(named) && !isUnionType(named);
};

/**
 * Documents over a schema, with variables: valid ones for the most part, asking what exists and what does not.
 *
 * @param keys the keys of records by their type, where documents also ask as a gateway does
 */
export function generatedDocuments(
  schema: GraphQLSchema,
  pools: Pools,
  keys?: Readonly<Record<string, readonly object[]>>,
): fc.Arbitrary<GeneratedDocument> {
  const query = schema.getQueryType() as GraphQLObjectType;
  return fc.gen().map((g) => {
    const writing = new Writing(g, schema, pools);
    const asEntities = keys !== undefined && g(fc.boolean);
    const body = asEntities ? writing.entities(keys) : writing.selections(query, new Map(), 5);
    const head = writing.definitions.length === 0 ? '' : `(${writing.definitions.join(', ')})`;
    return {
      query: `query Q${head} ${body} ${writing.fragments.join(' ')}`,
      variables: writing.variables,
    };
  });
}
