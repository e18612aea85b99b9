import { openCouncilUnderTest, type CouncilUnderTest } from './council-under-test';
import { freshDatabases } from '@iro/testkit';

/** Before the review, through the endpoint: the young person speaks, the IRO reads it in the review pack. */
describe('a young person before the review', () => {
  let council: CouncilUnderTest;
  let child: string;
  let other: string;
  let iro: string;

  beforeAll(async () => {
    council = await openCouncilUnderTest(await freshDatabases('DEMONSTRATION'));
    const { data } = await council.ask(
      'IRO_MANAGER',
      '{ children(filter: { lookedAfter: true }, first: 50) { edges { node { id iro { id } } } } }',
    );
    const [first, second] = data?.['children'].edges
      .map((edge: any) => edge.node)
      .filter((node: any) => node.iro !== null);
    [child, iro, other] = [first.id, first.iro.id, second.id];
  });
  afterAll(() => council.close());

  const say = (document: string, ties: object = { child, sub: 'young-person' }) =>
    council.ask('YOUNG_PERSON', `mutation { ${document} }`, {}, ties);

  it(
    'says what is to be known, who should come and who should ' +
      'chair; the IRO finds it beside the next review',
    async () => {
      for (const document of [
        'giveOwnViews(input: { form: "DRAWN", fileReference: "drawings/7" }) { id }',
        'nameInvitees(input: { invite: ["TEACHER"], ratherNot: ["HEALTH"] }) { invite }',
        'offerToChair(input: { chairing: "JOINTLY" }) { chairing }',
      ]) {
        expect((await say(document)).errors).toBeUndefined();
      }
      const pack =
        'query($id: ID!) { child(id: $id) { id nextReview { dueBy } ownViews { form fileReference ' +
        'forNextReview } wishesForReview { invite ratherNot chairing } } }';
      const said = {
        ownViews: [{ form: 'DRAWN', fileReference: 'drawings/7', forNextReview: true }],
        wishesForReview: { invite: ['TEACHER'], ratherNot: ['HEALTH'], chairing: 'JOINTLY' },
      };
      for (const answer of [
        await council.ask('IRO', pack, { id: child }, { iro }),
        await council.ask('YOUNG_PERSON', pack, { id: child }, { child, sub: 'young-person' }),
      ]) {
        expect(answer.errors).toBeUndefined();
        expect(answer.data?.['child']).toMatchObject({ id: child, ...said });
      }
    },
  );

  it('reaches nobody else, also where nothing ties the token to a child', async () => {
    expect(
      (
        await council.ask(
          'YOUNG_PERSON',
          'query($id: ID!) { child(id: $id) { id ownViews { words } } }',
          { id: other },
          { child },
        )
      ).data?.['child'],
    ).toBeNull();
    expect(
      (await say('giveOwnViews(input: { form: "WRITTEN", words: "Me too." }) { id }', {})).errors?.[0]
        ?.extensions['code'],
    ).toBe('NOT_FOUND');
  });
});
