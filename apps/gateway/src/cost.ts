import {
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Weights } from './weights';

/** What is asked, with the values it is asked with. */
export interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Arguments that say how many are wanted. */
const sizes = ['first', 'last', 'n'];

const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);
const isPage = (type: GraphQLNamedType): boolean => type.name.endsWith('Connection');

/** Works out costs for one request: the same document costs more with larger variables. */
class Costing {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly known = new Map<string, number>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly weights: Weights,
    private readonly asked: Asked,
  ) {
    this.fragments = new Map(
      asked.document.definitions.flatMap((each) =>
        each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [],
      ),
    );
  }

  /** How many a field asks for by an argument; undefined where none says. */
  private wanted(field: FieldNode): number | undefined {
    const value = field.arguments?.find(({ name }) => sizes.includes(name.value))?.value;
    if (value === undefined) return undefined;
    if (value.kind === Kind.INT) return Number(value.value);
    if (value.kind !== Kind.VARIABLE) return undefined;
    const { name } = value;
    const given = this.asked.variables[name.value];
    if (typeof given === 'number') return given;
    const definition = this.asked.operation.variableDefinitions?.find(
      ({ variable }) => variable.name.value === name.value,
    )?.defaultValue;
    return given === undefined && definition?.kind === Kind.INT ? Number(definition.value) : undefined;
  }

  private field(type: GraphQLNamedType, node: FieldNode, page: number): number {
    const field = isObjectType(type) ? type.getFields()[node.name.value] : undefined;
    if (field === undefined || node.selectionSet === undefined) return 0;
    const inner = getNamedType(field.type);
    const { ofField, ofType, listLength, pageLength } = this.weights;
    const own = ofField[`${type.name}.${field.name}`] ?? ofField[field.name] ?? ofType[type.name] ?? 1;
    const many = Math.max(1, this.wanted(node) ?? (isPage(inner) ? pageLength : listLength));
    if (isPage(inner)) return own + this.selections(inner, node.selectionSet, many);
    if (!isList(field.type)) return own + this.selections(inner, node.selectionSet, 1);
    const times = isPage(type) ? page : many;
    return own + times * (1 + this.selections(inner, node.selectionSet, 1));
  }

  /** What selections on one object cost; `page` is how many lines it has where it is a page. */
  selections(type: GraphQLNamedType, { selections }: SelectionSetNode, page: number): number {
    let cost = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) cost += this.field(type, selection, page);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) cost += this.fragment(selection.name.value, page);
      else {
        const narrowed = selection.typeCondition && this.schema.getType(selection.typeCondition.name.value);
        cost += this.selections(narrowed ?? type, selection.selectionSet, page);
      }
    }
    return cost;
  }

  private fragment(name: string, page: number): number {
    const key = `${name} ${page}`;
    const before = this.known.get(key);
    if (before !== undefined) return before;
    const fragment = this.fragments.get(name);
    const type = fragment && this.schema.getType(fragment.typeCondition.name.value);
    const cost =
      fragment === undefined || !isCompositeType(type)
        ? 0
        : this.selections(type, fragment.selectionSet, page);
    this.known.set(key, cost);
    return cost;
  }
}

/**
 * What a request costs at most, in points: each record one, as many as lists may bring, and what its fields are
 * weighed at. Worked out with the variables it is sent with.
 *
 * @example `{ children(first: $n) { edges { node { id } } } }` with n = 60: 1 + 1 + 60 × (1 + 1)
 */
export function costOf(schema: GraphQLSchema, weights: Weights, asked: Asked): number {
  const { operation } = asked;
  const root = schema.getRootType(operation.operation);
  return root === undefined || root === null
    ? 0
    : new Costing(schema, weights, asked).selections(root, operation.selectionSet, 1);
}
