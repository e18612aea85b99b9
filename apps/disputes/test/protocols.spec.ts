import { at, disputesUnderTest, type DisputesUnderTest } from './disputes-under-test';

const limit = (count: number, unit: string) => ({ count, unit });
const borough = {
  from: '2016-06-01',
  source: 'Borough of Nowhere, Resolving Differences, June 2016',
  stages: [
    {
      stage: 'CONVERSATION',
      label: 'Conversation',
      to: 'Head of locality',
      role: 'SERVICE_MANAGER',
      limit: limit(7, 'DAYS'),
    },
    { stage: 'PANEL', label: 'Panel', to: 'Director', role: 'ASSISTANT_DIRECTOR', limit: limit(48, 'HOURS') },
  ],
  whole: limit(28, 'DAYS'),
};

describe('a council’s own protocol, entered as data', () => {
  let service: DisputesUnderTest;
  let child: string;
  let adopted: any;
  const open = (more: object = {}) =>
    service.act(
      'IRO',
      at.iro,
      'openDispute',
      { childId: child, themes: ['PEP_MISSED'], desiredOutcome: 'A plan.', ...more },
      'id version stage stageEntries { id version stage label dueBy dueAt answeredByRole }',
    );
  const whole = (id: string) =>
    service.asSystem((manager) =>
      manager.query(
        "SELECT due_by::text AS due, source FROM duty WHERE kind = 'DISPUTE_RESOLVED' AND subject = $1",
        [id],
      ),
    );

  beforeAll(async () => {
    service = await disputesUnderTest();
    child = await service.know('A');
  });
  afterAll(() => service.close());

  it('begins with Rotherham’s of January 2011, whose revision of July 2016 is open', async () => {
    service.set('2016-05-02T09:00:00Z');
    const { data } = await service.ask(
      'IRO',
      at.iro,
      '{ disputeProtocols { from to stages { stage role } whole { count unit } } ' +
        'openProtocolRevisions { expectedFrom source note } }',
    );
    expect(data.disputeProtocols).toEqual([
      {
        from: '2011-01-01',
        to: null,
        whole: limit(20, 'WORKING_DAYS'),
        stages: [
          ['STAGE_1', 'TEAM_MANAGER'],
          ['STAGE_2', 'SERVICE_MANAGER'],
          ['STAGE_3', 'ASSISTANT_DIRECTOR'],
          ['CAFCASS', null],
        ].map(([stage, role]) => ({ stage, role })),
      },
    ]);
    expect(data.openProtocolRevisions).toEqual([
      expect.objectContaining({ expectedFrom: '2016-07-01', source: 'Annual report 2015-16, 15.13' }),
    ]);
  });

  it('refuses what is no protocol, and whoever may not', async () => {
    const adopt = (more: object, role: any = 'IRO_MANAGER') =>
      service.act(role, at.manager, 'adoptProtocol', { ...borough, ...more });
    for (const role of ['IRO', 'TEAM_MANAGER', 'ASSISTANT_DIRECTOR', 'CONFERENCE_CHAIR'])
      expect(await adopt({}, role)).toBe('FORBIDDEN');
    const first = (more: object) => ({ stages: [{ ...borough.stages[0], ...more }] });
    for (const wrong of [
      { stages: [] },
      first({ stage: 'CAFCASS' }),
      first({ stage: 'two words' }),
      first({ role: 'IRO' }),
      first({ limit: limit(36, 'HOURS') }),
      first({ limit: limit(0, 'DAYS') }),
      { whole: limit(20, 'FORTNIGHTS') },
      { source: ' ' },
      { stages: [borough.stages[0], borough.stages[0]] },
    ])
      expect([wrong, await adopt(wrong)]).toEqual([wrong, 'BAD_USER_INPUT']);
    expect(await adopt({ from: '2011-01-01' })).toBe('PROTOCOL_DAY_TAKEN');
  });

  it(
    'counts stages by it from its day on, with its own names, limits ' +
      'and roles; those raised before keep theirs',
    async () => {
      const before = await open();
      adopted = await service.act(
        'IRO_MANAGER',
        at.manager,
        'adoptProtocol',
        { ...borough, actId: 'adopt' },
        'id version from stages { stage to limit { count unit } }',
      );
      expect(adopted.stages.map((stage: any) => [stage.stage, stage.limit])).toEqual([
        ['CONVERSATION', limit(7, 'DAYS')],
        ['PANEL', limit(48, 'HOURS')],
        ['CAFCASS', null],
      ]);
      expect((await open()).stageEntries[0]).toMatchObject({ stage: 'STAGE_1', dueBy: '2016-05-16' });
      service.set('2016-06-03T14:00:00Z');
      const dispute = await open();
      expect(dispute).toMatchObject({
        stage: 'CONVERSATION',
        stageEntries: [
          {
            stage: 'CONVERSATION',
            label: 'Conversation',
            dueBy: '2016-06-10',
            answeredByRole: 'SERVICE_MANAGER',
          },
        ],
      });
      expect(await whole(dispute.id)).toEqual([{ due: '2016-07-01', source: borough.source }]);
      expect(await open({ stage: 'STAGE_1' })).toBe('BAD_USER_INPUT');
      const [entry] = dispute.stageEntries;
      expect(
        await service.act('TEAM_MANAGER', at.team, 'respondToDispute', {
          stageEntryId: entry.id,
          version: 1,
          response: 'x',
        }),
      ).toBe('ANSWERED_BY_ANOTHER_ROLE');
      expect(
        await service.act(
          'SERVICE_MANAGER',
          at.service,
          'respondToDispute',
          { stageEntryId: entry.id, version: 1, response: 'x' },
          'inTime',
        ),
      ).toEqual({ inTime: true });
      await service.act('IRO', at.iro, 'judgeResponse', {
        stageEntryId: entry.id,
        version: 2,
        adequate: false,
      });
      const up = await service.act(
        'IRO',
        at.iro,
        'escalateDispute',
        { disputeId: dispute.id, version: 1 },
        'version stage highestStage stageEntries { stage dueBy dueAt }',
      );
      // Friday afternoon and 48 hours of working days: Tuesday at the same hour.
      expect(up).toMatchObject({
        stage: 'PANEL',
        highestStage: 'PANEL',
        stageEntries: [{}, { stage: 'PANEL', dueBy: '2016-06-07', dueAt: '2016-06-07T14:00:00.000Z' }],
      });
      expect(
        await service.act('IRO', at.iro, 'escalateDispute', { disputeId: dispute.id, version: up.version }),
      ).toBe('NO_HIGHER_STAGE');
      // One begun under the old protocol goes on under the new, to a place above the one it reached.
      expect(
        await service.act(
          'IRO',
          at.iro,
          'escalateDispute',
          { disputeId: before.id, version: 1 },
          'stage stageEntries { stage dueBy }',
        ),
      ).toEqual({
        stage: 'PANEL',
        stageEntries: [
          { stage: 'STAGE_1', dueBy: '2016-05-16' },
          { stage: 'PANEL', dueBy: '2016-06-07' },
        ],
      });
    },
  );

  it('is in the figures by place and by its own words, beside the stages of the protocol before', async () => {
    const { data } = await service.ask(
      'IRO_MANAGER',
      at.manager,
      `
        {
          reportingYear(ending: 2017) {
            escalationByMonth {
              month
              stage1
              stage2
              stage3
              otherStages
              cafcass
            }
            stageEntries {
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
            disputesReconciliation {
              holds
            }
          }
        }
      `,
    );
    const year = data.reportingYear;
    expect(year.escalationByMonth.slice(1, 3)).toEqual(
      [
        ['2016-05', 2, 0],
        ['2016-06', 1, 2],
      ].map(([month, stage1, stage2]) => ({ month, stage1, stage2, stage3: 0, otherStages: 0, cafcass: 0 })),
    );
    expect(year.stageEntries.items.map((item: any) => [item.key, item.label, item.count])).toEqual([
      ['1', 'Stage 1: team manager', 2],
      ['2', 'Stage 2: service manager', 0],
      ['3', 'Stage 3: assistant director', 0],
      ['CONVERSATION', 'Conversation: head of locality', 1],
      ['PANEL', 'Panel: director', 2],
      ['CAFCASS', 'Referral to Cafcass', 0],
    ]);
    expect(year.disputesByHighestStage.items.filter((item: any) => item.count > 0)).toEqual([
      { key: '1', count: 1 },
      { key: 'PANEL', count: 2 },
    ]);
    expect(year.disputesReconciliation.every((identity: any) => identity.holds)).toBe(true);
  });

  it('may be changed from a day, and put right: duties follow, and the announced revision is settled', async () => {
    service.set('2016-07-04T09:00:00Z');
    const next = await service.act('IRO_MANAGER', at.manager, 'adoptProtocol', {
      ...borough,
      from: '2016-07-01',
      source: 'Revised',
      stages: [{ ...borough.stages[0], limit: limit(3, 'WORKING_DAYS') }, borough.stages[1]],
    });
    const dispute = await open();
    expect(dispute.stageEntries[0].dueBy).toBe('2016-07-07');
    expect(
      (
        await service.ask(
          'IRO',
          at.iro,
          '{ openProtocolRevisions { note } disputeProtocol(on: "2016-06-30") { source to } }',
        )
      ).data,
    ).toEqual({ openProtocolRevisions: [], disputeProtocol: { source: borough.source, to: '2016-07-01' } });
    const right = {
      ...borough,
      from: '2016-07-01',
      source: 'Revised',
      id: next.id,
      version: next.version,
      reason: 'Typed wrongly.',
    };
    expect(await service.act('IRO_MANAGER', at.manager, 'correctProtocol', { ...right, version: 9 })).toBe(
      'CONFLICT',
    );
    expect(
      await service.act('IRO_MANAGER', at.manager, 'correctProtocol', {
        ...right,
        stages: [borough.stages[1]],
      }),
    ).toBe('STAGES_IN_USE');
    expect(
      await service.act(
        'IRO_MANAGER',
        at.manager,
        'correctProtocol',
        { ...right, stages: [{ ...borough.stages[0], limit: limit(5, 'WORKING_DAYS') }] },
        'version',
      ),
    ).toEqual({ version: 2 });
    const { data } = await service.ask(
      'IRO',
      at.iro,
      'query($id: ID!) { dispute(id: $id) { stageEntries { dueBy } } }',
      { id: dispute.id },
    );
    expect(data.dispute.stageEntries).toEqual([{ dueBy: '2016-07-11' }]);
    expect(
      await service.act('IRO_MANAGER', at.manager, 'adoptProtocol', {
        ...borough,
        from: '2016-07-03',
        stages: [borough.stages[1]],
      }),
    ).toBe('STAGES_IN_USE');
  });

  it('has no protocol before the first', async () => {
    expect(await open({ raisedAt: '2010-12-31T10:00:00Z' })).toBe('NO_PROTOCOL');
    expect(await open({ raisedAt: '2017-01-01T10:00:00Z' })).toBe('IN_FUTURE');
  });
});
