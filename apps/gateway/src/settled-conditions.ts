import {
  Kind,
  visit,
  type ASTVisitor,
  type ConstDirectiveNode,
  type DirectiveNode,
  type DocumentNode,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
  type VariableNode,
} from 'graphql';

const conditions = ['skip', 'include'];

/** A condition that is written out, such as `@skip(if: true)`: its argument's value; undefined for others. */
function writtenOut(directive: DirectiveNode | ConstDirectiveNode): boolean | undefined {
  const value = directive.arguments?.[0]?.value;
  return conditions.includes(directive.name.value) && value?.kind === Kind.BOOLEAN ? value.value : undefined;
}

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

/**
 * The same document with each written-out condition, such as `@skip(if: true)`, put as a variable of its own
 * that is always so. The planner strikes out what is never asked, and where nothing is left of an object it
 * strikes out the object too, which the answer then lacks; what a variable decides it leaves standing.
 */
export function settledConditions(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  let found = false;
  visit(document, {
    Variable: (node) => void used.add(node.name.value),
    Directive: (directive) => {
      if (writtenOut(directive) !== undefined) found = true;
    },
  });
  if (!found) return document;
  let count = 0;
  const free = (): string => {
    do count += 1;
    while (used.has(`always${count}`));
    return `always${count}`;
  };
  const settled: VariableDefinitionNode[] = [];
  const visitor: ASTVisitor = {
    Directive(directive) {
      const value = writtenOut(directive);
      const [argument] = directive.arguments ?? [];
      if (value === undefined || argument === undefined) return undefined;
      const name = free();
      settled.push(always(name, value));
      return { ...directive, arguments: [{ ...argument, value: variable(name) }] };
    },
  };
  const changed: DocumentNode = visit(document, visitor);
  const declared = (operation: OperationDefinitionNode): OperationDefinitionNode => ({
    ...operation,
    variableDefinitions: [...(operation.variableDefinitions ?? []), ...settled],
  });
  return {
    ...changed,
    definitions: changed.definitions.map((each) =>
      each.kind === Kind.OPERATION_DEFINITION ? declared(each) : each,
    ),
  };
}
