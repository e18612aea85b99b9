import { openComplianceAtWork, type ComplianceAtWork } from './compliance-at-work';

let at: ComplianceAtWork;
beforeAll(async () => {
  at = await openComplianceAtWork('2016-03-01');
});
afterAll(() => at.close());

const school = (urn: string) =>
  at.done('VIRTUAL_SCHOOL_OFFICER', 'recordSchool', { urn, name: `School ${urn}` }, 'id urn version');
const inspect = (urn: string, inspectedOn: string, grade: string, more: object = {}) =>
  at.done('VIRTUAL_SCHOOL_OFFICER', 'recordInspection', { urn, inspectedOn, grade, ...more });
const place = (childId: string, urn: string, more: object = {}) =>
  at.done(
    'VIRTUAL_SCHOOL_OFFICER',
    'recordSchoolPlace',
    { childId, urn, fromOn: '2015-09-01', ...more },
    'id version fromOn toOn overrideReason overriddenBy school { urn grade }',
  );
const refused = (childId: string, urn: string, more: object = {}) =>
  at.refusal('VIRTUAL_SCHOOL_OFFICER', 'recordSchoolPlace', { childId, urn, fromOn: '2016-03-01', ...more });
const items = (child: string) =>
  at.rows<{ schoolId: string; answeredOn: string | null }>(
    'SELECT school_id AS "schoolId", answered_on AS "answeredOn" FROM attention_item WHERE child_id = $1',
    [child],
  );

