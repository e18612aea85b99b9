import { careUnderTest, fostered, type CareUnderTest } from './care-under-test';

describe('a child in care, from being put on record to being adopted', () => {
  let care: CareUnderTest;
  let child: string;
  let period: { id: string; version: number };
  beforeAll(async () => {
    care = await careUnderTest('2016-01-20');
  });
  afterAll(() => care.close());
  const identity = {
    localId: 'C1001',
    forename: 'Bea',
    surname: 'Invented',
    dateOfBirth: '2014-09-15',
    sex: 'F',
  };
  const known = async (): Promise<any> =>
    (
      await care.sql('SELECT *, date_of_birth::text AS born FROM known_child WHERE child_id = $1', [child])
    )[0];

  it('is put on record by a social worker, who then holds the case and alone sees it', async () => {
    const { people } = care;
    for (const [more, why] of [
      [{ dateOfBirth: '2016-02-01' }, 'IN_FUTURE'],
      [{ localId: 'no-such-id!' }, 'BAD_USER_INPUT'],
      [{ sex: 'X' }, 'BAD_USER_INPUT'],
      [{ upn: 'I123' }, 'BAD_USER_INPUT'],
      [{ sex: 'M', mother: true }, 'MOTHER_NOT_FEMALE'],
      [{ surname: '  ' }, 'BAD_USER_INPUT'],
    ] as const) {
      expect([more, await care.refusal(people.worker, 'registerChild', { ...identity, ...more })]).toEqual([
        more,
        why,
      ]);
    }
    expect(await care.refusal({ role: 'SOCIAL_WORKER' }, 'registerChild', identity)).toBe(
      'WORKER_NOT_IN_A_TEAM',
    );
    expect(await care.refusal(people.iro, 'registerChild', identity)).toBe('FORBIDDEN');
    expect(await care.sql('SELECT 1 FROM child')).toEqual([]);
    const once = { ...identity, actId: 'register-1' };
    const [first, again] = await Promise.all([
      care.act(people.worker, 'registerChild', once),
      care.act(people.worker, 'registerChild', once),
    ]);
    child = first.id;
    expect(again.id).toBe(child);
    expect(await care.refusal(people.colleague, 'registerChild', { ...identity, localId: 'c1001' })).toBe(
      'LOCAL_ID_TAKEN',
    );
    expect(
      await care.child(
        people.worker,
        child,
        'localId forename surname ethnicity version team { id } socialWorker { name } periodOfCare { id }',
      ),
    ).toEqual({
      localId: 'C1001',
      forename: 'Bea',
      surname: 'Invented',
      ethnicity: 'NOBT',
      version: 1,
      team: { id: care.ids.team },
      socialWorker: { name: 'Invented Worker' },
      periodOfCare: null,
    });
    expect(await care.child(people.colleague, child, 'id')).toBeNull();
  });

  it(
    'has the record put right with a reason, not on a stale ' +
      'reading and not by who does not see the child',
    async () => {
      const right = {
        childId: child,
        version: 1,
        reason: 'The certificate says so.',
        dateOfBirth: '2014-09-16',
        surname: 'Imagined',
      };
      expect(await care.refusal(care.people.worker, 'correctChild', { ...right, reason: ' ' })).toBe(
        'BAD_USER_INPUT',
      );
      expect(await care.refusal(care.people.colleague, 'correctChild', right)).toBe('NOT_FOUND');
      expect(
        await care.refusal(care.people.worker, 'correctChild', {
          childId: child,
          version: 1,
          reason: 'None.',
        }),
      ).toBe('BAD_USER_INPUT');
      expect(
        await care.act(care.people.worker, 'correctChild', right, 'surname dateOfBirth version'),
      ).toEqual({
        surname: 'Imagined',
        dateOfBirth: '2014-09-16',
        version: 2,
      });
      expect(await care.refusal(care.people.worker, 'correctChild', right)).toBe('CONFLICT');
      expect(await known()).toMatchObject({
        born: '2014-09-16',
        social_worker_id: care.ids.worker,
        team_id: care.ids.team,
        service_id: care.ids.service,
        looked_after: false,
      });
    },
  );

  it('comes into care, which no impossible history can', async () => {
    const { people } = care;
    const begin = {
      childId: child,
      startedOn: '2016-01-19',
      categoryOfNeed: 'N1',
      legalStatus: 'V2',
      protectionPlanAtStart: true,
      planned: false,
      placement: fostered,
    };
    for (const [more, why] of [
      [{ startedOn: '2014-09-15' }, 'BEFORE_BIRTH'],
      [{ startedOn: '2016-01-21' }, 'IN_FUTURE'],
      [{ categoryOfNeed: 'N9' }, 'BAD_USER_INPUT'],
      [{ legalStatus: 'J1' }, 'TOO_YOUNG'],
      [{ legalStatus: 'D1' }, 'NO_FREEING_ORDER'],
      [
        { placement: { ...fostered, type: 'P1', provider: 'PR0', urn: null } },
        'WITH_PARENTS_UNDER_SECTION_20',
      ],
      [{ placement: { ...fostered, type: 'A5' } }, 'NO_PLACEMENT_ORDER'],
      [{ placement: { ...fostered, type: 'T1' } }, 'TEMPORARY_AT_START'],
      [{ placement: { ...fostered, provider: null } }, 'PROVIDER_MISSING'],
      [{ placement: { ...fostered, provider: 'PR0' } }, 'PROVIDER_CONTRADICTS'],
      [{ placement: { ...fostered, provider: 'PR3' } }, 'PROVIDER_CONTRADICTS'],
      [{ placement: { ...fostered, urn: 'SC1' } }, 'BAD_USER_INPUT'],
      [{ placement: { ...fostered, placementPostcode: 'zz11zz' } }, 'SAME_POSTCODE'],
      [{ placement: { ...fostered, type: 'K3' } }, 'CODE_NOT_OF_THE_YEAR'],
      [{ placement: { ...fostered, type: 'S1' } }, 'TOO_YOUNG'],
    ] as const)
      expect([more, await care.refusal(people.worker, 'beginPeriodOfCare', { ...begin, ...more })]).toEqual([
        more,
        why,
      ]);
    expect(await care.refusal(people.manager, 'beginPeriodOfCare', begin)).toBe('FORBIDDEN');
    expect(await care.refusal(people.colleague, 'beginPeriodOfCare', begin)).toBe('NOT_FOUND');
    expect(await care.sql('SELECT 1 FROM period_of_care')).toEqual([]);
    period = await care.act(
      people.worker,
      'beginPeriodOfCare',
      begin,
      'id version startedOn shortBreaks protectionPlanAtStart placements { type provider ' +
        'planned inOut placementPostcode } legalStatuses { status }',
    );
    expect(period).toMatchObject({
      startedOn: '2016-01-19',
      shortBreaks: false,
      protectionPlanAtStart: true,
      placements: [
        { type: 'U6', provider: 'PR1', planned: false, inOut: 'IN', placementPostcode: 'ZZ2 2ZZ' },
      ],
      legalStatuses: [{ status: 'V2' }],
    });
    expect(await known()).toMatchObject({ looked_after: true });
    expect(await care.refusal(people.worker, 'beginPeriodOfCare', begin)).toBe('ALREADY_LOOKED_AFTER');
    expect(
      await care.refusal(people.worker, 'beginPeriodOfCare', { ...begin, startedOn: '2016-01-10' }),
    ).toBe('ALREADY_LOOKED_AFTER');
    await care.act(people.manager, 'allocateIro', {
      childId: child,
      iroId: care.ids.iro,
      from: '2016-01-20',
    });
  });

  it('changes legal status, and moves unplanned, which the IRO is told and answers', async () => {
    const { people } = care;
    await care.goTo('2016-02-20');
    const order = { childId: child, status: 'C1', from: '2016-02-01' };
    for (const [more, why] of [
      [{ from: '2016-01-19' }, 'CHANGED_THAT_DAY'],
      [{ from: '2016-01-18' }, 'NOT_LOOKED_AFTER'],
      [{ status: 'V2' }, 'SAME_LEGAL_STATUS'],
      [{ from: '2016-03-01' }, 'IN_FUTURE'],
      [{ version: 9 }, 'CONFLICT'],
    ] as const) {
      expect([more, await care.refusal(people.worker, 'changeLegalStatus', { ...order, ...more })]).toEqual([
        more,
        why,
      ]);
    }
    expect(await care.act(people.worker, 'changeLegalStatus', order, 'status fromOn toOn')).toEqual({
      status: 'C1',
      fromOn: '2016-02-01',
      toOn: null,
    });
    const move = {
      childId: child,
      from: '2016-02-10',
      planned: false,
      reasonForChange: 'CREQB',
      placement: { ...fostered, carer: 'Another', placementPostcode: 'ZZ3 3ZZ', inOut: 'OUT' },
    };
    for (const [more, why] of [
      [{ from: '2016-01-19' }, 'MOVED_BEFORE_IT_BEGAN'],
      [{ reasonForChange: 'NONE' }, 'BAD_USER_INPUT'],
      [{ reasonForChange: 'CUSTOD' }, 'CODE_NOT_OF_THE_YEAR'],
      [{ reasonForChange: 'PLACE' }, 'REASON_CONTRADICTS'],
      [{ placement: fostered }, 'SAME_PLACEMENT'],
      [{ placement: { ...fostered, type: 'A4' } }, 'ADOPTION_HAS_ITS_OWN_ACT'],
      [{ placement: { type: 'T1' } }, 'TEMPORARY_STAY'],
    ] as const)
      expect([more, await care.refusal(people.worker, 'movePlacement', { ...move, ...more })]).toEqual([
        more,
        why,
      ]);
    const moved = await care.act(
      people.placements,
      'movePlacement',
      { ...move, actId: 'move-1' },
      'id type planned sameCarer inOut version',
    );
    expect(moved).toMatchObject({ planned: false, sameCarer: false, inOut: 'OUT' });
    expect((await care.act(people.placements, 'movePlacement', { ...move, actId: 'move-1' })).id).toBe(
      moved.id,
    );
    const [event, ...others] = (
      await care.child(
        people.iro,
        child,
        'significantEvents { id kind happenedOn toldOn toldBy about version respondedOn }',
      )
    ).significantEvents;
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      kind: 'UNPLANNED_MOVE',
      happenedOn: '2016-02-10',
      toldOn: '2016-02-20',
      toldBy: 'placements',
      about: moved.id,
      respondedOn: null,
    });
    const waiting = '{ significantEvents(answered: false) { edges { node { id kind child { id } } } } }';
    expect((await care.ask(people.iro, waiting)).data.significantEvents.edges).toEqual([
      { node: { id: event.id, kind: 'UNPLANNED_MOVE', child: { id: child } } },
    ]);
    expect(
      (await care.ask({ role: 'IRO', iro: care.ids.otherIro }, waiting)).data.significantEvents.edges,
    ).toEqual([]);
    const answer = { id: event.id, version: event.version, response: 'The review is brought forward.' };
    expect(await care.refusal(people.worker, 'respondToSignificantEvent', answer)).toBe('FORBIDDEN');
    expect(
      await care.refusal({ role: 'IRO', iro: care.ids.otherIro }, 'respondToSignificantEvent', answer),
    ).toBe('NOT_FOUND');
    expect(
      await care.act(people.iro, 'respondToSignificantEvent', answer, 'respondedOn respondedBy response'),
    ).toEqual({ respondedOn: '2016-02-20', respondedBy: 'iro', response: 'The review is brought forward.' });
    expect((await care.ask(people.iro, waiting)).data.significantEvents.edges).toEqual([]);
    expect(await care.refusal(people.iro, 'respondToSignificantEvent', { ...answer, version: 2 })).toBe(
      'ALREADY_ANSWERED',
    );
    expect(
      await care.refusal(people.worker, 'recordSignificantEvent', {
        childId: child,
        kind: 'HEALTH',
        happenedOn: '2016-02-12',
        toldOn: '2016-02-11',
        account: 'A fall.',
      }),
    ).toBe('DAYS_OUT_OF_ORDER');
    expect(
      await care.act(
        people.worker,
        'recordSignificantEvent',
        { childId: child, kind: 'HEALTH', happenedOn: '2016-02-12', account: 'A fall.' },
        'kind toldBy',
      ),
    ).toEqual({ kind: 'HEALTH', toldBy: 'worker' });
  });

  it('is in hospital for a while, inside the placement and no longer than such a stay may be', async () => {
    const { people } = care;
    const stay = { childId: child, type: 'T4', from: '2016-02-12', to: '2016-02-15' };
    for (const [more, why] of [
      [{ to: '2016-02-20' }, 'TOO_LONG'],
      [{ from: '2016-02-10' }, 'TEMPORARY_AT_START'],
      [{ from: '2016-02-09' }, 'STAY_OUTSIDE_PLACEMENT'],
      [{ to: '2016-02-12' }, 'ENDS_BEFORE_IT_BEGAN'],
      [{ type: 'U4' }, 'BAD_USER_INPUT'],
    ] as const) {
      expect([more, await care.refusal(people.worker, 'recordTemporaryStay', { ...stay, ...more })]).toEqual([
        more,
        why,
      ]);
    }
    const open = await care.act(
      people.worker,
      'recordTemporaryStay',
      { ...stay, type: 'T1', to: null },
      'id version temporary toOn',
    );
    expect(open).toMatchObject({ temporary: true, toOn: null });
    expect(await care.refusal(people.worker, 'recordTemporaryStay', { ...stay, from: '2016-02-14' })).toBe(
      'TEMPORARY_STAY_ONE_AT_A_TIME',
    );
    expect(
      (
        await care.act(
          people.worker,
          'endTemporaryStay',
          { id: open.id, version: open.version, endedOn: '2016-02-15' },
          'toOn',
        )
      ).toOn,
    ).toBe('2016-02-15');
    const { periodOfCare } = await care.child(
      people.worker,
      child,
      'periodOfCare { episodes { decom rne ls place placeProvider dec rec reasonPlaceChange } }',
    );
    expect(
      periodOfCare.episodes.map((each: any) => [
        each.decom,
        each.rne,
        each.ls,
        each.place,
        each.dec,
        each.rec,
        each.reasonPlaceChange,
      ]),
    ).toEqual([
      ['2016-01-19', 'S', 'V2', 'U6', '2016-02-01', 'X1', null],
      ['2016-02-01', 'L', 'C1', 'U6', '2016-02-10', 'X1', 'CREQB'],
      ['2016-02-10', 'P', 'C1', 'U6', '2016-02-12', 'X1', null],
      ['2016-02-12', 'P', 'C1', 'T1', '2016-02-15', 'X1', null],
      ['2016-02-15', 'P', 'C1', 'U6', null, null, null],
    ]);
  });

  it('goes missing and comes back, once at a time', async () => {
    const { people } = care;
    const gone = { childId: child, kind: 'M', startedOn: '2016-02-17' };
    expect(await care.refusal(people.worker, 'recordMissing', { ...gone, startedOn: '2016-01-01' })).toBe(
      'NOT_LOOKED_AFTER',
    );
    const episode = await care.act(people.worker, 'recordMissing', gone, 'id version');
    expect(
      await care.refusal(people.worker, 'recordMissing', { ...gone, kind: 'A', startedOn: '2016-02-18' }),
    ).toBe('MISSING_EPISODE_ONE_AT_A_TIME');
    expect(
      await care.refusal(people.worker, 'recordReturn', {
        id: episode.id,
        version: 1,
        endedOn: '2016-02-16',
      }),
    ).toBe('DAYS_OUT_OF_ORDER');
    expect(
      (
        await care.act(
          people.worker,
          'recordReturn',
          { id: episode.id, version: 1, endedOn: '2016-02-18' },
          'endedOn',
        )
      ).endedOn,
    ).toBe('2016-02-18');
    expect(
      await care.refusal(people.worker, 'recordReturn', {
        id: episode.id,
        version: 1,
        endedOn: '2016-02-19',
      }),
    ).toBe('CONFLICT');
    expect(
      await care.act(
        people.worker,
        'correctMissingEpisode',
        { id: episode.id, version: 2, reason: 'Typed wrongly.', kind: 'A' },
        'kind version',
      ),
    ).toEqual({ kind: 'A', version: 3 });
    expect(
      (await care.child(people.iro, child, 'significantEvents { kind about }')).significantEvents[0],
    ).toEqual({ kind: 'MISSING', about: episode.id });
  });

  it('is adopted after decision, order and placement; the record is sealed in the same act', async () => {
    const { people } = care;
    await care.goTo('2017-03-01');
    const placed = {
      childId: child,
      from: '2016-06-01',
      placement: { ...fostered, type: 'A6', carer: 'Adopters', placementPostcode: 'ZZ9 9ZZ' },
    };
    expect(await care.child(people.adoption, child, 'id')).toBeNull();
    expect(await care.refusal(people.worker, 'recordPlacementForAdoption', placed)).toBe('NOT_DECIDED');
    const decision = await care.act(
      people.worker,
      'recordAdoptionDecision',
      { childId: child, decidedOn: '2016-04-01' },
      'id version',
    );
    expect(
      await care.refusal(people.worker, 'recordAdoptionDecision', {
        childId: child,
        decidedOn: '2016-05-01',
      }),
    ).toBe('ALREADY_DECIDED');
    expect(await care.refusal(people.adoption, 'recordPlacementForAdoption', placed)).toBe(
      'NO_PLACEMENT_ORDER',
    );
    await care.act(people.worker, 'changeLegalStatus', { childId: child, status: 'E1', from: '2016-05-10' });
    expect(
      await care.act(people.adoption, 'recordPlacementForAdoption', placed, 'type sameCarer planned'),
    ).toEqual({ type: 'A6', sameCarer: false, planned: true });
    expect(
      await care.refusal(people.worker, 'reverseAdoptionDecision', {
        id: decision.id,
        version: 1,
        reversedOn: '2016-07-01',
        reason: 'RD1',
      }),
    ).toBe('STILL_PLACED_FOR_ADOPTION');
    expect(
      await care.refusal(people.worker, 'movePlacement', {
        childId: child,
        from: '2016-07-01',
        planned: false,
        reasonForChange: 'CREQO',
        placement: fostered,
      }),
    ).toBe('ADOPTION_HAS_ITS_OWN_ACT');
    const version = (await care.child(people.worker, child, 'periodOfCare { version }')).periodOfCare.version;
    const adopted = {
      periodOfCareId: period.id,
      version,
      orderedOn: '2017-02-15',
      unopposed: false,
      matchedOn: '2016-05-20',
      numberOfAdopters: '2',
      sexOfAdopters: 'MF',
      legalStatusOfAdopters: 'L11',
    };
    expect(await care.refusal(people.worker, 'recordAdoption', adopted)).toBe('FORBIDDEN');
    expect(
      await care.refusal(people.worker, 'endPeriodOfCare', {
        id: period.id,
        version,
        ceasedOn: '2017-02-15',
        reason: 'E11',
      }),
    ).toBe('ADOPTION_HAS_ITS_OWN_ACT');
    for (const [more, why] of [
      [{ version: version + 4 }, 'CONFLICT'],
      [{ orderedOn: '2016-05-25' }, 'NOT_PLACED_FOR_ADOPTION'],
      [{ matchedOn: '2016-06-02' }, 'DAYS_OUT_OF_ORDER'],
      [{ sexOfAdopters: 'M1' }, 'BAD_USER_INPUT'],
    ] as const) {
      expect([more, await care.refusal(people.adoption, 'recordAdoption', { ...adopted, ...more })]).toEqual([
        more,
        why,
      ]);
    }
    const adoption = await care.act(
      people.adoption,
      'recordAdoption',
      { ...adopted, actId: 'order' },
      'id decidedOn byFosterCarer adopters',
    );
    expect(adoption).toMatchObject({ decidedOn: '2016-04-01', byFosterCarer: false, adopters: '2 MF L11' });
    expect((await care.act(people.adoption, 'recordAdoption', { ...adopted, actId: 'order' })).id).toBe(
      adoption.id,
    );
    expect(await known()).toMatchObject({ sealed: true, looked_after: false, iro_id: null });
    for (const person of [people.worker, people.iro, people.manager, people.business])
      expect(await care.child(person, child, 'id')).toBeNull();
    expect(
      await care.child(
        people.adoption,
        child,
        'periodsOfCare { ceasedOn reasonCeased } placement { id } legalStatus { id }',
      ),
    ).toEqual({
      periodsOfCare: [{ ceasedOn: '2017-02-15', reasonCeased: 'E12' }],
      placement: null,
      legalStatus: null,
    });
  });

  it('leaves a line for every act, without a name, an address or a word that anybody typed', async () => {
    const lines = await care.journal(child);
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      'REGISTER_CHILD',
      'CORRECT_CHILD',
      'BEGIN_PERIOD_OF_CARE',
      'ALLOCATE_IRO',
      'CHANGE_LEGAL_STATUS',
      'MOVE_PLACEMENT',
      'RESPOND_TO_SIGNIFICANT_EVENT',
      'RECORD_SIGNIFICANT_EVENT',
      'RECORD_TEMPORARY_STAY',
      'END_TEMPORARY_STAY',
      'RECORD_MISSING',
      'RECORD_RETURN',
      'CORRECT_MISSING_EPISODE',
      'RECORD_ADOPTION_DECISION',
      'CHANGE_LEGAL_STATUS',
      'RECORD_PLACEMENT_FOR_ADOPTION',
      'RECORD_ADOPTION',
    ]);
    for (const word of [
      'Bea',
      'Invented',
      'Imagined',
      'ZZ',
      'Carer',
      'Adopters',
      'C1001',
      'SC0',
      'brought forward',
      'certificate',
      'fall',
    ])
      expect(lines.join('\n')).not.toContain(word);
    expect(lines).toContain(
      'MOVE_PLACEMENT: The child moved, unplanned: now foster placement with other carer, ' +
        'neither long term nor for adoption. Why the placement before ended: carer requests ' +
        "placement end because of the child's behaviour.",
    );
  });
});
