import { randomUUID } from 'node:crypto';
import { act, openReviewStory, type ReviewStory } from './review-story';

const iro = randomUUID();
const team = randomUUID();
const review =
  'id version plannedFor startedOn completedOn adjourned adjournedUntil ' +
  'adjournmentLimit lateReason dueBy inTime chairedBy';

describe('a child who comes into care on Tuesday 19 January 2016: the first review', () => {
  let story: ReviewStory;
  let child: string;
  let first: string;
  /** The review as last answered. */
  let now: any;
  let record: any;

  beforeAll(async () => {
    story = await openReviewStory();
    child = await story.child(iro, '2016-01-19', { team_id: team });
  });
  afterAll(() => story.close());

  const mine = (name: string, input: object, back = review) => act(story, 'IRO', name, input, back, { iro });
  const due = async (...kinds: string[]): Promise<unknown[]> => {
    const { data } = await story.ask(
      'IRO',
      'query($kinds: [String!]) { reviewDuties(filter: { kinds: $kinds, conventions: ' +
        '[COMPLETION_DATE] }) { edges { node { kind dueBy metOn state } } } }',
      { kinds },
      { iro },
    );
    // At risk is due with a cause, which the worklists' own tests look at.
    return data.reviewDuties.edges.map(({ node }: any) => [
      node.kind,
      node.dueBy,
      node.metOn,
      node.state === 'AT_RISK' ? 'DUE' : node.state,
    ]);
  };

  it('is due by 16 February and booked by business support, the child’s IRO with it', async () => {
    story.on('2016-01-20');
    expect(await due('FIRST_REVIEW')).toEqual([['FIRST_REVIEW', '2016-02-16', null, 'DUE']]);
    expect(
      (await mine('planReview', { childId: child, kind: 'FIRST', plannedFor: '2016-01-19' })).refused,
    ).toBe('PLANNED_IN_PAST');
    expect(
      (await mine('planReview', { childId: child, kind: 'EARLY', plannedFor: '2016-02-11' })).refused,
    ).toBe('BAD_USER_INPUT');
    expect(
      (
        await mine('planReview', {
          childId: child,
          kind: 'FIRST',
          plannedFor: '2016-02-11',
          withoutMeeting: true,
        })
      ).refused,
    ).toBe('MEETING_NEEDED');
    const planned = await act(
      story,
      'BUSINESS_SUPPORT',
      'planReview',
      { childId: child, kind: 'FIRST', plannedFor: '2016-02-11', actId: 'book' },
      `${review} kind iro { id }`,
    );
    expect(planned.done).toMatchObject({
      kind: 'FIRST',
      plannedFor: '2016-02-11',
      startedOn: null,
      dueBy: '2016-02-16',
      iro: { id: iro },
      version: 1,
    });
    first = planned.done.id;
    now = planned.done;
    const twice = await act(story, 'BUSINESS_SUPPORT', 'planReview', {
      childId: child,
      kind: 'FIRST',
      plannedFor: '2016-02-11',
      actId: 'book',
    });
    expect(twice.done.id).toBe(first);
    expect(
      (await mine('planReview', { childId: child, kind: 'FIRST', plannedFor: '2016-02-15' })).refused,
    ).toBe('ALREADY_PLANNED');
    expect(await due('CHILD_CONSULTED', 'INVITATIONS', 'PAPERS_TO_IRO')).toEqual([
      ['CHILD_CONSULTED', '2016-01-20', null, 'DUE'],
      ['INVITATIONS', '2016-02-01', null, 'DUE'],
      ['PAPERS_TO_IRO', '2016-02-08', null, 'DUE'],
    ]);
  });

  it('is prepared: the child asked, people invited, papers asked for, one sent back', async () => {
    const asked = await act(
      story,
      'SOCIAL_WORKER',
      'recordChildConsulted',
      { reviewId: first, version: 1, consultedOn: '2016-01-20', wishes: 'At my school, not at home.' },
      review,
      { worker: randomUUID() },
      { children: [child] },
    );
    expect(asked.refused).toBeUndefined();
    now = asked.done;
    story.on('2016-01-28');
    const invited = await act(
      story,
      'BUSINESS_SUPPORT',
      'inviteToReview',
      { reviewId: first, roles: ['PARENT', 'PARENT', 'CARER'], withForm: true },
      'invitees { id version role invitedOn formSentOn attended }',
    );
    expect(
      invited.done.invitees.map(({ role, invitedOn, formSentOn, attended }: any) => [
        role,
        invitedOn,
        formSentOn,
        attended,
      ]),
    ).toEqual([
      ['CARER', '2016-01-28', '2016-01-28', null],
      ['PARENT', '2016-01-28', '2016-01-28', null],
      ['PARENT', '2016-01-28', '2016-01-28', null],
    ]);
    const parent = invited.done.invitees[1];
    const back = 'id version viewsSentOn formReturnedOn declinedOn attended';
    expect(
      (await mine('recordInviteeResponse', { inviteeId: parent.id, version: 1, attended: true }, back))
        .refused,
    ).toBe('NOT_BEGUN');
    const declined = await mine(
      'recordInviteeResponse',
      {
        inviteeId: parent.id,
        version: 1,
        declinedOn: '2016-01-28',
        viewsSentOn: '2016-01-28',
        formReturnedOn: '2016-01-28',
      },
      back,
    );
    expect(declined.done).toMatchObject({
      version: 2,
      declinedOn: '2016-01-28',
      formReturnedOn: '2016-01-28',
    });
    expect(
      (
        await mine(
          'recordInviteeResponse',
          { inviteeId: parent.id, version: 1, viewsSentOn: '2016-01-27' },
          back,
        )
      ).refused,
    ).toBe('CONFLICT');

    const paper = 'id version dueBy receivedOn acceptable lacking';
    const report = (
      await act(
        story,
        'BUSINESS_SUPPORT',
        'requestReviewPaper',
        { reviewId: first, kind: 'SOCIAL_WORKER_REPORT' },
        paper,
      )
    ).done;
    expect(report).toMatchObject({ dueBy: '2016-02-08', receivedOn: null });
    expect(
      (await mine('requestReviewPaper', { reviewId: first, kind: 'SOCIAL_WORKER_REPORT' }, paper)).refused,
    ).toBe('ALREADY_REQUESTED');
    expect(
      (await mine('acceptReviewPaper', { paperId: report.id, version: 1, acceptable: true }, paper)).refused,
    ).toBe('NOT_RECEIVED');
    story.on('2016-02-05');
    const came = await mine(
      'receiveReviewPaper',
      { paperId: report.id, version: 1, receivedOn: '2016-02-05' },
      paper,
    );
    expect(came.done).toMatchObject({ receivedOn: '2016-02-05', acceptable: null });
    expect(await due('INVITATIONS', 'PAPERS_TO_IRO')).toEqual([
      ['INVITATIONS', '2016-02-01', '2016-01-28', 'MET'],
      ['PAPERS_TO_IRO', '2016-02-08', '2016-02-05', 'MET'],
    ]);
    expect(
      (await mine('acceptReviewPaper', { paperId: report.id, version: 2, acceptable: false }, paper)).refused,
    ).toBe('BAD_USER_INPUT');
    const sentBack = await mine(
      'acceptReviewPaper',
      { paperId: report.id, version: 2, acceptable: false, lacking: 'Nothing on contact.' },
      paper,
    );
    expect(sentBack.done).toMatchObject({ acceptable: false, lacking: 'Nothing on contact.', version: 3 });
    expect(await due('PAPERS_TO_IRO')).toEqual([['PAPERS_TO_IRO', '2016-02-08', null, 'DUE']]);
  });

  it(
    'is put off by a day, which counts as a postponement and ' +
      'moves what comes before it, not the due day',
    async () => {
      story.on('2016-02-10');
      expect(
        (
          await mine('postponeReview', {
            reviewId: first,
            version: now.version,
            reason: 'DOCUMENTS_MISSING',
            movedTo: '2016-02-10',
          })
        ).refused,
      ).toBe('NOT_LATER');
      expect(
        (
          await mine('postponeReview', {
            reviewId: first,
            version: 1,
            reason: 'DOCUMENTS_MISSING',
            movedTo: '2016-02-12',
          })
        ).refused,
      ).toBe('CONFLICT');
      now = (
        await mine('postponeReview', {
          reviewId: first,
          version: now.version,
          reason: 'DOCUMENTS_MISSING',
          movedTo: '2016-02-12',
        })
      ).done;
      expect(now).toMatchObject({ plannedFor: '2016-02-12', dueBy: '2016-02-16' });
      const { data } = await story.ask(
        'IRO_MANAGER',
        '{ reportingYear(ending: 2016) { postponementReasons { total } } }',
      );
      expect(data.reportingYear.postponementReasons.total).toBe(1);
      expect(await due('PAPERS_TO_IRO')).toEqual([['PAPERS_TO_IRO', '2016-02-09', null, 'OVERDUE']]);
    },
  );

  it('has a session on 12 February and is adjourned once, until 11 March at most', async () => {
    story.on('2016-02-12');
    expect(
      (await mine('adjournReview', { reviewId: first, version: now.version, reason: 'DOCUMENTS_MISSING' }))
        .refused,
    ).toBe('NOT_BEGUN');
    expect(
      (await mine('holdReviewSession', { reviewId: first, version: now.version, heldOn: '2016-02-13' }))
        .refused,
    ).toBe('IN_FUTURE');
    now = (await mine('holdReviewSession', { reviewId: first, version: now.version, heldOn: '2016-02-12' }))
      .done;
    expect(now).toMatchObject({ startedOn: '2016-02-12', completedOn: null, adjournmentLimit: '2016-03-11' });
    const long = await mine('adjournReview', {
      reviewId: first,
      version: now.version,
      reason: 'DOCUMENTS_MISSING',
      until: '2016-03-14',
    });
    expect([long.refused, long.said]).toEqual([
      'ADJOURNED_TOO_LONG',
      'A review may be adjourned for at most 20 working days from its session: until 11 March 2016.',
    ]);
    const adjourned = await mine('adjournReview', {
      reviewId: first,
      version: now.version,
      reason: 'DOCUMENTS_MISSING',
      actId: 'adjourn',
    });
    now = adjourned.done;
    expect(now).toMatchObject({ adjourned: true, adjournedUntil: '2016-03-11', dueBy: '2016-02-16' });
    expect(
      (await mine('adjournReview', { reviewId: first, version: now.version, reason: 'OTHER' })).refused,
    ).toBe('ADJOURNED_BEFORE');
    expect(
      (await mine('postponeReview', { reviewId: first, version: now.version, reason: 'OTHER' })).refused,
    ).toBe('ALREADY_BEGUN');
    story.on('2016-02-17');
    expect(await due('FIRST_REVIEW')).toEqual([['FIRST_REVIEW', '2016-02-16', null, 'OVERDUE']]);
  });

  it('takes any number of sessions and is completed late on 24 February, which wants a reason', async () => {
    story.on('2016-02-24');
    now = (await mine('holdReviewSession', { reviewId: first, version: now.version, heldOn: '2016-02-19' }))
      .done;
    now = (await mine('holdReviewSession', { reviewId: first, version: now.version, heldOn: '2016-02-24' }))
      .done;
    expect(now.startedOn).toBe('2016-02-12');
    const complete = (input: object) =>
      mine(
        'completeReview',
        { reviewId: first, version: now.version, completedOn: '2016-02-24', ...input },
        `${review} sessions { heldOn adjourned adjournedBecause }`,
      );
    expect((await complete({ completedOn: '2016-02-23', lateReason: 'DOCUMENTS_MISSING' })).refused).toBe(
      'SESSION_AFTER',
    );
    const needed = await complete({});
    expect([needed.refused, needed.said]).toEqual([
      'LATE_REASON_NEEDED',
      'This review was due by 16 February 2016. Say why it was late in lateReason.',
    ]);
    expect(await story.left(child, first)).toEqual({
      completedOn: null,
      version: now.version,
      met: [],
      lines: [],
    });
    now = (await complete({ lateReason: 'DOCUMENTS_MISSING', actId: 'complete' })).done;
    expect(now).toMatchObject({
      startedOn: '2016-02-12',
      completedOn: '2016-02-24',
      inTime: false,
      dueBy: '2016-02-16',
      sessions: [
        { heldOn: '2016-02-12', adjourned: true, adjournedBecause: 'DOCUMENTS_MISSING' },
        { heldOn: '2016-02-19', adjourned: false },
        { heldOn: '2016-02-24', adjourned: false },
      ],
    });
    expect(
      (await complete({ actId: 'complete', lateReason: 'DOCUMENTS_MISSING', version: now.version - 1 })).done
        ?.completedOn,
    ).toBe('2016-02-24');
    expect(await due('FIRST_REVIEW', 'SECOND_REVIEW')).toEqual([
      ['FIRST_REVIEW', '2016-02-16', '2016-02-24', 'MET_LATE'],
      ['SECOND_REVIEW', '2016-05-24', null, 'DUE'],
    ]);
    expect(
      (await mine('holdReviewSession', { reviewId: first, version: now.version, heldOn: '2016-02-22' }))
        .refused,
    ).toBe('ALREADY_COMPLETED');
    expect(await due('PAPERS_TO_IRO', 'INVITATIONS')).toEqual([
      ['INVITATIONS', '2016-02-02', '2016-01-28', 'MET'],
      ['PAPERS_TO_IRO', '2016-02-09', null, 'ENDED'],
    ]);
  });

  it('tells how the child took part, in the child’s own words', async () => {
    const part = {
      reviewId: first,
      code: 'PN1',
      chairedBy: 'JOINTLY',
      advocate: true,
      views: 'I want to see my sister more.',
      methods: [
        { method: 'WRITTEN', used: false },
        { method: 'ATTENDED', used: true },
      ],
    };
    const back = `
      ${review} participation { code attended viewsHeard methods { method used } note { advocate views
      recordedOn recordedBy } }`;
    expect(
      (await mine('recordParticipation', { ...part, version: now.version, code: 'PN0' }, back)).refused,
    ).toBe('PARTICIPATION_NOT_AT_THIS_AGE');
    expect(
      (await mine('recordParticipation', { ...part, version: now.version, code: 'PN6' }, back)).refused,
    ).toBe('METHOD_AGAINST_CODE');
    const told = await mine('recordParticipation', { ...part, version: now.version }, back);
    now = told.done;
    expect(now).toMatchObject({
      chairedBy: 'JOINTLY',
      participation: {
        code: 'PN1',
        attended: true,
        viewsHeard: true,
        methods: [
          { method: 'ATTENDED', used: true },
          { method: 'WRITTEN', used: false },
        ],
        note: {
          advocate: true,
          views: 'I want to see my sister more.',
          recordedOn: '2016-02-24',
          recordedBy: 'IRO',
        },
      },
    });
    expect((await mine('recordParticipation', { ...part, version: now.version }, back)).refused).toBe(
      'ALREADY_RECORDED',
    );
    const note = 'query($id: ID!) { review(id: $id) { childWishes participation { code note { views } } } }';
    const seen = async (role: 'DATA_ANALYST' | 'BUSINESS_SUPPORT' | 'YOUNG_PERSON', ties = {}) =>
      (await story.ask(role, note, { id: first }, ties)).data.review;
    expect(await seen('DATA_ANALYST')).toEqual({
      childWishes: null,
      participation: { code: 'PN1', note: { views: null } },
    });
    expect(await seen('BUSINESS_SUPPORT')).toEqual({ childWishes: null, participation: null });
    expect((await seen('YOUNG_PERSON', { child })).childWishes).toBe('At my school, not at home.');
    const year = await story.ask(
      'IRO_MANAGER',
      '{ reportingYear(ending: 2016) { childContributed { met of } chairedByChild { met of } ' +
        'reviewsInTime { met of } lateReviewReasons { items { key count } } } }',
    );
    expect(year.data.reportingYear).toMatchObject({
      childContributed: { met: 1, of: 1 },
      chairedByChild: { met: 1, of: 1 },
      reviewsInTime: { met: 0, of: 1 },
    });
  });

  it('is judged and monitored, legal advice being for the IRO service alone', async () => {
    const grade = await mine(
      'recordJudgement',
      { reviewId: first, dimension: 'PERMANENCE', grade: 'GOOD' },
      'id dimension grade version',
    );
    expect(grade.done).toMatchObject({ dimension: 'PERMANENCE', grade: 'GOOD' });
    expect(
      (await mine('recordJudgement', { reviewId: first, dimension: 'LUCK', grade: 'GOOD' }, 'id')).refused,
    ).toBe('BAD_USER_INPUT');
    expect(
      (await mine('recordJudgement', { reviewId: first, dimension: 'PERMANENCE', grade: 'INADEQUATE' }, 'id'))
        .refused,
    ).toBe('ALREADY_JUDGED');
    const answers = {
      reviewId: first,
      planEffective: false,
      childUnderstood: true,
      legalAdviceNeeded: true,
      legalAdvice: 'On contact.',
      rightsBreach: false,
      cafcassConsidered: true,
    };
    const back =
      'id planEffective childUnderstood legalAdviceNeeded legalAdvice ' +
      'rightsBreach cafcassConsidered recordedOn version';
    expect((await mine('recordMonitoringForm', { ...answers, legalAdviceNeeded: false }, back)).refused).toBe(
      'BAD_USER_INPUT',
    );
    expect((await mine('recordMonitoringForm', answers, back)).done).toMatchObject({
      planEffective: false,
      legalAdviceNeeded: true,
      recordedOn: '2016-02-24',
    });
    expect((await mine('recordMonitoringForm', answers, back)).refused).toBe('ALREADY_RECORDED');
    const seen = await story.ask(
      'TEAM_MANAGER',
      `query($id: ID!) { review(id: $id) { monitoringForm { ${back} } } }`,
      { id: first },
      { team },
    );
    expect(seen.data.review.monitoringForm).toMatchObject({
      planEffective: false,
      legalAdviceNeeded: null,
      legalAdvice: null,
      cafcassConsidered: true,
    });
  });

  it(
    'has decisions due by 2 March, the care plan by the 9th, the record ' +
      'by the 16th and its distribution by the 23rd',
    async () => {
      expect(
        await due(
          'DECISIONS_ISSUED',
          'CARE_PLAN_UPDATED',
          'RECORD_WRITTEN',
          'RECORD_DISTRIBUTED',
          'MANAGERS_RESPONSE',
        ),
      ).toEqual([
        ['DECISIONS_ISSUED', '2016-03-02', null, 'DUE'],
        ['CARE_PLAN_UPDATED', '2016-03-09', null, 'DUE'],
        ['RECORD_WRITTEN', '2016-03-16', null, 'DUE'],
        ['RECORD_DISTRIBUTED', '2016-03-23', null, 'DUE'],
      ]);
      const back =
        'id version decisionsIssuedOn managersResponse managersRespondedOn ' +
        'managersWords writtenOn distributedOn carePlanUpdatedOn ' +
        'carePlanUpdatedBy recipients { role sentOn placementLeftOut }';
      story.on('2016-03-01');
      expect((await mine('issueDecisions', { reviewId: first, issuedOn: '2016-03-01' }, back)).refused).toBe(
        'NO_DECISIONS',
      );
      const decided = await mine(
        'recordReviewDecisions',
        {
          reviewId: first,
          decisions: [
            { text: 'Contact with siblings monthly.', owner: 'Social worker', dueBy: '2016-03-31' },
            { text: 'Life story work begins.' },
          ],
        },
        'decisions { id version text owner dueBy doneOn evidence }',
      );
      expect(decided.done.decisions.map(({ text, dueBy }: any) => [text, dueBy])).toEqual([
        ['Contact with siblings monthly.', '2016-03-31'],
        ['Life story work begins.', null],
      ]);
      expect((await mine('issueDecisions', { reviewId: first, issuedOn: '2016-02-23' }, back)).refused).toBe(
        'DAYS_OUT_OF_ORDER',
      );
      record = (await mine('issueDecisions', { reviewId: first, issuedOn: '2016-03-01' }, back)).done;
      expect(record).toMatchObject({ version: 1, decisionsIssuedOn: '2016-03-01', managersResponse: null });
      expect(
        (await mine('issueDecisions', { reviewId: first, version: 1, issuedOn: '2016-03-01' }, back)).refused,
      ).toBe('ALREADY_ISSUED');
      expect(
        (await mine('recordReviewDecisions', { reviewId: first, decisions: [{ text: 'One more.' }] }))
          .refused,
      ).toBe('ALREADY_ISSUED');
      expect(await due('MANAGERS_RESPONSE')).toEqual([['MANAGERS_RESPONSE', '2016-03-08', null, 'DUE']]);

      const managers = (input: object) =>
        act(
          story,
          'TEAM_MANAGER',
          'respondToDecisions',
          { reviewId: first, version: record.version, ...input },
          back,
          { team },
        );
      expect((await managers({ agreed: false })).refused).toBe('BAD_USER_INPUT');
      expect(
        (
          await act(
            story,
            'TEAM_MANAGER',
            'respondToDecisions',
            { reviewId: first, version: 1, agreed: true },
            back,
            { team: randomUUID() },
          )
        ).refused,
      ).toBe('NOT_FOUND');
      story.on('2016-03-09');
      const silent = await story.ask(
        'IRO',
        'query($id: ID!) { review(id: $id) { record { managersResponse } } }',
        { id: first },
        { iro },
      );
      expect(silent.data.review.record.managersResponse).toBe('AGREED_BY_SILENCE');
      record = (await managers({ agreed: false, words: 'Not before the assessment.' })).done;
      expect(record).toMatchObject({
        managersResponse: 'NOT_AGREED',
        managersRespondedOn: '2016-03-09',
        managersWords: 'Not before the assessment.',
        version: 2,
      });
      expect(await due('MANAGERS_RESPONSE')).toEqual([
        ['MANAGERS_RESPONSE', '2016-03-08', '2016-03-09', 'MET_LATE'],
      ]);

      expect(
        (await mine('distributeReviewRecord', { reviewId: first, version: 2, roles: ['CARER'] }, back))
          .refused,
      ).toBe('NOT_WRITTEN');
      expect(
        (await mine('writeReviewRecord', { reviewId: first, writtenOn: '2016-03-09' }, back)).refused,
      ).toBe('CONFLICT');
      record = (
        await mine('writeReviewRecord', { reviewId: first, version: 2, writtenOn: '2016-03-09' }, back)
      ).done;
      record = (
        await act(
          story,
          'SOCIAL_WORKER',
          'recordCarePlanUpdated',
          { reviewId: first, version: 3, updatedOn: '2016-03-08' },
          back,
          {},
          { children: [child] },
        )
      ).done;
      expect(record).toMatchObject({ carePlanUpdatedOn: '2016-03-08', carePlanUpdatedBy: 'SOCIAL_WORKER' });
      story.on('2016-03-24');
      record = (
        await act(
          story,
          'BUSINESS_SUPPORT',
          'distributeReviewRecord',
          { reviewId: first, version: 4, roles: ['PARENT', 'CARER'] },
          back,
        )
      ).done;
      expect(record).toMatchObject({
        distributedOn: '2016-03-24',
        recipients: [{ role: 'CARER', sentOn: '2016-03-24', placementLeftOut: false }, { role: 'PARENT' }],
      });
      expect(
        (await mine('distributeReviewRecord', { reviewId: first, version: 5, roles: ['CARER'] }, back))
          .refused,
      ).toBe('ALREADY_SENT');
      expect(
        await due('DECISIONS_ISSUED', 'CARE_PLAN_UPDATED', 'RECORD_WRITTEN', 'RECORD_DISTRIBUTED'),
      ).toEqual([
        ['DECISIONS_ISSUED', '2016-03-02', '2016-03-01', 'MET'],
        ['CARE_PLAN_UPDATED', '2016-03-09', '2016-03-08', 'MET'],
        ['RECORD_WRITTEN', '2016-03-16', '2016-03-09', 'MET'],
        ['RECORD_DISTRIBUTED', '2016-03-23', '2016-03-24', 'MET_LATE'],
      ]);

      const [contact] = decided.done.decisions;
      const done = await mine(
        'completeReviewDecision',
        { decisionId: contact.id, version: 1, doneOn: '2016-03-20', evidence: 'Contact log.' },
        'doneOn evidence version',
      );
      expect(done.done).toEqual({ doneOn: '2016-03-20', evidence: 'Contact log.', version: 2 });
      expect(
        (
          await mine(
            'completeReviewDecision',
            { decisionId: contact.id, version: 2, doneOn: '2016-03-21' },
            'id',
          )
        ).refused,
      ).toBe('ALREADY_DONE');
    },
  );

  it('stands in the child’s chronology without a name or a word that anybody typed', async () => {
    const lines = await story.lines(child);
    expect(lines.map(({ sentence }) => sentence)).toEqual([
      'A review was planned for 11 February 2016.',
      'The child was asked where the review should be and who should be invited.',
      'Invited to the review: parent, carer.',
      'Invited to the review, parent: sent views, declined, sent the consultation form back.',
      "For the review, by 8 February 2016, was asked for: social worker's report.",
      "Received for the review: social worker's report.",
      "For the review, not acceptable and sent back: social worker's report.",
      'The review planned for 11 February 2016 was put off to 12 February 2016: ' +
        "documents missing, such as the social worker's report.",
      'A review began.',
      "The review was adjourned until 11 March 2016: documents missing, such as the social worker's report.",
      'A further session of a review was held.',
      'A further session of a review was held.',
      "A review was completed, late: documents missing, such as the social worker's report.",
      expect.stringMatching(
        /^The child's part in the review: .*; chaired by the child and the IRO together\.$/,
      ),
      'The IRO judged at the review, permanence: good.',
      'The IRO filled in the monitoring form after the review.',
      '2 decisions of the review were recorded.',
      'The decisions of the review were issued.',
      'The managers did not agree to all decisions of the review.',
      'The full record of the review was written.',
      'The care plan was brought up to date after the review.',
      'The record of the review was sent to: parent, carer.',
      'A decision of the review was carried out.',
    ]);
    expect(lines.find(({ act: name }) => name === 'COMPLETE_REVIEW')?.onDay).toBe('2016-02-24');
  });

  it('shows a data analyst, the health officer and business support not a word that anybody typed', async () => {
    const words = [
      'At my school',
      'Nothing on contact',
      'I want to see',
      'On contact',
      'Contact with siblings',
      'Life story',
      'Contact log',
      'Not before the assessment',
    ];
    const query = `
      query ($id: ID!) {
        review(id: $id) {
          childWishes
          papers {
            lacking
          }
          participation {
            note {
              views
            }
          }
          monitoringForm {
            legalAdvice
          }
          decisions {
            text
            owner
            evidence
          }
          record {
            managersWords
          }
        }
      }
    `;
    const seen = async (
      role: 'IRO_MANAGER' | 'DATA_ANALYST' | 'HEALTH_OFFICER' | 'BUSINESS_SUPPORT',
    ): Promise<string[]> => {
      const said = JSON.stringify((await story.ask(role, query, { id: first })).data);
      return words.filter((word) => said.includes(word));
    };
    expect(await seen('IRO_MANAGER')).toEqual(words);
    expect([
      await seen('DATA_ANALYST'),
      await seen('HEALTH_OFFICER'),
      await seen('BUSINESS_SUPPORT'),
    ]).toEqual([[], [], []]);
  });
});