describe('a school that is graded inadequate', () => {
  let pupils: string[];
  let left: string;
  let discharged: string;
  let schoolId: string;

  beforeAll(async () => {
    ({ id: schoolId } = await school('100'));
    await inspect('100', '2014-05-01', 'GOOD');
    pupils = [];
    for (const born of ['2005-06-01', '2006-07-01']) pupils.push((await at.inCare(born, '2015-01-01')).child);
    left = (await at.inCare('2005-01-01', '2015-01-01')).child;
    discharged = await at.child('2005-01-01', '2015-01-01', '2015-12-01');
    for (const child of pupils) await place(child, '100');
    await place(left, '100', { toOn: '2016-02-29' });
    await at.put('school_place', { child_id: discharged, school_id: schoolId, from_on: '2015-09-01' });
  });

  it('raises an item for every looked-after child placed there, in the same act, and for nobody else', async () => {
    await inspect('100', '2016-02-20', 'INADEQUATE', { actId: 'inspection' });
    await inspect('100', '2016-02-20', 'INADEQUATE', { actId: 'inspection' });
    expect(
      await Promise.all([...pupils, left, discharged].map(async (child) => (await items(child)).length)),
    ).toEqual([1, 1, 0, 0]);
    const lines = await at.journal('RECORD_INSPECTION');
    expect(
      lines
        .filter(({ childId }) => childId !== null)
        .map(({ childId }) => childId)
        .sort(),
    ).toEqual([...pupils].sort());
    expect(lines.at(-1)?.sentence).toBe(
      'The child’s school was graded inadequate: whether the child is to stay there has to be considered.',
    );
  });

  it('shows them in a list and on the child, to who reads education and sees the child', async () => {
    const list =
      '{ attentionItems(open: true, addressee: VIRTUAL_SCHOOL_OFFICER) { edges { node { kind ' +
      'addressee raisedOn answeredOn school { urn } child { id } } } } }';
    const { data } = await at.ask('VIRTUAL_SCHOOL_OFFICER', list);
    expect(data.attentionItems.edges.map(({ node }: any) => node.child.id).sort()).toEqual(
      [...pupils].sort(),
    );
    expect(data.attentionItems.edges[0].node).toMatchObject({
      kind: 'SCHOOL_INADEQUATE',
      addressee: 'VIRTUAL_SCHOOL_OFFICER',
      raisedOn: '2016-03-01',
      answeredOn: null,
      school: { urn: '100' },
    });
    expect(await at.ofChild('IRO_MANAGER', pupils[0] as string, 'attentionItems { kind }')).toEqual({
      attentionItems: [{ kind: 'SCHOOL_INADEQUATE' }],
    });
    expect((await at.ask('HEALTH_OFFICER', list)).data.attentionItems.edges).toEqual([]);
    expect(
      (await at.ask('SOCIAL_WORKER', list, {}, { worker: '00000000-0000-4000-8000-000000000000' })).data
        .attentionItems.edges,
    ).toEqual([]);
    const page = await at.ask(
      'IRO_MANAGER',
      '{ attentionItems(first: 1) { edges { node { child { id } } } pageInfo { hasNextPage endCursor } } }',
    );
    expect(page.statements).toBe(1);
    const next = await at.ask(
      'IRO_MANAGER',
      'query($after: String) { attentionItems(first: 1, after: $after) { edges { ' +
        'node { child { id } } } pageInfo { hasNextPage } } }',
      { after: page.data.attentionItems.pageInfo.endCursor },
    );
    expect([page, next].map((each) => each.data.attentionItems.edges[0].node.child.id).sort()).toEqual(
      [...pupils].sort(),
    );
    expect(next.data.attentionItems.pageInfo.hasNextPage).toBe(false);
    expect(
      (await at.ask('IRO_MANAGER', '{ attentionItems(after: "x") { edges { cursor } } }')).errors[0]
        .extensions.code,
    ).toBe('BAD_USER_INPUT');
  });

  it('is not raised twice while open, and again by a later inspection once answered', async () => {
    await inspect('100', '2016-02-25', 'INADEQUATE');
    const [first] = await at
      .ofChild('VIRTUAL_SCHOOL_OFFICER', pupils[0] as string, 'attentionItems { id version }')
      .then(({ attentionItems }) => attentionItems);
    const answer = {
      itemId: first.id,
      version: first.version,
      answer: 'The school has an action plan; a move would unsettle.',
    };
    expect(await at.refusal('SOCIAL_WORKER', 'answerAttentionItem', answer)).toBe('NOT_ADDRESSED');
    expect(
      await at.refusal('VIRTUAL_SCHOOL_OFFICER', 'answerAttentionItem', { ...answer, answer: ' ' }),
    ).toBe('BAD_USER_INPUT');
    const answered = await at.done(
      'VIRTUAL_SCHOOL_OFFICER',
      'answerAttentionItem',
      answer,
      'id version answer answeredOn answeredBy',
    );
    expect(answered).toMatchObject({
      answer: answer.answer,
      answeredOn: '2016-03-01',
      answeredBy: 'VIRTUAL_SCHOOL_OFFICER',
      version: 2,
    });
    expect(await at.refusal('VIRTUAL_SCHOOL_OFFICER', 'answerAttentionItem', { ...answer, version: 2 })).toBe(
      'ALREADY_ANSWERED',
    );
    expect((await at.journal('ANSWER_ATTENTION_ITEM'))[0]?.sentence).not.toContain('action plan');
    expect(
      await at.refusal('SOCIAL_WORKER', 'correctAttentionItem', {
        id: first.id,
        version: 2,
        reason: 'Wrong.',
        answer: 'None.',
      }),
    ).toBe('FORBIDDEN');
    await at.done('VIRTUAL_SCHOOL_OFFICER', 'correctAttentionItem', {
      id: first.id,
      version: 2,
      reason: 'Said better.',
      answer: 'A move would unsettle.',
    });
    await inspect('100', '2016-02-27', 'INADEQUATE');
    expect(await Promise.all(pupils.map(async (child) => (await items(child)).length))).toEqual([2, 1]);
  });

  it('takes no new child, unless somebody decides otherwise for a reason', async () => {
    const { child } = await at.inCare('2005-06-01', '2016-01-19');
    expect(await refused(child, '100')).toBe('SCHOOL_INADEQUATE');
    expect(
      await refused(child, '100', { override: { reason: '', decidedBy: 'The head of the virtual school' } }),
    ).toBe('BAD_USER_INPUT');
    expect(
      await at.ofChild('VIRTUAL_SCHOOL_OFFICER', child, 'schoolPlace { id } attentionItems { id }'),
    ).toEqual({ schoolPlace: null, attentionItems: [] });
    const override = { reason: 'Her brothers are there.', decidedBy: 'The head of the virtual school' };
    const taken = await place(child, '100', { fromOn: '2016-03-01', override });
    expect(taken).toMatchObject({
      overrideReason: override.reason,
      overriddenBy: override.decidedBy,
      school: { urn: '100', grade: 'INADEQUATE' },
    });
    const [line] = (await at.journal('RECORD_SCHOOL_PLACE')).filter(({ childId }) => childId === child);
    expect(line?.sentence).toBe(
      'The child got a place at a school graded inadequate, by a decision with its reason on record.',
    );
    expect(
      (
        await at.ask(
          'DATA_ANALYST',
          `
            query ($of: [_Any!]!) {
              _entities(representations: $of) {
                ... on Child {
                  schoolPlaces {
                    overrideReason
                    overriddenBy
                    school {
                      urn
                    }
                  }
                }
              }
            }
          `,
          { of: [{ __typename: 'Child', id: child }] },
        )
      ).data._entities[0],
    ).toEqual({ schoolPlaces: [{ overrideReason: null, overriddenBy: null, school: { urn: '100' } }] });
  });

  it('raises an item for a place of before that is only recorded now', async () => {
    const { child } = await at.inCare('2005-06-01', '2015-01-01');
    expect(await place(child, '100', { fromOn: '2016-01-05' })).toMatchObject({ overrideReason: null });
    expect(await items(child)).toHaveLength(1);
  });

  it('that was so by mistake is put right, and a grade put right to inadequate is news as well', async () => {
    await school('200');
    const { child } = await at.inCare('2005-06-01', '2015-01-01');
    await place(child, '200');
    const inspection = await inspect('200', '2016-02-01', 'GOOD');
    expect(
      await at.refusal('VIRTUAL_SCHOOL_OFFICER', 'correctInspection', {
        id: inspection.id,
        version: 1,
        reason: 'Nothing.',
      }),
    ).toBe('BAD_USER_INPUT');
    expect(
      await at.refusal('VIRTUAL_SCHOOL_OFFICER', 'correctInspection', {
        id: inspection.id,
        version: 7,
        reason: 'Misread.',
        grade: 'INADEQUATE',
      }),
    ).toBe('CONFLICT');
    expect(await items(child)).toEqual([]);
    await at.done('VIRTUAL_SCHOOL_OFFICER', 'correctInspection', {
      id: inspection.id,
      version: 1,
      reason: 'Misread.',
      grade: 'INADEQUATE',
    });
    expect(await items(child)).toHaveLength(1);
  });

  it('cannot be missed: a place and an inspection recorded at once end in an item or a refusal', async () => {
    for (const [index, urn] of ['301', '302', '303', '304'].entries()) {
      await school(urn);
      const { child } = await at.inCare('2005-06-01', '2015-01-01');
      const [taken] = await Promise.all([
        at.act('VIRTUAL_SCHOOL_OFFICER', 'recordSchoolPlace', { childId: child, urn, fromOn: '2016-03-01' }),
        at.act('VIRTUAL_SCHOOL_OFFICER', 'recordInspection', {
          urn,
          inspectedOn: '2016-03-01',
          grade: 'INADEQUATE',
        }),
      ]);
      const told = taken.errors.length > 0 ? taken.errors[0].extensions.reason : (await items(child)).length;
      expect([index, [1, 'SCHOOL_INADEQUATE'].includes(told)]).toEqual([index, true]);
    }
  });
});

