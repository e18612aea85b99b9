import { Kind, type DefinitionNode, type DocumentNode, type SelectionSetNode } from 'graphql';

/** How much a document asks, each fragment counted as often as it is spread. */
export interface DocumentSize {
  /** Levels of fields, the operation's own the first. */
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
  /** The most fields that one selection set brings to its object. */
  readonly width: number;
}

/** Selections inside selections that are followed: nobody asks so deep, and each takes of the stack. */
const deepest = 200;

const nothing: DocumentSize = { depth: 0, fields: 0, aliases: 0, directives: 0, width: 0 };

/** Works out the size of selections; each fragment is looked at once, however often it is spread. */
function measurer(definitions: readonly DefinitionNode[]): (selections: SelectionSetNode) => DocumentSize {
  const fragments = new Map(
    definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );
  const known = new Map<string, DocumentSize>();
  const ofFragment = (name: string, level: number): DocumentSize => {
    const before = known.get(name);
    if (before !== undefined) return before;
    // A fragment inside itself, and one that is not there, are refused by validation: here they end.
    known.set(name, nothing);
    const fragment = fragments.get(name);
    if (fragment === undefined) return nothing;
    const size = of(fragment.selectionSet, level);
    const whole = { ...size, directives: size.directives + (fragment.directives?.length ?? 0) };
    known.set(name, whole);
    return whole;
  };
  const of = ({ selections }: SelectionSetNode, level = 0): DocumentSize => {
    if (level > deepest) return { ...nothing, depth: Infinity };
    let { depth, fields, aliases, directives } = nothing;
    let here = 0;
    let widest = 0;
    for (const selection of selections) {
      directives += selection.directives?.length ?? 0;
      const isField = selection.kind === Kind.FIELD;
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? ofFragment(selection.name.value, level + 1)
          : selection.selectionSet === undefined
            ? nothing
            : of(selection.selectionSet, level + 1);
      if (isField && selection.alias !== undefined) aliases += 1;
      depth = Math.max(depth, inner.depth + (isField ? 1 : 0));
      fields += inner.fields + (isField ? 1 : 0);
      aliases += inner.aliases;
      directives += inner.directives;
      here += isField ? 1 : inner.width;
      if (isField) widest = Math.max(widest, inner.width);
    }
    return { depth, fields, aliases, directives, width: Math.max(widest, here) };
  };
  return of;
}

/**
 * The size of a document: of all its operations together, for each could be the one that is carried out.
 *
 * @example documentSize(parse('{ a { ...F } b { ...F } } fragment F on T { c }')) -> depth 2, fields 4
 */
export function documentSize({ definitions }: DocumentNode): DocumentSize {
  const of = measurer(definitions);
  let all = nothing;
  for (const definition of definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const own = definition.directives?.length ?? 0;
    const size = of(definition.selectionSet);
    all = {
      depth: Math.max(all.depth, size.depth),
      fields: all.fields + size.fields,
      aliases: all.aliases + size.aliases,
      directives: all.directives + size.directives + own,
      width: Math.max(all.width, size.width),
    };
  }
  return all;
}

/** How much a document may ask: the most of each. */
export type DocumentLimits = DocumentSize;

const counted = ['depth', 'aliases', 'directives', 'width', 'fields'] as const;
const words: Readonly<Record<(typeof counted)[number], string>> = {
  depth: 'levels',
  aliases: 'aliases',
  directives: 'directives',
  width: 'fields of one object',
  fields: 'fields',
};

/** What a document has more of than may be: in words, how many, and how many may be; null where nothing is. */
export function beyondLimits(
  size: DocumentSize,
  limits: DocumentLimits,
): { readonly what: string; readonly asked: number; readonly most: number } | null {
  const over = counted.find((each) => size[each] > limits[each]);
  return over === undefined ? null : { what: words[over], asked: size[over], most: limits[over] };
}
