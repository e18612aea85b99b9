import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { freshDatabases, type Databases } from '@iro/testkit';
import { rebuildDuties } from '@iro/whole';
import { tellStory, type Person } from './story-told';

const file = path.resolve(__dirname, '../../../docs/story.md');
const documents = path.resolve(__dirname, '../../../infra/documents/story.graphql');

const figures = `
  {
    reportingYear(ending: 2016) {
      admissions {
        value
      }
      discharges {
        value
      }
      permanenceExits {
        items {
          key
          count
        }
      }
      lookedAfterAtEnd {
        value
      }
      socialWorkerVisitsInTime {
        met
        of
      }
      reviewsCompleted {
        value
      }
      reviewsInTime {
        met
        of
      }
      byStart: reviewsInTime(definition: START_DATE) {
        met
        of
      }
      lateReviewReasons {
        items {
          key
          count
        }
      }
      childContributed {
        met
        of
      }
      spokenToInPrivate {
        met
        of
      }
      decisionsIssuedInTime {
        met
        of
      }
      recordsDistributedInTime {
        met
        of
      }
      concerns {
        value
      }
      concernsSentInTime {
        met
        of
      }
      concernReasons {
        items {
          key
          count
        }
      }
      distinctDisputes {
        value
      }
      stageEntries {
        items {
          key
          count
        }
      }
      disputesByHighestStage {
        items {
          key
          count
        }
      }
      escalationByMonth {
        month
        concerns
        stage1
        stage2
        stage3
        cafcass
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
        met
        of
      }
      disputeThemes {
        items {
          key
          count
        }
      }
      concernsPer100Reviews {
        value
        sum
        of
      }
      initialHealthAssessmentsInTime {
        met
        of
      }
      initialPepsInTime {
        met
        of
      }
    }
  }
`;

const counted = (items: readonly { key: string; count: number }[]): Record<string, number> =>
  Object.fromEntries(items.filter(({ count }) => count > 0).map(({ key, count }) => [key, count]));

/** The figures of the year as the page prints them. */
const inShort = ({ reportingYear: year }: any): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries<any>(year).map(([name, figure]) => {
      if (figure === null) return [name, null];
      if (name === 'escalationByMonth')
        return [
          name,
          figure.filter(
            (month: any) => month.concerns + month.stage1 + month.stage2 + month.stage3 + month.cafcass > 0,
          ),
        ];
      if (figure.items !== undefined) return [name, counted(figure.items)];
      return [
        name,
        figure.sum === undefined
          ? (figure.value ?? `${figure.met} of ${figure.of}`)
          : `${figure.value} (${figure.sum} of ${figure.of})`,
      ];
    }),
  );

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

const plainly = (value: unknown): string =>
  JSON.stringify(value).replaceAll('"', '').replaceAll(',', ', ').replaceAll(':', ': ');

const printed = (year: Record<string, unknown>): string[] =>
  Object.entries(year).map(([name, value]) => `${name}: ${isEmpty(value) ? 'none' : plainly(value)}`);

