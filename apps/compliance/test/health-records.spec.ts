import { openComplianceAtWork, type ComplianceAtWork } from './compliance-at-work';

let at: ComplianceAtWork;
beforeAll(async () => {
  at = await openComplianceAtWork('2016-03-01');
});
afterAll(() => at.close());

const record = (name: string, input: object, answer?: string) =>
  at.done('HEALTH_OFFICER', name, input, answer);
const refusal = (name: string, input: object) => at.refusal('HEALTH_OFFICER', name, input);

describe('health records by act', () => {
  it('are of children looked after that day, born by then, of days that have come, and once a day', async () => {
    const { child } = await at.inCare('2012-06-01', '2015-01-01');
    for (const [name, day] of [
      ['recordDentalCheck', 'checkedOn'],
      ['recordDevelopmentCheck', 'checkedOn'],
    ] as const) {
      const check = (on: string) => ({ childId: child, [day]: on, outcome: 'DONE' });
      expect([
        await refusal(name, check('2016-03-02')),
        await refusal(name, check('2014-12-31')),
        await refusal(name, check('2012-05-31')),
      ]).toEqual(['IN_FUTURE', 'NOT_LOOKED_AFTER', 'BEFORE_BIRTH']);
      const first = await record(name, { ...check('2016-02-01'), actId: name });
      expect(await record(name, { ...check('2016-02-01'), actId: name })).toEqual(first);
      expect(await refusal(name, check('2016-02-01'))).toBe('ALREADY_RECORDED');
    }
    const [dental] = (await at.ofChild('HEALTH_OFFICER', child, 'dentalChecks { id version checkedOn }'))
      .dentalChecks;
    expect(
      await refusal('correctDentalCheck', {
        id: dental.id,
        version: 1,
        reason: 'A day later.',
        checkedOn: '2016-03-02',
      }),
    ).toBe('IN_FUTURE');
    expect(
      await refusal('correctDentalCheck', {
        id: dental.id,
        version: 9,
        reason: 'A day later.',
        checkedOn: '2016-02-02',
      }),
    ).toBe('CONFLICT');
    expect(
      await refusal('correctDentalCheck', { id: dental.id, version: 1, reason: '', checkedOn: '2016-02-02' }),
    ).toBe('BAD_USER_INPUT');
    await record('correctDentalCheck', {
      id: dental.id,
      version: 1,
      reason: 'A day later.',
      checkedOn: '2016-02-02',
    });
    expect(await at.duties(child, 'DENTAL')).toEqual(['DENTAL 2016-01-01 2016-02-02', 'DENTAL 2017-02-02']);
    expect(
      await at.ofChild(
        'HEALTH_OFFICER',
        child,
        'latestDentalCheck { checkedOn outcome version } developmentChecks { checkedOn outcome }',
      ),
    ).toEqual({
      latestDentalCheck: { checkedOn: '2016-02-02', outcome: 'DONE', version: 2 },
      developmentChecks: [{ checkedOn: '2016-02-01', outcome: 'DONE' }],
    });
  });

  it('keep development checks to under fives, and ask for a health assessment twice a year there', async () => {
    const { child } = await at.inCare('2011-03-01', '2015-01-01');
    expect(
      await refusal('recordDevelopmentCheck', { childId: child, checkedOn: '2016-03-01', outcome: 'DONE' }),
    ).toBe('NOT_UNDER_FIVE');
    const check = await record('recordDevelopmentCheck', {
      childId: child,
      checkedOn: '2016-02-29',
      outcome: 'DONE',
    });
    await record('correctDevelopmentCheck', {
      id: check.id,
      version: 1,
      reason: 'It was refused.',
      outcome: 'REFUSED',
    });
    await record('recordHealthAssessment', {
      childId: child,
      kind: 'INITIAL',
      assessedOn: '2015-01-20',
      outcome: 'DONE',
    });
    await record('recordHealthAssessment', {
      childId: child,
      kind: 'REVIEW',
      assessedOn: '2015-07-20',
      outcome: 'DONE',
    });
    await record('recordHealthAssessment', {
      childId: child,
      kind: 'REVIEW',
      assessedOn: '2016-01-20',
      outcome: 'REFUSED',
    });
    expect(await at.duties(child, 'INITIAL_HEALTH', 'REVIEW_HEALTH')).toEqual([
      'INITIAL_HEALTH 2015-01-29 2015-01-20',
      'REVIEW_HEALTH 2015-07-20 2015-07-20',
      'REVIEW_HEALTH 2016-01-20 exempt',
    ]);
  });

  it('need no initial assessment where one was made in the three months before', async () => {
    const { child } = await at.inCare('2005-01-01', '2016-02-01');
    await at.put('health_assessment', {
      child_id: child,
      kind: 'REVIEW',
      assessed_on: '2015-11-10',
      outcome: 'DONE',
    });
    await record('recordDentalCheck', { childId: child, checkedOn: '2016-02-10', outcome: 'REFUSED' });
    expect(await at.duties(child, 'INITIAL_HEALTH', 'REVIEW_HEALTH', 'DENTAL')).toEqual([
      'DENTAL 2017-02-01 exempt',
      'REVIEW_HEALTH 2016-11-10',
    ]);
  });

  it('tell immunisations as last recorded, put right with a reason', async () => {
    const { child } = await at.inCare('2005-01-01', '2015-01-01');
    await record('recordImmunisations', { childId: child, recordedOn: '2016-01-10', upToDate: true });
    const last = await record('recordImmunisations', {
      childId: child,
      recordedOn: '2016-02-10',
      upToDate: true,
    });
    expect(
      await refusal('recordImmunisations', { childId: child, recordedOn: '2016-02-10', upToDate: false }),
    ).toBe('ALREADY_RECORDED');
    await record('correctImmunisations', {
      id: last.id,
      version: 1,
      reason: 'One was missing.',
      upToDate: false,
    });
    expect(await at.ofChild('HEALTH_OFFICER', child, 'immunisationStatus { recordedOn upToDate }')).toEqual({
      immunisationStatus: { recordedOn: '2016-02-10', upToDate: false },
    });
    expect((await at.journal('RECORD_IMMUNISATIONS'))[0]?.sentence).toBe(
      'Immunisations were found up to date.',
    );
  });

  it('say of substance misuse whether there is a problem and what came of it, one with the other', async () => {
    const { child } = await at.inCare('2001-01-01', '2015-01-01');
    const found = (problem: boolean, intervention?: string) => ({
      childId: child,
      foundOn: '2016-02-10',
      problem,
      ...(intervention ? { intervention } : {}),
    });
    expect(await refusal('recordSubstanceMisuse', found(true))).toBe('BAD_USER_INPUT');
    expect(await refusal('recordSubstanceMisuse', found(false, 'OFFERED'))).toBe('BAD_USER_INPUT');
    const recorded = await record('recordSubstanceMisuse', found(true, 'OFFERED'));
    expect(
      await refusal('correctSubstanceMisuse', {
        id: recorded.id,
        version: 1,
        reason: 'None.',
        problem: false,
      }),
    ).toBe('BAD_USER_INPUT');
    await record('correctSubstanceMisuse', {
      id: recorded.id,
      version: 1,
      reason: 'Refused since.',
      intervention: 'REFUSED',
    });
    expect(
      await at.ofChild('HEALTH_OFFICER', child, 'substanceMisuse { problem intervention version }'),
    ).toEqual({ substanceMisuse: [{ problem: true, intervention: 'REFUSED', version: 2 }] });
    expect((await at.journal('RECORD_SUBSTANCE_MISUSE'))[0]?.sentence).toBe(
      'A substance misuse problem was found: help offered.',
    );
  });

  it('keep convictions to who is ten or over and to who reads the legal part', async () => {
    const { child } = await at.inCare('2005-06-01', '2015-01-01');
    expect(
      await at.refusal('SOCIAL_WORKER', 'recordConviction', { childId: child, convictedOn: '2015-05-31' }),
    ).toBe('UNDER_TEN');
    const conviction = await at.done('SOCIAL_WORKER', 'recordConviction', {
      childId: child,
      convictedOn: '2015-06-01',
    });
    await at.done('SOCIAL_WORKER', 'correctConviction', {
      id: conviction.id,
      version: 1,
      reason: 'A day later.',
      convictedOn: '2015-06-02',
    });
    expect(await at.ofChild('RETURNS_OFFICER', child, 'convictions { convictedOn }')).toEqual({
      convictions: [{ convictedOn: '2015-06-02' }],
    });
    expect(await at.ofChild('HEALTH_OFFICER', child, 'convictions { convictedOn }')).toEqual({
      convictions: null,
    });
  });
});

