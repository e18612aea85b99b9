import { at, disputesUnderTest, idOf, type DisputesUnderTest } from './disputes-under-test';

const whole = `
  query ($id: ID!) {
    dispute(id: $id) {
      version
      open
      stage
      highestStage
      resolvedOn
      outcomeAchieved
      impact
      resolution
      themes {
        code
      }
      serviceName
      concern {
        id
      }
      cafcassReferrals {
        grounds {
          code
        }
      }
      stageEntries {
        id
        version
        stage
        label
        answeredByRole
        addressee
        dueBy
        dueAt
        respondedAt
        respondedBy
        response
        inTime
        adequate
        judgedOn
      }
      child {
        planDisputed
        disputeDuties {
          edges {
            node {
              kind
              dueBy
              dueAt
              metOn
              state
            }
          }
        }
      }
    }
  }
`;

describe('a concern after a review of 24 February 2016 that nobody answers, a story told by practice', () => {
  let service: DisputesUnderTest;
  let child: string;
  let concern: any;
  let disputeId: string;
  const review = idOf('reviews', 'R1');
  const dispute = async (): Promise<any> =>
    (await service.ask('IRO_MANAGER', at.manager, whole, { id: disputeId })).data.dispute;
  const duties = async (): Promise<any[]> =>
    (await dispute()).child.disputeDuties.edges.map((edge: any) => edge.node);

  beforeAll(async () => {
    service = await disputesUnderTest();
    child = await service.know('A');
  });
  afterAll(() => service.close());

  it(
    'is due to the social worker and the team manager on the 25th, ' +
      'and is sent that day with its key actions',
    async () => {
      const raised = await service.act(
        'IRO',
        at.iro,
        'raiseConcern',
        {
          childId: child,
          reviewId: review,
          reviewSessionOn: '2016-02-24',
          reasons: ['CARE_PLAN_NOT_ASSOCIATED', 'PEP_NOT_ON_FILE'],
          raisedOn: '2016-02-25',
          actId: 'raise',
        },
        'id version sentOn',
      );
      expect(raised).toMatchObject({ version: 1, sentOn: null });
      expect(await service.act('IRO', at.iro, 'sendConcern', { concernId: raised.id, version: 1 })).toBe(
        'NO_KEY_ACTIONS',
      );
      expect(
        await service.act('SOCIAL_WORKER', at.worker, 'recordConcernFeedback', {
          concernId: raised.id,
          feedback: 'Soon.',
        }),
      ).toBe('NOT_SENT');
      expect(
        await service.act('TEAM_MANAGER', at.team, 'sendConcern', {
          concernId: raised.id,
          version: 1,
          keyActions: 'x',
        }),
      ).toBe('FORBIDDEN');
      concern = await service.act(
        'IRO',
        at.iro,
        'sendConcern',
        {
          concernId: raised.id,
          version: 1,
          keyActions: 'Put the care plan on the record by 4 March.',
          actId: 'send',
        },
        'id version sentOn keyActions',
      );
      expect(concern).toMatchObject({ version: 2, sentOn: '2016-02-25' });
      const again = await service.act(
        'IRO',
        at.iro,
        'sendConcern',
        {
          concernId: raised.id,
          version: 1,
          keyActions: 'Put the care plan on the record by 4 March.',
          actId: 'send',
        },
        'id version sentOn keyActions',
      );
      expect(again).toEqual(concern);
      expect(
        await service.act('IRO', at.iro, 'sendConcern', {
          concernId: raised.id,
          version: 1,
          keyActions: 'x',
        }),
      ).toBe('ALREADY_SENT');
      const { data } = await service.ask(
        'IRO',
        at.iro,
        'query($r: [_Any!]!) { _entities(representations: $r) { ... on Child { planDisputed ' +
          'disputeDuties { edges { node { kind dueBy metOn state } } } } } }',
        { r: [{ __typename: 'Child', id: child }] },
      );
      expect(data._entities[0]).toEqual({
        planDisputed: false,
        disputeDuties: {
          edges: [{ node: { kind: 'CONCERN_SENT', dueBy: '2016-02-25', metOn: '2016-02-25', state: 'MET' } }],
        },
      });
      expect((await service.journal('SEND_CONCERN')).map(({ sentence }) => sentence)).toEqual([
        'The informal concern was sent to the social worker and the team manager.',
      ]);
    },
  );

  it('becomes a dispute at stage 1 on 7 March, due by the 21st, and marks the child’s file', async () => {
    service.set('2016-03-07T09:00:00Z');
    const input = {
      childId: child,
      concernId: concern.id,
      themes: ['CARE_PLAN_NOT_UPDATED', 'PEP_MISSED'],
      desiredOutcome: 'An updated care plan on the record.',
      addressee: at.team.id,
      actId: 'open',
    };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        service.act(
          'IRO',
          at.iro,
          'openDispute',
          input,
          'id version stage open themes { code } concern { becameDispute } team { id }',
        ),
      ),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({
      version: 1,
      stage: 'STAGE_1',
      open: true,
      themes: [{ code: 'CARE_PLAN_NOT_UPDATED' }, { code: 'PEP_MISSED' }],
      concern: { becameDispute: true },
      team: { id: at.team.team },
    });
    expect(await service.journal('OPEN_DISPUTE')).toEqual([
      {
        childId: child,
        sentence:
          'A formal dispute was opened at Stage 1: no updated care plan; missed personal education plan.',
      },
    ]);
    disputeId = answers[0].id;
    expect((await dispute()).child.planDisputed).toBe(true);
    expect(await duties()).toEqual(
      expect.arrayContaining([
        { kind: 'STAGE_RESPONSE', dueBy: '2016-03-21', dueAt: null, metOn: null, state: 'DUE' },
        { kind: 'DISPUTE_RESOLVED', dueBy: '2016-04-06', dueAt: null, metOn: null, state: 'DUE' },
      ]),
    );
  });

  it(
    'goes to stage 2 on the 21st, due by the 30th over Easter; who ' +
      'wrote from an older version is in conflict',
    async () => {
      service.set('2016-03-21T16:00:00Z');
      expect(await service.act('TEAM_MANAGER', at.team, 'escalateDispute', { disputeId, version: 1 })).toBe(
        'FORBIDDEN',
      );
      expect(
        await service.act('IRO', at.iro, 'escalateDispute', { disputeId, version: 1, stage: 'STAGE_1' }),
      ).toBe('STAGE_NOT_HIGHER');
      expect(
        await service.act('IRO', at.iro, 'escalateDispute', { disputeId, version: 1, stage: 'STAGE_9' }),
      ).toBe('BAD_USER_INPUT');
      const two = await Promise.all(
        [1, 2].map(() =>
          service.act(
            'IRO',
            at.iro,
            'escalateDispute',
            { disputeId, version: 1 },
            'version stage highestStage',
          ),
        ),
      );
      expect(two).toEqual(
        expect.arrayContaining([{ version: 2, stage: 'STAGE_2', highestStage: 'STAGE_2' }, 'CONFLICT']),
      );
      expect(
        (await dispute()).stageEntries.map((entry: any) => [
          entry.stage,
          entry.label,
          entry.answeredByRole,
          entry.dueBy,
        ]),
      ).toEqual([
        ['STAGE_1', 'Stage 1', 'TEAM_MANAGER', '2016-03-21'],
        ['STAGE_2', 'Stage 2', 'SERVICE_MANAGER', '2016-03-30'],
      ]);
    },
  );

  it('goes to stage 3 on the 30th, due within 24 hours; the stages before stay unanswered and are late', async () => {
    service.set('2016-03-30T10:00:00Z');
    await service.act('IRO', at.iro, 'escalateDispute', { disputeId, version: 2 });
    service.set('2016-04-01T09:00:00Z');
    expect(
      (await dispute()).stageEntries.map((entry: any) => [entry.dueBy, entry.dueAt, entry.inTime]),
    ).toEqual([
      ['2016-03-21', null, false],
      ['2016-03-30', null, false],
      ['2016-03-31', '2016-03-31T10:00:00.000Z', false],
    ]);
    expect(await service.act('IRO', at.iro, 'escalateDispute', { disputeId, version: 3 })).toBe(
      'NO_HIGHER_STAGE',
    );
  });

  it('is answered by the assistant director only, late, and not adequately', async () => {
    const [, , third] = (await dispute()).stageEntries;
    expect(
      await service.act('TEAM_MANAGER', at.team, 'respondToDispute', {
        stageEntryId: third.id,
        version: 1,
        response: 'No.',
      }),
    ).toBe('ANSWERED_BY_ANOTHER_ROLE');
    expect(
      await service.act('IRO', at.iro, 'respondToDispute', {
        stageEntryId: third.id,
        version: 1,
        response: 'No.',
      }),
    ).toBe('FORBIDDEN');
    expect(
      await service.act('IRO', at.iro, 'judgeResponse', {
        stageEntryId: third.id,
        version: 1,
        adequate: true,
      }),
    ).toBe('NOT_ANSWERED');
    const answer = await service.act(
      'ASSISTANT_DIRECTOR',
      at.director,
      'respondToDispute',
      { stageEntryId: third.id, version: 1, response: 'The plan will be updated.', actId: 'answer' },
      'id version inTime respondedBy response',
    );
    expect(answer).toEqual({
      id: third.id,
      version: 2,
      inTime: false,
      respondedBy: 'director-1',
      response: 'The plan will be updated.',
    });
    expect(
      await service.act('ASSISTANT_DIRECTOR', at.director, 'respondToDispute', {
        stageEntryId: third.id,
        version: 2,
        response: 'Again.',
      }),
    ).toBe('ALREADY_ANSWERED');
    expect(
      await service.act('ASSISTANT_DIRECTOR', at.director, 'judgeResponse', {
        stageEntryId: third.id,
        version: 2,
        adequate: true,
      }),
    ).toBe('FORBIDDEN');
    expect(
      await service.act(
        'IRO',
        at.iro,
        'judgeResponse',
        { stageEntryId: third.id, version: 2, adequate: false, because: 'No day is named.' },
        'adequate judgedOn judgedBecause',
      ),
    ).toEqual({ adequate: false, judgedOn: '2016-04-01', judgedBecause: 'No day is named.' });
    expect(
      await service.act('IRO', at.iro, 'judgeResponse', {
        stageEntryId: third.id,
        version: 3,
        adequate: true,
      }),
    ).toBe('ALREADY_JUDGED');
  });

  it('is referred to Cafcass where the criteria are met, beside what runs', async () => {
    const criteria = {
      grounds: ['DECISION_NOT_CARRIED_OUT'],
      toldOn: '2016-03-07',
      notPutRight: true,
      because: 'The plan was promised twice.',
    };
    expect(
      await service.act('IRO', at.iro, 'referToCafcass', {
        disputeId,
        version: 3,
        criteria: { ...criteria, notPutRight: false },
      }),
    ).toBe('CRITERIA_NOT_MET');
    expect(
      await service.act('IRO', at.iro, 'referToCafcass', {
        disputeId,
        version: 3,
        criteria: { ...criteria, grounds: [] },
      }),
    ).toBe('CRITERIA_NOT_MET');
    expect(
      await service.act(
        'IRO',
        at.iro,
        'referToCafcass',
        { disputeId, version: 3, criteria },
        'referredOn toldOn grounds { code label }',
      ),
    ).toEqual({
      referredOn: '2016-04-01',
      toldOn: '2016-03-07',
      grounds: [{ code: 'DECISION_NOT_CARRIED_OUT', label: 'Decision of a review not carried out' }],
    });
    expect(await service.act('IRO', at.iro, 'referToCafcass', { disputeId, version: 4, criteria })).toBe(
      'STAGE_RAISED_ONCE',
    );
    expect(await dispute()).toMatchObject({
      stage: 'CAFCASS',
      highestStage: 'CAFCASS',
      version: 4,
      cafcassReferrals: [{ grounds: [{ code: 'DECISION_NOT_CARRIED_OUT' }] }],
    });
  });

  it('is resolved in time, on the last day, with its outcome and impact and not without', async () => {
    service.set('2016-04-06T15:00:00Z');
    expect(
      await service.act('IRO', at.iro, 'resolveDispute', {
        disputeId,
        version: 4,
        outcomeAchieved: true,
        impact: '  ',
      }),
    ).toBe('BAD_USER_INPUT');
    expect(
      await service.act('IRO', at.iro, 'resolveDispute', {
        disputeId,
        version: 4,
        outcomeAchieved: true,
        impact: 'x',
        resolvedOn: '2016-03-31',
      }),
    ).toBe('DAYS_OUT_OF_ORDER');
    expect(
      await service.act('IRO', at.otherIro, 'resolveDispute', {
        disputeId,
        version: 4,
        outcomeAchieved: true,
        impact: 'x',
      }),
    ).toBe('NOT_FOUND');
    const resolved = await service.act(
      'IRO',
      at.iro,
      'resolveDispute',
      {
        disputeId,
        version: 4,
        outcomeAchieved: true,
        impact: 'The child knows what happens next.',
        resolution: 'Plan updated.',
        actId: 'resolve',
      },
      'version open stage resolvedOn child { planDisputed }',
    );
    expect(resolved).toEqual({
      version: 5,
      open: false,
      stage: null,
      resolvedOn: '2016-04-06',
      child: { planDisputed: false },
    });
    expect((await duties()).find((duty) => duty.kind === 'DISPUTE_RESOLVED')).toMatchObject({
      dueBy: '2016-04-06',
      metOn: '2016-04-06',
      state: 'MET',
    });
    for (const [name, more] of [
      ['withdrawDispute', { reason: 'x' }],
      ['escalateDispute', {}],
      [
        'referToCafcass',
        { criteria: { grounds: ['CASE_NOT_REVIEWED'], toldOn: '2016-03-07', notPutRight: true } },
      ],
    ] as const) {
      expect([name, await service.act('IRO', at.iro, name, { disputeId, version: 5, ...more })]).toEqual([
        name,
        'DISPUTE_RESOLVED',
      ]);
    }
    expect(
      await service.act('TEAM_MANAGER', at.team, 'respondToDispute', {
        stageEntryId: (await dispute()).stageEntries[0].id,
        version: 1,
        response: 'Late.',
      }),
    ).toBe('DISPUTE_RESOLVED');
  });

  it('closes the concern with outcome and impact, after its answers', async () => {
    const feedback = await service.act(
      'TEAM_MANAGER',
      at.team,
      'recordConcernFeedback',
      { concernId: concern.id, feedback: 'Done now.', actId: 'feedback' },
      'version feedbackOn feedback { role person text }',
    );
    expect(feedback).toEqual({
      version: 3,
      feedbackOn: '2016-04-06',
      feedback: [{ role: 'TEAM_MANAGER', person: 'team-manager-1', text: 'Done now.' }],
    });
    expect(
      (
        await service.act(
          'SOCIAL_WORKER',
          at.worker,
          'recordConcernFeedback',
          { concernId: concern.id, feedback: 'Done.' },
          'version feedback { role }',
        )
      ).feedback,
    ).toHaveLength(2);
    expect(
      await service.act('IRO', at.iro, 'closeConcern', {
        concernId: concern.id,
        version: 2,
        outcome: 'Settled.',
        impact: 'Good.',
      }),
    ).toBe('CONFLICT');
    expect(
      await service.act('IRO', at.iro, 'closeConcern', {
        concernId: concern.id,
        version: 3,
        outcome: 'Settled in dispute.',
        impact: '',
      }),
    ).toBe('BAD_USER_INPUT');
    expect(
      await service.act(
        'IRO',
        at.iro,
        'closeConcern',
        { concernId: concern.id, version: 3, outcome: 'Settled in dispute.', impact: 'The plan is known.' },
        'closedOn outcome impact',
      ),
    ).toEqual({ closedOn: '2016-04-06', outcome: 'Settled in dispute.', impact: 'The plan is known.' });
    expect(
      await service.act('SOCIAL_WORKER', at.worker, 'recordConcernFeedback', {
        concernId: concern.id,
        feedback: 'More.',
      }),
    ).toBe('CONCERN_CLOSED');
  });

  it('is in the year’s figures, each way of counting apart, and they agree among themselves', async () => {
    const { data } = await service.ask(
      'IRO_MANAGER',
      at.manager,
      `
        {
          reportingYear(ending: 2016) {
            concerns {
              value
            }
            concernsSentInTime {
              met
              of
            }
            distinctDisputes {
              value
            }
            stageEntries {
              total
              items {
                key
                label
                count
              }
            }
            disputesByHighestStage {
              items {
                key
                count
              }
            }
            responsesInTime {
              met
              of
            }
            disputesResolvedInTime {
              met
              of
            }
            outcomesAchieved {
              of
            }
            themesByTeamAndMonth {
              month
              team {
                id
              }
              theme {
                code
              }
              count
            }
            escalationByMonth {
              month
              concerns
              stage1
              stage2
              stage3
              otherStages
              cafcass
            }
            disputesPerIro {
              value
              sum
              of
            }
            disputesReconciliation {
              says
              holds
            }
          }
          next: reportingYear(ending: 2017) {
            outcomesAchieved {
              met
              of
            }
            stageEntries {
              items {
                key
                count
              }
            }
          }
        }
      `,
    );
    const year = data.reportingYear;
    expect(year).toMatchObject({
      concerns: { value: 1 },
      concernsSentInTime: { met: 1, of: 1 },
      distinctDisputes: { value: 1 },
      responsesInTime: { met: 0, of: 3 },
      disputesResolvedInTime: { met: 1, of: 1 },
      outcomesAchieved: { of: 0 },
    });
    expect(year.stageEntries).toEqual({
      total: 3,
      items: [
        ['1', 'Stage 1: team manager', 1],
        ['2', 'Stage 2: service manager', 1],
        ['3', 'Stage 3: assistant director', 1],
        ['CAFCASS', 'Referral to Cafcass', 0],
      ].map(([key, label, count]) => ({ key, label, count })),
    });
    expect(year.disputesByHighestStage.items.filter((item: any) => item.count > 0)).toEqual([
      { key: '3', count: 1 },
    ]);
    expect(year.escalationByMonth.at(-1)).toEqual({
      month: '2016-03',
      concerns: 0,
      stage1: 1,
      stage2: 1,
      stage3: 1,
      otherStages: 0,
      cafcass: 0,
    });
    expect(year.themesByTeamAndMonth).toEqual(
      ['PEP_MISSED', 'CARE_PLAN_NOT_UPDATED'].map((code) => ({
        month: '2016-03',
        team: { id: at.team.team },
        theme: { code },
        count: 1,
      })),
    );
    expect(year.disputesReconciliation.filter((identity: any) => !identity.holds)).toEqual([]);
    expect(year.disputesReconciliation).toHaveLength(6);
    expect(data.next).toEqual({
      outcomesAchieved: { met: 1, of: 1 },
      stageEntries: {
        items: [
          ['1', 0],
          ['2', 0],
          ['3', 0],
          ['CAFCASS', 1],
        ].map(([key, count]) => ({ key, count })),
      },
    });
  });
});
