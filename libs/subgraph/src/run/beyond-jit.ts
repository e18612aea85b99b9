import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  isSpecifiedScalarType,
  typeFromAST,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ASTVisitor,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type VariableDefinitionNode,
} from 'graphql';

/** Names that every plain object already answers to. */
const inherited = new Set(Object.getOwnPropertyNames(Object.prototype));

/** graphql-jit writes these into the program it makes of a document, and reads them again as code. */
const readAsCode = '__MAGIC_';

/** graphql-jit leaves out of a document's variables what a non-null field of an input has by default. */
function hasRequiredDefault(type: GraphQLNamedType, seen = new Set<GraphQLNamedType>()): boolean {
  if (!isInputObjectType(type) || seen.has(type)) return false;
  seen.add(type);
  return Object.values(type.getFields()).some(
    (field) =>
      (isNonNullType(field.type) && field.defaultValue !== undefined) ||
      hasRequiredDefault(getNamedType(field.type), seen),
  );
}

/** Whether a variable is one that graphql-jit reads otherwise than GraphQL does. */
function isMisread(schema: GraphQLSchema, variable: VariableDefinitionNode): boolean {
  const type = typeFromAST(schema, variable.type as never) as GraphQLInputType | undefined;
  if (type === undefined) return true;
  const named = getNamedType(type);
  // A default is written into the program as JSON, where a moment would turn into text.
  const bySpecification = isSpecifiedScalarType(named) || isEnumType(named);
  return (variable.defaultValue !== undefined && !bySpecification) || hasRequiredDefault(named);
}

/**
 * Whether a document asks what graphql-jit does not carry out as the GraphQL specification says, or does not
 * carry out safely. graphql-js then does: slower, and right.
 *
 * - acts: none may be done in another way than it was sent;
 * - `@skip` and `@include`: fields of a fragment spread twice are lost;
 * - a variable inside an object or a list: one that is not sent becomes null, and an act takes data away;
 * - names such as `constructor`, `toString` and `__proto__`;
 * - text that the compiler itself uses as a mark, and would run as code;
 * - unions and interfaces but for `_Entity`, whose types are told apart without waiting;
 * - variables whose types have defaults that it drops or changes.
 */
export function isBeyondJit(schema: GraphQLSchema, document: DocumentNode): boolean {
  let beyond = false;
  let inValue = 0;
  const found = (): void => {
    beyond = true;
  };
  const value = { enter: () => void (inValue += 1), leave: () => void (inValue -= 1) };
  const types = new TypeInfo(schema);
  const visitor: ASTVisitor = {
    OperationDefinition: ({ operation }) => (operation === 'query' ? undefined : found()),
    Directive: found,
    ObjectValue: value,
    ListValue: value,
    Variable: () => (inValue > 0 ? found() : undefined),
    VariableDefinition: (node) => (isMisread(schema, node) ? found() : undefined),
    Name: ({ value: name }) => (inherited.has(name) || name.includes(readAsCode) ? found() : undefined),
    StringValue: ({ value: text }) => (text.includes(readAsCode) ? found() : undefined),
    EnumValue: ({ value: text }) => (text.includes(readAsCode) ? found() : undefined),
    Field() {
      const type = types.getType();
      const named = type === undefined || type === null ? undefined : getNamedType(type);
      if (named !== undefined && isAbstractType(named) && named.name !== '_Entity') found();
    },
  };
  visit(document, visitWithTypeInfo(types, visitor));
  return beyond;
}
