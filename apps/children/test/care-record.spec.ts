import { careUnderTest, fostered, type CareUnderTest } from './care-under-test';

const spells =
  'periodsOfCare { id version startedOn startKnown ceasedOn reasonCeased categoryOfNeed ' +
  'shortBreaks } legalStatuses { id version status fromOn toOn } placements { id version type ' +
  'fromOn toOn temporary reasonForChange } iroAllocations { toOn }';

describe('the record of a time in care', () => {
  let care: CareUnderTest;
  beforeAll(async () => {
    care = await careUnderTest('2016-06-01');
  });
  afterAll(() => care.close());
  const move = (childId: string, from: string, more: object = {}) =>
    care.act(
      care.people.worker,
      'movePlacement',
      {
        childId,
        from,
        planned: true,
        reasonForChange: 'CARPL',
        placement: { ...fostered, carer: `Carer of ${from}` },
        ...more,
      },
      'id version',
    );

  it(
    'ends legal status, placement, missing episode and the allocation ' +
      'with care, and leaves the case with its team',
    async () => {
      const { people } = care;
      const { id, period } = await care.inCare('R1', '2000-02-02', '2016-02-01');
      await care.act(people.manager, 'allocateIro', { childId: id, iroId: care.ids.iro, from: '2016-02-02' });
      await move(id, '2016-03-01');
      await care.act(people.worker, 'recordMissing', { childId: id, kind: 'M', startedOn: '2016-04-20' });
      const end = { id: period.id, version: period.version, ceasedOn: '2016-05-01', reason: 'E4A' };
      for (const [more, why] of [
        [{ ceasedOn: '2016-02-01' }, 'ENDS_BEFORE_IT_BEGAN'],
        [{ ceasedOn: '2016-02-20' }, 'RECORDED_LATER'],
        [{ ceasedOn: '2016-07-01' }, 'IN_FUTURE'],
        [{ reason: 'X1' }, 'CARE_GOES_ON'],
        [{ reason: 'E12' }, 'ADOPTION_HAS_ITS_OWN_ACT'],
        [{ reason: 'E17' }, 'TOO_YOUNG'],
        [{ reason: 'E45' }, 'CODE_NOT_OF_THE_YEAR'],
        [{ reason: 'E99' }, 'BAD_USER_INPUT'],
        [{ version: 7 }, 'CONFLICT'],
      ] as const)
        expect([more, await care.refusal(people.worker, 'endPeriodOfCare', { ...end, ...more })]).toEqual([
          more,
          why,
        ]);
      expect(await care.refusal(people.colleague, 'endPeriodOfCare', end)).toBe('NOT_FOUND');
      await care.act(people.worker, 'endPeriodOfCare', { ...end, actId: 'end-r1' });
      await care.act(people.worker, 'endPeriodOfCare', { ...end, actId: 'end-r1' });
      expect(
        await care.child(
          people.worker,
          id,
          `${spells} missingEpisodes { endedOn } team { id } iro { id } placement { id }`,
        ),
      ).toMatchObject({
        periodsOfCare: [{ ceasedOn: '2016-05-01', reasonCeased: 'E4A' }],
        legalStatuses: [{ toOn: '2016-05-01' }],
        placements: [
          { toOn: '2016-03-01', reasonForChange: 'CARPL' },
          { toOn: '2016-05-01', reasonForChange: null },
        ],
        iroAllocations: [{ toOn: '2016-05-01' }],
        missingEpisodes: [{ endedOn: '2016-05-01' }],
        team: { id: care.ids.team },
        iro: null,
        placement: null,
      });
      expect(await care.child(people.iro, id, 'id')).toBeNull();
      expect(
        await care.refusal(people.worker, 'movePlacement', {
          childId: id,
          from: '2016-05-10',
          planned: true,
          reasonForChange: 'CARPL',
          placement: fostered,
        }),
      ).toBe('NOT_LOOKED_AFTER');
      expect(
        await care.refusal(people.worker, 'endPeriodOfCare', { ...end, version: period.version + 1 }),
      ).toBe('ALREADY_ENDED');
    },
  );

  it('keeps the limits of police protection and of stays', async () => {
    const { people } = care;
    const { id } = await care.inCare('R2', '2005-02-02', '2016-02-01', { legalStatus: 'L1' });
    expect(
      await care.refusal(people.worker, 'changeLegalStatus', {
        childId: id,
        status: 'C1',
        from: '2016-02-06',
      }),
    ).toBe('TOO_LONG');
    await care.act(people.worker, 'changeLegalStatus', { childId: id, status: 'C1', from: '2016-02-04' });
    const stay = (type: string, from: string, to: string | null) =>
      care.refusal(people.placements, 'recordTemporaryStay', { childId: id, type, from, to });
    expect(await stay('T1', '2016-03-01', '2016-04-13')).toBe('TOO_LONG');
    expect(await stay('T3', '2016-03-01', '2016-03-23')).toBe('TOO_LONG');
    expect([
      await stay('T3', '2016-03-01', '2016-03-22'),
      await stay('T3', '2016-04-01', '2016-04-05'),
      await stay('T3', '2016-05-01', '2016-05-02'),
    ]).toEqual([null, null, 'TOO_OFTEN']);
    const open = await care.act(
      people.worker,
      'recordTemporaryStay',
      { childId: id, type: 'T4', from: '2016-05-20' },
      'id version',
    );
    expect(
      await care.refusal(people.worker, 'endTemporaryStay', {
        id: open.id,
        version: 1,
        endedOn: '2016-05-28',
      }),
    ).toBe('TOO_LONG');
    const { periodOfCare, placement } = await care.child(
      people.worker,
      id,
      'periodOfCare { id version } placement { id }',
    );
    expect(
      await care.refusal(people.worker, 'endTemporaryStay', {
        id: placement.id,
        version: 1,
        endedOn: '2016-05-22',
      }),
    ).toBe('NOT_A_TEMPORARY_STAY');
    expect(
      await care.refusal(people.worker, 'endPeriodOfCare', {
        ...periodOfCare,
        ceasedOn: '2016-05-25',
        reason: 'E8',
      }),
    ).toBe('ENDS_ON_A_TEMPORARY_STAY');
    await move(id, '2016-05-24');
    expect(
      (await care.child(people.worker, id, spells)).placements.find((each: any) => each.id === open.id),
    ).toMatchObject({ toOn: '2016-05-24' });
    expect(
      await care.act(
        people.worker,
        'correctTemporaryStay',
        { id: open.id, version: 2, reason: 'Came back before.', toOn: '2016-05-23' },
        'toOn',
      ),
    ).toEqual({ toOn: '2016-05-23' });
    expect(
      await care.refusal(people.worker, 'correctTemporaryStay', {
        id: open.id,
        version: 3,
        reason: 'Came back later.',
        toOn: '2016-05-26',
      }),
    ).toBe('STAY_OUTSIDE_PLACEMENT');
  });

  it('is put right: what ends or begins with it moves too, and what cannot be is refused', async () => {
    const { people } = care;
    const { id, period } = await care.inCare('R3', '2005-02-02', '2016-02-01');
    const second = await move(id, '2016-03-01');
    await care.act(people.worker, 'changeLegalStatus', { childId: id, status: 'C2', from: '2016-04-01' });
    const right = (act: string, record: { id: string; version: number }, fields: object) =>
      care.act(
        people.worker,
        act,
        { id: record.id, version: record.version, reason: 'Read wrongly.', ...fields },
        'version',
      );
    const wrong = (act: string, record: { id: string; version: number }, fields: object) =>
      care.refusal(people.worker, act, {
        id: record.id,
        version: record.version,
        reason: 'Read wrongly.',
        ...fields,
      });
    expect(await wrong('correctPeriodOfCare', period, { startedOn: '2016-03-05' })).toBe('RECORDED_OUTSIDE');
    expect(await wrong('correctPeriodOfCare', period, { startedOn: '2001-03-05' })).toBe('BEFORE_BIRTH');
    expect(await wrong('correctPeriodOfCare', period, { ceasedOn: '2016-05-05' })).toBe('DAY_AND_REASON');
    expect(await wrong('correctPeriodOfCare', period, { ceasedOn: '2016-05-05', reasonCeased: 'E8' })).toBe(
      'NOT_A_CORRECTION',
    );
    expect(await wrong('correctPeriodOfCare', { ...period, version: 8 }, { categoryOfNeed: 'N5' })).toBe(
      'CONFLICT',
    );
    await right('correctPeriodOfCare', period, { startedOn: '2016-01-25', categoryOfNeed: 'N5' });
    expect(await wrong('correctPlacement', second, { fromOn: '2016-01-25' })).toBe('DAYS_OUT_OF_ORDER');
    expect(await wrong('correctPlacement', second, { type: 'A5' })).toBe('NO_PLACEMENT_ORDER');
    await right('correctPlacement', second, { fromOn: '2016-03-03', planned: false });
    const [first, order] = (await care.child(people.worker, id, spells)).legalStatuses;
    expect(await wrong('correctLegalStatus', first, { fromOn: '2016-02-05' })).toBe('BEGINS_WITH_CARE');
    await right('correctLegalStatus', order, { fromOn: '2016-04-04' });
    const record = await care.child(people.worker, id, spells);
    expect(record.periodsOfCare).toMatchObject([
      { startedOn: '2016-01-25', startKnown: true, categoryOfNeed: 'N5' },
    ]);
    expect(record.placements.map(({ fromOn, toOn }: any) => [fromOn, toOn])).toEqual([
      ['2016-01-25', '2016-03-03'],
      ['2016-03-03', null],
    ]);
    expect(record.legalStatuses.map(({ fromOn, toOn }: any) => [fromOn, toOn])).toEqual([
      ['2016-01-25', '2016-04-04'],
      ['2016-04-04', null],
    ]);
    const { version } = record.periodsOfCare[0];
    await care.act(people.worker, 'endPeriodOfCare', {
      id: period.id,
      version,
      ceasedOn: '2016-05-05',
      reason: 'E8',
    });
    await right(
      'correctPeriodOfCare',
      { id: period.id, version: version + 1 },
      { ceasedOn: null, reasonCeased: null },
    );
    expect(
      await care.child(
        people.worker,
        id,
        'periodOfCare { ceasedOn } placement { toOn } legalStatus { status toOn }',
      ),
    ).toEqual({
      periodOfCare: { ceasedOn: null },
      placement: { toOn: null },
      legalStatus: { status: 'C2', toOn: null },
    });
    expect(
      (await care.sql<{ after: any }>("SELECT after FROM journal WHERE act = 'CORRECT_PLACEMENT'"))[0]?.after
        .reason,
    ).toBe('Read wrongly.');
  });

  it('takes what is told late into its place, and not what contradicts what came after', async () => {
    const { people } = care;
    const { id } = await care.inCare('R7', '2005-02-02', '2016-02-01', { legalStatus: 'V2' });
    await care.act(people.worker, 'changeLegalStatus', { childId: id, status: 'C2', from: '2016-04-01' });
    await move(id, '2016-05-01', { placement: { type: 'P1', provider: 'PR0' } });
    expect(
      await care.refusal(people.worker, 'changeLegalStatus', {
        childId: id,
        status: 'V2',
        from: '2016-05-03',
      }),
    ).toBe('WITH_PARENTS_UNDER_SECTION_20');
    await move(id, '2016-03-10', { planned: false, reasonForChange: 'ALLEG' });
    await care.act(people.worker, 'changeLegalStatus', { childId: id, status: 'C1', from: '2016-02-20' });
    expect(
      await care.refusal(people.worker, 'changeLegalStatus', {
        childId: id,
        status: 'C2',
        from: '2016-03-20',
      }),
    ).toBe('SAME_LEGAL_STATUS');
    const record = await care.child(people.worker, id, spells);
    expect(
      record.placements.map(({ fromOn, toOn, reasonForChange }: any) => [fromOn, toOn, reasonForChange]),
    ).toEqual([
      ['2016-02-01', '2016-03-10', 'ALLEG'],
      ['2016-03-10', '2016-05-01', 'CARPL'],
      ['2016-05-01', null, null],
    ]);
    expect(record.legalStatuses.map(({ status, fromOn, toOn }: any) => [status, fromOn, toOn])).toEqual([
      ['V2', '2016-02-01', '2016-02-20'],
      ['C1', '2016-02-20', '2016-04-01'],
      ['C2', '2016-04-01', null],
    ]);
    const { periodOfCare } = await care.child(people.worker, id, 'periodOfCare { episodes { rne decom } }');
    expect(periodOfCare.episodes.map(({ rne, decom }: any) => `${rne} ${decom}`)).toEqual([
      'S 2016-02-01',
      'L 2016-02-20',
      'P 2016-03-10',
      'L 2016-04-01',
      'P 2016-05-01',
    ]);
  });

  it('tells short breaks from care', async () => {
    const { id, period } = await care.inCare('R4', '2005-02-02', '2016-02-01', { legalStatus: 'V4' });
    const short = async (): Promise<boolean> =>
      (
        await care.sql<{ short_breaks: boolean }>('SELECT short_breaks FROM period_of_care WHERE id = $1', [
          period.id,
        ])
      )[0]?.short_breaks ?? false;
    expect([
      await short(),
      (await care.sql('SELECT 1 FROM known_child WHERE child_id = $1 AND looked_after', [id])).length,
    ]).toEqual([true, 0]);
    await care.act(care.people.worker, 'changeLegalStatus', {
      childId: id,
      status: 'V2',
      from: '2016-03-01',
    });
    expect([
      await short(),
      (await care.sql('SELECT 1 FROM known_child WHERE child_id = $1 AND looked_after', [id])).length,
    ]).toEqual([false, 1]);
  });

  it('follows a plan to go home, and says when the child came back into care', async () => {
    const { people } = care;
    const { id, period } = await care.inCare('R5', '2010-02-02', '2016-02-01');
    expect(
      await care.refusal(people.worker, 'recordReunificationPlan', { childId: id, assessedOn: '2016-07-01' }),
    ).toBe('IN_FUTURE');
    const plan = await care.act(
      people.worker,
      'recordReunificationPlan',
      { childId: id, returnPlannedFor: '2016-07-01', assessedOn: '2016-05-20', assessment: 'Good enough.' },
      'id version recordedOn returnedOn',
    );
    expect(plan).toMatchObject({ recordedOn: '2016-06-01', returnedOn: null });
    expect(await care.refusal(people.worker, 'recordReunificationPlan', { childId: id })).toBe(
      'ALREADY_PLANNED',
    );
    expect(await care.refusal(people.worker, 'updateReunificationPlan', { id: plan.id, version: 1 })).toBe(
      'BAD_USER_INPUT',
    );
    await care.act(people.worker, 'updateReunificationPlan', {
      id: plan.id,
      version: 1,
      iroConsultedOn: '2016-05-25',
      support: 'A family worker.',
      reviewedOn: '2016-05-30',
      dischargePlannedFor: '2016-09-01',
    });
    expect(
      await care.refusal(people.worker, 'updateReunificationPlan', {
        id: plan.id,
        version: 1,
        support: null,
      }),
    ).toBe('CONFLICT');
    await care.goTo('2016-12-01');
    await care.act(people.worker, 'endPeriodOfCare', {
      id: period.id,
      version: period.version,
      ceasedOn: '2016-07-04',
      reason: 'E4A',
    });
    const plans =
      'reunificationPlans { iroConsultedOn support reviewedOn dischargePlannedFor returnedOn reenteredOn }';
    expect((await care.child(people.worker, id, plans)).reunificationPlans).toEqual([
      {
        iroConsultedOn: '2016-05-25',
        support: 'A family worker.',
        reviewedOn: '2016-05-30',
        dischargePlannedFor: '2016-09-01',
        returnedOn: '2016-07-04',
        reenteredOn: null,
      },
    ]);
    await care.act(people.worker, 'beginPeriodOfCare', {
      childId: id,
      startedOn: '2016-11-01',
      categoryOfNeed: 'N1',
      legalStatus: 'V2',
      planned: false,
      placement: fostered,
    });
    expect((await care.child(people.worker, id, plans)).reunificationPlans).toMatchObject([
      { returnedOn: '2016-07-04', reenteredOn: '2016-11-01' },
    ]);
  });

  it('is told of adoption that does not come to be, and of unaccompanied children', async () => {
    const { people } = care;
    const { id } = await care.inCare('R6', '2012-02-02', '2016-02-01', { legalStatus: 'E1' });
    const decision = await care.act(
      people.worker,
      'recordAdoptionDecision',
      { childId: id, decidedOn: '2016-03-01' },
      'id version',
    );
    await care.act(people.adoption, 'recordPlacementForAdoption', {
      childId: id,
      from: '2016-04-01',
      placement: { ...fostered, type: 'A5', carer: 'Invented Carer' },
    });
    expect(
      await care.refusal(people.worker, 'endPlacementForAdoption', {
        childId: id,
        endedOn: '2016-05-01',
        reasonForChange: 'CREQO',
        placement: { ...fostered, type: 'A6' },
      }),
    ).toBe('STILL_FOR_ADOPTION');
    await care.act(people.adoption, 'endPlacementForAdoption', {
      childId: id,
      endedOn: '2016-05-01',
      reasonForChange: 'CREQO',
      placement: { ...fostered, carer: 'Another' },
    });
    expect(
      await care.child(
        people.worker,
        id,
        'placements { type toOn sameCarer reasonForChange } significantEvents { kind }',
      ),
    ).toEqual({
      placements: [
        { type: 'U6', toOn: '2016-04-01', sameCarer: false, reasonForChange: 'PLACE' },
        { type: 'A5', toOn: '2016-05-01', sameCarer: true, reasonForChange: 'CREQO' },
        { type: 'U6', toOn: null, sameCarer: false, reasonForChange: null },
      ],
      significantEvents: [{ kind: 'ADOPTION_DISRUPTED' }, { kind: 'PLACEMENT_MOVE' }],
    });
    expect(
      await care.act(
        people.worker,
        'reverseAdoptionDecision',
        { id: decision.id, version: 1, reversedOn: '2016-06-15', reason: 'RD1' },
        'reversedOn reason',
      ),
    ).toEqual({ reversedOn: '2016-06-15', reason: 'RD1' });
    expect(await care.child(people.adoption, id, 'id')).toBeNull();
    const status = await care.act(people.worker, 'recordUnaccompaniedStatus', { childId: id }, 'id version');
    expect(await care.refusal(people.worker, 'recordUnaccompaniedStatus', { childId: id })).toBe(
      'ALREADY_RECORDED',
    );
    expect(
      await care.act(
        people.worker,
        'endUnaccompaniedStatus',
        { ...status, ceasedOn: '2016-08-01' },
        'ceasedOn',
      ),
    ).toEqual({ ceasedOn: '2016-08-01' });
    expect(
      (await care.child(people.worker, id, 'unaccompaniedStatuses { ceasedOn }')).unaccompaniedStatuses,
    ).toEqual([{ ceasedOn: '2016-08-01' }]);
  });
});

