import { disputes } from '@iro/disputes';
import { addressBook, openNoticesUnderTest, type NoticesUnderTest } from './notices-under-test';

const review = '6f0c0c1e-0000-4000-8000-000000000001';

describe('a concern’s written notice', () => {
  let under: NoticesUnderTest;
  let units: { iro: string; worker: string; team: string };
  beforeEach(async () => {
    under = await openNoticesUnderTest(disputes, '2016-02-25T10:00:00Z');
    units = {
      iro: await under.unit('IRO'),
      worker: await under.unit('SOCIAL_WORKER'),
      team: await under.unit('TEAM'),
    };
  });
  const aChild = (more: object = {}) =>
    under.child({ iro_id: units.iro, social_worker_id: units.worker, team_id: units.team, ...more });
  const raise = async (childId: string, more: object = {}): Promise<string> => {
    const input = {
      childId,
      reviewId: review,
      raisedOn: '2016-02-25',
      reasons: ['STATUTORY_VISITS_NOT_COMPLETED'],
      keyActions: 'Visit before 4 March and write it up.',
      ...more,
    };
    return (
      await under.ask(
        'IRO',
        'mutation($input: RaiseConcernInput!) { raiseConcern(input: $input) { id } }',
        { input },
        { iro: units.iro },
      )
    ).raiseConcern.id;
  };
  const read = async (
    role: 'SOCIAL_WORKER' | 'TEAM_MANAGER' | 'IRO' | 'IRO_MANAGER',
    more: object = {},
  ): Promise<any[]> => {
    const fields =
      '{ disputeNotices { edges { node { kind aboutDay title lines { dueBy child { id } ' +
      'subject concern { raisedOn reasons keyActions withheld } } } } } }';
    return (
      await under.ask(role, fields, {}, { worker: units.worker, team: units.team, iro: units.iro, ...more })
    ).disputeNotices.edges
      .map(({ node }: any) => node)
      .filter(({ kind }: any) => kind === 'CONCERN_NOTICE');
  };

  it(
    'goes to the social worker and the team manager once it is recorded as ' +
      'sent, with what should be done, and to nobody else',
    async () => {
      const child = await aChild();
      const id = await raise(child, { sentOn: '2016-02-25' });
      const notices = await under.open();
      expect(await notices.makeDue()).toBe(2);
      for (const role of ['SOCIAL_WORKER', 'TEAM_MANAGER'] as const) {
        expect(await read(role)).toEqual([
          {
            kind: 'CONCERN_NOTICE',
            aboutDay: '2016-02-25',
            title: 'A concern is raised with you in writing: your answer is asked for',
            lines: [
              {
                dueBy: '2016-02-26',
                child: { id: child },
                subject: id,
                concern: {
                  raisedOn: '2016-02-25',
                  reasons: ['Statutory visits not completed'],
                  keyActions: 'Visit before 4 March and write it up.',
                  withheld: false,
                },
              },
            ],
          },
        ]);
      }
      expect(await read('SOCIAL_WORKER', { worker: await under.unit('SOCIAL_WORKER') })).toEqual([]);
      expect([await read('IRO'), await read('IRO_MANAGER')]).toEqual([[], []]);
    },
  );

  it(
    'from a review and not recorded as sent, goes on the last day in time: ' +
      'one working day after the session, over a weekend too',
    async () => {
      const notices = await under.open();
      under.set('2016-02-26T10:00:00Z');
      await raise(await aChild(), { raisedOn: '2016-02-26' });
      await raise(await aChild(), { raisedOn: '2016-02-26', keyActions: null });
      await raise(await aChild(), { raisedOn: '2016-02-26', reviewId: null });
      const made: number[] = [];
      for (const day of ['2016-02-26', '2016-02-27', '2016-02-28', '2016-02-29', '2016-03-01']) {
        under.set(`${day}T06:00:00Z`);
        made.push(await notices.makeDue());
      }
      // Only the one from the review that says what should be done; the others wait for whoever raised them.
      expect(made).toEqual([0, 0, 0, 2, 0]);
      expect((await read('SOCIAL_WORKER'))[0]?.lines[0].dueBy).toBe('2016-02-29');
    },
  );

  it('is written once, whoever writes it and however often, also when the case has moved on', async () => {
    const child = await aChild();
    await raise(child, { sentOn: '2016-02-25' });
    const several = await Promise.all([under.open(), under.open(), under.open(), under.open()]);
    const made = await Promise.all(several.map((notices) => notices.makeDue()));
    expect(made.reduce((sum, each) => sum + each, 0)).toBe(2);
    await under.asSystem('UPDATE known_child SET social_worker_id = $1, version = 2 WHERE child_id = $2', [
      await under.unit('SOCIAL_WORKER'),
      child,
    ]);
    expect(await several[0]?.makeDue()).toBe(0);
  });

  it(
    'leaves what was typed in the record where the placement is ' +
      'restricted, and is not written about a sealed child',
    async () => {
      await raise(await aChild({ placement_restricted: true }), { sentOn: '2016-02-25' });
      const sealed = await aChild();
      await raise(sealed, { sentOn: '2016-02-25' });
      await under.asSystem('UPDATE known_child SET sealed = true WHERE child_id = $1', [sealed]);
      expect(await (await under.open()).makeDue()).toBe(2);
      const [{ lines }] = await read('SOCIAL_WORKER');
      expect(lines[0].concern).toMatchObject({ keyActions: null, withheld: true });
      expect(JSON.stringify(await under.asSystem('SELECT * FROM outgoing_line'))).not.toMatch(/Visit before/);
    },
  );

  it(
    'does not go to somebody to whom the child is closed, and is gone ' +
      'from what they have when it is closed later',
    async () => {
      const addresses = await addressBook(
        `SOCIAL_WORKER,${units.worker},sw,sw@council.example`,
        `TEAM_MANAGER,${units.team},tm,tm@council.example`,
      );
      const notices = await under.open({ addresses });
      const child = await aChild({ denied: ['sw'] });
      await raise(child, { sentOn: '2016-02-25' });
      expect(await notices.makeDue()).toBe(1);
      expect([
        await read('SOCIAL_WORKER', { id: 'sw' }),
        (await read('TEAM_MANAGER', { id: 'tm' })).length,
      ]).toEqual([[], 1]);
      await under.asSystem("UPDATE known_child SET denied = '{tm}' WHERE child_id = $1", [child]);
      expect((await read('TEAM_MANAGER', { id: 'tm' }))[0]?.lines).toEqual([]);
    },
  );
});
