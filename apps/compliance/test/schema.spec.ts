import 'reflect-metadata';
import { isEnumType, isInputObjectType, isObjectType, isIntrospectionType, parse, validate } from 'graphql';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSubgraph } from '@iro/subgraph';
import { compliance } from '../src/compliance';

const stubs = ['Child', 'Team', 'IndependentReviewingOfficer', 'ReportingYear', 'Query', 'Mutation'];
const own = [
  'AttentionItem',
  'AttentionItemConnection',
  'AttentionItemEdge',
  'Conviction',
  'DevelopmentCheck',
  'PepReview',
  'PlanReview',
  'SchoolTerm',
  'SubstanceMisuse',
  'HealthAssessment',
  'DentalCheck',
  'ImmunisationStatus',
  'Sdq',
  'PersonalEducationPlan',
  'Plan',
  'PathwayAssessment',
  'School',
  'Inspection',
  'SchoolPlace',
  'ComplianceIdentity',
];

/** Enumerations that all services share speak by their own description. */
const ofTheKit = ['FigureScope', 'BreakdownBy', 'DutyState'];

describe('the compliance schema', () => {
  const { schema, sdl, partOf } = buildSubgraph(compliance);

  it('gives every field a part of the record', () => {
    expect([...partOf].filter(([, part]) => part === undefined).map(([field]) => field)).toEqual([]);
  });

  it('describes what it owns and stays silent about the stubs', () => {
    for (const name of own) expect(schema.getType(name)?.description).toBeTruthy();
    for (const name of stubs) expect(schema.getType(name)?.description ?? '').toBe('');
  });

  it('describes every field it answers for and every argument of it', () => {
    const silent = Object.values(schema.getTypeMap())
      .filter(
        (type) => isObjectType(type) && !isIntrospectionType(type) && [...own, ...stubs].includes(type.name),
      )
      .flatMap((type) =>
        (isObjectType(type) ? Object.values(type.getFields()) : []).flatMap((field) => [
          ...(field.description ? [] : [`${type.name}.${field.name}`]),
          ...field.args
            .filter((arg) => !arg.description)
            .map((arg) => `${type.name}.${field.name}(${arg.name})`),
        ]),
      );
    const keys = [
      'Child.id',
      'Team.id',
      'IndependentReviewingOfficer.id',
      'ReportingYear.ending',
      'Query.reportingYear',
      'Query.reportingYear(ending)',
    ];
    expect(silent.filter((each) => !each.includes('_') && !keys.includes(each))).toEqual([]);
  });

  it('describes its inputs and its enumerations, value by value', () => {
    const named = Object.values(schema.getTypeMap()).filter(
      (type) =>
        (isInputObjectType(type) || isEnumType(type)) &&
        !isIntrospectionType(type) &&
        !type.name.includes('__') &&
        !ofTheKit.includes(type.name),
    );
    expect(named.length).toBeGreaterThan(50);
    for (const type of named) {
      const members = isInputObjectType(type)
        ? Object.values(type.getFields())
        : isEnumType(type)
          ? type.getValues()
          : [];
      expect([
        type.name,
        type.description,
        members.filter(({ description }) => !description).map(({ name }) => name),
      ]).toEqual([type.name, expect.stringMatching(/./), []]);
    }
  });

  it('finds each keyed type', () => {
    for (const type of ['Child', 'School', 'ReportingYear', 'Team', 'IndependentReviewingOfficer']) {
      expect(sdl).toMatch(new RegExp(`type ${type}[^{]*@key`));
      expect(compliance.references[type]).toBeDefined();
    }
  });

  it('has examples that fit it', () => {
    const document = parse(readFileSync(path.join(__dirname, '../examples.graphql'), 'utf8'));
    expect(validate(schema, document).map((error) => error.message)).toEqual([]);
  });
});
