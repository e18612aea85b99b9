import { actorOf } from '@iro/access';
import { asSuperuser, databaseName, freshDatabases, type Databases } from '@iro/testkit';
import { childrenUnderTest, type ChildrenUnderTest } from './children-under-test';

describe('the organisation over time', () => {
  let databases: Databases;
  let service: ChildrenUnderTest;
  let services: any[];
  let team: any;
  beforeAll(async () => {
    databases = await freshDatabases('DEMONSTRATION');
    service = await childrenUnderTest(databases);
    const { data, errors } = await service.ask(
      'IRO_MANAGER',
      '{ services { id name manager { id } teams { id } } teams { id name version service { id ' +
        '} manager { id personId name spanOfControl directReports { id role } } socialWorkers { ' +
        'id } children(first: 500) { edges { node { id } } } } }',
    );
    expect(errors).toEqual([]);
    services = data.services;
    team = data.teams.find((each: any) => each.children.edges.length > 5 && each.manager !== null);
  });
  afterAll(() => service.close());

  const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
  const act = (
    name: string,
    input: object,
    answer: string,
    role: 'IRO_MANAGER' | 'TEAM_MANAGER' | 'IRO' = 'IRO_MANAGER',
  ) =>
    service.ask(role, `mutation($input: ${capital(name)}Input!) { ${name}(input: $input) { ${answer} } }`, {
      input,
    });
  const done = async (name: string, input: object, answer = 'id version'): Promise<any> => {
    const { data, errors } = await act(name, input, answer);
    expect(errors).toEqual([]);
    return data[name];
  };
  const refused = async (name: string, input: object): Promise<unknown> =>
    (await act(name, input, '__typename')).errors[0]?.extensions;
  const reason = async (name: string, input: object): Promise<unknown> =>
    ((await refused(name, input)) as any)?.reason;
  const lines = (name: string): Promise<any[]> =>
    asSuperuser(
      async (client) =>
        (await client.query('SELECT sentence, child_id FROM journal WHERE act = $1', [name])).rows,
      databaseName(databases.children.app),
    );

  it('is the manager of the IROs’ to record, once for each actId, and nobody else’s', async () => {
    expect(
      (
        (await act('openService', { name: 'Edge of Care', openedOn: '2016-03-01' }, 'id', 'TEAM_MANAGER'))
          .errors[0] as any
      ).extensions.code,
    ).toBe('FORBIDDEN');
    const first = await done('openService', { name: 'Edge of Care', openedOn: '2016-03-01', actId: 'edge' });
    expect(
      await done('openService', { name: 'Edge of Care', openedOn: '2016-03-01', actId: 'edge' }),
    ).toEqual(first);
    expect(await reason('openService', { name: 'Edge of care', openedOn: '2016-03-01', actId: 'edge' })).toBe(
      'ACT_ID_USED',
    );
    expect((await lines('OPEN_SERVICE')).map(({ sentence }) => sentence)).toEqual(['A service was opened.']);
    expect(((await refused('openService', { name: '  ', openedOn: '2016-03-01' })) as any).code).toBe(
      'BAD_USER_INPUT',
    );
    expect(
      (
        await done(
          'correctService',
          { ...first, name: 'Edge of Care and Short Breaks', reason: 'Half the name' },
          'name version',
        )
      ).name,
    ).toBe('Edge of Care and Short Breaks');
    services.push({ id: first.id });
  });

  it('opens a team, moves it with its children’s record, and closes it once it is empty', async () => {
    const to = services.at(-1).id;
    expect(await reason('openTeam', { name: 'New', serviceId: to, openedOn: '2016-02-29' })).toBe(
      'SERVICE_NOT_OPEN',
    );
    expect(
      await reason('moveTeam', {
        id: team.id,
        version: team.version,
        serviceId: team.service.id,
        from: '2016-03-10',
      }),
    ).toBe('ALREADY_IN_SERVICE');
    expect(
      await reason('moveTeam', { id: team.id, version: team.version, serviceId: to, from: '2016-04-02' }),
    ).toBe('IN_FUTURE');
    expect(
      (
        (await refused('moveTeam', {
          id: team.id,
          version: team.version + 4,
          serviceId: to,
          from: '2016-03-10',
        })) as any
      ).code,
    ).toBe('CONFLICT');
    const moved = await done(
      'moveTeam',
      { id: team.id, version: team.version, serviceId: to, from: '2016-03-10' },
      'id version before: service(on: "2016-03-09") { id } service { id } moves { id version ' +
        'fromOn service { id } } children(first: 1) { edges { node { id } } }',
    );
    expect(moved).toMatchObject({
      before: { id: team.service.id },
      service: { id: to },
      moves: [{ fromOn: '2016-03-10', service: { id: to } }],
    });
    const spells = (): Promise<any[]> =>
      asSuperuser(
        async (client) =>
          (
            await client.query(
              `
                SELECT value, from_on::text, to_on::text
                FROM known_spell
                WHERE kind = 'SERVICE' AND child_id = $1
                ORDER BY from_on DESC
                LIMIT 2
              `,
              [moved.children.edges[0].node.id],
            )
          ).rows,
        databaseName(databases.children.app),
      );
    expect(await spells()).toMatchObject([
      { value: to, from_on: '2016-03-10', to_on: null },
      { value: team.service.id, to_on: '2016-03-10' },
    ]);
    expect((await lines('MOVE_TEAM')).length).toBeGreaterThan(5);
    await done(
      'correctTeamMove',
      { id: moved.moves[0].id, version: moved.moves[0].version, fromOn: '2016-03-14', reason: 'A day early' },
      'fromOn',
    );
    expect(await spells()).toMatchObject([{ from_on: '2016-03-14' }, { to_on: '2016-03-14' }]);
    expect(await reason('closeTeam', { id: team.id, version: moved.version, endedOn: '2016-04-01' })).toBe(
      'TEAM_HOLDS_CHILDREN',
    );

    const opened = await done('openTeam', { name: 'New', serviceId: to, openedOn: '2016-03-15' });
    const worker = await done('appointSocialWorker', {
      name: 'Robin Frost',
      teamId: opened.id,
      from: '2016-03-15',
    });
    expect(
      await reason('appointSocialWorker', { name: 'Robin Frost', teamId: opened.id, from: '2016-03-14' }),
    ).toBe('TEAM_NOT_OPEN');
    expect(await reason('closeTeam', { id: opened.id, version: opened.version, endedOn: '2016-04-01' })).toBe(
      'TEAM_HAS_WORKERS',
    );
    expect(
      await reason('moveSocialWorker', {
        id: worker.id,
        version: worker.version,
        teamId: opened.id,
        from: '2016-03-20',
      }),
    ).toBe('ALREADY_IN_TEAM');
    const elsewhere = await done(
      'moveSocialWorker',
      { id: worker.id, version: worker.version, teamId: team.id, from: '2016-03-21' },
      'id version then: team(on: "2016-03-20") { id } team { id } moves { fromOn }',
    );
    expect(elsewhere).toMatchObject({
      then: { id: opened.id },
      team: { id: team.id },
      moves: [{ fromOn: '2016-03-21' }],
    });
    expect(
      await done('closeTeam', { id: opened.id, version: opened.version, endedOn: '2016-04-01' }, 'closedOn'),
    ).toEqual({ closedOn: '2016-04-01' });
    expect(
      await done(
        'endSocialWorker',
        { id: worker.id, version: elsewhere.version, endedOn: '2016-05-01' },
        'toOn',
      ),
    ).toEqual({ toOn: '2016-05-01' });
    const [known] = await asSuperuser(
      async (client) =>
        (await client.query('SELECT leaves_on::text, parent_id FROM known_unit WHERE id = $1', [worker.id]))
          .rows,
      databaseName(databases.children.app),
    );
    expect(known).toEqual({ leaves_on: '2016-05-01', parent_id: team.id });
  });

  it('says who manages what and whom on a day, and lets managers stand in for each other', async () => {
    expect(team.manager.spanOfControl).toBe(team.socialWorkers.length);
    expect(
      await reason('appointManager', {
        name: 'Sam Hill',
        role: 'TEAM_MANAGER',
        unitId: team.id,
        from: '2016-04-01',
      }),
    ).toBe('ALREADY_MANAGED');
    const { data } = await service.ask(
      'IRO_MANAGER',
      '{ managers { id version role personId name service { id } directReports { id role } } }',
    );
    const post = data.managers.find((each: any) => each.id === team.manager.id);
    expect(
      data.managers
        .find((each: any) => each.role === 'ASSISTANT_DIRECTOR')
        .directReports.every((each: any) => each.role === 'SERVICE_MANAGER'),
    ).toBe(true);
    await done('endManagerAppointment', { id: post.id, version: post.version, endedOn: '2016-03-28' });
    const next = await done(
      'appointManager',
      { name: 'Sam Hill', role: 'TEAM_MANAGER', unitId: team.id, from: '2016-03-28' },
      'id version personId team { id manager { id } before: manager(on: "2016-03-27") { id } }',
    );
    expect(next.team).toEqual({ id: team.id, manager: { id: next.id }, before: { id: post.id } });
    expect(
      ((await refused('appointManager', { role: 'TEAM_MANAGER', name: 'Nobody', from: '2016-04-01' })) as any)
        .code,
    ).toBe('BAD_USER_INPUT');

    const other = data.managers.find((each: any) => each.role === 'TEAM_MANAGER' && each.id !== post.id);
    const { data: units } = await service.ask('IRO_MANAGER', `{ managers { id team { id } } }`);
    const ofOther = units.managers.find((each: any) => each.id === other.id).team.id;
    expect(
      await reason('recordAbsenceCover', {
        kind: 'MANAGER',
        absentId: next.personId,
        coveredById: next.personId,
        from: '2016-04-01',
      }),
    ).toBe('COVERS_SELF');
    expect(
      (
        (await refused('recordAbsenceCover', {
          kind: 'IRO',
          absentId: next.personId,
          from: '2016-04-01',
        })) as any
      ).code,
    ).toBe('NOT_FOUND');
    const away = await done(
      'recordAbsenceCover',
      {
        kind: 'MANAGER',
        absentId: next.personId,
        coveredById: other.personId,
        from: '2016-04-01',
        to: '2016-04-09',
      },
      'id version absentName coveredByName',
    );
    expect(away).toMatchObject({ absentName: 'Sam Hill', coveredByName: other.name });
    expect(
      await reason('recordAbsenceCover', {
        kind: 'MANAGER',
        absentId: next.personId,
        coveredById: other.personId,
        from: '2016-04-05',
      }),
    ).toBe('ABSENCE_COVERED_ONCE');
    expect(
      await reason('recordAbsenceCover', {
        kind: 'MANAGER',
        absentId: other.personId,
        coveredById: next.personId,
        from: '2016-04-08',
      }),
    ).toBe('COVER_IS_AWAY');
    expect((await service.cover(actorOf('TEAM_MANAGER', { team: ofOther }))).teams).toEqual([team.id]);
    expect((await service.cover(actorOf('IRO', { team: ofOther }))).teams).toEqual([]);
    const { data: today } = await service.ask(
      'IRO_MANAGER',
      '{ absences { id } on: absences(on: "2016-04-09") { id } }',
    );
    expect(today.absences.map((each: any) => each.id)).toContain(away.id);
    expect(today.on.map((each: any) => each.id)).not.toContain(away.id);
    expect(
      await reason('endAbsenceCover', { id: away.id, version: away.version, endedOn: '2016-03-31' }),
    ).toBe('DAYS_OUT_OF_ORDER');
    await done('endAbsenceCover', { id: away.id, version: away.version, endedOn: '2016-04-01' });
    expect((await service.cover(actorOf('TEAM_MANAGER', { team: ofOther }))).teams).toEqual([]);
  });

  it('employs IROs over time without moving figures of earlier days, and projects what is to come', async () => {
    const projection =
      '{ caseloadProjection { definition asOf children entered left months { month fte children perFte band } } }';
    const before = (await service.ask('IRO_MANAGER', projection)).data.caseloadProjection;
    expect(before).toMatchObject({ asOf: '2016-04-01', children: 432 });
    expect(before.months).toHaveLength(12);
    expect((await service.ask('IRO', projection)).data.caseloadProjection).toBeNull();

    const figures =
      '{ reportingYear(ending: 2016) { agencyShare { met of } ' +
      'averageCaseload(per: FTE) { of } irosInPost { value } } }';
    const year = (await service.ask('IRO_MANAGER', figures)).data;
    const { data } = await service.ask(
      'IRO_MANAGER',
      '{ independentReviewingOfficers { id version fte employment ' +
        'inPostFrom inPostTo band } iroPosts { id fte version } }',
    );
    const full = data.independentReviewingOfficers.find(
      (iro: any) => iro.inPostTo === null && iro.fte === 1 && iro.employment === 'PERMANENT',
    );
    expect(await reason('changeIroPost', { iroId: full.id, from: full.inPostFrom, fte: 0.5 })).toBe(
      'NOT_WITHIN_APPOINTMENT',
    );
    expect(await reason('changeIroPost', { iroId: full.id, from: '2016-04-01', fte: 1 })).toBe(
      'NOTHING_CHANGES',
    );
    const changed = await done(
      'changeIroPost',
      { iroId: full.id, from: '2016-04-01', fte: 0.5, employment: 'AGENCY', actId: 'half' },
      'fte employment band then: band(on: "2016-03-31") terms { id version fromOn fte }',
    );
    expect(changed).toMatchObject({
      fte: 0.5,
      employment: 'AGENCY',
      band: 'OVER',
      then: full.band,
      terms: [{ fromOn: '2016-04-01', fte: 0.5 }],
    });
    expect(await reason('changeIroPost', { iroId: full.id, from: '2016-04-01', fte: 0.7 })).toBe(
      'IRO_TERMS_ONE_A_DAY',
    );
    expect((await service.ask('IRO_MANAGER', figures)).data).toEqual(year);
    expect(
      (await service.ask('IRO_MANAGER', figures.replace('2016', '2017'))).data.reportingYear.agencyShare.met,
    ).toBe(year.reportingYear.agencyShare.met + 1);

    const ahead = await done('appointIro', {
      name: 'Alex Wood',
      employment: 'PERMANENT',
      fte: 0.6,
      inPostFrom: '2016-07-01',
    });
    expect(
      (
        (await refused('appointIro', {
          name: 'Alex Wood',
          employment: 'VOLUNTEER',
          fte: 0.6,
          inPostFrom: '2016-07-01',
        })) as any
      ).code,
    ).toBe('BAD_USER_INPUT');
    await done('endIroAppointment', { id: full.id, version: full.version, endedOn: '2016-10-01' });
    const after = (await service.ask('IRO_MANAGER', projection)).data.caseloadProjection;
    const change = (at: number): number =>
      Math.round((after.months[at].fte - before.months[at].fte) * 100) / 100;
    expect([0, 2, 3, 5, 6].map(change)).toEqual([-0.5, -0.5, 0.1, 0.1, -0.4]);
    expect(after.months[11].children).toBe(before.months[11].children);
    expect(
      await reason('endIroAppointment', { id: full.id, version: full.version + 1, endedOn: '2014-01-01' }),
    ).toBeDefined();
    expect(
      (
        await done(
          'correctIro',
          { id: ahead.id, version: ahead.version, fte: 0.8, reason: 'Hours misread' },
          'fte version',
        )
      ).fte,
    ).toBe(0.8);
    expect(
      (
        (await refused('correctIro', {
          id: ahead.id,
          version: ahead.version,
          fte: 0.9,
          reason: 'Again',
        })) as any
      ).code,
    ).toBe('CONFLICT');

    const posts = async (): Promise<number> =>
      (await service.ask('IRO_MANAGER', '{ reportingYear(ending: 2016) { posts { value } } }')).data
        .reportingYear.posts.value;
    expect(await posts()).toBe(7.5);
    const post = await done('establishIroPost', { fte: 0.5, from: '2016-03-31' });
    expect(await posts()).toBe(8);
    await done('abolishIroPost', { id: post.id, version: post.version, endedOn: '2016-03-31' });
    expect(await posts()).toBe(7.5);
  });

  it('says every act in a sentence without a name', async () => {
    const said = await asSuperuser(
      async (client) =>
        (await client.query('SELECT DISTINCT act, sentence FROM journal WHERE sentence IS NOT NULL')).rows,
      databaseName(databases.children.app),
    );
    expect(said.length).toBeGreaterThan(12);
    expect(JSON.stringify(said)).not.toMatch(/Hill|Frost|Wood|Edge|New\b/);
  });
});
