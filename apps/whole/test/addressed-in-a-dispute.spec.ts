import { setTimeout as sleep } from 'node:timers/promises';
import { openCouncilUnderTest, type CouncilUnderTest } from './council-under-test';
import { freshDatabases } from '@iro/testkit';

describe('a manager to whom a dispute is put, through the gateway', () => {
  let council: CouncilUnderTest;
  let child: { id: string; localId: string; iro: string; team: string };
  let elsewhere: string;

  beforeAll(async () => {
    council = await openCouncilUnderTest(await freshDatabases('DEMONSTRATION'));
    const { data } = await council.ask(
      'IRO_MANAGER',
      '{ children(filter: { lookedAfter: true }, first: 40) { edges { node { id localId iro { id } team { id } } } } }',
    );
    const nodes = data?.['children'].edges
      .map((edge: any) => edge.node)
      .filter((node: any) => node.iro !== null && node.team !== null);
    child = { id: nodes[0].id, localId: nodes[0].localId, iro: nodes[0].iro.id, team: nodes[0].team.id };
    elsewhere = nodes.find((node: any) => node.team.id !== child.team).team.id;
  });
  afterAll(() => council.close());

  it(
    'sees the child in every service until the dispute is over, and ' +
      'answers; a colleague of the same team does not',
    async () => {
      const record =
        'query($id: ID!) { child(id: $id) { id localId planDisputed lastReviews(n: 1) { id } ' +
        'latestHealthAssessment { assessedOn } openDisputes { id stageEntries { id version dueBy } ' +
        '} } }';
      const as = (sub: string) =>
        council.ask('TEAM_MANAGER', record, { id: child.id }, { sub, team: elsewhere });
      expect((await as('before')).data?.['child']).toBeNull();
      const iro = { iro: child.iro };
      const opened = await council.ask(
        'IRO',
        'mutation($input: OpenDisputeInput!) { openDispute(input: $input) { ' +
          'id version child { localId planDisputed } } }',
        {
          input: {
            childId: child.id,
            themes: ['CARE_PLANNING_DRIFT'],
            desiredOutcome: 'A plan.',
            addressee: 'named-1',
          },
        },
        iro,
      );
      expect(opened.errors).toBeUndefined();
      const dispute = opened.data?.['openDispute'];
      expect(dispute.child).toEqual({ localId: child.localId, planDisputed: true });
      expect((await as('a-colleague')).data?.['child']).toBeNull();
      const seen = (await as('named-1')).data?.['child'];
      expect(seen).toMatchObject({ id: child.id, localId: child.localId, planDisputed: true });
      const entry = seen.openDisputes.find((each: any) => each.id === dispute.id).stageEntries[0];
      const answered = await council.ask(
        'TEAM_MANAGER',
        'mutation($input: RespondToDisputeInput!) { respondToDispute(input: $input) { respondedBy inTime } }',
        { input: { stageEntryId: entry.id, version: entry.version, response: 'A plan by Friday.' } },
        { sub: 'named-1', team: elsewhere },
      );
      expect(answered.data?.['respondToDispute']).toEqual({ respondedBy: 'named-1', inTime: true });
      await council.ask(
        'IRO',
        'mutation($input: ResolveDisputeInput!) { resolveDispute(input: $input) { open } }',
        { input: { disputeId: dispute.id, version: 1, outcomeAchieved: true, impact: 'A plan.' } },
        iro,
      );
      // The gateway goes by what it heard of somebody's cover for five seconds.
      await sleep(5_200);
      expect((await as('named-1')).data?.['child']).toBeNull();
    },
  );
});
