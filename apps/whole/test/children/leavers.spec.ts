import { asSuperuser, databaseName, freshDatabases, type Databases } from '@iro/testkit';
import { childrenUnderTest, type ChildrenUnderTest } from './children-under-test';

const record = `
  id dateOfBirth periodOfCare { startedOn } careLeaver { id version status fromOn inTouch accommodation
  activity asAt adviser } leaverStatuses { id version status fromOn toOn accommodation }
  proposedLeaverStatus { status fromOn source } leaverContacts { id version contactedOn accommodation }
  personalAdvisers { id adviserId name fromOn toOn }`;

describe('a leaver', () => {
  let databases: Databases;
  let service: ChildrenUnderTest;
  let everybody: any[];
  let young: any;
  beforeAll(async () => {
    databases = await freshDatabases('DEMONSTRATION');
    service = await childrenUnderTest(databases);
    everybody = [];
    for (let after: string | null = null, more = true; more;) {
      const { data, errors } = await service.ask(
        'IRO_MANAGER',
        `
          query($after: String) { children(first: 500, after: $after) { edges { node { ${record} } }
          pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      expect(errors).toEqual([]);
      everybody.push(...data.children.edges.map((edge: any) => edge.node));
      after = data.children.pageInfo.endCursor;
      more = data.children.pageInfo.hasNextPage;
    }
    young = everybody.find(
      (each) =>
        each.careLeaver?.status === 'ELIGIBLE' &&
        each.periodOfCare !== null &&
        each.careLeaver.fromOn < '2016-02-01' &&
        each.dateOfBirth > '1998-06-01',
    );
  });
  afterAll(() => service.close());

  const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
  const act = (
    name: string,
    input: object,
    answer: string,
    role: 'IRO_MANAGER' | 'PERSONAL_ADVISER' | 'IRO' = 'IRO_MANAGER',
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
    role?: 'PERSONAL_ADVISER' | 'IRO',
    ties = {},
  ): Promise<unknown> => {
    const [error] = (await act(name, input, '__typename', role, ties)).errors;
    return error?.extensions.reason ?? error?.extensions.code;
  };
  const read = async (id: string): Promise<any> =>
    (await service.ask('IRO_MANAGER', `query($id: ID!) { child(id: $id) { ${record} } }`, { id })).data.child;
  const duties = async (id: string, kind: string): Promise<any[]> =>
    (
      await service.ask(
        'IRO_MANAGER',
        'query($id: ID!, $kinds: [String!]) { child(id: $id) { childrenDuties(first: 100, ' +
          'filter: { kinds: $kinds }) { edges { node { openedOn dueBy metOn state } } } } }',
        { id, kinds: [kind] },
      )
    ).data.child.childrenDuties.edges.map((edge: any) => edge.node);

  it('of the year agrees, where the record is whole, with what the rule proposes', () => {
    const eligible = everybody.filter(
      (each) => each.careLeaver?.status === 'ELIGIBLE' && each.periodOfCare !== null,
    );
    for (const each of eligible) expect(each.proposedLeaverStatus?.status).toBe('ELIGIBLE');
    expect(everybody.some((each) => each.proposedLeaverStatus !== null)).toBe(true);
  });

  it('still in care gets a status only of the right age, and from then on an adviser', async () => {
    const child = everybody.find((each) => each.dateOfBirth > '2006-01-01' && each.periodOfCare !== null);
    expect(
      await code('beginLeaverStatus', { childId: child.id, status: 'ELIGIBLE', from: '2016-03-01' }),
    ).toBe('NOT_OF_AGE');
    expect(
      await code('assignPersonalAdviser', { childId: child.id, name: 'Jo Lake', from: '2016-03-01' }),
    ).toBe('NO_LEAVER_STATUS');
    expect(
      await code('beginLeaverStatus', { childId: young.id, status: 'ELIGIBLE', from: '2016-04-02' }),
    ).toBe('IN_FUTURE');
    expect(
      await code('beginLeaverStatus', { childId: young.id, status: 'PENDING', from: '2016-03-01' }),
    ).toBe('BAD_USER_INPUT');
    await done('endLeaverStatus', {
      id: young.careLeaver.id,
      version: young.careLeaver.version,
      endedOn: '2016-02-01',
    });
    expect(
      await code('beginLeaverStatus', { childId: young.id, status: 'RELEVANT', from: '2016-03-01' }),
    ).toBe('STILL_LOOKED_AFTER');
    const before = await duties(young.id, 'PERSONAL_ADVISER');
    const begun = await done(
      'beginLeaverStatus',
      { childId: young.id, status: 'ELIGIBLE', from: '2016-03-01', actId: 'begun' },
      'id version status child { id }',
    );
    expect(
      (
        await done('beginLeaverStatus', {
          childId: young.id,
          status: 'ELIGIBLE',
          from: '2016-03-01',
          actId: 'begun',
        })
      ).id,
    ).toBe(begun.id);
    expect(await duties(young.id, 'PERSONAL_ADVISER')).toMatchObject([
      ...before,
      { openedOn: '2016-03-01', dueBy: '2016-03-01', metOn: null, state: 'OVERDUE' },
    ]);
    await done('assignPersonalAdviser', { childId: young.id, name: 'Jo Lake', from: '2016-03-10' });
    expect(await duties(young.id, 'PERSONAL_ADVISER')).toMatchObject([
      ...before,
      { metOn: '2016-03-10', state: 'MET_LATE' },
    ]);
    expect(
      await code('beginLeaverStatus', { childId: young.id, status: 'ELIGIBLE', from: '2016-03-20' }),
    ).toBe('ALREADY_THAT_STATUS');
    expect(
      await code('beginLeaverStatus', { childId: young.id, status: 'ELIGIBLE', from: '2016-02-20' }),
    ).toBe('STATUS_LATER');
    await done('correctLeaverStatus', {
      id: begun.id,
      version: begun.version,
      fromOn: '2016-03-05',
      reason: 'Later',
    });
    expect(await duties(young.id, 'PERSONAL_ADVISER')).toMatchObject([...before, { openedOn: '2016-03-05' }]);
  });

  it(
    'after care fares as the last contact says, and is to be in touch ' +
      'again in seven days of a move and two months of that',
    async () => {
      const leaver = everybody.find(
        (each) =>
          each.careLeaver?.status === 'FORMER_RELEVANT' &&
          each.careLeaver.inTouch === 'YES' &&
          each.careLeaver.accommodation !== 'U1' &&
          each.careLeaver.asAt === '2016-03-31' &&
          each.careLeaver.adviser !== null,
      );
      const contact = { childId: leaver.id, contactedOn: '2016-04-01', inTouch: 'YES' };
      expect(await code('recordLeaverContact', { ...contact, accommodation: 'S1' })).toBe('BAD_USER_INPUT');
      expect(await code('recordLeaverContact', { ...contact, activity: 'F4' })).toBe('BAD_USER_INPUT');
      expect(await code('recordLeaverContact', { ...contact, accommodation: '0' })).toBe(
        'KNOWN_WHEN_IN_TOUCH',
      );
      expect(await code('recordLeaverContact', { ...contact, inTouch: 'RHOM', accommodation: 'B1' })).toBe(
        'NOT_KNOWN_WHEN_GONE',
      );
      expect(await code('recordLeaverContact', { ...contact, movedOn: '2016-04-01' })).toBe('BAD_USER_INPUT');
      expect(await code('recordLeaverContact', contact, 'IRO')).toBe('FORBIDDEN');
      expect(
        await code('recordLeaverContact', contact, 'PERSONAL_ADVISER', {
          worker: '0b0e7a0e-0000-4000-8000-000000000000',
        }),
      ).toBe('NOT_FOUND');

      const recorded = await done(
        'recordLeaverContact',
        { ...contact, accommodation: 'U1', movedOn: '2016-04-01', actId: 'moved' },
        'id version accommodation activity',
      );
      expect(recorded).toMatchObject({ accommodation: 'U1', activity: leaver.careLeaver.activity });
      expect((await read(leaver.id)).careLeaver).toMatchObject({
        accommodation: 'U1',
        activity: leaver.careLeaver.activity,
        asAt: '2016-04-01',
      });
      expect((await duties(leaver.id, 'ADVISER_CONTACT')).at(-1)).toMatchObject({
        openedOn: '2016-04-01',
        dueBy: '2016-06-01',
        state: 'DUE',
      });
      await done('correctLeaverContact', {
        id: recorded.id,
        version: recorded.version,
        inTouch: 'NO',
        accommodation: '0',
        activity: '0',
        reason: 'It was the neighbour',
      });
      expect((await duties(leaver.id, 'ADVISER_CONTACT')).find((duty) => duty.state === 'DUE')).toMatchObject(
        {
          openedOn: '2016-04-01',
          dueBy: '2016-04-08',
        },
      );

      expect(
        await code('assignPersonalAdviser', {
          childId: leaver.id,
          name: leaver.careLeaver.adviser,
          from: '2016-04-01',
        }),
      ).toBe('ALREADY_ADVISER');
      const without = async (): Promise<any[]> =>
        (
          await service.ask(
            'IRO_MANAGER',
            'query($id: ID!) { childrenAttention(filter: { childId: $id, kinds: ' +
              '["LEAVER_WITHOUT_ADVISER"] }) { edges { node { kind since } } } }',
            { id: leaver.id },
          )
        ).data.childrenAttention.edges.map((edge: any) => edge.node);
      expect(await without()).toEqual([]);
      const ended = await done('endPersonalAdviser', { childId: leaver.id, endedOn: '2016-04-01' }, 'toOn');
      expect(ended.toOn).toBe('2016-04-01');
      expect((await read(leaver.id)).careLeaver.adviser).toBeNull();
      expect(
        (await duties(leaver.id, 'PERSONAL_ADVISER')).filter((duty) => duty.metOn === null),
      ).toMatchObject([{ openedOn: '2016-04-01', dueBy: '2016-04-01' }]);
      expect(await code('endPersonalAdviser', { childId: leaver.id, endedOn: '2016-04-01' })).toBe(
        'NO_ADVISER',
      );
      expect(await without()).toEqual([{ kind: 'LEAVER_WITHOUT_ADVISER', since: '2016-04-01' }]);
      const assigned = await done(
        'assignPersonalAdviser',
        { childId: leaver.id, name: 'Jo Lake', from: '2016-04-01' },
        'id version adviserId name child { id }',
      );
      const answer = await service.ask(
        'PERSONAL_ADVISER',
        'query($id: ID!) { child(id: $id) { careLeaver { status } } }',
        { id: leaver.id },
        { worker: assigned.adviserId },
      );
      expect(answer.data.child.careLeaver.status).toBe('FORMER_RELEVANT');
      expect(await without()).toEqual([]);
      await done('correctPersonalAdviser', {
        id: assigned.id,
        version: assigned.version,
        name: 'Jo Lakes',
        reason: 'Misspelt',
      });

      const { careLeaver } = await read(leaver.id);
      expect(
        await code('endLeaverStatus', {
          id: careLeaver.id,
          version: careLeaver.version + 3,
          endedOn: '2016-04-01',
        }),
      ).toBe('CONFLICT');
      await done('endLeaverStatus', {
        id: careLeaver.id,
        version: careLeaver.version,
        endedOn: '2016-04-01',
      });
      expect((await read(leaver.id)).careLeaver).toBeNull();
    },
  );

  it('counts in the year as the last contact in it says', async () => {
    const before = (
      await service.ask(
        'IRO_MANAGER',
        '{ reportingYear(ending: 2016) { careLeavers { value } ' +
          'suitableAccommodation { met of } withPersonalAdviser { met of } } }',
      )
    ).data.reportingYear;
    const other = everybody.find(
      (each) =>
        each.careLeaver?.inTouch === 'YES' &&
        each.careLeaver.accommodation?.endsWith('1') &&
        each.careLeaver.status === 'FORMER_RELEVANT' &&
        each.careLeaver.asAt <= '2016-03-31' &&
        each.leaverContacts.length === 0,
    );
    await done('recordLeaverContact', {
      childId: other.id,
      contactedOn: '2016-03-31',
      inTouch: 'YES',
      accommodation: 'X2',
    });
    const after = (
      await service.ask(
        'IRO_MANAGER',
        '{ reportingYear(ending: 2016) { careLeavers { value } ' +
          'suitableAccommodation { met of } withPersonalAdviser { met of } } }',
      )
    ).data.reportingYear;
    expect(after.careLeavers).toEqual(before.careLeavers);
    expect(after.suitableAccommodation).toEqual({
      met: before.suitableAccommodation.met - 1,
      of: before.suitableAccommodation.of,
    });
    const [spell] = await asSuperuser(
      async (client) =>
        (
          await client.query(
            `
              SELECT detail
              FROM known_spell
              WHERE child_id = $1 AND kind = 'LEAVER'
              ORDER BY from_on DESC
              LIMIT 1
            `,
            [other.id],
          )
        ).rows,
      databaseName(databases.children.app),
    );
    expect(spell.detail).toMatchObject({ inTouch: 'YES', accommodation: 'X2' });
    expect(
      await code('beginLeaverStatus', { childId: other.id, status: 'RELEVANT', from: '2016-04-01' }),
    ).toBe('NOT_OF_AGE');
  });

  it('shows an analyst, who reads no day of birth, neither since when nor what falls due from then', async () => {
    const kept = everybody.find(
      (each) => each.leaverStatuses.length > 0 && each.proposedLeaverStatus !== null && each.id !== young.id,
    );
    const asked = `
      query ($id: ID!) {
        child(id: $id) {
          leaverStatuses {
            status
            fromOn
            toOn
          }
          proposedLeaverStatus {
            fromOn
          }
          childrenDuties(
            first: 500
            filter: {kinds: ["PERSONAL_ADVISER", "ADVISER_CONTACT"]}
          ) {
            edges {
              node {
                openedOn
              }
            }
          }
          chronology(first: 500) {
            edges {
              node {
                act
              }
            }
          }
        }
        childrenAttention(filter: {kinds: ["LEAVER_WITHOUT_ADVISER"]}) {
          edges {
            node {
              since
            }
          }
        }
      }
    `;
    const seen = async (role: 'IRO_MANAGER' | 'DATA_ANALYST', id: string): Promise<any> =>
      (await service.ask(role, asked, { id })).data;
    const [whole, masked] = [await seen('IRO_MANAGER', kept.id), await seen('DATA_ANALYST', kept.id)];
    expect(whole.child.leaverStatuses[0].fromOn).not.toBeNull();
    expect(whole.child.proposedLeaverStatus.fromOn).not.toBeNull();
    expect(whole.child.childrenDuties.edges.length).toBeGreaterThan(0);
    expect(masked.child.leaverStatuses).toEqual(
      whole.child.leaverStatuses.map(({ status }: any) => ({ status, fromOn: null, toOn: null })),
    );
    expect([
      masked.child.proposedLeaverStatus,
      masked.child.childrenDuties.edges,
      masked.childrenAttention.edges,
    ]).toEqual([null, [], []]);
    const acts = async (role: 'IRO_MANAGER' | 'DATA_ANALYST'): Promise<string[]> =>
      (await seen(role, young.id)).child.chronology.edges.map(({ node }: any) => node.act);
    expect(await acts('IRO_MANAGER')).toContain('BEGIN_LEAVER_STATUS');
    expect((await acts('DATA_ANALYST')).filter((act) => act.includes('LEAVER_STATUS'))).toEqual([]);
  });
});
