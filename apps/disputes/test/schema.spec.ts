import { isInterfaceType, isObjectType, parse, validate } from 'graphql';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSubgraph } from '@iro/subgraph';
import { disputes } from '@iro/disputes';

const stubs = ['Child', 'Review', 'IndependentReviewingOfficer', 'Team', 'ReportingYear'];

describe('the schema of disputes', () => {
  const { schema, partOf } = buildSubgraph(disputes);

  it('says of every field which part of a record it belongs to; acts go by their own table', () => {
    expect(
      [...partOf]
        .filter(([field, part]) => part === undefined && !field.startsWith('Mutation.'))
        .map(([field]) => field),
    ).toEqual([]);
  });

  it('describes every type, field and argument that it owns', () => {
    const silent: string[] = [];
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('_') || !(isObjectType(type) || isInterfaceType(type))) continue;
      if (!stubs.includes(type.name) && !['Query', 'Mutation'].includes(type.name) && !type.description)
        silent.push(type.name);
      for (const field of Object.values(type.getFields())) {
        const stubKey =
          stubs.includes(type.name) && ['id', 'ending', 'reviewsCompleted'].includes(field.name);
        if (
          !stubKey &&
          !field.name.startsWith('_') &&
          field.name !== 'reportingYear' &&
          !field.description &&
          !shared.has(type.name)
        )
          silent.push(`${type.name}.${field.name}`);
      }
    }
    expect(silent).toEqual([]);
  });

  it('makes every reference to a type of another service nullable', () => {
    const strict: string[] = [];
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type) || type.name.startsWith('__')) continue;
      for (const field of Object.values(type.getFields()))
        if (field.name !== 'reportingYear' && stubs.some((stub) => String(field.type) === `${stub}!`))
          strict.push(`${type.name}.${field.name}`);
    }
    expect(strict).toEqual([]);
  });

  it('answers the examples', () => {
    const examples = readFileSync(path.join(__dirname, '../examples.graphql'), 'utf8');
    expect(validate(schema, parse(examples)).map((fault) => fault.message)).toEqual([]);
  });
});

/** The kit describes its own. */
const shared = new Set(['PageInfo', 'Cohort', 'DutyConnection', 'DutyEdge']);
