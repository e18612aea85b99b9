import { roles, type Role } from '@iro/access';
import { children } from '@iro/children';
import { compliance } from '@iro/compliance';
import { whoTakes } from '@iro/notices';
import { reviews } from '@iro/reviews';
import { asSuperuser, databaseName } from '@iro/testkit';
import { addressBook, openNoticesUnderTest, type NoticesUnderTest } from './notices-under-test';

type Expected = Readonly<Record<Role, Readonly<Record<string, readonly string[]>>>>;

interface Council {
  readonly iro: string;
  readonly worker: string;
  readonly adviser: string;
  readonly team: string;
  readonly service: string;
  readonly names: Record<string, string>;
}

/**
 * A child of one's own, one of another team and service, one sealed and one closed to this person; each with
 * the same duties.
 */
async function aCouncil(
  under: NoticesUnderTest,
  duties: readonly (readonly [string, string, Record<string, unknown>?])[],
): Promise<Council> {
  const [iro, worker, adviser, team, service] = await Promise.all(
    ['IRO', 'SOCIAL_WORKER', 'SOCIAL_WORKER', 'TEAM', 'SERVICE'].map((kind) => under.unit(kind, `A ${kind}`)),
  );
  const own = {
    iro_id: iro,
    social_worker_id: worker,
    personal_adviser_id: adviser,
    team_id: team,
    service_id: service,
  };
  const elsewhere = {
    iro_id: await under.unit('IRO'),
    social_worker_id: await under.unit('SOCIAL_WORKER'),
    team_id: await under.unit('TEAM'),
    service_id: await under.unit('SERVICE'),
  };
  const names = {
    [await under.child(own)]: 'own',
    [await under.child(elsewhere)]: 'other',
    [await under.child({ ...own, sealed: true })]: 'sealed',
    [await under.child({ ...own, denied: ['p'] })]: 'closed',
  };
  for (const child of Object.keys(names))
    for (const [kind, dueBy, more] of duties) await under.duty(child, kind, dueBy, more);
  return { iro, worker, adviser, team, service, names } as Council;
}

const tiesOf = (council: Council, role: Role) => ({
  id: 'p',
  iro: council.iro,
  worker: role === 'PERSONAL_ADVISER' ? council.adviser : council.worker,
  team: council.team,
  service: council.service,
  child: Object.keys(council.names)[0] ?? null,
});

const nothing = {
  PLACEMENTS_OFFICER: {},
  ADOPTION_WORKER: {},
  CONFERENCE_CHAIR: {},
  RETURNS_OFFICER: {},
  DATA_ANALYST: {},
  AUDITOR: {},
  YOUNG_PERSON: {},
  ADMINISTRATOR: {},
};