describe('corrections of what is around care', () => {
  it('are made with a reason by who may, and not against the rest of the record', async () => {
    const care = await careUnderTest('2017-06-01');
    const { people } = care;
    const { id, period } = await care.inCare('X1', '2012-02-02', '2016-02-01', { legalStatus: 'E1' });
    const reason = 'Read wrongly.';
    const event = await care.act(
      people.worker,
      'recordSignificantEvent',
      { childId: id, kind: 'SCHOOL', happenedOn: '2016-03-01', toldOn: '2016-03-03', account: 'Excluded.' },
      'id version',
    );
    await care.act(people.manager, 'respondToSignificantEvent', {
      ...event,
      response: 'Noted.',
      respondedOn: '2016-03-05',
    });
    expect(
      await care.refusal(people.worker, 'correctSignificantEvent', {
        id: event.id,
        version: 2,
        reason,
        toldOn: '2016-03-08',
      }),
    ).toBe('DAYS_OUT_OF_ORDER');
    expect(
      await care.refusal(people.worker, 'correctSignificantEvent', {
        id: event.id,
        version: 2,
        reason,
        kind: null,
      }),
    ).toBe('BAD_USER_INPUT');
    expect(
      await care.act(
        people.worker,
        'correctSignificantEvent',
        { id: event.id, version: 2, reason, kind: 'HEALTH' },
        'kind response',
      ),
    ).toEqual({ kind: 'HEALTH', response: 'Noted.' });
    const decision = await care.act(
      people.worker,
      'recordAdoptionDecision',
      { childId: id, decidedOn: '2016-03-01' },
      'id version',
    );
    await care.act(people.worker, 'recordPlacementForAdoption', {
      childId: id,
      from: '2016-04-01',
      placement: { ...fostered, type: 'A6', carer: 'Adopters' },
    });
    const put = (fields: object) =>
      care.refusal(people.worker, 'correctAdoptionDecision', {
        id: decision.id,
        version: decision.version,
        reason,
        ...fields,
      });
    expect([
      await put({ decidedOn: '2016-04-02' }),
      await put({ reversedOn: '2016-05-01' }),
      await put({ decidedOn: '2017-07-01' }),
    ]).toEqual(['PLACED_BEFORE_DECIDED', 'DAY_AND_REASON', 'IN_FUTURE']);
    expect(await put({ decidedOn: '2016-03-15' })).toBeNull();
    const status = await care.act(people.worker, 'recordUnaccompaniedStatus', { childId: id }, 'id version');
    expect(
      await care.act(
        people.worker,
        'correctUnaccompaniedStatus',
        { ...status, reason, ceasedOn: '2016-09-01' },
        'ceasedOn',
      ),
    ).toEqual({ ceasedOn: '2016-09-01' });
    const adoption = await care.act(
      people.adoption,
      'recordAdoption',
      { periodOfCareId: period.id, version: period.version, orderedOn: '2017-02-15', unopposed: true },
      'id version adopters byFosterCarer',
    );
    expect(adoption).toMatchObject({ adopters: null, byFosterCarer: false });
    expect(
      await care.refusal(people.adoption, 'correctAdoption', {
        id: adoption.id,
        version: 1,
        reason,
        adopters: '2 MF',
      }),
    ).toBe('BAD_USER_INPUT');
    expect(
      await care.act(
        people.adoption,
        'correctAdoption',
        { id: adoption.id, version: 1, reason, adopters: '2 MF L11' },
        'adopters',
      ),
    ).toEqual({ adopters: '2 MF L11' });
    expect(
      await care.refusal(people.worker, 'correctPeriodOfCare', {
        id: period.id,
        version: period.version + 1,
        reason,
        categoryOfNeed: 'N2',
      }),
    ).toBe('NOT_FOUND');
    await care.close();
  });
});

