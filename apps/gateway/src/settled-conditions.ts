import {
  Kind,
  visit,
  type ArgumentNode,
  type ASTVisitor,
  type ConstDirectiveNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
  type VariableNode,
} from 'graphql';

const conditions = ['skip', 'include'];

/** The argument of a condition: `if: …`; undefined for other directives. */
const conditionOf = (directive: DirectiveNode | ConstDirectiveNode): ArgumentNode | undefined =>
  conditions.includes(directive.name.value) ? (directive.arguments?.[0] as ArgumentNode) : undefined;

const variable = (name: string): VariableNode => ({
  kind: Kind.VARIABLE,
  name: { kind: Kind.NAME, value: name },
});

const always = (name: string, value: boolean): VariableDefinitionNode => ({
  kind: Kind.VARIABLE_DEFINITION,
  variable: variable(name),
  type: {
    kind: Kind.NON_NULL_TYPE,
    type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'Boolean' } },
  },
  defaultValue: { kind: Kind.BOOLEAN, value },
});

/** A document as it is planned, and whose value each of its new variables has. */
export interface SettledDocument {
  readonly document: DocumentNode;
  /** The name of a new variable -> the name of the one that was sent. */
  readonly sameAs: ReadonlyMap<string, string>;
  /** By which name objects are asked for their type that nobody asked; null where none is. */
  readonly kept: string | null;
}

/** Names that the document does not have yet. */
function freeNames(document: DocumentNode): () => string {
  const used = new Set<string>();
  visit(document, { Variable: (node) => void used.add(node.name.value) });
  let count = 0;
  return () => {
    do count += 1;
    while (used.has(`always${count}`));
    return `always${count}`;
  };
}

/** Whether every part of a selection may be left out, so that its object may be left without a field. */
const mayBeEmpty = ({ selections }: SelectionSetNode): boolean =>
  selections.every(
    (selection) =>
      selection.kind !== Kind.FIELD || (selection.directives ?? []).some((each) => conditionOf(each)),
  );

const typeAs = (name: string): FieldNode => ({
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: name },
  name: { kind: Kind.NAME, value: '__typename' },
});

/**
 * The same document with each condition on a variable of its own: a written-out one, such as `@skip(if: true)`,
 * on one that is always so; a variable that decides in several places on one for each place. The planner
 * strikes out what by its conditions can never be asked, and where nothing is left of an object it strikes out
 * the object too, which the answer then lacks; what a variable decides by itself it leaves standing. An object
 * of which every field may be left out is asked for its type as well, under a name that `withoutKept` takes
 * out of the answer: nothing would be asked of its service otherwise, and it would be null.
 */
export function settledConditions(document: DocumentNode): SettledDocument {
  const free = freeNames(document);
  const decides = new Set<string>();
  const settled: VariableDefinitionNode[] = [];
  const sameAs = new Map<string, string>();
  const nameFor = ({ value }: ArgumentNode): string | undefined => {
    if (value.kind === Kind.BOOLEAN) {
      const name = free();
      settled.push(always(name, value.value));
      return name;
    }
    if (value.kind !== Kind.VARIABLE) return undefined;
    const sent = value.name.value;
    if (!decides.has(sent)) {
      decides.add(sent);
      return undefined;
    }
    const name = free();
    sameAs.set(name, sent);
    return name;
  };
  let conditional = false;
  visit(document, { Directive: (each) => void (conditional ||= conditionOf(each) !== undefined) });
  if (!conditional) return { document, sameAs, kept: null };
  const name = free();
  let kept: string | null = null;
  const visitor: ASTVisitor = {
    Field: {
      leave(field) {
        if (field.selectionSet === undefined || !mayBeEmpty(field.selectionSet)) return undefined;
        kept = name;
        const selections = [...field.selectionSet.selections, typeAs(name)];
        return { ...field, selectionSet: { ...field.selectionSet, selections } };
      },
    },
    Directive(directive) {
      const argument = conditionOf(directive);
      const own = argument === undefined ? undefined : nameFor(argument);
      if (argument === undefined || own === undefined) return undefined;
      return { ...directive, arguments: [{ ...argument, value: variable(own) }] };
    },
  };
  const changed: DocumentNode = visit(document, visitor);
  const declared = (operation: OperationDefinitionNode): OperationDefinitionNode => {
    const given = operation.variableDefinitions ?? [];
    const repeated = [...sameAs].flatMap(([name, sent]) =>
      given
        .filter((each) => each.variable.name.value === sent)
        .map((each) => ({ ...each, variable: variable(name) })),
    );
    return { ...operation, variableDefinitions: [...given, ...settled, ...repeated] };
  };
  return {
    document: {
      ...changed,
      definitions: changed.definitions.map((each) =>
        each.kind === Kind.OPERATION_DEFINITION ? declared(each) : each,
      ),
    },
    sameAs,
    kept,
  };
}

/** Takes out of an answer what was asked to keep objects in it. */
export function withoutKept(data: unknown, kept: string): void {
  if (Array.isArray(data)) for (const each of data) withoutKept(each, kept);
  else if (typeof data === 'object' && data !== null) {
    delete (data as Record<string, unknown>)[kept];
    for (const each of Object.values(data)) withoutKept(each, kept);
  }
}

/** What was sent, with the values of the variables that stand for others. */
export function withSettled(
  variables: Readonly<Record<string, unknown>>,
  sameAs: ReadonlyMap<string, string>,
): Record<string, unknown> {
  const sent = [...sameAs].filter(([, of]) => Object.hasOwn(variables, of));
  return { ...variables, ...Object.fromEntries(sent.map(([name, of]) => [name, variables[of]])) };
}