describe.each(['somebody the address book names', 'somebody it does not name'])('%s', (who) => {
  const book = async (council: Council) =>
    who.startsWith('somebody the')
      ? addressBook(
          ...roles.map((role) => {
            const unit =
              {
                IRO: council.iro,
                SOCIAL_WORKER: council.worker,
                PERSONAL_ADVISER: council.adviser,
                TEAM_MANAGER: council.team,
                SERVICE_MANAGER: council.service,
              }[role as string] ?? '';
            return `${role},${unit},p,${role.toLowerCase()}@council.example`;
          }),
        )
      : [];

  it(
    'is told of health, education and plans what the role is for, and of ' +
      'no child out of reach, sealed or closed to them',
    async () => {
      const under = await openNoticesUnderTest(compliance);
      const council = await aCouncil(under, [
        ['INITIAL_HEALTH', '2016-03-01'],
        ['CARE_PLAN', '2016-03-31'],
        ['INITIAL_PEP', '2016-04-08'],
        ['SDQ', '2016-04-11'],
        ['DENTAL', '2016-03-01', { met_on: '2016-03-20' }],
        [
          'REVIEW_HEALTH',
          '2016-03-01',
          { exemption: { reason: 'Refused', from: '2016-01-01', expires: null } },
        ],
        ['PEP_REVIEW', '2016-03-01', { closed_on: '2016-03-10' }],
      ]);
      const notices = await under.open({ addresses: await book(council) });
      await notices.makeDay('2016-04-01' as never);
      const late = ['own CARE_PLAN', 'own INITIAL_HEALTH'];
      const everyone = ['other CARE_PLAN', 'other INITIAL_HEALTH', ...late];
      const expected: Expected = {
        IRO: { DUE_SOON: ['own INITIAL_PEP'], OVERDUE: late },
        IRO_MANAGER: { OVERDUE: everyone },
        SOCIAL_WORKER: { DUE_SOON: ['own INITIAL_PEP'], OVERDUE: late },
        TEAM_MANAGER: { OVERDUE: late },
        SERVICE_MANAGER: { OVERDUE: late },
        ASSISTANT_DIRECTOR: { OVERDUE: everyone },
        BUSINESS_SUPPORT: {},
        PERSONAL_ADVISER: { OVERDUE: ['own CARE_PLAN'] },
        HEALTH_OFFICER: { OVERDUE: ['other INITIAL_HEALTH', 'own INITIAL_HEALTH'] },
        VIRTUAL_SCHOOL_OFFICER: { DUE_SOON: ['other INITIAL_PEP', 'own INITIAL_PEP'] },
        ...nothing,
      };
      const told: Record<string, unknown> = {};
      for (const role of roles)
        told[role] = await under.read('complianceNotices', role, tiesOf(council, role), council.names);
      expect(told).toEqual(expected);
    },
  );

  it('is told of reviews what the role is for: what is to be booked and chased goes to business support', async () => {
    const under = await openNoticesUnderTest(reviews);
    const review = { convention: 'COMPLETION_DATE' };
    const council = await aCouncil(under, [
      ['FIRST_REVIEW', '2016-04-25', review],
      ['FIRST_REVIEW', '2016-04-04', { convention: 'START_DATE' }],
      ['PAPERS_TO_IRO', '2016-03-20'],
      ['MANAGERS_RESPONSE', '2016-04-05'],
      ['IRO_VISIT', '2016-03-25'],
    ]);
    await (await under.open({ addresses: await book(council) })).makeDay('2016-04-01' as never);
    const late = ['own IRO_VISIT', 'own PAPERS_TO_IRO'];
    const everyone = ['other IRO_VISIT', 'other PAPERS_TO_IRO', ...late];
    const soon = { DUE_SOON: ['own MANAGERS_RESPONSE'] };
    const expected: Expected = {
      IRO: { ...soon, OVERDUE: late },
      IRO_MANAGER: { OVERDUE: everyone },
      SOCIAL_WORKER: { ...soon, OVERDUE: late },
      TEAM_MANAGER: { ...soon, OVERDUE: late },
      SERVICE_MANAGER: { ...soon, OVERDUE: late },
      ASSISTANT_DIRECTOR: {
        DUE_SOON: ['other MANAGERS_RESPONSE', 'own MANAGERS_RESPONSE'],
        OVERDUE: everyone,
      },
      BUSINESS_SUPPORT: {
        DUE_SOON: ['other FIRST_REVIEW', 'own FIRST_REVIEW'],
        OVERDUE: ['other PAPERS_TO_IRO', 'own PAPERS_TO_IRO'],
      },
      PERSONAL_ADVISER: {},
      HEALTH_OFFICER: {},
      VIRTUAL_SCHOOL_OFFICER: {},
      ...nothing,
    };
    const told: Record<string, unknown> = {};
    for (const role of roles)
      told[role] = await under.read('reviewNotices', role, tiesOf(council, role), council.names);
    expect(told).toEqual(expected);
    const { reviewNotices } = await under.ask(
      'BUSINESS_SUPPORT',
      '{ reviewNotices { edges { node { kind title lines { sentence } } } } }',
      {},
      { id: 'p' },
    );
    expect(
      reviewNotices.edges.map(({ node }: any) => node).find(({ kind }: any) => kind === 'DUE_SOON').lines[0]
        .sentence,
    ).toBe('first review, due by 25 April 2016. Nothing is planned for it yet.');
  });
});