describe('two at once', () => {
  it('of twenty moves sent in parallel one is done, and of fifty of the same act one', async () => {
    const care = await careUnderTest('2016-06-01');
    const { id } = await care.inCare('P1', '2005-02-02', '2016-02-01');
    const move = {
      childId: id,
      from: '2016-05-01',
      planned: true,
      reasonForChange: 'CARPL',
      placement: { ...fostered, carer: 'Another' },
    };
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        care.refusal(care.people.worker, 'movePlacement', {
          ...move,
          placement: { ...move.placement, carer: `Carer ${at}` },
        }),
      ),
    );
    expect(answers.filter((each) => each === null)).toHaveLength(1);
    expect(new Set(answers)).toEqual(new Set([null, 'MOVED_BEFORE_IT_BEGAN']));
    const same = await Promise.all(
      Array.from({ length: 50 }, () =>
        care.act(care.people.worker, 'registerChild', {
          localId: 'P2',
          forename: 'Flo',
          surname: 'Invented',
          dateOfBirth: '2010-01-01',
          sex: 'F',
          actId: 'fifty',
        }),
      ),
    );
    expect(new Set(same.map((each) => each.id)).size).toBe(1);
    const rivals = await Promise.all(
      Array.from({ length: 8 }, () =>
        care.refusal(care.people.worker, 'registerChild', {
          localId: 'P3',
          forename: 'Gil',
          surname: 'Invented',
          dateOfBirth: '2010-01-01',
          sex: 'M',
        }),
      ),
    );
    expect([
      rivals.filter((each) => each === null).length,
      rivals.filter((each) => each === 'LOCAL_ID_TAKEN').length,
    ]).toEqual([1, 7]);
    await care.close();
  });
});