describe('a child who comes into care on Tuesday 19 January 2016, told day by day through the endpoint', () => {
  let databases: Databases;
  let story: ReturnType<typeof tellStory>;
  const who = (called: string, role: Person['role'], ties: Person['ties']): Person => ({
    called,
    role,
    ties,
  });
  const manager = who('IRO manager', 'IRO_MANAGER', { sub: 'iro-manager' });
  const health = who('Health officer', 'HEALTH_OFFICER', { sub: 'health' });
  const virtualSchool = who('Virtual school', 'VIRTUAL_SCHOOL_OFFICER', { sub: 'virtual-school' });
  const support = who('Business support', 'BUSINESS_SUPPORT', { sub: 'support' });
  const director = who('Assistant director', 'ASSISTANT_DIRECTOR', { sub: 'director' });
  let worker: Person;
  let iro: Person;
  let teamManager: Person;
  let serviceManager: Person;
  let otherIro: Person;
  let child: string;
  let review: { id: string; version: number };
  let concern: { id: string; version: number };
  let dispute: { id: string; version: number };
  let pep: { id: string; version: number };
  let before: Record<string, unknown>;

  beforeAll(async () => {
    databases = await freshDatabases();
    story = tellStory(databases);
    story.says('# The story of one child');
    story.says(
      'From the day she comes into care to the day she goes home, ten weeks later: who does ' +
        'what in the product, and what it answers. Every line below is an act or a question ' +
        'sent through the endpoint in a role of its own, with the clock standing at the day; ' +
        '`apps/whole/test/story.spec.ts` sends them again and compares. The child, her family ' +
        'and the council are invented.',
    );
  });
  afterAll(() => story.close());

  const duties = async (as: Person, field: string, kinds: string[] = []): Promise<string[]> => {
    const line = ({ node }: any): string =>
      `${node.kind}${node.convention === null ? '' : ` (${node.convention})`}: due ` +
      `${node.dueBy}, ${node.state}${node.metOn === null ? '' : ` on ${node.metOn}`}`;
    const lines: string[] = [];
    await story.asks(
      as,
      `
        query($id: ID!, $kinds: [String!]) { child(id: $id) { ${field}(filter: { kinds: $kinds }, first:
        100) { edges { node { kind convention dueBy metOn state } } } } }`,
      { id: child, kinds: kinds.length === 0 ? null : kinds },
      (data) => {
        lines.push(...data.child[field].edges.map(line));
        return lines;
      },
    );
    return lines;
  };

  it('before: a service with its people, and a year with nothing in it', async () => {
    await story.day('2016-01-18', 'Monday 18 January 2016: the service');
    story.says(
      'The IRO manager has put the organisation on record: a service, a ' +
        'team, their managers, a social worker and two IROs.',
    );
    const service = await story.act(
      manager,
      'openService',
      { name: 'Safeguarding and care', openedOn: '2015-04-01' },
      'id',
      'the service',
    );
    const team = await story.act(
      manager,
      'openTeam',
      { name: 'Children in care 1', serviceId: service.id, openedOn: '2015-04-01' },
      'id',
      'the team',
    );
    for (const [name, role, unitId] of [
      ['The team manager', 'TEAM_MANAGER', team.id],
      ['The service manager', 'SERVICE_MANAGER', service.id],
    ] as const)
      await story.act(manager, 'appointManager', { name, role, unitId, from: '2015-04-01' }, 'name role');
    const sw = await story.act(
      manager,
      'appointSocialWorker',
      { name: 'The social worker', teamId: team.id, from: '2015-04-01' },
      'id',
      'the social worker',
    );
    const appoint = (name: string, called: string): Promise<any> =>
      story.act(
        manager,
        'appointIro',
        { name, employment: 'PERMANENT', fte: 1, inPostFrom: '2015-04-01' },
        'id',
        called,
      );
    const [first, second] = [
      await appoint('The IRO', 'the IRO'),
      await appoint('The other IRO', 'the other IRO'),
    ];
    worker = who('Social worker', 'SOCIAL_WORKER', { sub: 'worker', worker: sw.id });
    iro = who('IRO', 'IRO', { sub: 'iro', iro: first.id });
    otherIro = who('The other IRO', 'IRO', { sub: 'other-iro', iro: second.id });
    teamManager = who('Team manager', 'TEAM_MANAGER', { sub: 'team-manager', team: team.id });
    serviceManager = who('Service manager', 'SERVICE_MANAGER', {
      sub: 'service-manager',
      service: service.id,
    });
    before = inShort(await story.asks(manager, figures));
    // Nothing is on record of the year: nothing is counted, and nothing is said to be nought.
    expect(before).toMatchObject({
      admissions: null,
      discharges: null,
      reviewsCompleted: null,
      reviewsInTime: null,
      concerns: null,
      distinctDisputes: null,
      initialHealthAssessmentsInTime: null,
      initialPepsInTime: null,
    });
    story.says(
      'The year to 31 March 2016 counts nothing yet: nobody has come into care, no review, no concern.',
    );
  });

  it('19 January: comes into care, has an IRO, and everything that is due has its day', async () => {
    await story.day('2016-01-19', 'Tuesday 19 January 2016: into care');
    ({ id: child } = await story.act(
      worker,
      'registerChild',
      {
        localId: 'STORY1',
        forename: 'Ada',
        surname: 'Invented',
        dateOfBirth: '2008-02-29',
        sex: 'F',
        ethnicity: 'WBRI',
      },
      'id',
      'the child',
    ));
    await story.act(
      worker,
      'beginPeriodOfCare',
      {
        childId: child,
        startedOn: '2016-01-19',
        categoryOfNeed: 'N1',
        legalStatus: 'V2',
        planned: false,
        placement: { type: 'U6', provider: 'PR1', inOut: 'IN' },
      },
      'startedOn categoryOfNeed',
    );
    await story.act(
      manager,
      'allocateIro',
      { childId: child, iroId: iro.ties.iro, from: '2016-01-19' },
      'fromOn iro { name }',
    );
    await story.settle();
    expect(await duties(iro, 'reviewDuties', ['FIRST_REVIEW', 'CHILD_SPOKEN_TO_IN_PRIVATE'])).toEqual(
      expect.arrayContaining(['FIRST_REVIEW (COMPLETION_DATE): due 2016-02-16, AT_RISK']),
    );
    expect(await duties(iro, 'complianceDuties', ['INITIAL_PEP', 'INITIAL_HEALTH'])).toEqual([
      'INITIAL_PEP: due 2016-02-02, DUE',
      'INITIAL_HEALTH: due 2016-02-16, DUE',
    ]);
    expect(await duties(manager, 'childrenDuties', ['IRO_ALLOCATED'])).toEqual([
      'IRO_ALLOCATED: due 2016-01-26, MET on 2016-01-19',
    ]);
    expect(
      (await story.asks(otherIro, 'query($id: ID!) { child(id: $id) { id } }', { id: child })).child,
    ).toBeNull();
    story.says('The other IRO asks for the child and is answered as if there were none.');
  });

  it('20 to 28 January: visited, the review is booked, the PEP is begun in time', async () => {
    await story.day('2016-01-22', 'Friday 22 January 2016: the first visit');
    await story.act(
      worker,
      'recordSocialWorkerVisit',
      { childId: child, visitedOn: '2016-01-22', seen: true, seenAlone: true, recordWrittenOn: '2016-01-22' },
      'visitedOn seenAlone',
    );
    review = await story.act(
      support,
      'planReview',
      { childId: child, kind: 'FIRST', plannedFor: '2016-02-12' },
      'id version plannedFor adjourned',
      'the first review',
    );
    await story.act(
      support,
      'inviteToReview',
      {
        reviewId: review.id,
        roles: ['PARENT', 'CARER', 'SOCIAL_WORKER', 'TEACHER'],
        invitedOn: '2016-01-22',
      },
      'invitees { role }',
    );
    expect(
      (
        await story.asks(
          iro,
          'query($id: ID!) { child(id: $id) { nextReview { kind dueBy plannedFor speakBy } } }',
          { id: child },
        )
      ).child.nextReview,
    ).toEqual({ kind: 'FIRST_REVIEW', dueBy: '2016-02-16', plannedFor: '2016-02-12', speakBy: '2016-01-22' });
    await story.day('2016-01-28', 'Thursday 28 January 2016: the personal education plan');
    pep = await story.act(
      virtualSchool,
      'beginPep',
      { childId: child, begunOn: '2016-01-28' },
      'id version begunOn',
      'the plan',
    );
    expect(await duties(virtualSchool, 'complianceDuties', ['INITIAL_PEP'])).toEqual([
      'INITIAL_PEP: due 2016-02-02, MET on 2016-01-28',
    ]);
  });

  it('10 and 12 February: spoken to in private; the review begins and is adjourned within its limit', async () => {
    await story.day('2016-02-10', 'Wednesday 10 February 2016: spoken to in private');
    await story.act(
      iro,
      'recordChildSpokenTo',
      { childId: child, onDay: '2016-02-10', outcome: 'SPOKEN_TO' },
      'onDay outcome',
    );
    expect(await duties(iro, 'reviewDuties', ['CHILD_SPOKEN_TO_IN_PRIVATE'])).toContainEqual(
      expect.stringContaining('MET on 2016-02-10'),
    );
    await story.day('2016-02-12', 'Friday 12 February 2016: the review begins, and is adjourned');
    review = await story.act(
      iro,
      'holdReviewSession',
      { reviewId: review.id, version: await versionOf(), heldOn: '2016-02-12' },
      'id version startedOn adjournmentLimit',
    );
    expect(review).toMatchObject({ startedOn: '2016-02-12', adjournmentLimit: '2016-03-11' });
    expect(
      await story.refused(iro, 'adjournReview', {
        reviewId: review.id,
        version: review.version,
        reason: 'DOCUMENTS_MISSING',
        until: '2016-03-14',
      }),
    ).toBe('ADJOURNED_TOO_LONG');
    review = await story.act(
      iro,
      'adjournReview',
      { reviewId: review.id, version: review.version, reason: 'DOCUMENTS_MISSING', until: '2016-02-24' },
      'id version adjourned adjournedUntil',
    );
    expect(
      await story.refused(iro, 'adjournReview', {
        reviewId: review.id,
        version: review.version,
        reason: 'OTHER',
        until: '2016-03-01',
      }),
    ).toBe('ADJOURNED_BEFORE');
  });

  const versionOf = async (): Promise<number> =>
    (await story.asks(iro, 'query($id: ID!) { review(id: $id) { version } }', { id: review.id })).review
      .version;

  it('17 February: the review and the health assessment are overdue', async () => {
    await story.day('2016-02-17', 'Wednesday 17 February 2016: two things are overdue');
    expect(await duties(manager, 'reviewDuties', ['FIRST_REVIEW'])).toEqual([
      'FIRST_REVIEW (COMPLETION_DATE): due 2016-02-16, OVERDUE',
    ]);
    expect(await duties(health, 'complianceDuties', ['INITIAL_HEALTH'])).toEqual([
      'INITIAL_HEALTH: due 2016-02-16, OVERDUE',
    ]);
  });

  it('24 February: completed late, which needs its reason; what follows has its days', async () => {
    await story.day('2016-02-24', 'Wednesday 24 February 2016: the review is completed, late');
    await story.act(
      iro,
      'recordParticipation',
      {
        reviewId: review.id,
        version: review.version,
        code: 'PN1',
        chairedBy: 'IRO',
        methods: [{ method: 'ATTENDED', used: true }],
        views: 'I want to go home.',
      },
      'id version participation { code }',
    );
    review = await story.act(
      iro,
      'holdReviewSession',
      { reviewId: review.id, version: await versionOf(), heldOn: '2016-02-24' },
      'id version',
    );
    expect(
      await story.refused(iro, 'completeReview', {
        reviewId: review.id,
        completedOn: '2016-02-24',
        version: review.version,
      }),
    ).toBe('LATE_REASON_NEEDED');
    review = await story.act(
      iro,
      'completeReview',
      {
        reviewId: review.id,
        completedOn: '2016-02-24',
        lateReason: 'DOCUMENTS_MISSING',
        version: review.version,
      },
      'id version completedOn lateReason inTime byStart: inTime(definition: START_DATE)',
    );
    expect(review).toMatchObject({ completedOn: '2016-02-24', inTime: false, byStart: true });
    await story.act(
      iro,
      'recordReviewDecisions',
      {
        reviewId: review.id,
        decisions: [
          { text: 'Agree the plan for the return home.', owner: 'Social worker', dueBy: '2016-03-11' },
        ],
      },
      'decisions { owner dueBy }',
    );
    const due = await duties(iro, 'reviewDuties', [
      'DECISIONS_ISSUED',
      'RECORD_WRITTEN',
      'RECORD_DISTRIBUTED',
      'SECOND_REVIEW',
    ]);
    expect(due).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^DECISIONS_ISSUED: due 2016-03-02/),
        expect.stringMatching(/^RECORD_WRITTEN: due 2016-03-16/),
        expect.stringMatching(/^RECORD_DISTRIBUTED: due 2016-03-23/),
        expect.stringMatching(/^SECOND_REVIEW \(COMPLETION_DATE\): due 2016-05-24/),
      ]),
    );
  });

  it('25 February: an informal concern is sent within 24 working hours', async () => {
    await story.day('2016-02-25', 'Thursday 25 February 2016: an informal concern');
    concern = await story.act(
      iro,
      'raiseConcern',
      {
        childId: child,
        reviewId: review.id,
        reviewSessionOn: '2016-02-24',
        reasons: ['CARE_PLAN_NOT_ASSOCIATED'],
        raisedOn: '2016-02-25',
      },
      'id version',
      'the concern',
    );
    concern = await story.act(
      iro,
      'sendConcern',
      {
        concernId: concern.id,
        version: concern.version,
        keyActions: 'Put the care plan on the record and book the health assessment by 4 March.',
      },
      'id version sentOn',
    );
    expect(await duties(iro, 'disputeDuties', ['CONCERN_SENT'])).toEqual([
      'CONCERN_SENT: due 2016-02-25, MET on 2016-02-25',
    ]);
    expect(
      (
        await story.asks(
          teamManager,
          'query($id: ID!) { child(id: $id) { concerns { edges { node { keyActions } } } } }',
          { id: child },
        )
      ).child.concerns.edges,
    ).toHaveLength(1);
  });

  it(
    '1 to 4 March: decisions are issued, the record is written; the ' +
      'visit, and the health assessment too late',
    async () => {
      await story.day('2016-03-01', 'Tuesday 1 March 2016: the decisions go out');
      await story.act(
        iro,
        'issueDecisions',
        { reviewId: review.id, issuedOn: '2016-03-01' },
        'version decisionsIssuedOn',
      );
      await story.act(
        worker,
        'recordSocialWorkerVisit',
        {
          childId: child,
          visitedOn: '2016-03-01',
          seen: true,
          seenAlone: true,
          recordWrittenOn: '2016-03-01',
        },
        'visitedOn',
      );
      await story.day('2016-03-04', 'Friday 4 March 2016: the health assessment, after its day');
      await story.act(
        health,
        'recordHealthAssessment',
        { childId: child, kind: 'INITIAL', assessedOn: '2016-03-04', outcome: 'DONE' },
        'assessedOn outcome',
      );
      expect(await duties(health, 'complianceDuties', ['INITIAL_HEALTH'])).toEqual([
        'INITIAL_HEALTH: due 2016-02-16, MET_LATE on 2016-03-04',
      ]);
      await story.act(
        virtualSchool,
        'recordPepOnFile',
        { pepId: pep.id, version: pep.version, onFileOn: '2016-03-04' },
        'onFileOn',
      );
    },
  );

  it('7 March: nobody answered; a dispute at stage 1, and the file is marked', async () => {
    await story.day('2016-03-07', 'Monday 7 March 2016: stage 1');
    dispute = await story.act(
      iro,
      'openDispute',
      {
        childId: child,
        concernId: concern.id,
        themes: ['CARE_PLAN_NOT_UPDATED', 'HEALTH_ASSESSMENT_DELAY'],
        desiredOutcome: 'A care plan on the record that says when she goes home.',
      },
      'id version stage child { planDisputed }',
      'the dispute',
    );
    expect(await duties(iro, 'disputeDuties', ['STAGE_RESPONSE', 'DISPUTE_RESOLVED'])).toEqual([
      expect.stringMatching(/^STAGE_RESPONSE: due 2016-03-21/),
      expect.stringMatching(/^DISPUTE_RESOLVED: due 2016-04-06/),
    ]);
  });

  it('14 and 18 March: the record is written and distributed in time', async () => {
    await story.day('2016-03-14', 'Monday 14 March 2016: the record is written');
    await story.act(
      iro,
      'writeReviewRecord',
      { reviewId: review.id, version: await recordVersion(), writtenOn: '2016-03-14' },
      'version writtenOn',
    );
    await story.day('2016-03-18', 'Friday 18 March 2016: the record is distributed');
    await story.act(
      support,
      'distributeReviewRecord',
      { reviewId: review.id, version: await recordVersion(), roles: ['PARENT', 'CARER', 'SOCIAL_WORKER'] },
      'version distributedOn recipients { role }',
    );
    expect(
      await duties(iro, 'reviewDuties', ['DECISIONS_ISSUED', 'RECORD_WRITTEN', 'RECORD_DISTRIBUTED']),
    ).toEqual([
      'DECISIONS_ISSUED: due 2016-03-02, MET on 2016-03-01',
      'RECORD_WRITTEN: due 2016-03-16, MET on 2016-03-14',
      'RECORD_DISTRIBUTED: due 2016-03-23, MET on 2016-03-18',
    ]);
  });

  const recordVersion = async (): Promise<number> =>
    (await story.asks(iro, 'query($id: ID!) { review(id: $id) { record { version } } }', { id: review.id }))
      .review.record.version;

  it('21 and 30 March: up the stages over Easter', async () => {
    await story.day('2016-03-21', 'Monday 21 March 2016: stage 2');
    dispute = await story.act(
      iro,
      'escalateDispute',
      { disputeId: dispute.id, version: dispute.version },
      'id version stage',
    );
    expect(await duties(serviceManager, 'disputeDuties', ['STAGE_RESPONSE'])).toEqual([
      expect.stringMatching(/2016-03-21/),
      expect.stringMatching(/^STAGE_RESPONSE: due 2016-03-30/),
    ]);
    await story.day('2016-03-30', 'Wednesday 30 March 2016: stage 3');
    story.says(
      'Good Friday, the weekend and Easter Monday are not worked: five working days from the 21st end today.',
    );
    dispute = await story.act(
      iro,
      'escalateDispute',
      { disputeId: dispute.id, version: dispute.version, raisedAt: '2016-03-30T09:30:00+01:00' },
      'id version stage',
    );
    expect(await duties(director, 'disputeDuties', ['STAGE_RESPONSE', 'DISPUTE_RESOLVED'])).toEqual([
      expect.stringMatching(/2016-03-21/),
      expect.stringMatching(/2016-03-30/),
      expect.stringMatching(/^STAGE_RESPONSE: due 2016-03-31/),
      expect.stringMatching(/^DISPUTE_RESOLVED: due 2016-04-06/),
    ]);
  });

  it('31 March: answered, judged, resolved with outcome and impact; she goes home', async () => {
    await story.day('2016-03-31', 'Thursday 31 March 2016: resolved, and home');
    const {
      dispute: { stageEntries },
    } = await story.asks(
      director,
      'query($id: ID!) { dispute(id: $id) { stageEntries { id version stage } } }',
      { id: dispute.id },
    );
    const third = stageEntries.at(-1);
    story.name(third.id, 'stage 3');
    expect(
      await story.refused(teamManager, 'respondToDispute', {
        stageEntryId: third.id,
        version: third.version,
        response: 'We shall see.',
      }),
    ).toBe('ANSWERED_BY_ANOTHER_ROLE');
    const answered = await story.act(
      director,
      'respondToDispute',
      {
        stageEntryId: third.id,
        version: third.version,
        response: 'She goes home today, with support for twelve weeks.',
      },
      'id version inTime',
    );
    expect(answered.inTime).toBe(false);
    story.says(
      'It comes half an hour after its 24 hours: none of the three stages was answered in ' +
        'time, and the whole still was resolved within its twenty working days.',
    );
    await story.act(
      iro,
      'judgeResponse',
      { stageEntryId: third.id, version: answered.version, adequate: true },
      'adequate judgedOn',
    );
    const version = (
      await story.asks(iro, 'query($id: ID!) { dispute(id: $id) { version } }', { id: dispute.id })
    ).dispute.version;
    await story.act(
      iro,
      'resolveDispute',
      {
        disputeId: dispute.id,
        version,
        outcomeAchieved: true,
        impact: 'She knows when she goes home, and who helps.',
        resolution: 'A plan for the return home was agreed.',
      },
      'open resolvedOn outcomeAchieved child { planDisputed }',
    );
    await story.act(
      worker,
      'recordReunificationPlan',
      {
        childId: child,
        returnPlannedFor: '2016-03-31',
        assessedOn: '2016-03-29',
        assessment: 'Safe to return.',
        support: 'Twelve weeks of family support.',
        iroConsultedOn: '2016-03-29',
      },
      'returnPlannedFor',
    );
    const { id, version: read } = (
      await story.asks(worker, 'query($id: ID!) { child(id: $id) { periodOfCare { id version } } }', {
        id: child,
      })
    ).child.periodOfCare;
    story.name(id, 'the period of care');
    await story.act(
      worker,
      'endPeriodOfCare',
      { id, version: read, ceasedOn: '2016-03-31', reason: 'E4A' },
      'ceasedOn reasonCeased',
    );
    await story.settle();
  });

  it('1 April: the worklists have let go of her, and the year counts all of it', async () => {
    await story.day('2016-04-01', 'Friday 1 April 2016: the year');
    const open = await story.asks(
      manager,
      `
        query($id: ID!) { child(id: $id) {
        ${['childrenDuties', 'reviewDuties', 'disputeDuties', 'complianceDuties']
          .map((field) => `${field}(filter: { states: [OVERDUE, DUE, AT_RISK] }) { edges { node { kind } } }`)
          .join(' ')}
        } }`,
      { id: child },
    );
    expect(Object.values<any>(open.child).flatMap(({ edges }) => edges)).toEqual([]);
    story.says(
      'No worklist has anything open for her: the second review, due on 24 May, ended with the ' +
        'period of care. The year’s figures, all of which were nothing in January:',
    );
    const year = inShort(await story.asks(manager, figures, {}, (data) => printed(inShort(data))));
    expect(year).toMatchObject({
      admissions: 1,
      discharges: 1,
      lookedAfterAtEnd: 0,
      reviewsCompleted: 1,
      reviewsInTime: '0 of 1',
      byStart: '1 of 1',
      lateReviewReasons: { DOCUMENTS_MISSING: 1 },
      childContributed: '1 of 1',
      decisionsIssuedInTime: '1 of 1',
      recordsDistributedInTime: '1 of 1',
      concerns: 1,
      concernsSentInTime: '1 of 1',
      concernReasons: { CARE_PLAN_NOT_ASSOCIATED: 1 },
      distinctDisputes: 1,
      stageEntries: { 1: 1, 2: 1, 3: 1 },
      disputesByHighestStage: { 3: 1 },
      responsesInTime: '0 of 3',
      disputesResolvedInTime: '1 of 1',
      outcomesAchieved: '1 of 1',
      disputeThemes: { CARE_PLAN_NOT_UPDATED: 1, HEALTH_ASSESSMENT_DELAY: 1 },
      concernsPer100Reviews: '100 (1 of 1)',
      initialHealthAssessmentsInTime: '0 of 1',
      initialPepsInTime: '1 of 1',
      escalationByMonth: [
        { month: '2016-02', concerns: 1, stage1: 0, stage2: 0, stage3: 0, cafcass: 0 },
        { month: '2016-03', concerns: 0, stage1: 1, stage2: 1, stage3: 1, cafcass: 0 },
      ],
    });
  });

  it('is told by her chronology, in order, in sentences', async () => {
    story.says('Her chronology, as her social worker reads it:');
    const sentences: string[] = [];
    await story.asks(
      worker,
      'query($id: ID!) { child(id: $id) { chronology(first: 100) { edges { node { on sentence } } } } }',
      { id: child },
      (data) => {
        sentences.push(...data.child.chronology.edges.map(({ node }: any) => `${node.on}: ${node.sentence}`));
        return sentences;
      },
    );
    expect(sentences.map((line) => line.slice(0, 10))).toEqual(
      sentences.map((line) => line.slice(0, 10)).sort(),
    );
    expect(sentences).toHaveLength(30);
  });

  it('leaves duties as they would be worked out anew, and stands in docs/story.md as it was told', async () => {
    expect(
      (await rebuildDuties({ urls: databases, release: () => Promise.resolve() })).filter(
        ({ changed }) => changed,
      ),
    ).toEqual([]);
    if (process.env['WRITE_DOCS']) writeFileSync(file, story.page());
    expect(story.page()).toBe(readFileSync(file, 'utf8'));
  });

  it('asks nothing but documents that everybody may ask', () => {
    if (process.env['WRITE_DOCS']) writeFileSync(documents, story.documents());
    expect(story.documents()).toBe(readFileSync(documents, 'utf8'));
  });
});