describe('with the row policies switched off', () => {
  it('nobody is told more: the statement says the same', async () => {
    const under = await openNoticesUnderTest(compliance);
    const council = await aCouncil(under, [['INITIAL_HEALTH', '2016-03-01']]);
    await asSuperuser(async (client) => {
      for (const table of ['duty', 'known_child', 'outgoing_line'])
        await client.query(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`);
    }, databaseName(under.databases.app));
    const notices = await under.open({
      addresses: await addressBook(
        `IRO,${council.iro},p,p@council.example`,
        `TEAM_MANAGER,${council.team},p,p@council.example`,
        'HEALTH_OFFICER,,p,p@council.example',
      ),
    });
    await notices.makeDay('2016-04-01' as never);
    const lines = await under.asSystem<{ role: string; child: string; total: number }>(
      `
        SELECT m.role, l.child_id AS child, m.total
        FROM outgoing_message m
        JOIN outgoing_line l ON l.message_id = m.id
        WHERE m.actor = 'p'
      `,
    );
    const told = (role: string): unknown[] =>
      lines
        .filter((line) => line.role === role)
        .map(({ child, total }) => [council.names[child], total])
        .sort();
    expect([told('IRO'), told('TEAM_MANAGER'), told('HEALTH_OFFICER')]).toEqual([
      [['own', 1]],
      [['own', 1]],
      [
        ['other', 2],
        ['own', 2],
      ],
    ]);
  });
});

describe('a manager’s digest', () => {
  it('counts what is overdue by whose it is, most first, and names the longest overdue', async () => {
    const under = await openNoticesUnderTest(reviews);
    const [busy, quiet] = [await under.unit('IRO', 'Busy Person'), await under.unit('IRO', 'Quiet Person')];
    for (let at = 0; at < 24; at += 1)
      await under.duty(
        await under.child({ iro_id: at % 6 === 0 ? quiet : busy }),
        'IRO_VISIT',
        `2016-03-${String(at + 1).padStart(2, '0')}`,
      );
    await under.duty(await under.child(), 'IRO_VISIT', '2016-03-31');
    await (await under.open()).makeDay('2016-04-01' as never);
    const { reviewNotices } = await under.ask(
      'IRO_MANAGER',
      '{ reviewNotices { edges { node { title total shares { label overdue } lines { dueBy } } } } }',
    );
    const [{ node }] = reviewNotices.edges;
    expect(node.title).toBe('Overdue: 25 duties about reviews, as at 1 April 2016');
    expect(node.shares).toEqual([
      { label: 'Busy Person', overdue: 20 },
      { label: 'Quiet Person', overdue: 4 },
      { label: 'Nobody', overdue: 1 },
    ]);
    expect([node.lines.length, node.lines[0].dueBy, node.lines.at(-1).dueBy]).toEqual([
      20,
      '2016-03-01',
      '2016-03-20',
    ]);
  });
});

describe('while somebody is away', () => {
  let under: NoticesUnderTest;
  let away: string;
  let covering: string;
  let names: Record<string, string>;
  beforeEach(async () => {
    under = await openNoticesUnderTest(children);
    [away, covering] = [await under.unit('IRO'), await under.unit('IRO')];
    names = {
      [await under.child({ iro_id: away })]: 'theirs',
      [await under.child({ iro_id: covering })]: 'own',
    };
    for (const child of Object.keys(names)) await under.duty(child, 'SOCIAL_WORKER_VISIT', '2016-03-20');
  });
  const told = (iro: string, cover: readonly string[] = []) =>
    under.read('childrenNotices', 'IRO', { iro, cover: { iros: cover } }, names);

  it('their messages go to whoever stands in, who can tell whose they are, and come back with them', async () => {
    await under.away('IRO', away, covering, '2016-03-30', '2016-04-02');
    const notices = await under.open();
    await notices.makeDay('2016-04-01' as never);
    expect(await told(away)).toEqual({});
    expect(await told(covering, [away])).toEqual({
      OVERDUE: ['own SOCIAL_WORKER_VISIT', 'theirs SOCIAL_WORKER_VISIT'],
    });
    const { childrenNotices } = await under.ask(
      'IRO',
      '{ childrenNotices { edges { node { lines { standsInFor child { id } } } } } }',
      {},
      { iro: covering, cover: { iros: [away] } },
    );
    expect(
      childrenNotices.edges[0].node.lines.map((line: any) => [names[line.child.id], line.standsInFor]).sort(),
    ).toEqual([
      ['own', null],
      ['theirs', away],
    ]);
    // Once the cover is over, what they may no longer see is gone from the message too.
    expect(await told(covering)).toEqual({ OVERDUE: ['own SOCIAL_WORKER_VISIT'] });
    await notices.makeDay('2016-04-02' as never);
    expect(await told(away)).toEqual({ OVERDUE: ['theirs SOCIAL_WORKER_VISIT'] });
  });

  it('with nobody standing in, they find their own messages when they are back', async () => {
    await under.away('IRO', away, null, '2016-03-30');
    await (await under.open()).makeDay('2016-04-01' as never);
    expect(await told(away)).toEqual({ OVERDUE: ['theirs SOCIAL_WORKER_VISIT'] });
  });

  it('whoever stands in for someone standing in has all of it', async () => {
    const third = await under.unit('IRO');
    await under.away('IRO', away, covering, '2016-03-30');
    await under.away('IRO', covering, third, '2016-03-30');
    await under.away('IRO', third, away, '2016-03-31', '2016-04-01');
    await (await under.open()).makeDay('2016-04-01' as never);
    expect(await told(third, [away, covering])).toEqual({
      OVERDUE: ['own SOCIAL_WORKER_VISIT', 'theirs SOCIAL_WORKER_VISIT'],
    });
    expect([await told(away), await told(covering)]).toEqual([{}, {}]);
  });

  it('a circle of people standing in for each other ends where it closes, so that somebody is told', () => {
    const standsFor = (absentId: string, coverId: string) =>
      ({ role: 'IRO', absentId, coverRole: 'IRO', coverId }) as const;
    expect(whoTakes([standsFor('a', 'b'), standsFor('b', 'c'), standsFor('c', 'a')], 'IRO', 'a')).toEqual({
      role: 'IRO',
      unitId: 'c',
    });
  });
});
