import { asSuperuser, databaseName, freshDatabases, type Databases } from '@iro/testkit';
import { childrenUnderTest, type ChildrenUnderTest } from './children-under-test';

const record =
  'id dateOfBirth iro { id } iroAllocations { id version fromOn toOn } team { id } socialWorker ' +
  '{ id } caseAllocations { id version fromOn toOn team { id } socialWorker { id } } ' +
  'socialWorkerVisits { id version visitedOn } placement { type fromOn }';

describe('who is responsible for a child, and how the child is visited', () => {
  let databases: Databases;
  let service: ChildrenUnderTest;
  let child: any;
  let iros: any[];
  beforeAll(async () => {
    databases = await freshDatabases('DEMONSTRATION');
    service = await childrenUnderTest(databases);
    const { data, errors } = await service.ask(
      'IRO_MANAGER',
      `
        { children(first: 500, filter: { lookedAfter: true }) { edges { node { ${record} siblings { id
        iro { id } } } } } independentReviewingOfficers { id inPostTo band } }`,
    );
    expect(errors).toEqual([]);
    iros = data.independentReviewingOfficers.filter((iro: any) => iro.inPostTo === null);
    child = data.children.edges
      .map((edge: any) => edge.node)
      .find(
        (each: any) =>
          each.socialWorker !== null &&
          each.siblings.some((sibling: any) => sibling.iro?.id === each.iro.id) &&
          each.placement.fromOn < '2015-12-01' &&
          each.dateOfBirth > '2012-01-01' &&
          !['P1', 'U1', 'U4'].includes(each.placement.type) &&
          each.socialWorkerVisits.every((visit: any) => visit.visitedOn < '2016-03-10') &&
          each.caseAllocations.at(-1).fromOn < '2016-02-01',
      );
  });
  afterAll(() => service.close());

  const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
  const act = (
    name: string,
    input: object,
    answer: string,
    role: 'IRO_MANAGER' | 'SOCIAL_WORKER' | 'TEAM_MANAGER' = 'IRO_MANAGER',
    ties = {},
  ) =>
    service.ask(
      role,
      `mutation($input: ${capital(name)}Input!) { ${name}(input: $input) { ${answer} } }`,
      { input },
      ties,
    );
  const done = async (name: string, input: object, answer = 'id version'): Promise<any> => {
    const { data, errors } = await act(name, input, answer);
    expect(errors).toEqual([]);
    return data[name];
  };
  const code = async (
    name: string,
    input: object,
    role?: 'SOCIAL_WORKER' | 'TEAM_MANAGER',
    ties = {},
  ): Promise<unknown> => {
    const [error] = (await act(name, input, '__typename', role, ties)).errors;
    return error?.extensions.reason ?? error?.extensions.code;
  };
  const read = async (): Promise<any> =>
    (
      await service.ask(
        'IRO_MANAGER',
        `
          query($id: ID!) { child(id: $id) { ${record} childrenDuties(first: 200, filter: { kinds:
          ["SOCIAL_WORKER_VISIT"] }) { edges { node { openedOn dueBy metOn state risk { cause } } } } }
          }`,
        { id: child.id },
      )
    ).data.child;
  const open = async (): Promise<any> =>
    (await read()).childrenDuties.edges
      .map((edge: any) => edge.node)
      .filter((duty: any) => ['OVERDUE', 'DUE', 'AT_RISK'].includes(duty.state));

  it('advises on an allocation, which guidance never stops', async () => {
    const other = iros.find((iro) => iro.id !== child.iro.id);
    const advice = async (iroId: string): Promise<string[] | null> =>
      (
        await service.ask(
          'IRO_MANAGER',
          'query($id: ID!, $iro: ID!) { child(id: $id) { allocationAdvice(iroId: $iro) { code sentence } } }',
          { id: child.id, iro: iroId },
        )
      ).data.child.allocationAdvice?.map((each: any) => each.code) ?? null;
    expect(await advice(child.iro.id)).not.toContain('SIBLINGS_ELSEWHERE');
    expect(await advice(other.id)).toContain('SIBLINGS_ELSEWHERE');
    expect(await advice('nobody')).toBeNull();
    const { data: grown } = await service.ask(
      'IRO_MANAGER',
      'query($id: ID!) { independentReviewingOfficer(id: $id) { ' +
        'children(first: 200) { edges { node { id dateOfBirth } } } } }',
      { id: other.id },
    );
    const relative = grown.independentReviewingOfficer.children.edges
      .map((edge: any) => edge.node)
      .find((each: any) => each.dateOfBirth < '2001-01-01');
    expect(await advice(other.id)).not.toContain('PARENTS_IRO');
    await done(
      'relateChildren',
      { childId: relative.id, otherId: child.id, kind: 'PARENT_OF' },
      '__typename',
    );
    expect(await advice(other.id)).toContain('PARENTS_IRO');
    await done('recordAbsenceCover', {
      kind: 'IRO',
      absentId: other.id,
      from: '2016-04-01',
      to: '2016-04-20',
    });
    expect(await advice(other.id)).toContain('ABSENT');
    const allocated = await done(
      'allocateIro',
      { childId: child.id, iroId: other.id, from: '2016-04-01' },
      'id version advice { code }',
    );
    expect(allocated.advice.map((each: any) => each.code)).toContain('SIBLINGS_ELSEWHERE');
    expect(
      await code('endIroAllocation', { id: allocated.id, version: allocated.version, endedOn: '2016-04-02' }),
    ).toBe('IN_FUTURE');
    expect(
      await code('endIroAllocation', { id: allocated.id, version: allocated.version, endedOn: '2016-03-31' }),
    ).toBe('DAYS_OUT_OF_ORDER');
    expect(
      await code('correctIroAllocation', {
        id: allocated.id,
        version: allocated.version,
        fromOn: '2016-03-20',
        reason: 'Earlier',
      }),
    ).toBe('IRO_ALLOCATION_ONE_AT_A_TIME');
    const before = (await read()).iroAllocations.at(-2);
    await done('correctIroAllocation', {
      id: before.id,
      version: before.version,
      toOn: '2016-03-20',
      reason: 'Earlier',
    });
    const corrected = await done(
      'correctIroAllocation',
      { id: allocated.id, version: allocated.version, fromOn: '2016-03-20', reason: 'Earlier' },
      'id version fromOn',
    );
    await done('endIroAllocation', { id: corrected.id, version: corrected.version, endedOn: '2016-04-01' });
    expect((await read()).iro).toBeNull();
    const { data, errors } = await service.ask(
      'IRO_MANAGER',
      'query($id: ID!) { one: childrenAttention(filter: { childId: $id, kinds: ' +
        '["CHILD_WITHOUT_IRO"] }) { edges { node { since sentence child { id } } } } all: ' +
        'childrenAttention(first: 500) { edges { node { kind since } } } }',
      { id: child.id },
    );
    expect(errors).toEqual([]);
    expect(data.one.edges).toEqual([
      {
        node: {
          since: '2016-04-01',
          sentence: 'No IRO in post is responsible for the child.',
          child: { id: child.id },
        },
      },
    ]);
    expect(new Set(data.all.edges.map((edge: any) => edge.node.kind)).size).toBeGreaterThan(2);
  });

  it('hands the case from worker to worker and from team to team', async () => {
    const { data } = await service.ask('IRO_MANAGER', '{ teams { id socialWorkers { id fromOn } } }');
    const inPost = (team: any): any[] => team.socialWorkers.filter((each: any) => each.fromOn < '2016-02-01');
    const next = data.teams.find((team: any) => team.id !== child.team.id && inPost(team).length > 1);
    const [worker, second] = inPost(next);
    const input = { childId: child.id, socialWorkerId: worker.id, from: '2016-03-01' };
    expect(await code('allocateSocialWorker', { ...input, teamId: child.team.id })).toBe(
      'WORKER_IN_OTHER_TEAM',
    );
    expect(await code('allocateSocialWorker', { childId: child.id, from: '2016-03-01' })).toBe(
      'BAD_USER_INPUT',
    );
    expect(await code('allocateSocialWorker', input, 'TEAM_MANAGER', { team: child.team.id })).toBe(
      'FORBIDDEN',
    );
    expect(await code('allocateSocialWorker', { ...input, version: 99 })).toBe('CONFLICT');
    const made = await done(
      'allocateSocialWorker',
      { ...input, actId: 'hand over' },
      'id version team { id } child { socialWorker { id } team { id } caseAllocations { toOn } }',
    );
    expect(made).toMatchObject({
      team: { id: next.id },
      child: { socialWorker: { id: worker.id }, team: { id: next.id } },
    });
    expect(made.child.caseAllocations.at(-2).toOn).toBe('2016-03-01');
    expect((await done('allocateSocialWorker', { ...input, actId: 'hand over' })).id).toBe(made.id);
    expect(await code('allocateSocialWorker', { ...input, from: '2016-03-05' })).toBe('ALREADY_ALLOCATED');
    expect(await code('allocateSocialWorker', { ...input, from: '2016-02-25' })).toBe('ALLOCATED_LATER');
    expect(
      await code('correctCaseAllocation', {
        id: made.id,
        version: made.version,
        fromOn: '2016-02-20',
        reason: 'Earlier',
      }),
    ).toBe('ALLOCATED_TWICE');
    await done('correctCaseAllocation', {
      id: made.id,
      version: made.version,
      socialWorkerId: second.id,
      reason: 'Somebody else',
    });
    expect((await read()).socialWorker.id).toBe(second.id);
    const sentences = await asSuperuser(
      async (client) =>
        (
          await client.query(
            "SELECT sentence FROM journal WHERE child_id = $1 AND act LIKE '%ALLOCAT%' ORDER BY at",
            [child.id],
          )
        ).rows.map((row) => row.sentence),
      databaseName(databases.children.app),
    );
    expect(sentences).toEqual([
      'The child got another IRO.',
      'The record of an allocation of an IRO was put right.',
      'The record of an allocation of an IRO was put right.',
      'The IRO is no longer responsible for the child.',
      'The case went to another team.',
      'The record of an allocation of a case was put right.',
    ]);
  });

  it('meets the duty to visit, and counts only visits at which the child was seen', async () => {
    const worker = (await read()).socialWorker.id;
    const [due] = await open();
    const record = { childId: child.id, visitedOn: '2016-03-31', seen: true, seenAlone: true };
    expect(await code('recordSocialWorkerVisit', { ...record, visitedOn: '2016-04-02' })).toBe('IN_FUTURE');
    expect(await code('recordSocialWorkerVisit', { ...record, seen: false })).toBe('NOT_SEEN');
    expect(await code('recordSocialWorkerVisit', { ...record, recordWrittenOn: '2016-03-30' })).toBe(
      'DAYS_OUT_OF_ORDER',
    );
    expect(
      await code('recordSocialWorkerVisit', record, 'SOCIAL_WORKER', {
        worker: '0b0e7a0e-0000-4000-8000-000000000000',
      }),
    ).toBe('NOT_FOUND');
    expect(await code('recordSocialWorkerVisit', record, 'TEAM_MANAGER', { team: child.team.id })).toBe(
      'FORBIDDEN',
    );
    await done('recordSocialWorkerVisit', { childId: child.id, visitedOn: '2016-03-30', seen: false });
    expect((await open())[0]).toEqual(due);
    const { data, errors } = await act(
      'recordSocialWorkerVisit',
      { ...record, actId: 'seen' },
      'id version seenAlone recordWrittenOn child { id }',
      'SOCIAL_WORKER',
      { worker },
    );
    expect(errors).toEqual([]);
    const visit = data.recordSocialWorkerVisit;
    expect(visit).toMatchObject({ seenAlone: true, recordWrittenOn: null, child: { id: child.id } });
    expect(await open()).toMatchObject([{ openedOn: '2016-03-31', dueBy: '2016-05-12' }]);
    expect(
      await done(
        'writeUpSocialWorkerVisit',
        { id: visit.id, version: visit.version, writtenOn: '2016-04-01' },
        'recordWrittenOn version',
      ),
    ).toMatchObject({ recordWrittenOn: '2016-04-01' });
    expect(
      await code('writeUpSocialWorkerVisit', {
        id: visit.id,
        version: visit.version + 1,
        writtenOn: '2016-04-01',
      }),
    ).toBe('ALREADY_WRITTEN');
    await done('correctSocialWorkerVisit', {
      id: visit.id,
      version: visit.version + 1,
      visitedOn: '2016-03-24',
      reason: 'A week out',
    });
    expect(await open()).toMatchObject([{ openedOn: '2016-03-24', dueBy: '2016-05-05' }]);
    expect(await code('recordVisitAgreement', { childId: child.id, agreedOn: '2016-03-01' })).toBe(
      'NOT_LONG_TERM',
    );
  });

  it('says when the social worker is away or leaves before the next visit', async () => {
    const { socialWorker } = await read();
    const exact = async (): Promise<unknown> =>
      (
        await service.ask(
          'IRO_MANAGER',
          'query($id: ID!) { child(id: $id) { childrenDuties(filter: { kinds: ' +
            '["SOCIAL_WORKER_VISIT"], states: [DUE, AT_RISK] }) { edges { node { state risk { ' +
            'cause } } } } } }',
          { id: child.id },
        )
      ).data.child.childrenDuties.edges[0]?.node;
    await done('recordSocialWorkerVisit', { childId: child.id, visitedOn: '2016-03-15', seen: true });
    const seen = (await read()).socialWorkerVisits.find((each: any) => each.visitedOn === '2016-03-24');
    await done('correctSocialWorkerVisit', {
      id: seen.id,
      version: seen.version,
      seen: false,
      seenAlone: null,
      reason: 'The child was out',
    });
    expect(await open()).toMatchObject([{ openedOn: '2016-03-15', dueBy: '2016-04-26' }]);
    const away = await done('recordAbsenceCover', {
      kind: 'SOCIAL_WORKER',
      absentId: socialWorker.id,
      from: '2016-04-20',
    });
    expect(await exact()).toEqual({ state: 'AT_RISK', risk: { cause: 'SOCIAL_WORKER_ABSENT_OR_LEAVING' } });
    await done('endAbsenceCover', { id: away.id, version: away.version, endedOn: '2016-04-25' });
    expect(await exact()).toEqual({ state: 'DUE', risk: null });
  });

  it('keeps an agreement of a child in long-term foster care, until it is taken back', async () => {
    const { data } = await service.ask(
      'IRO_MANAGER',
      '{ children(first: 100, filter: { lookedAfter: true, placementType: "U4" }) { edges { node ' +
        '{ id placement { fromOn } socialWorkerVisits { visitedOn } } } } }',
    );
    const settled = data.children.edges
      .map((edge: any) => edge.node)
      .find(
        (each: any) =>
          each.placement.fromOn < '2014-06-01' &&
          each.socialWorkerVisits.every((visit: any) => visit.visitedOn < '2016-03-31'),
      ).id;
    const due = async (): Promise<string> =>
      (
        await service.ask(
          'IRO_MANAGER',
          'query($id: ID!) { child(id: $id) { childrenDuties(first: 200, filter: { kinds: ' +
            '["SOCIAL_WORKER_VISIT"], states: [DUE, AT_RISK, OVERDUE] }) { edges { node { dueBy } ' +
            '} } } }',
          { id: settled },
        )
      ).data.child.childrenDuties.edges[0]?.node.dueBy;
    const agreed = await done('recordVisitAgreement', { childId: settled, agreedOn: '2016-03-20' });
    expect(await code('recordVisitAgreement', { childId: settled, agreedOn: '2016-03-25' })).toBe(
      'ALREADY_AGREED',
    );
    await done('recordSocialWorkerVisit', { childId: settled, visitedOn: '2016-03-31', seen: true });
    expect(await due()).toBe('2016-09-30');
    const ended = await done(
      'endVisitAgreement',
      { id: agreed.id, version: agreed.version, endedOn: '2016-03-31' },
      'id version endedOn',
    );
    expect((await due()) < '2016-09-30').toBe(true);
    await done('correctVisitAgreement', {
      id: ended.id,
      version: ended.version,
      endedOn: null,
      reason: 'It stands',
    });
    expect(await due()).toBe('2016-09-30');
  });
});
