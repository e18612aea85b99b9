import { at, disputesUnderTest, idOf, type DisputesUnderTest } from './disputes-under-test';

const see = 'query($id: ID!) { dispute(id: $id) { id } }';

describe('who may answer a dispute, and who sees its child', () => {
  let service: DisputesUnderTest;
  let child: string;
  const open = async (more: object = {}, of = child): Promise<any> =>
    service.act(
      'IRO',
      at.iro,
      'openDispute',
      { childId: of, themes: ['CARE_PLANNING_DRIFT'], desiredOutcome: 'A plan.', ...more },
      'id version stageEntries { id version }',
    );
  const sees = async (role: any, ties: object, id: string): Promise<boolean> =>
    (await service.ask(role, ties, see, { id })).data.dispute !== null;
  const answer = (role: any, ties: object, entry: any) =>
    service.act(
      role,
      ties,
      'respondToDispute',
      { stageEntryId: entry.id, version: entry.version, response: 'We will.' },
      'respondedBy',
    );
  const resolve = (id: string, version: number) =>
    service.act('IRO', at.iro, 'resolveDispute', {
      disputeId: id,
      version,
      outcomeAchieved: true,
      impact: 'A plan.',
    });

  beforeAll(async () => {
    service = await disputesUnderTest();
    service.set('2016-03-07T09:00:00Z');
    child = await service.know('A');
  });
  afterAll(() => service.close());

  it(
    'is the manager of the team at the time, also after the child ' +
      'moved to another team, until the dispute is over',
    async () => {
      const moving = await service.know('M');
      const dispute = await open({}, moving);
      await service.know('M', { team: at.otherTeam.team, service: at.otherService.service, version: 2 });
      expect([
        await sees('TEAM_MANAGER', at.team, dispute.id),
        await sees('TEAM_MANAGER', at.otherTeam, dispute.id),
        await sees('SERVICE_MANAGER', at.service, dispute.id),
      ]).toEqual([true, true, true]);
      expect(await answer('TEAM_MANAGER', at.otherTeam, dispute.stageEntries[0])).toBe('NOT_ADDRESSED');
      expect(await answer('TEAM_MANAGER', at.team, dispute.stageEntries[0])).toEqual({
        respondedBy: at.team.id,
      });
      expect(await resolve(dispute.id, 1)).toMatchObject({ version: 2 });
      expect([
        await sees('TEAM_MANAGER', at.team, dispute.id),
        await sees('SERVICE_MANAGER', at.service, dispute.id),
        await sees('TEAM_MANAGER', at.otherTeam, dispute.id),
      ]).toEqual([false, false, true]);
    },
  );

  it(
    'is whom the stage was put to by name, whichever team they manage; ' +
      'another team’s manager does not even see it',
    async () => {
      const dispute = await open({ addressee: 'named-manager' });
      const named = { id: 'named-manager', team: idOf('teams', 'T9') };
      expect([
        await sees('TEAM_MANAGER', named, dispute.id),
        await sees('TEAM_MANAGER', { ...named, id: 'x' }, dispute.id),
      ]).toEqual([true, false]);
      expect(await answer('TEAM_MANAGER', { ...named, id: 'x' }, dispute.stageEntries[0])).toBe('NOT_FOUND');
      expect(
        await answer(
          'SERVICE_MANAGER',
          { id: 'named-manager', service: at.service.service },
          dispute.stageEntries[0],
        ),
      ).toBe('ANSWERED_BY_ANOTHER_ROLE');
      expect(await answer('TEAM_MANAGER', named, dispute.stageEntries[0])).toEqual({
        respondedBy: 'named-manager',
      });
      await resolve(dispute.id, 1);
      expect(await sees('TEAM_MANAGER', named, dispute.id)).toBe(false);
    },
  );

  it(
    'is never the person complained of, nor do they stand in; a ' +
      'stand-in sees the child until it is over',
    async () => {
      expect(await open({ addressee: 'blamed', complainedOf: 'blamed' })).toBe('ADDRESSEE_COMPLAINED_OF');
      const dispute = await open({ complainedOf: 'blamed' });
      const [entry] = dispute.stageEntries;
      const cover = (coveredBy: string) =>
        service.act(
          'IRO',
          at.iro,
          'coverStage',
          { stageEntryId: entry.id, version: 1, coveredBy },
          'coveredBy version',
        );
      expect(await cover('blamed')).toBe('COVERED_BY_COMPLAINED_OF');
      expect(await answer('TEAM_MANAGER', { id: 'blamed', team: at.team.team }, entry)).toBe('COMPLAINED_OF');
      const standIn = { id: 'stand-in', team: idOf('teams', 'T9') };
      expect(await sees('TEAM_MANAGER', standIn, dispute.id)).toBe(false);
      expect(await cover('stand-in')).toEqual({ coveredBy: 'stand-in', version: 2 });
      expect(await sees('TEAM_MANAGER', standIn, dispute.id)).toBe(true);
      expect(await answer('TEAM_MANAGER', standIn, { ...entry, version: 2 })).toEqual({
        respondedBy: 'stand-in',
      });
      await service.act('IRO', at.iro, 'judgeResponse', {
        stageEntryId: entry.id,
        version: 3,
        adequate: false,
      });
      service.set('2016-03-08T09:00:00Z');
      const up = await service.act(
        'IRO',
        at.iro,
        'escalateDispute',
        { disputeId: dispute.id, version: 1 },
        'stageEntries { id version stage }',
      );
      expect(
        await service.act('IRO', at.iro, 'coverStage', {
          stageEntryId: up.stageEntries[1].id,
          version: 1,
          coveredBy: 'stand-in',
        }),
      ).toBe('COVERED_BY_COMPLAINED_OF');
      expect(
        await service.act('IRO', at.iro, 'withdrawDispute', {
          disputeId: dispute.id,
          version: 2,
          reason: ' ',
        }),
      ).toBe('BAD_USER_INPUT');
      expect(
        await service.act(
          'IRO',
          at.iro,
          'withdrawDispute',
          { disputeId: dispute.id, version: 2, reason: 'Raised about the wrong team.' },
          'withdrawnOn withdrawalReason open',
        ),
      ).toEqual({ withdrawnOn: '2016-03-08', withdrawalReason: 'Raised about the wrong team.', open: false });
      expect(await sees('TEAM_MANAGER', standIn, dispute.id)).toBe(false);
      expect(
        (
          await service.ask(
            'IRO',
            at.iro,
            'query { disputeDuties(filter: { states: [ENDED] }) { edges { node { kind } } } }',
          )
        ).data.disputeDuties.edges.length,
      ).toBeGreaterThan(0);
    },
  );

  it('goes on only from an answer that was judged and found wanting, or from none', async () => {
    const dispute = await open();
    const [entry] = dispute.stageEntries;
    await answer('TEAM_MANAGER', at.team, entry);
    const escalate = () =>
      service.act('IRO', at.iro, 'escalateDispute', { disputeId: dispute.id, version: 1 });
    expect(await escalate()).toBe('ANSWER_NOT_JUDGED');
    await service.act('IRO', at.iro, 'judgeResponse', { stageEntryId: entry.id, version: 2, adequate: true });
    expect(await escalate()).toBe('ANSWER_ADEQUATE');
    const corrected = await service.act(
      'IRO_MANAGER',
      at.manager,
      'correctStageEntry',
      { id: entry.id, version: 3, reason: 'Clicked wrongly.', adequate: false },
      'adequate version',
    );
    expect(corrected).toEqual({ adequate: false, version: 4 });
    expect(
      await service.act('IRO', at.iro, 'correctStageEntry', {
        id: entry.id,
        version: 4,
        reason: 'x',
        adequate: true,
      }),
    ).toBe('FORBIDDEN');
    expect(await escalate()).toMatchObject({ version: 2 });
    const [first, second] = (
      await service.ask(
        'IRO',
        at.iro,
        'query($id: ID!) { dispute(id: $id) { stageEntries { id version } } }',
        { id: dispute.id },
      )
    ).data.dispute.stageEntries;
    expect(
      await service.act('SERVICE_MANAGER', { ...at.service, id: at.team.id }, 'respondToDispute', {
        stageEntryId: second.id,
        version: 1,
        response: 'Mine again.',
      }),
    ).toBe('OWN_ANSWER');
    const fix = (more: object) =>
      service.act(
        'IRO_MANAGER',
        at.manager,
        'correctStageEntry',
        { id: first.id, version: first.version, reason: 'The day.', ...more },
        'raisedAt',
      );
    expect(await fix({ raisedAt: '2016-04-01T09:00:00Z' })).toBe('IN_FUTURE');
    expect(await fix({ respondedAt: null })).toBe('NOT_ANSWERED');
    expect(await fix({ raisedAt: '2016-03-04T09:00:00Z' })).toEqual({ raisedAt: '2016-03-04T09:00:00.000Z' });
    const { data } = await service.ask(
      'IRO',
      at.iro,
      'query($id: ID!) { dispute(id: $id) { raisedOn version stageEntries { dueBy } } }',
      { id: dispute.id },
    );
    expect(data.dispute).toMatchObject({
      raisedOn: '2016-03-04',
      version: 3,
      stageEntries: [{ dueBy: '2016-03-18' }, {}],
    });
  });

  it('opens a sent concern’s child to whoever held the case then, until it is closed', async () => {
    const moving = await service.know('C');
    const concern = await service.act('IRO', at.iro, 'raiseConcern', {
      childId: moving,
      reasons: [],
      raisedOn: '2016-03-08',
      sentOn: '2016-03-08',
      keyActions: 'Visit.',
    });
    await service.know('C', { team: at.otherTeam.team, version: 2 });
    const reply = () =>
      service.act(
        'TEAM_MANAGER',
        at.team,
        'recordConcernFeedback',
        { concernId: concern.id, feedback: 'Visited.' },
        'feedback { id version }',
      );
    expect((await reply()).feedback).toHaveLength(1);
    const [feedback] = (await reply()).feedback;
    expect(
      await service.act('TEAM_MANAGER', at.otherTeam, 'correctConcernFeedback', {
        id: feedback.id,
        version: 1,
        reason: 'x',
        text: 'No.',
      }),
    ).toBe('NOT_OWN_ANSWER');
    expect(
      await service.act(
        'TEAM_MANAGER',
        at.team,
        'correctConcernFeedback',
        { id: feedback.id, version: 1, reason: 'The day.', text: 'Visited on the 8th.' },
        'text version',
      ),
    ).toEqual({ text: 'Visited on the 8th.', version: 2 });
    expect(
      await service.act('IRO', at.iro, 'closeConcern', {
        concernId: concern.id,
        version: 2,
        outcome: 'Visited.',
        impact: 'Seen.',
      }),
    ).toMatchObject({ version: 3 });
    expect(await reply()).toBe('NOT_FOUND');
  });

  it(
    'opens to the chair of a conference their conferences’ children and what they ' +
      'raised, and no others; the child need not be looked after',
    async () => {
      const chair = { id: 'chair-1' };
      const notInCare = await service.know('N', { lookedAfter: false });
      const input = {
        childId: notInCare,
        themes: ['DECISION_MAKING_AND_RISK'],
        desiredOutcome: 'A safety plan.',
      };
      expect(await service.act('CONFERENCE_CHAIR', chair, 'openDispute', input)).toBe('NOT_FOUND');
      expect(
        await service.act('CONFERENCE_CHAIR', chair, 'recordConference', {
          childId: notInCare,
          kind: 'INITIAL',
          heldOn: '2016-03-01',
        }),
      ).toBe('NOT_FOUND');
      const first = await service.act(
        'IRO_MANAGER',
        at.manager,
        'recordConference',
        { childId: notInCare, kind: 'INITIAL', heldOn: '2016-03-01', chair: 'chair-1' },
        'id heldOn kind chair',
      );
      expect(first).toMatchObject({ kind: 'INITIAL', chair: 'chair-1' });
      expect((await service.journal('RECORD_CONFERENCE')).map(({ sentence }) => sentence)).toEqual([
        'An initial child protection conference was recorded.',
      ]);
      expect(
        await service.act(
          'CONFERENCE_CHAIR',
          chair,
          'recordConference',
          { childId: notInCare, kind: 'REVIEW', heldOn: '2016-06-01' },
          'chair',
        ),
      ).toEqual({ chair: 'chair-1' });
      const dispute = await service.act(
        'CONFERENCE_CHAIR',
        chair,
        'openDispute',
        { ...input, conferenceId: first.id },
        'id version raisedBy iro { id } conference { heldOn } stageEntries { id version }',
      );
      expect(dispute).toMatchObject({
        raisedBy: 'CONFERENCE_CHAIR',
        iro: null,
        conference: { heldOn: '2016-03-01' },
      });
      expect([
        await sees('CONFERENCE_CHAIR', chair, dispute.id),
        await sees('CONFERENCE_CHAIR', { id: 'chair-2' }, dispute.id),
      ]).toEqual([true, false]);
      const iros = await open({}, notInCare);
      expect(
        await service.act('CONFERENCE_CHAIR', chair, 'resolveDispute', {
          disputeId: iros.id,
          version: 1,
          outcomeAchieved: true,
          impact: 'x',
        }),
      ).toBe('RAISED_BY_IRO');
      expect(
        await service.act('IRO', at.iro, 'resolveDispute', {
          disputeId: dispute.id,
          version: 1,
          outcomeAchieved: true,
          impact: 'x',
        }),
      ).toBe('RAISED_BY_CHAIR');
      expect(
        await service.act(
          'CONFERENCE_CHAIR',
          chair,
          'resolveDispute',
          { disputeId: dispute.id, version: 1, outcomeAchieved: true, impact: 'Safer.' },
          'open',
        ),
      ).toEqual({ open: false });
      expect(await service.act('CONFERENCE_CHAIR', chair, 'openDispute', { ...input, childId: child })).toBe(
        'NOT_FOUND',
      );
    },
  );

  it('shows officers for health and school what is of their field: answers, referrals and stages too', async () => {
    const health = { id: 'nurse' };
    const concern = await service.act('IRO', at.iro, 'raiseConcern', {
      childId: child,
      reasons: ['PEP_NOT_ON_FILE'],
      raisedOn: '2016-03-08',
      sentOn: '2016-03-08',
      keyActions: 'File it.',
    });
    await service.act('TEAM_MANAGER', at.team, 'recordConcernFeedback', {
      concernId: concern.id,
      feedback: 'Filed.',
    });
    const criteria = { grounds: ['CASE_NOT_REVIEWED'], toldOn: '2016-03-01', notPutRight: true };
    const dispute = await open({ themes: ['PEP_MISSED'], stage: 'CAFCASS', criteria });
    const document = `
      query ($c: ID!, $d: ID!) {
        concern(id: $c) {
          feedback {
            role
            text
          }
        }
        dispute(id: $d) {
          cafcassReferrals {
            referredOn
            because
          }
          stageEntries {
            stage
          }
        }
      }
    `;
    const asked = async (role: any, ties: object) =>
      (await service.ask(role, ties, document, { c: concern.id, d: dispute.id })).data;
    expect(await asked('HEALTH_OFFICER', health)).toEqual({ concern: null, dispute: null });
    expect(await asked('VIRTUAL_SCHOOL_OFFICER', { id: 'teacher' })).toEqual({
      concern: { feedback: [{ role: 'TEAM_MANAGER', text: null }] },
      dispute: {
        cafcassReferrals: [{ referredOn: '2016-03-08', because: null }],
        stageEntries: [{ stage: 'CAFCASS' }],
      },
    });
    const rows = (role: string, table: string): Promise<number> =>
      service.asSystem(async (manager) => {
        await manager.query("SELECT set_config('iro.reach', $1, true)", [
          JSON.stringify({
            actor: 'x',
            role,
            kind: 'LOOKED_AFTER',
            all: false,
            iros: [],
            workers: [],
            teams: [],
            services: [],
            children: [],
            parts: ['DISPUTES'],
          }),
        ]);
        return Number((await manager.query(`SELECT count(*) AS n FROM ${table}`))[0].n);
      });
    for (const table of ['concern_feedback', 'cafcass_referral'])
      expect([
        table,
        await rows('HEALTH_OFFICER', table),
        await rows('VIRTUAL_SCHOOL_OFFICER', table),
      ]).toEqual([table, 0, 1]);
    expect(await rows('VIRTUAL_SCHOOL_OFFICER', 'conference')).toBe(0);
    // Once the theme is put right, the wall moves with it.
    expect(
      await service.act(
        'IRO',
        at.iro,
        'correctDisputeThemes',
        { disputeId: dispute.id, version: 1, themes: ['HEALTH_ASSESSMENT_DELAY'], reason: 'The other list.' },
        'themes { code } version',
      ),
    ).toEqual({ themes: [{ code: 'HEALTH_ASSESSMENT_DELAY' }], version: 2 });
    expect((await asked('HEALTH_OFFICER', health)).dispute.stageEntries).toEqual([{ stage: 'CAFCASS' }]);
    expect((await asked('VIRTUAL_SCHOOL_OFFICER', { id: 'teacher' })).dispute).toBeNull();
  });

  it('is read in as many statements for many disputes and children as for one', async () => {
    const document = `
      query ($r: [_Any!]!) {
        _entities(representations: $r) {
          ... on Child {
            planDisputed
            conferences {
              chair
            }
            goodPractice {
              fedBackTo
            }
            disputes {
              stage
              highestStage
              serviceName
              themes {
                code
              }
              conference {
                heldOn
              }
              cafcassReferrals {
                toldOn
              }
              stageEntries {
                label
                dueBy
                inTime
              }
              concern {
                becameDispute
                feedback {
                  text
                }
                reasons {
                  code
                }
              }
            }
            concerns(first: 20) {
              edges {
                node {
                  feedback {
                    role
                  }
                  disputes {
                    id
                  }
                }
              }
            }
          }
        }
      }
    `;
    const asked = (children: readonly string[]) =>
      service.ask('IRO_MANAGER', at.manager, document, {
        r: children.map((id) => ({ __typename: 'Child', id })),
      });
    const alone = await service.know('S');
    const concern = await service.act('IRO', at.iro, 'raiseConcern', {
      childId: alone,
      reasons: ['PEP_NOT_ON_FILE'],
      raisedOn: '2016-03-08',
      sentOn: '2016-03-08',
      keyActions: 'File it.',
    });
    await service.act('IRO_MANAGER', at.manager, 'recordConference', {
      childId: alone,
      kind: 'INITIAL',
      heldOn: '2016-03-01',
      chair: 'chair-3',
    });
    await service.act('CONFERENCE_CHAIR', { id: 'chair-3' }, 'openDispute', {
      childId: alone,
      themes: ['PEP_MISSED'],
      desiredOutcome: 'A plan.',
      concernId: concern.id,
    });
    const one = await asked([alone]);
    const many = await asked([
      alone,
      child,
      await service.know('N'),
      await service.know('M', { version: 3 }),
    ]);
    expect(many.data._entities.flatMap((each: any) => each.disputes).length).toBeGreaterThan(6);
    expect(many.statements).toBe(one.statements);
  });
});
