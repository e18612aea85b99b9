import { careUnderTest, type CareUnderTest } from './care-under-test';

const slim =
  'siblings { id forename surname placementType iro { id } contactPlan } familyGroup { id ' +
  'contactPlan version children { id } } relationships { kind endedOn child { id } other { id } }';

describe('brothers, sisters and parents on record', () => {
  let care: CareUnderTest;
  let [ada, ben, cleo, dee]: string[] = [];
  let theirs: string;
  beforeAll(async () => {
    care = await careUnderTest('2016-03-01');
    [ada, ben, cleo, dee] = await Promise.all(
      ['F1', 'F2', 'F3', 'F4'].map(
        async (localId, at) => (await care.inCare(localId, `200${at + 2}-05-05`, '2016-01-05')).id,
      ),
    );
    theirs = (
      await care.act(care.people.colleague, 'registerChild', {
        localId: 'F5',
        forename: 'Eve',
        surname: 'Elsewhere',
        dateOfBirth: '2010-01-01',
        sex: 'F',
      })
    ).id;
  });
  afterAll(() => care.close());
  let baby: Promise<string> | undefined;
  const theirBaby = (): Promise<string> =>
    (baby ??= care
      .act(care.people.colleague, 'registerChild', {
        localId: 'F9',
        forename: 'Eve',
        surname: 'Elsewhere',
        dateOfBirth: '2016-01-20',
        sex: 'F',
      })
      .then(({ id }) => id));
  const families = async (): Promise<any[]> =>
    care.sql(
      `
        SELECT child_id AS child, value, from_on::text AS "from", to_on::text AS "to"
        FROM known_spell
        WHERE kind = 'FAMILY'
        ORDER BY from_on
      `,
    );

  it('are put together, once, and only by who sees both', async () => {
    const { people } = care;
    const siblings = { childId: ben, kind: 'SIBLING_OF', otherId: ada };
    expect(await care.refusal(people.worker, 'relateChildren', { ...siblings, otherId: ben })).toBe(
      'BAD_USER_INPUT',
    );
    expect(await care.refusal(people.worker, 'relateChildren', { ...siblings, kind: 'COUSIN_OF' })).toBe(
      'BAD_USER_INPUT',
    );
    expect(await care.refusal(people.worker, 'relateChildren', { ...siblings, otherId: theirs })).toBe(
      'NOT_FOUND',
    );
    expect(await care.refusal(people.worker, 'relateChildren', { ...siblings, kind: 'PARENT_OF' })).toBe(
      'TOO_YOUNG_FOR_A_PARENT',
    );
    await care.act(people.worker, 'relateChildren', siblings);
    expect(
      await care.refusal(people.worker, 'relateChildren', { childId: ada, kind: 'SIBLING_OF', otherId: ben }),
    ).toBe('RELATIONSHIP_ONCE');
    const seen = await care.child(people.worker, ada!, slim);
    expect(seen.siblings).toMatchObject([{ id: ben, forename: 'Ada', placementType: 'U6', iro: null }]);
    expect(seen.familyGroup.children.map(({ id }: any) => id).sort()).toEqual([ada, ben].sort());
    expect(seen.relationships).toMatchObject([{ kind: 'SIBLING_OF', endedOn: null }]);
  });

  it('become one family group where two were, which the other services know of from birth on', async () => {
    const { people } = care;
    await care.act(people.worker, 'relateChildren', { childId: cleo, kind: 'SIBLING_OF', otherId: dee });
    expect(new Set((await families()).map(({ value }) => value)).size).toBe(2);
    await care.act(people.worker, 'relateChildren', { childId: ben, kind: 'SIBLING_OF', otherId: cleo });
    const known = await families();
    expect(known.map(({ child, from, to }) => [child, from, to])).toEqual([
      [ada, '2002-05-05', null],
      [ben, '2003-05-05', null],
      [cleo, '2004-05-05', null],
      [dee, '2005-05-05', null],
    ]);
    expect(new Set(known.map(({ value }) => value))).toEqual(
      new Set([(await care.child(people.worker, dee!, slim)).familyGroup.id]),
    );
    expect((await care.child(people.worker, ada!, slim)).siblings).toHaveLength(3);
  });

  it('are seen in the slim view by an IRO who sees one of them only, and nothing more of them', async () => {
    const { people, ids } = care;
    await care.act(people.manager, 'allocateIro', { childId: ada, iroId: ids.iro, from: '2016-03-01' });
    await care.act(people.manager, 'allocateIro', { childId: ben, iroId: ids.otherIro, from: '2016-03-01' });
    const { familyGroup } = await care.child(people.worker, ben!, slim);
    expect(
      await care.act(
        people.worker,
        'planSiblingContact',
        { childId: ben, version: familyGroup.version, contactPlan: 'Every second Saturday.' },
        'contactPlan',
      ),
    ).toEqual({ contactPlan: 'Every second Saturday.' });
    const seen = await care.child(people.iro, ada!, slim);
    expect(seen.siblings.find(({ id }: any) => id === ben)).toEqual({
      id: ben,
      forename: 'Ada',
      surname: 'Invented',
      placementType: 'U6',
      iro: { id: ids.otherIro },
      contactPlan: 'Every second Saturday.',
    });
    expect(seen.familyGroup.children).toEqual([{ id: ada }]);
    expect(await care.child(people.iro, ben!, 'id')).toBeNull();
    expect((await care.child(people.iro, ada!, slim)).siblings).toHaveLength(3);
    const { data } = await care.ask(people.iro, '{ children { edges { node { id } } } }');
    expect(data.children.edges).toEqual([{ node: { id: ada } }]);
  });

  it('show no placement where it is restricted, and nobody who is denied or sealed', async () => {
    const { people } = care;
    const restrict = (column: string, value: unknown, child: string) =>
      care.sql(`UPDATE known_child SET ${column} = $2 WHERE child_id = $1`, [child, value]);
    await restrict('placement_restricted', true, ben!);
    await restrict('sealed', true, cleo!);
    await restrict('denied', ['iro'], dee!);
    expect((await care.child(people.iro, ada!, slim)).siblings).toMatchObject([
      { id: ben, placementType: null },
    ]);
    const other = await care.child({ role: 'IRO', id: 'another', iro: care.ids.iro }, ada!, slim);
    expect(other.siblings.map(({ id }: any) => id).sort()).toEqual([ben, dee].sort());
    expect((await care.child({ role: 'YOUNG_PERSON', id: 'ada', child: ada! }, ada!, slim)).siblings).toEqual(
      [],
    );
    expect(
      (
        await care.child({ role: 'HEALTH_OFFICER', id: 'nurse' }, ada!, 'siblings { id placementType }')
      ).siblings.every(({ placementType }: any) => placementType === null),
    ).toBe(true);
    await restrict('placement_restricted', false, ben!);
    await restrict('sealed', false, cleo!);
    await restrict('denied', [], dee!);
  });

  it('are read in one statement for each relation asked for, however many children', async () => {
    const what = `${slim} significantEvents { kind } reunificationPlans { id } periodsOfCare { episodes { rne } }`;
    const ask = async (of: readonly (string | undefined)[]): Promise<number> =>
      (
        await care.ask(
          care.people.manager,
          `{ ${of.map((id, at) => `c${at}: child(id: "${id}") { ${what} }`).join(' ')} }`,
        )
      ).statements;
    expect(await ask([ada, ben, cleo])).toBe(await ask([ada]));
  });

  it(
    'part again: who no other relationship holds leaves the family ' +
      'group, and a young parent is one to the child only',
    async () => {
      const { people } = care;
      const [held] = await care.sql<{ id: string }>(
        'SELECT id FROM relationship WHERE $1 IN (child_id, other_id) AND $2 IN (child_id, other_id)',
        [ada, ben],
      );
      const [membership] = await care.sql<{ version: number }>(
        'SELECT version FROM family_member WHERE child_id = $1',
        [ada],
      );
      expect(
        await care.refusal(people.worker, 'leaveFamilyGroup', {
          childId: ada,
          version: membership?.version,
          reason: 'Not theirs.',
        }),
      ).toBe('HELD_BY_A_RELATIONSHIP');
      expect(
        await care.refusal(people.worker, 'endRelationship', { id: held?.id, version: 3, reason: 'Not so.' }),
      ).toBe('CONFLICT');
      expect(
        await care.act(
          people.worker,
          'endRelationship',
          { id: held?.id, version: 1, reason: 'Not so.' },
          'endedOn endedBecause',
        ),
      ).toEqual({ endedOn: '2016-03-01', endedBecause: 'Not so.' });
      expect(await care.child(people.worker, ada!, slim)).toMatchObject({ siblings: [], familyGroup: null });
      expect((await care.child(people.worker, ben!, slim)).siblings).toHaveLength(2);
      expect((await families()).find(({ child }) => child === ada)).toMatchObject({ to: '2016-03-01' });
      const baby = await care.register('F6', '2016-02-20');
      await care.act(people.worker, 'relateChildren', { childId: ada, kind: 'PARENT_OF', otherId: baby });
      expect(await care.child(people.worker, baby, slim)).toMatchObject({
        siblings: [],
        familyGroup: null,
        relationships: [{ kind: 'PARENT_OF', child: { id: ada }, other: { id: baby } }],
      });
    },
  );

  it('are known as parent and child to who sees one of the two, without the other', async () => {
    await care.act(care.people.manager, 'relateChildren', {
      childId: ada,
      kind: 'PARENT_OF',
      otherId: await theirBaby(),
    });
    const seen = await care.child(care.people.colleague, await theirBaby(), slim);
    expect(seen.relationships).toEqual([
      { kind: 'PARENT_OF', endedOn: null, child: null, other: { id: await theirBaby() } },
    ]);
    expect((await care.child(care.people.worker, ada!, slim)).relationships).toContainEqual({
      kind: 'PARENT_OF',
      endedOn: null,
      child: { id: ada },
      other: null,
    });
  });

  it('are in proceedings together: one set, concluded for all', async () => {
    const { people } = care;
    const issue = { children: [ben, cleo, dee], issuedOn: '2016-02-01' };
    expect(
      await care.refusal(people.worker, 'issueCareProceedings', { ...issue, children: [ben, theirs] }),
    ).toBe('NOT_FOUND');
    expect(await care.refusal(people.worker, 'issueCareProceedings', { ...issue, children: [] })).toBe(
      'BAD_USER_INPUT',
    );
    expect(
      await care.refusal(people.worker, 'issueCareProceedings', { ...issue, issuedOn: '2016-04-01' }),
    ).toBe('IN_FUTURE');
    const set = await care.act(
      people.worker,
      'issueCareProceedings',
      { ...issue, actId: 'set-1' },
      'id version children { id }',
    );
    expect(set.children).toHaveLength(3);
    expect((await care.act(people.worker, 'issueCareProceedings', { ...issue, actId: 'set-1' })).id).toBe(
      set.id,
    );
    expect(
      await care.refusal(people.worker, 'issueCareProceedings', { children: [dee], issuedOn: '2016-02-02' }),
    ).toBe('ALREADY_IN_PROCEEDINGS');
    const end = {
      id: set.id,
      version: set.version,
      concludedOn: '2016-02-25',
      outcome: 'Care orders for all.',
    };
    expect(
      await care.refusal(people.worker, 'concludeCareProceedings', { ...end, concludedOn: '2016-01-25' }),
    ).toBe('DAYS_OUT_OF_ORDER');
    expect(await care.refusal(people.colleague, 'concludeCareProceedings', end)).toBe('NOT_FOUND');
    expect(
      await care.act(people.worker, 'concludeCareProceedings', end, 'concludedOn outcome version'),
    ).toEqual({ concludedOn: '2016-02-25', outcome: 'Care orders for all.', version: 2 });
    expect(
      await care.act(
        people.worker,
        'correctCareProceedings',
        { id: set.id, version: 2, reason: 'Misread.', concludedOn: '2016-02-26' },
        'concludedOn',
      ),
    ).toEqual({ concludedOn: '2016-02-26' });
    for (const child of [ben, cleo, dee])
      expect((await care.journal(child!)).filter((line) => line.includes('CARE_PROCEEDINGS'))).toHaveLength(
        3,
      );
    expect((await care.child(people.worker, dee!, 'careProceedings { outcome }')).careProceedings).toEqual([
      { outcome: 'Care orders for all.' },
    ]);
  });

  it('may come of an import, and be taken out of the group again', async () => {
    const [foundling, kept] = [
      await care.register('F7', '2009-01-01'),
      await care.register('F8', '2008-01-01'),
    ];
    for (const child of [foundling, kept])
      await care.sql(
        `
          INSERT INTO family_member (id, source_id, child_id, family_group)
          VALUES (gen_random_uuid(), $1::uuid::text, $1, 'FG-SURNAME')
        `,
        [child],
      );
    const { familyGroup, siblings } = await care.child(care.people.worker, foundling, slim);
    expect(siblings).toHaveLength(1);
    expect(familyGroup.id).not.toContain('SURNAME');
    await care.act(care.people.worker, 'leaveFamilyGroup', {
      childId: foundling,
      version: familyGroup.version,
      reason: 'Only the surname is the same.',
    });
    expect(await care.child(care.people.worker, foundling, slim)).toMatchObject({
      siblings: [],
      familyGroup: null,
    });
    expect(
      await care.refusal(care.people.worker, 'planSiblingContact', {
        childId: foundling,
        version: 1,
        contactPlan: 'Weekly.',
      }),
    ).toBe('IN_NO_FAMILY_GROUP');
  });
});