describe('school places', () => {
  it('are one at a time, though the last day of one may be the first of the next, and are put right', async () => {
    await school('400');
    await school('401');
    await inspect('401', '2015-01-01', 'INADEQUATE');
    const { child } = await at.inCare('2005-06-01', '2015-01-01');
    const first = await place(child, '400');
    expect(await refused(child, '400')).toBe('PLACE_HELD');
    expect(
      await at.refusal('VIRTUAL_SCHOOL_OFFICER', 'endSchoolPlace', {
        placeId: first.id,
        version: 1,
        toOn: '2015-08-31',
      }),
    ).toBe('DAYS_OUT_OF_ORDER');
    await at.done('VIRTUAL_SCHOOL_OFFICER', 'endSchoolPlace', {
      placeId: first.id,
      version: 1,
      toOn: '2016-03-01',
    });
    expect(
      await at.refusal('VIRTUAL_SCHOOL_OFFICER', 'endSchoolPlace', {
        placeId: first.id,
        version: 2,
        toOn: '2016-03-01',
      }),
    ).toBe('ALREADY_ENDED');
    const second = await place(child, '400', { fromOn: '2016-03-01' });
    expect(
      await at.refusal('VIRTUAL_SCHOOL_OFFICER', 'correctSchoolPlace', {
        id: second.id,
        version: 1,
        reason: 'Earlier.',
        fromOn: '2016-02-28',
      }),
    ).toBe('SCHOOL_PLACE_ONE_AT_A_TIME');
    const [{ id: inadequate }] = (await at.rows<{ id: string }>(
      "SELECT id FROM school WHERE urn = '401'",
    )) as [{ id: string }];
    expect(
      await at.refusal('VIRTUAL_SCHOOL_OFFICER', 'correctSchoolPlace', {
        id: second.id,
        version: 1,
        reason: 'Another school.',
        schoolId: inadequate,
      }),
    ).toBe('SCHOOL_INADEQUATE');
    expect(
      await at.refusal('VIRTUAL_SCHOOL_OFFICER', 'correctSchoolPlace', {
        id: second.id,
        version: 1,
        reason: 'Another school.',
        schoolId: 'none',
      }),
    ).toBe('BAD_USER_INPUT');
    await at.done('VIRTUAL_SCHOOL_OFFICER', 'correctSchoolPlace', {
      id: second.id,
      version: 1,
      reason: 'Not yet.',
      toOn: '2016-07-20',
    });
    expect(
      await at.ofChild(
        'VIRTUAL_SCHOOL_OFFICER',
        child,
        'schoolPlaces { fromOn toOn } schoolPlace { fromOn }',
      ),
    ).toEqual({
      schoolPlaces: [
        { fromOn: '2015-09-01', toOn: '2016-03-01' },
        { fromOn: '2016-03-01', toOn: '2016-07-20' },
      ],
      schoolPlace: { fromOn: '2016-03-01' },
    });
  });

  it('do not tell an analyst the school of a child in a restricted placement, nor does an item about it', async () => {
    await school('500');
    const { child } = await at.inCare('2005-06-01', '2015-01-01');
    await place(child, '500');
    await inspect('500', '2016-02-01', 'INADEQUATE');
    await at.rows('UPDATE known_child SET placement_restricted = true WHERE child_id = $1', [child]);
    const fields =
      'schoolPlaces { school { urn } } schoolPlace { school { urn } } attentionItems { detail school { urn } }';
    const asked =
      'query($of: [_Any!]!) { _entities(representations: $of) { ... on Child { ' + fields + ' } } }';
    const of = { of: [{ __typename: 'Child', id: child }] };
    expect((await at.ask('DATA_ANALYST', asked, of)).data._entities[0]).toEqual({
      schoolPlaces: [{ school: null }],
      schoolPlace: { school: null },
      attentionItems: [{ detail: null, school: null }],
    });
    expect(
      (await at.ask('VIRTUAL_SCHOOL_OFFICER', asked, of)).data._entities[0].attentionItems[0].school,
    ).toEqual({ urn: '500' });
  });

  it('need a school on record, known once by its number', async () => {
    const { child } = await at.inCare('2005-06-01', '2015-01-01');
    expect(await refused(child, '999')).toBe('NOT_FOUND');
    expect(
      await at.refusal('VIRTUAL_SCHOOL_OFFICER', 'recordInspection', {
        urn: '999',
        inspectedOn: '2016-02-01',
        grade: 'GOOD',
      }),
    ).toBe('NOT_FOUND');
    const { id, version } = await school('600');
    expect(await at.refusal('VIRTUAL_SCHOOL_OFFICER', 'recordSchool', { urn: '600', name: 'Again' })).toBe(
      'SCHOOL_KNOWN',
    );
    expect(await at.refusal('VIRTUAL_SCHOOL_OFFICER', 'recordSchool', { urn: 'six', name: 'Again' })).toBe(
      'BAD_USER_INPUT',
    );
    const twice = await Promise.all(
      [1, 2].map(() => at.act('VIRTUAL_SCHOOL_OFFICER', 'recordSchool', { urn: '601', name: 'At once' })),
    );
    expect(twice.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.code))).toEqual([
      'REFUSED',
    ]);
    await at.done('VIRTUAL_SCHOOL_OFFICER', 'correctSchool', {
      id,
      version,
      reason: 'Renamed.',
      name: 'The new name',
    });
    expect(
      (await at.ask('VIRTUAL_SCHOOL_OFFICER', '{ school(urn: "600") { name version } }')).data.school,
    ).toEqual({ name: 'The new name', version: 2 });
  });
});

