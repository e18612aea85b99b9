import { disputes } from '@iro/disputes';
import { at, disputesUnderTest, type DisputesUnderTest } from './disputes-under-test';

describe('good practice, issues with the service, and records put right', () => {
  let service: DisputesUnderTest;
  let child: string;

  beforeAll(async () => {
    service = await disputesUnderTest();
    service.set('2016-03-07T09:00:00Z');
    child = await service.know('A');
  });
  afterAll(() => service.close());

  it('feeds praise back to a worker or carer, and counts it', async () => {
    const input = {
      childId: child,
      text: 'A letter in plain words.',
      fedBackTo: 'SOCIAL_WORKER',
      fedBackOn: '2016-03-07',
    };
    for (const role of ['TEAM_MANAGER', 'SOCIAL_WORKER', 'CONFERENCE_CHAIR'] as const)
      expect(await service.act(role, at.team, 'recordGoodPractice', input)).toBe('FORBIDDEN');
    expect(await service.act('IRO', at.iro, 'recordGoodPractice', { ...input, fedBackTo: 'NOBODY' })).toBe(
      'BAD_USER_INPUT',
    );
    expect(
      await service.act('IRO', at.iro, 'recordGoodPractice', { ...input, fedBackOn: '2016-03-06' }),
    ).toBe('DAYS_OUT_OF_ORDER');
    const noted = await service.act(
      'IRO',
      at.iro,
      'recordGoodPractice',
      input,
      'id version notedOn fedBackTo iro { id }',
    );
    expect(noted).toMatchObject({
      notedOn: '2016-03-07',
      fedBackTo: 'SOCIAL_WORKER',
      iro: { id: at.iro.iro },
    });
    expect(
      await service.act(
        'IRO_MANAGER',
        at.manager,
        'recordGoodPractice',
        { ...input, fedBackOn: null },
        'iro { id } fedBackOn',
      ),
    ).toEqual({ iro: null, fedBackOn: null });
    expect(
      await service.act('IRO', at.iro, 'correctGoodPractice', {
        id: noted.id,
        version: 1,
        reason: 'The day.',
        notedOn: '2016-03-08',
      }),
    ).toBe('IN_FUTURE');
    expect(
      await service.act(
        'IRO',
        at.iro,
        'correctGoodPractice',
        { id: noted.id, version: 1, reason: 'The person.', fedBackTo: 'CARER' },
        'fedBackTo version',
      ),
    ).toEqual({ fedBackTo: 'CARER', version: 2 });
    expect(
      (
        await service.ask(
          'IRO_MANAGER',
          at.manager,
          '{ reportingYear(ending: 2016) { goodPractice { value } } }',
        )
      ).data.reportingYear.goodPractice.value,
    ).toBe(2);
    expect((await service.journal('RECORD_GOOD_PRACTICE'))[0]?.sentence).toBe(
      'Good practice was noted and fed back: social worker.',
    );
  });

  it(
    'raises a failure of the service that is about no child, has it ' +
      'answered by whom it was put to, and closes it',
    async () => {
      const input = {
        raisedTo: 'SERVICE_MANAGER',
        description: 'Plans are not on the record before reviews.',
        theme: 'HEALTH_ASSESSMENT_DELAY',
        actId: 'issue',
      };
      expect(await service.act('SERVICE_MANAGER', at.service, 'raiseSystemicIssue', input)).toBe('FORBIDDEN');
      const raised = await service.act(
        'IRO',
        at.iro,
        'raiseSystemicIssue',
        input,
        'id version raisedBy raisedOn theme { code } iro { id }',
      );
      expect(raised).toMatchObject({
        version: 1,
        raisedBy: 'IRO',
        raisedOn: '2016-03-07',
        theme: { code: 'HEALTH_ASSESSMENT_DELAY' },
      });
      expect(await service.journal('RAISE_SYSTEMIC_ISSUE')).toEqual([
        { childId: null, sentence: 'An issue with the service was raised with the service manager.' },
      ]);
      const respond = (role: any, ties: object, version = 1) =>
        service.act(
          role,
          ties,
          'recordSystemicResponse',
          { issueId: raised.id, version, response: 'A weekly check.' },
          'version respondedOn',
        );
      expect([await respond('TEAM_MANAGER', at.team), await respond('IRO', at.iro)]).toEqual([
        'ANSWERED_BY_ANOTHER_ROLE',
        'FORBIDDEN',
      ]);
      expect(await respond('SERVICE_MANAGER', at.service)).toEqual({ version: 2, respondedOn: '2016-03-07' });
      expect(await respond('SERVICE_MANAGER', at.service, 2)).toBe('ALREADY_ANSWERED');
      expect(
        await service.act('IRO_MANAGER', at.manager, 'closeSystemicIssue', {
          issueId: raised.id,
          version: 2,
          outcome: '',
        }),
      ).toBe('BAD_USER_INPUT');
      expect(
        await service.act(
          'IRO_MANAGER',
          at.manager,
          'closeSystemicIssue',
          { issueId: raised.id, version: 2, outcome: 'Checked weekly.' },
          'closedOn',
        ),
      ).toEqual({ closedOn: '2016-03-07' });
      expect(
        await service.act('IRO_MANAGER', at.manager, 'closeSystemicIssue', {
          issueId: raised.id,
          version: 3,
          outcome: 'Again.',
        }),
      ).toBe('ISSUE_CLOSED');
      expect(
        await service.act('IRO', at.iro, 'correctSystemicIssue', {
          id: raised.id,
          version: 3,
          reason: 'Still open.',
          closedOn: null,
        }),
      ).toBe('OUTCOME_AND_DAY');
      expect(
        await service.act(
          'IRO',
          at.iro,
          'correctSystemicIssue',
          { id: raised.id, version: 3, reason: 'Still open.', closedOn: null, outcome: null },
          'closedOn outcome',
        ),
      ).toEqual({ closedOn: null, outcome: null });
    },
  );

  it('prints the year’s issues page by page, and shows officers only theirs', async () => {
    await service.act('IRO_MANAGER', at.manager, 'raiseSystemicIssue', {
      raisedTo: 'ASSISTANT_DIRECTOR',
      description: 'Too few advocates.',
      raisedOn: '2016-03-01',
    });
    const list =
      'query($after: String) { systemicIssues(ending: 2016, first: 1, after: $after) { edges { ' +
      'node { raisedOn description } } pageInfo { hasNextPage endCursor } } ' +
      'reportingYear(ending: 2016) { systemicIssues { value cohort { edges { node { id } } } } } ' +
      '}';
    const page = (await service.ask('IRO', at.iro, list)).data;
    expect(page.systemicIssues.edges[0].node).toEqual({
      raisedOn: '2016-03-07',
      description: 'Plans are not on the record before reviews.',
    });
    expect(page.reportingYear.systemicIssues).toEqual({
      value: 2,
      cohort: { edges: [{ node: null }, { node: null }] },
    });
    const next = (await service.ask('IRO', at.iro, list, { after: page.systemicIssues.pageInfo.endCursor }))
      .data.systemicIssues;
    expect([next.edges[0].node.raisedOn, next.pageInfo.hasNextPage]).toEqual(['2016-03-01', false]);
    const count = async (role: any): Promise<number> =>
      (await service.ask(role, {}, '{ systemicIssues { edges { node { id } } } }')).data.systemicIssues?.edges
        .length ?? -1;
    expect([
      await count('HEALTH_OFFICER'),
      await count('VIRTUAL_SCHOOL_OFFICER'),
      await count('BUSINESS_SUPPORT'),
    ]).toEqual([1, 0, -1]);
  });

  it(
    'puts concerns, disputes, referrals and conferences right with ' +
      'a reason, and refuses what cannot be so',
    async () => {
      const concern = await service.act('IRO', at.iro, 'raiseConcern', {
        childId: child,
        reasons: ['PEP_NOT_ON_FILE'],
        raisedOn: '2016-03-07',
      });
      const fix = (name: string, input: object, fields?: string) =>
        service.act('IRO', at.iro, name, { reason: 'Typed wrongly.', ...input }, fields);
      expect(await fix('correctConcern', { id: concern.id, version: 1, closedOn: '2016-03-07' })).toBe(
        'OUTCOME_AND_IMPACT',
      );
      expect(await fix('correctConcern', { id: concern.id, version: 1, raisedOn: null })).toBe(
        'BAD_USER_INPUT',
      );
      expect(
        await fix(
          'correctConcern',
          { id: concern.id, version: 1, raisedOn: '2016-03-04', keyActions: 'File it.' },
          'raisedOn keyActions',
        ),
      ).toEqual({ raisedOn: '2016-03-04', keyActions: 'File it.' });
      expect(
        await fix(
          'correctConcernReasons',
          { concernId: concern.id, version: 2, reasons: ['MANAGEMENT_OVERSIGHT'] },
          'reasons { code } version',
        ),
      ).toEqual({ reasons: [{ code: 'MANAGEMENT_OVERSIGHT' }], version: 3 });
      const criteria = { grounds: ['CASE_NOT_REVIEWED'], toldOn: '2016-03-01', notPutRight: true };
      const dispute = await service.act(
        'IRO',
        at.iro,
        'openDispute',
        { childId: child, themes: [], desiredOutcome: 'A review.', stage: 'CAFCASS', criteria },
        'id version cafcassReferrals { id version }',
      );
      expect(
        await service.act('IRO', at.iro, 'openDispute', {
          childId: child,
          themes: [],
          desiredOutcome: 'A review.',
          stage: 'CAFCASS',
        }),
      ).toBe('BAD_USER_INPUT');
      const [referral] = dispute.cafcassReferrals;
      expect(await fix('correctCafcassReferral', { id: referral.id, version: 1, grounds: [] })).toBe(
        'BAD_USER_INPUT',
      );
      expect(
        await fix(
          'correctCafcassReferral',
          {
            id: referral.id,
            version: 1,
            grounds: ['CARE_PLAN_NOT_PREPARED'],
            outcome: 'Cafcass spoke to the director.',
          },
          'grounds { code } outcome',
        ),
      ).toEqual({ grounds: [{ code: 'CARE_PLAN_NOT_PREPARED' }], outcome: 'Cafcass spoke to the director.' });
      expect(await fix('correctDispute', { id: dispute.id, version: 1, resolvedOn: '2016-03-07' })).toBe(
        'OUTCOME_AND_IMPACT',
      );
      expect(
        await fix(
          'correctDispute',
          { id: dispute.id, version: 1, resolvedOn: '2016-03-07', outcomeAchieved: false, impact: 'None.' },
          'open',
        ),
      ).toEqual({ open: false });
      expect(
        await fix('correctDispute', {
          id: dispute.id,
          version: 2,
          withdrawnOn: '2016-03-07',
          withdrawalReason: 'x',
        }),
      ).toBe('ENDS_ONCE');
      const conference = await service.act('IRO_MANAGER', at.manager, 'recordConference', {
        childId: child,
        kind: 'REVIEW',
        heldOn: '2016-03-01',
        chair: 'chair-1',
      });
      expect(
        await service.act(
          'IRO_MANAGER',
          at.manager,
          'correctConference',
          { id: conference.id, version: 1, reason: 'Another chaired.', chair: 'chair-2' },
          'chair child { conferences { chair } }',
        ),
      ).toEqual({ chair: 'chair-2', child: { conferences: [{ chair: 'chair-2' }] } });
      const kept = await service.asSystem((manager) =>
        manager.query(
          `
          SELECT before ->> 'chair' AS was, after ->> 'reason' AS reason
          FROM journal
          WHERE act = 'CORRECT_CONFERENCE'
        `,
        ),
      );
      expect(kept).toEqual([{ was: 'chair-1', reason: 'Another chaired.' }]);
    },
  );

  it('keeps duties that equal those worked out again', async () => {
    const duties = (manager: any): Promise<unknown[]> =>
      manager.query(
        `
          SELECT kind, subject, opened_on, due_by, due_at, met_on, met_at, closed_on, source, rule_from
          FROM duty
          ORDER BY 1, 2
        `,
      );
    const [kept, again] = await service.asSystem(async (manager) => {
      const before = await duties(manager);
      await disputes.keepDuties(manager, [child]);
      return [before, await duties(manager)];
    });
    expect(kept?.length).toBeGreaterThan(0);
    expect(again).toEqual(kept);
  });

  it('leaves nothing of what it refuses', async () => {
    const state = () =>
      service.asSystem((manager) =>
        manager.query(
          `
            SELECT (SELECT count(*) FROM journal) AS lines, (SELECT count(*) FROM dispute) AS disputes,
              (SELECT count(*) FROM stage_entry) AS stages,
              (SELECT count(*) FROM act_receipt) AS receipts
          `,
        ),
      );
    const before = await state();
    expect(
      await service.act('IRO', at.iro, 'openDispute', {
        childId: child,
        themes: ['NO_SUCH'],
        desiredOutcome: 'x',
        actId: 'refused',
      }),
    ).toBe('BAD_USER_INPUT');
    expect(
      await service.act('IRO', at.iro, 'openDispute', {
        childId: child,
        themes: [],
        desiredOutcome: ' ',
        actId: 'refused',
      }),
    ).toBe('BAD_USER_INPUT');
    expect(
      await service.act('IRO', at.otherIro, 'openDispute', {
        childId: child,
        themes: [],
        desiredOutcome: 'x',
        actId: 'refused',
      }),
    ).toBe('NOT_FOUND');
    expect(await state()).toEqual(before);
  });
});
