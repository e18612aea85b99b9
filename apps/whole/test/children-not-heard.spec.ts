import { openCouncilUnderTest, type Answered, type CouncilUnderTest } from './council-under-test';
import { freshDatabases, type Databases } from '@iro/testkit';

describe('an act that rests on what children has told', () => {
  let databases: Databases;
  let council: CouncilUnderTest;
  let apart: CouncilUnderTest;
  let left: string;
  beforeAll(async () => {
    databases = await freshDatabases('DEMONSTRATION');
    council = await openCouncilUnderTest(databases);
    apart = await openCouncilUnderTest(databases, '2016-04-01', { children: 'http://127.0.0.1:1' }, council);
    left = (
      await council.ask(
        'IRO_MANAGER',
        '{ children(filter: { lookedAfter: false }, first: 1) { edges { node { id } } } }',
      )
    ).data?.['children'].edges[0].node.id;
  });
  afterAll(async () => {
    await apart.close();
    await council.close();
  });

  const plan = (of: CouncilUnderTest, plannedFor = '2016-04-20'): Promise<Answered> =>
    of.ask('IRO_MANAGER', 'mutation($input: PlanReviewInput!) { planReview(input: $input) { id } }', {
      input: { childId: left, kind: 'SUBSEQUENT', plannedFor },
    });
  const assess = (of: CouncilUnderTest, childId: string): Promise<Answered> =>
    of.ask(
      'IRO_MANAGER',
      'mutation($input: RecordHealthAssessmentInput!) { recordHealthAssessment(input: $input) { id } }',
      { input: { childId, kind: 'REVIEW', assessedOn: '2016-03-31', outcome: 'DONE' } },
    );

  it('is refused with its reason when children says the same', async () => {
    expect((await plan(council)).errors?.[0]?.extensions).toEqual({
      code: 'REFUSED',
      reason: 'NOT_LOOKED_AFTER',
    });
    expect((await assess(council, left)).errors?.[0]?.extensions).toEqual({
      code: 'REFUSED',
      reason: 'NOT_LOOKED_AFTER',
    });
  });

  it('is not decided while children cannot be asked: the child may have come into care a moment ago', async () => {
    for (const { errors } of [
      await plan(apart),
      await assess(apart, left),
      await assess(apart, '11111111-1111-4111-8111-111111111111'),
    ]) {
      expect(errors?.map(({ message, extensions }) => [message, extensions])).toEqual([
        [
          expect.stringMatching(/^Nothing was recorded: .* Send it again in a moment\.$/),
          { code: 'UPSTREAM_UNAVAILABLE', service: 'children' },
        ],
      ]);
    }
  });

  it('is refused as ever for a reason of its own', async () => {
    expect((await plan(apart, '2016-03-01')).errors?.[0]?.extensions['code']).not.toBe(
      'UPSTREAM_UNAVAILABLE',
    );
  });
});