describe('all of this of several children', () => {
  it('is read with as many statements as of one', async () => {
    const children = (await Promise.all([1, 2, 3, 4].map(() => at.inCare('2005-01-01', '2015-01-01')))).map(
      ({ child }) => child,
    );
    for (const childId of children)
      await record('recordDentalCheck', { childId, checkedOn: '2016-02-01', outcome: 'DONE' });
    const query = `
      query ($of: [_Any!]!) {
        _entities(representations: $of) {
          ... on Child {
            dentalChecks {
              id
            }
            developmentChecks {
              id
            }
            substanceMisuse {
              id
            }
            convictions {
              id
            }
            sdqs {
              id
            }
            attentionItems {
              school {
                urn
              }
            }
            personalEducationPlans {
              reviews {
                term {
                  name
                }
              }
            }
            schoolPlaces {
              school {
                urn
              }
            }
            plans {
              reviews {
                id
              }
            }
            pathwayAssessments {
              id
            }
          }
        }
      }
    `;
    const read = (of: string[]) =>
      at.ask('IRO_MANAGER', query, { of: of.map((id) => ({ __typename: 'Child', id })) });
    const [one, four] = [await read(children.slice(0, 1)), await read(children)];
    expect(four.data._entities.map(({ dentalChecks }: any) => dentalChecks.length)).toEqual([1, 1, 1, 1]);
    expect(four.statements).toBe(one.statements);
  });
});

