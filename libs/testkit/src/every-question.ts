import {
  getNamedType,
  isEnumType,
  isLeafType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** One document that asks for a part of the graph, with everything beneath it. */
export interface Question {
  readonly name: string;
  readonly document: string;
}

/** What the questions are about; each is a variable of every document that needs it. */
export interface Subjects {
  readonly child: string;
  readonly local: string;
  readonly review: string;
  readonly dispute: string;
  readonly concern: string;
  readonly iro: string;
  readonly team: string;
  readonly issue: string;
  readonly urn: string;
}

const variables: Readonly<Record<keyof Subjects, string>> = {
  child: 'ID!',
  local: 'String!',
  review: 'ID!',
  dispute: 'ID!',
  concern: 'ID!',
  iro: 'ID!',
  team: 'ID!',
  issue: 'ID!',
  urn: 'String!',
};

/** What stands for an argument that is an id, by the field it is on. */
const about: Readonly<Record<string, keyof Subjects>> = {
  'child.id': 'child',
  'childByLocalId.localId': 'local',
  'review.id': 'review',
  'dispute.id': 'dispute',
  'concern.id': 'concern',
  'systemicIssue.id': 'issue',
  'independentReviewingOfficer.id': 'iro',
  'team.id': 'team',
  'school.urn': 'urn',
  'allocationAdvice.iroId': 'iro',
  // No account has an id of a child's, an IRO's or a team's: whoever asks by one is shown none.
  'account.id': 'iro',
};

/** Types asked for whole from a question of their own; elsewhere they are shown by their plain fields. */
const whole = [
  'Child',
  'Review',
  'Dispute',
  'Concern',
  'IndependentReviewingOfficer',
  'Team',
  'School',
  'ReportingYear',
  'SystemicIssue',
];
/** What tells who a child is. */
const identity = ['id', 'localId', 'forename', 'surname', 'dateOfBirth', 'birthMonth', 'upn'];
/** How deep a question goes beneath the field it is about. */
const deepest = 9;

/** Each breakdown is by something else, in turn: over all figures they are broken down by everything. */
let turn = 0;
function byTurn({ type }: GraphQLArgument): string {
  const ways = (getNamedType(type) as GraphQLEnumType).getValues();
  turn += 1;
  return ways[turn % ways.length]?.name as string;
}

function valueOf(field: string, argument: GraphQLArgument, first: number): string | null {
  const subject = about[`${field}.${argument.name}`];
  if (subject !== undefined) return `$${subject}`;
  if (argument.name === 'first') return String(first);
  if (argument.name === 'ending') return '2016';
  if (argument.name === 'by') return byTurn(argument);
  if (argument.name === 'role') return '"IRO"';
  if (!isNonNullType(argument.type) || argument.defaultValue !== undefined) return null;
  const type = getNamedType(argument.type);
  if (isEnumType(type)) return type.getValues()[0]?.name ?? null;
  throw new Error(`Say with what ${field}(${argument.name}) is to be asked.`);
}

const withArguments = (
  field: GraphQLField<unknown, unknown>,
  first: number,
  more: readonly string[] = [],
): string => {
  const given = [
    ...field.args.flatMap((argument) => {
      const value = valueOf(field.name, argument, first);
      return value === null ? [] : [`${argument.name}: ${value}`];
    }),
    ...more,
  ];
  return given.length === 0 ? field.name : `${field.name}(${given.join(', ')})`;
};

const plain = (type: GraphQLObjectType): string[] =>
  type.name === 'Child'
    ? identity
    : Object.values(type.getFields())
        .filter(
          (field) =>
            isLeafType(getNamedType(field.type)) &&
            field.args.every((argument) => !isNonNullType(argument.type)),
        )
        .map((field) => field.name);

/** A field with everything beneath it: null where there is nothing new. */
function selected(
  field: GraphQLField<unknown, unknown>,
  above: readonly string[],
  first: number,
): string | null {
  const type = getNamedType(field.type);
  const called = withArguments(field, first);
  if (isLeafType(type)) return called;
  if (!isObjectType(type) || above.includes(type.name)) return null;
  const beneath =
    whole.includes(type.name) && above.length > 0 ? plain(type) : everything(type, [...above, type.name]);
  if (beneath.length === 0) return null;
  const text = `${called} { ${beneath.join(' ')} }`;
  // What a figure did not count is a list of its own.
  return field.name === 'cohort' && field.args.some(({ name }) => name === 'missing')
    ? `${text} missing: ${withArguments(field, first, ['missing: true'])} { ${beneath.join(' ')} }`
    : text;
}

const everything = (type: GraphQLObjectType, above: readonly string[]): string[] =>
  above.length > deepest
    ? plain(type)
    : Object.values(type.getFields()).flatMap(
        (field) => selected(field, above, type.name === 'Query' ? 500 : 30) ?? [],
      );

function question(name: string, body: string): Question {
  const used = (Object.keys(variables) as (keyof Subjects)[]).filter((each) => body.includes(`$${each}`));
  return {
    name,
    document: `
      query
      ${name}${used.length === 0 ? '' : `(${used.map((each) => `$${each}: ${variables[each]}`).join(', ')})`}
      { ${body} }`,
  };
}

const inParts = <Thing>(things: readonly Thing[], size: number): Thing[][] =>
  Array.from({ length: Math.ceil(things.length / size) }, (_, at) =>
    things.slice(at * size, (at + 1) * size),
  );

/** Where each type that is asked for whole is reached from. */
const roots: readonly {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly at: (body: string) => string;
}[] = [
  { name: 'Child', type: 'Child', size: 6, at: (body) => `child(id: $child) { ${body} }` },
  {
    name: 'ChildByLocalId',
    type: 'Child',
    size: 40,
    at: (body) => `childByLocalId(localId: $local) { ${body} }`,
  },
  {
    name: 'ChildOfIro',
    type: 'Child',
    size: 6,
    at: (body) => `children(filter: { iroId: $iro }, first: 100) { edges { node { id ${body} } } }`,
  },
  { name: 'Review', type: 'Review', size: 40, at: (body) => `review(id: $review) { ${body} }` },
  { name: 'Dispute', type: 'Dispute', size: 40, at: (body) => `dispute(id: $dispute) { ${body} }` },
  { name: 'Concern', type: 'Concern', size: 40, at: (body) => `concern(id: $concern) { ${body} }` },
  {
    name: 'Iro',
    type: 'IndependentReviewingOfficer',
    size: 6,
    at: (body) => `independentReviewingOfficer(id: $iro) { ${body} }`,
  },
  { name: 'Team', type: 'Team', size: 6, at: (body) => `team(id: $team) { ${body} }` },
];

/**
 * Documents that together ask for everything the graph can answer: each root field, each field of the types
 * asked for whole, every figure of a year with its cohort and a breakdown.
 *
 * @throws where a required argument is new: say in `about` what it is to be asked with
 */
export function everyQuestion(schema: GraphQLSchema): {
  readonly ofSubjects: readonly Question[];
  readonly ofYear: readonly Question[];
} {
  const typeOf = (name: string): GraphQLObjectType => schema.getType(name) as GraphQLObjectType;
  const query = schema.getQueryType();
  const rootFields = Object.values(query?.getFields() ?? {})
    .filter(({ name }) => name !== 'reportingYear' && !name.startsWith('_'))
    .map((field) => {
      const type = getNamedType(field.type);
      const body =
        isObjectType(type) && !whole.includes(type.name)
          ? everything(type, [type.name])
          : isObjectType(type)
            ? plain(type)
            : [];
      return question(
        `Root_${field.name}`,
        body.length === 0 ? withArguments(field, 500) : `${withArguments(field, 500)} { ${body.join(' ')} }`,
      );
    });
  const ofTypes = roots.flatMap(({ name, type, size, at }) =>
    inParts(everything(typeOf(type), [type]), size).map((fields, part) =>
      question(`${name}_${part}`, at(fields.join(' '))),
    ),
  );
  const year = Object.values(typeOf('ReportingYear').getFields()).flatMap((field) => {
    const text = selected(field, ['ReportingYear'], 200);
    return text === null ? [] : [text];
  });
  return {
    ofSubjects: [...rootFields, ...ofTypes],
    ofYear: inParts(year, 4).map((fields, part) =>
      question(`Year_${part}`, `reportingYear(ending: 2016) { ${fields.join(' ')} }`),
    ),
  };
}
