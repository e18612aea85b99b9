import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isEnumType, isInputObjectType, isIntrospectionType, isObjectType, parse, validate } from 'graphql';
import { buildSubgraph } from '@iro/subgraph';
import { reviews } from '../src/reviews';

const built = buildSubgraph(reviews);
/** Types that other services own: they are described there. */
const stubs = ['Child', 'IndependentReviewingOfficer', 'Team', 'ReportingYear'];
const owned = Object.values(built.schema.getTypeMap()).filter(
  (type) =>
    !isIntrospectionType(type) &&
    !type.name.includes('__') &&
    !type.name.startsWith('_') &&
    !stubs.includes(type.name),
);

describe('the reviews subgraph', () => {
  it('says of every field which part of a record it belongs to', () => {
    const without = [...built.partOf]
      .filter(([field, part]) => part === undefined && !field.startsWith('Mutation.'))
      .map(([field]) => field);
    expect(without).toEqual([]);
  });

  it('describes everything it adds in words', () => {
    const silent = [
      ...owned.flatMap((type) =>
        (isObjectType(type) || isInputObjectType(type) || isEnumType(type)) &&
        !type.description &&
        !['Query', 'Mutation'].includes(type.name)
          ? [type.name]
          : [],
      ),
      ...Object.values(built.schema.getTypeMap())
        .filter((type) => isObjectType(type) && !type.name.startsWith('_'))
        .flatMap((type) =>
          Object.values(
            (
              type as never as { getFields(): Record<string, { name: string; description?: string }> }
            ).getFields(),
          )
            .filter((field) => !field.description && !field.name.startsWith('_'))
            .map((field) => `${type.name}.${field.name}`),
        ),
    ];
    const left = silent.filter(
      (name) =>
        !['Query.reportingYear', ...stubs.flatMap((stub) => [`${stub}.id`, `${stub}.ending`])].includes(
          name,
        ) && !/^(DutyEdge|DutyConnection|Cohort)\./.test(name),
    );
    expect(left).toEqual([]);
  });

  it('answers for every figure of its part of the annual report', () => {
    const year = built.schema.getType('ReportingYear');
    const fields = isObjectType(year) ? Object.keys(year.getFields()) : [];
    expect(fields).toEqual(
      expect.arrayContaining([
        'reviewsCompleted',
        'reviewsInTime',
        'childrenReviewedInTime',
        'lateReviewReasons',
        'postponementReasons',
        'participationByCode',
        'childContributed',
        'someContribution',
        'noContribution',
        'chairedByChild',
        'parentsContributed',
        'carersContributed',
        'noneAtLastReviews',
        'seenBetweenReviews',
        'seenInQuarter',
        'decisionsIssuedInTime',
        'recordsDistributedInTime',
        'midwayChecksInTime',
        'judgements',
        'feedback',
      ]),
    );
  });

  it('knows the fields of its examples', () => {
    expect(
      validate(built.schema, parse(readFileSync(path.resolve(__dirname, '../examples.graphql'), 'utf8'))),
    ).toEqual([]);
  });
});