describe('questionnaires by act', () => {
  const year = (child: string) => at.duties(child, 'SDQ');

  it('are sent, chased and returned with a score, whose band follows, one at a time', async () => {
    const { child } = await at.inCare('2005-06-01', '2015-04-01');
    const sent = await record('sendSdq', { childId: child, sentOn: '2016-01-10' });
    expect(await refusal('sendSdq', { childId: child, sentOn: '2016-02-10' })).toBe('ALREADY_SENT');
    expect(await refusal('chaseSdq', { sdqId: sent.id, version: 1, chasedOn: '2016-01-09' })).toBe(
      'DAYS_OUT_OF_ORDER',
    );
    await record('chaseSdq', { sdqId: sent.id, version: 1, chasedOn: '2016-02-01' });
    expect(await year(child)).toEqual(['SDQ 2016-03-31']);
    expect(
      await refusal('recordSdqReturned', { sdqId: sent.id, version: 2, returnedOn: '2016-02-20', score: 41 }),
    ).toBe('BAD_USER_INPUT');
    expect(
      await refusal('recordSdqReturned', { sdqId: sent.id, version: 1, returnedOn: '2016-02-20', score: 17 }),
    ).toBe('CONFLICT');
    const back = await record(
      'recordSdqReturned',
      { sdqId: sent.id, version: 2, returnedOn: '2016-02-20', score: 17 },
      'score band returnedOn chasedOn version',
    );
    expect(back).toEqual({
      score: 17,
      band: 'CAUSE_FOR_CONCERN',
      returnedOn: '2016-02-20',
      chasedOn: '2016-02-01',
      version: 3,
    });
    expect(await year(child)).toEqual(['SDQ 2016-03-31 2016-02-20', 'SDQ 2017-03-31']);
    for (const [name, input] of [
      ['chaseSdq', { chasedOn: '2016-02-21' }],
      ['withdrawSdq', { withdrawnOn: '2016-02-21' }],
    ] as const)
      expect(await refusal(name, { sdqId: sent.id, version: 3, ...input })).toBe('ALREADY_RETURNED');
    expect(await refusal('correctSdq', { id: sent.id, version: 3, reason: 'Wrong.' })).toBe('BAD_USER_INPUT');
    expect(
      await refusal('correctSdq', { id: sent.id, version: 3, reason: 'Wrong.', notHeldReason: 'SDQ4' }),
    ).toBe('SCORE_AND_REASON');
    expect(await refusal('correctSdq', { id: sent.id, version: 3, reason: 'Wrong.', returnedOn: null })).toBe(
      'SCORE_WITHOUT_RETURN',
    );
    await record('correctSdq', { id: sent.id, version: 3, reason: 'Misread.', score: 14 });
    const { data } = await at.ask(
      'HEALTH_OFFICER',
      '{ reportingYear(ending: 2016) { sdqSent { value } sdqReturned { value } ' +
        'sdqMeanScore { sum of } sdqBands { items { key count } } } }',
    );
    expect(data.reportingYear).toMatchObject({
      sdqSent: { value: 1 },
      sdqReturned: { value: 1 },
      sdqMeanScore: { sum: 14, of: 1 },
    });
    expect(data.reportingYear.sdqBands.items.find(({ key }: any) => key === 'BORDERLINE').count).toBe(1);
  });

  it('that cease to be needed, and years without one, leave the year’s duty out with their reason', async () => {
    const { child } = await at.inCare('2005-06-01', '2015-04-01');
    const sent = await record('sendSdq', { childId: child, sentOn: '2016-01-10' });
    expect(await refusal('recordSdqNotHeld', { childId: child, on: '2016-02-10', reason: 'SDQ2' })).toBe(
      'ALREADY_SENT',
    );
    expect(
      await refusal('withdrawSdq', { sdqId: sent.id, version: 1, withdrawnOn: '2016-02-10', reason: 'SDQ9' }),
    ).toBe('BAD_USER_INPUT');
    await record('withdrawSdq', { sdqId: sent.id, version: 1, withdrawnOn: '2016-02-10', reason: 'SDQ5' });
    expect(await year(child)).toEqual(['SDQ 2016-03-31 exempt']);
    expect((await at.journal('WITHDRAW_SDQ'))[0]?.sentence).toBe(
      'The strengths and difficulties questionnaire was no longer needed: child refuses.',
    );
    const other = await at.inCare('2005-06-01', '2015-04-01');
    const none = await record(
      'recordSdqNotHeld',
      { childId: other.child, on: '2016-02-10', reason: 'SDQ3' },
      'id sentOn withdrawnOn reason version',
    );
    expect(none).toMatchObject({ sentOn: null, withdrawnOn: '2016-02-10', reason: 'SDQ3' });
    expect(await year(other.child)).toEqual(['SDQ 2016-03-31 exempt']);
    expect(
      await refusal('recordSdqNotHeld', { childId: other.child, on: '2016-02-11', reason: 'SDQ3' }),
    ).toBe('ALREADY_RECORDED');
    expect(
      await refusal('correctSdq', { id: none.id, version: 1, reason: 'Wrong.', withdrawnOn: null }),
    ).toBe('NEVER_SENT');
    expect(
      (
        await at.ask(
          'HEALTH_OFFICER',
          '{ reportingYear(ending: 2016) { complianceReconciliation { holds } } }',
        )
      ).data.reportingYear.complianceReconciliation,
    ).toEqual([{ holds: true }]);
  });

  it('are for who is from four to sixteen at some time of the year', async () => {
    for (const [born, reason] of [
      ['2012-03-31', null],
      ['2012-04-01', 'NOT_OF_AGE'],
      ['1998-04-02', null],
      ['1998-04-01', 'NOT_OF_AGE'],
    ]) {
      const { child } = await at.inCare(born as string, '2015-01-01');
      expect([born, await refusal('sendSdq', { childId: child, sentOn: '2016-02-01' })]).toEqual([
        born,
        reason,
      ]);
    }
  });
});

describe('after all these acts', () => {
  it('the duties as stored are those worked out anew', async () => {
    const [stored, anew] = await at.dutiesTwice();
    expect(stored.length).toBeGreaterThan(5);
    expect(anew).toEqual(stored);
  });
});