describe('a placement that is going to end', () => {
  it('is raised by a person and addressed to a role, whose readers find it', async () => {
    const { child } = await at.inCare('2005-06-01', '2015-01-01');
    expect(
      await at.refusal('SOCIAL_WORKER', 'raiseAttentionItem', {
        childId: child,
        kind: 'SCHOOL_INADEQUATE',
        addressee: 'IRO',
        detail: 'x',
      }),
    ).toBe('BAD_USER_INPUT');
    const raised = await at.done(
      'SOCIAL_WORKER',
      'raiseAttentionItem',
      {
        childId: child,
        kind: 'PLACEMENT_ENDING',
        addressee: 'PLACEMENTS_OFFICER',
        detail: 'The carers retire in June.',
      },
      'id version detail',
    );
    expect(
      (
        await at.ask(
          'PLACEMENTS_OFFICER',
          '{ attentionItems(open: true) { edges { node { id kind detail } } } }',
        )
      ).data.attentionItems.edges,
    ).toEqual([{ node: { id: raised.id, kind: 'PLACEMENT_ENDING', detail: 'The carers retire in June.' } }]);
    expect(
      (
        await at.ask(
          'VIRTUAL_SCHOOL_OFFICER',
          '{ attentionItems(addressee: PLACEMENTS_OFFICER) { edges { cursor } } }',
        )
      ).data.attentionItems.edges,
    ).toEqual([]);
    expect(
      await at.refusal('VIRTUAL_SCHOOL_OFFICER', 'answerAttentionItem', {
        itemId: raised.id,
        version: 1,
        answer: 'Not mine.',
      }),
    ).toBe('NOT_FOUND');
    await at.done('PLACEMENTS_OFFICER', 'answerAttentionItem', {
      itemId: raised.id,
      version: 1,
      answer: 'A search has begun.',
    });
  });
});

describe('after all these acts', () => {
  it('the duties as stored are those worked out anew', async () => {
    const [stored, anew] = await at.dutiesTwice();
    expect(stored.length).toBeGreaterThan(5);
    expect(anew).toEqual(stored);
  });
});
