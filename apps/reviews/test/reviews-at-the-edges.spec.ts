import { randomUUID } from 'node:crypto';
import { may, roles } from '@iro/access';
import { act, openReviewStory, type ReviewStory } from './review-story';

const iro = randomUUID();
const back = 'id version plannedFor completedOn cancelled cancelReason withoutMeeting earlyReason iro { id }';

describe('reviews at the edges', () => {
  let story: ReviewStory;
  beforeAll(async () => {
    story = await openReviewStory();
  });
  afterAll(() => story.close());
  beforeEach(() => story.on('2016-03-01'));

  const mine = (name: string, input: object, asked = back, who = iro) =>
    act(story, 'IRO', name, input, asked, { iro: who });
  const duties = async (child: string, ...kinds: string[]): Promise<unknown[]> => {
    const rows = await story.system<
      { kind: string; dueBy: string; metOn: string | null; closedOn: string | null }[]
    >(
      `
        SELECT kind, due_by AS "dueBy", met_on AS "metOn", closed_on AS "closedOn"
        FROM duty
        WHERE child_id = $1 AND kind = ANY($2)
        ORDER BY due_by, kind
      `,
      [child, kinds],
    );
    return rows.map((row) => [row.kind, row.dueBy, row.metOn, row.closedOn]);
  };
  /** A review completed on a day, with its record by name of what is done. */
  const completed = async (child: string, on: string, kind = 'FIRST', who = iro): Promise<string> => {
    const { done, said } = await mine(
      'completeReview',
      { childId: child, kind, startedOn: on, completedOn: on, lateReason: 'OTHER' },
      back,
      who,
    );
    expect(said).toBeUndefined();
    return done.id;
  };
  const givenTo = async (child: string, next: string): Promise<void> => {
    await story.system('UPDATE known_child SET iro_id = $2 WHERE child_id = $1', [child, next]);
    await story.keep(child);
  };

  it(
    'are refused to every role that may not, and to everybody beyond ' +
      'reach, the same way whether there is one or not',
    async () => {
      const child = await story.child(iro, '2016-01-19');
      const review = await completed(child, '2016-02-10');
      const inputs: Record<string, object> = {
        planReview: { childId: child, kind: 'SECOND', plannedFor: '2016-04-01' },
        postponeReview: { reviewId: review, version: 1, reason: 'OTHER' },
        cancelReview: { reviewId: review, version: 1, reason: 'OTHER' },
        recordChildConsulted: { reviewId: review, version: 1, consultedOn: '2016-02-01' },
        inviteToReview: { reviewId: review, roles: ['PARENT'] },
        requestReviewPaper: { reviewId: review, kind: 'PEP' },
        holdReviewSession: { reviewId: review, version: 1, heldOn: '2016-02-10' },
        adjournReview: { reviewId: review, version: 1, reason: 'OTHER' },
        completeReview: { reviewId: review, version: 1, completedOn: '2016-02-10' },
        recordParticipation: { reviewId: review, version: 1, code: 'PN1' },
        recordJudgement: { reviewId: review, dimension: 'HEALTH', grade: 'GOOD' },
        recordMonitoringForm: {
          reviewId: review,
          planEffective: true,
          childUnderstood: true,
          legalAdviceNeeded: false,
          rightsBreach: false,
          cafcassConsidered: false,
        },
        recordReviewDecisions: { reviewId: review, decisions: [{ text: 'A decision.' }] },
        issueDecisions: { reviewId: review, issuedOn: '2016-02-11' },
        respondToDecisions: { reviewId: review, version: 1, agreed: true },
        writeReviewRecord: { reviewId: review, writtenOn: '2016-02-11' },
        distributeReviewRecord: { reviewId: review, version: 1, roles: ['PARENT'] },
        recordCarePlanUpdated: { reviewId: review, updatedOn: '2016-02-11' },
        correctReview: { id: review, version: 1, reason: 'Wrong.', chairedBy: 'CHILD' },
      };
      const journal = () => story.system<unknown[]>('SELECT 1 FROM journal');
      const before = (await journal()).length;
      for (const [name, input] of Object.entries(inputs)) {
        const named = name.replace(/([A-Z])/g, '_$1').toUpperCase() as keyof typeof may;
        for (const role of roles) {
          if (may[named].by.includes(role)) continue;
          expect([name, role, (await act(story, role, name, input)).refused]).toEqual([
            name,
            role,
            'FORBIDDEN',
          ]);
        }
        const [role] = name === 'respondToDecisions' ? (['TEAM_MANAGER'] as const) : (['IRO'] as const);
        const ties = { iro: randomUUID(), team: randomUUID() };
        const absent = Object.fromEntries(
          Object.entries(input).map(([key, value]) => [
            key,
            ['childId', 'reviewId', 'id'].includes(key) ? randomUUID() : value,
          ]),
        );
        const [hidden, none] = [
          await act(story, role, name, input, 'id', ties),
          await act(story, role, name, absent, 'id', ties),
        ];
        expect([name, hidden.refused]).toEqual([name, 'NOT_FOUND']);
        expect(hidden).toEqual(none);
      }
      expect((await journal()).length).toBe(before);
    },
  );

  it('sent fifty times at once have one effect, and two writers with one version one conflict', async () => {
    const child = await story.child(iro, '2016-02-22');
    const plan = { childId: child, kind: 'FIRST', plannedFor: '2016-03-10', actId: 'plan' };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => mine('planReview', plan, 'id version')),
    );
    expect(new Set(answers.map((each) => JSON.stringify(each)))).toEqual(
      new Set([JSON.stringify(answers[0])]),
    );
    const { id } = answers[0]?.done;
    const writers = await Promise.all(
      ['2016-03-11', '2016-03-14'].map((movedTo) =>
        mine('postponeReview', { reviewId: id, version: 1, reason: 'OTHER', movedTo }, 'version'),
      ),
    );
    expect(writers.map(({ refused }) => refused).sort()).toEqual(['CONFLICT', undefined]);
    expect(
      (
        await mine('postponeReview', {
          reviewId: id,
          version: 2,
          reason: 'OTHER',
          movedTo: '2016-03-15',
          actId: 'plan',
        })
      ).refused,
    ).toBe('ACT_ID_USED');
    const both = await Promise.all(
      ['BUSINESS_SUPPORT', 'IRO_MANAGER'].map((role) =>
        act(story, role as 'IRO_MANAGER', 'requestReviewPaper', { reviewId: id, kind: 'PEP' }),
      ),
    );
    expect(both.map(({ refused }) => refused).sort()).toEqual(['ALREADY_REQUESTED', undefined]);
    expect((await story.lines(child)).map((line) => line.act)).toEqual([
      'PLAN_REVIEW',
      'POSTPONE_REVIEW',
      'REQUEST_REVIEW_PAPER',
    ]);
  });

  it('may be without a meeting after a year of long-term fostering, with one meeting in the last year', async () => {
    const child = await story.child(iro, '2014-06-02');
    const plan = { childId: child, kind: 'SUBSEQUENT', plannedFor: '2016-03-30', withoutMeeting: true };
    expect((await mine('planReview', plan)).refused).toBe('MEETING_NEEDED');
    await story.system(
      `
        INSERT INTO known_spell (child_id, kind, value, from_on, detail)
        VALUES ($1, 'PLACEMENT', 'U4', '2015-03-30', '{}')
      `,
      [child],
    );
    expect((await mine('planReview', plan)).refused).toBe('MEETING_NEEDED_THIS_YEAR');
    await completed(child, '2015-09-30', 'SUBSEQUENT');
    expect((await mine('planReview', plan)).done).toMatchObject({
      withoutMeeting: true,
      plannedFor: '2016-03-30',
    });
    expect(
      (
        await mine('planReview', {
          ...plan,
          kind: 'EARLY',
          withoutMeeting: false,
          earlyReason: 'UNPLANNED_MOVE',
        })
      ).done,
    ).toMatchObject({ earlyReason: 'UNPLANNED_MOVE' });
    expect((await story.lines(child)).at(-1)?.sentence).toBe(
      'A review was planned for 30 March 2016, brought forward.',
    );
  });

  it('called off stay due, and end what was to come before them', async () => {
    const child = await story.child(iro, '2016-02-22');
    const { done } = await mine('planReview', { childId: child, kind: 'FIRST', plannedFor: '2016-03-18' });
    const off = await mine('cancelReview', { reviewId: done.id, version: 1, reason: 'PLANNED_TWICE' });
    expect(off.done).toMatchObject({ cancelled: true, cancelReason: 'PLANNED_TWICE' });
    expect(
      (await mine('holdReviewSession', { reviewId: done.id, version: 2, heldOn: '2016-03-01' })).refused,
    ).toBe('CANCELLED');
    expect(await duties(child, 'FIRST_REVIEW', 'INVITATIONS')).toEqual([
      ['INVITATIONS', '2016-03-08', null, '2016-03-01'],
      ['FIRST_REVIEW', '2016-03-21', null, null],
      ['FIRST_REVIEW', '2016-03-21', null, null],
    ]);
    const again = await mine('planReview', { childId: child, kind: 'FIRST', plannedFor: '2016-03-18' });
    const put = await mine('postponeReview', {
      reviewId: again.done.id,
      version: 1,
      reason: 'SOCIAL_WORKER_SICKNESS',
    });
    expect(put.done).toMatchObject({ plannedFor: null, version: 2 });
    expect(
      (
        await mine('postponeReview', {
          reviewId: again.done.id,
          version: 2,
          reason: 'OTHER',
          movedTo: '2016-03-21',
        })
      ).refused,
    ).toBe('NOT_PLANNED');
    expect(await duties(child, 'PAPERS_TO_IRO')).toEqual([
      ['PAPERS_TO_IRO', '2016-03-15', null, '2016-03-01'],
    ]);
    const booked = await mine('planReview', { childId: child, kind: 'FIRST', plannedFor: '2016-03-21' });
    expect(booked.done).toMatchObject({ id: again.done.id, plannedFor: '2016-03-21', version: 3 });
    expect((await duties(child, 'PAPERS_TO_IRO')).length).toBe(2);
    expect((await story.lines(child)).map((line) => line.sentence).slice(-2)).toEqual([
      'The review planned for 18 March 2016 was put off, with no new day: social worker sick.',
      'A review was planned for 21 March 2016.',
    ]);
  });

  it('do not ask a child under four where they should be', async () => {
    const child = await story.child(iro, '2016-02-22', {}, '2012-03-19');
    await mine('planReview', { childId: child, kind: 'FIRST', plannedFor: '2016-03-18' });
    await mine('planReview', { childId: child, kind: 'SECOND', plannedFor: '2016-05-18' });
    const { data } = await story.ask(
      'IRO',
      'query($kinds: [String!]) { reviewDuties(filter: { kinds: $kinds }, first: ' +
        '500) { edges { node { state dueBy child { id } } } } }',
      { kinds: ['CHILD_CONSULTED'] },
      { iro },
    );
    expect(
      data.reviewDuties.edges
        .map(({ node }: any) => node)
        .filter((node: any) => node.child.id === child)
        .map(({ state, dueBy }: any) => [state, dueBy]),
    ).toEqual([
      ['EXEMPT', '2016-03-01'],
      ['DUE', '2016-04-19'],
    ]);
  });

  it('are received with all their papers on the day the last acceptable one came', async () => {
    const child = await story.child(iro, '2016-02-22');
    const { done } = await mine('planReview', { childId: child, kind: 'FIRST', plannedFor: '2016-03-18' });
    const [report, plan] = [
      await mine('requestReviewPaper', { reviewId: done.id, kind: 'SOCIAL_WORKER_REPORT' }, 'id'),
      await mine(
        'requestReviewPaper',
        { reviewId: done.id, kind: 'CARE_PLAN', dueBy: '2016-03-10' },
        'id dueBy',
      ),
    ];
    expect(plan.done.dueBy).toBe('2016-03-10');
    story.on('2016-03-17');
    const receive = (paper: any, version: number, receivedOn: string) =>
      act(
        story,
        'SOCIAL_WORKER',
        'receiveReviewPaper',
        { paperId: paper.done.id, version, receivedOn },
        'version acceptable',
        {},
        { children: [child] },
      );
    expect((await receive(report, 1, '2016-03-18')).refused).toBe('IN_FUTURE');
    expect((await receive(report, 1, '2016-03-09')).done).toEqual({ version: 2, acceptable: null });
    expect((await receive(plan, 1, '2016-03-14')).refused).toBeUndefined();
    expect(await duties(child, 'PAPERS_TO_IRO')).toEqual([
      ['PAPERS_TO_IRO', '2016-03-15', '2016-03-14', null],
    ]);
    await mine(
      'acceptReviewPaper',
      { paperId: report.done.id, version: 2, acceptable: false, lacking: 'No views.' },
      'id',
    );
    expect((await receive(plan, 2, '2016-03-15')).refused).toBe('ALREADY_RECEIVED');
    expect((await receive(report, 3, '2016-03-17')).refused).toBeUndefined();
    expect(await duties(child, 'PAPERS_TO_IRO')).toEqual([
      ['PAPERS_TO_IRO', '2016-03-15', '2016-03-17', null],
    ]);
    const seen = await story.ask(
      'BUSINESS_SUPPORT',
      'query($id: ID!) { review(id: $id) { papers { kind receivedOn acceptable lacking } } }',
      { id: done.id },
    );
    expect(seen.data.review.papers).toEqual([
      { kind: 'CARE_PLAN', receivedOn: '2016-03-14', acceptable: null, lacking: null },
      { kind: 'SOCIAL_WORKER_REPORT', receivedOn: '2016-03-17', acceptable: null, lacking: null },
    ]);
  });

  it('go out without a restricted placement, and only when that is confirmed', async () => {
    const child = await story.child(iro, '2016-01-19', { placement_restricted: true });
    const review = await completed(child, '2016-02-10');
    await mine('writeReviewRecord', { reviewId: review, writtenOn: '2016-02-22' }, 'id');
    const send = (more: object) =>
      mine(
        'distributeReviewRecord',
        { reviewId: review, version: 1, roles: ['PARENT'], ...more },
        'version recipients { role placementLeftOut }',
      );
    const refused = await send({});
    expect(refused.refused).toBe('PLACEMENT_RESTRICTED');
    expect(refused.said).toContain('placementLeftOut');
    expect((await send({ placementLeftOut: true })).done.recipients).toEqual([
      { role: 'PARENT', placementLeftOut: true },
    ]);
  });

  it(
    'stay with the IRO who began them until the record is ' +
      'distributed, though the child has another by now',
    async () => {
      const [old, next] = [randomUUID(), randomUUID()];
      const child = await story.child(old, '2016-01-19');
      const { done } = await mine(
        'planReview',
        { childId: child, kind: 'FIRST', plannedFor: '2016-03-02' },
        back,
        old,
      );
      await givenTo(child, next);
      const planned = await story.ask(
        'IRO',
        'query($id: ID!) { review(id: $id) { version iro { id } } }',
        { id: done.id },
        { iro: next },
      );
      expect(planned.data.review).toEqual({ version: 1, iro: { id: next } });
      expect((await story.cover(old)).children).toEqual([]);
      await givenTo(child, old);
      const begun = await mine(
        'holdReviewSession',
        { reviewId: done.id, version: 1, heldOn: '2016-02-12' },
        back,
        old,
      );
      await givenTo(child, next);
      expect((await story.cover(next)).children).toEqual([]);
      expect((await story.cover(old)).children).toEqual([child]);
      expect(
        (
          await mine(
            'completeReview',
            { reviewId: done.id, version: begun.done.version, completedOn: '2016-02-29' },
            back,
            old,
          )
        ).refused,
      ).toBe('NOT_FOUND');

      const stillMine = async (name: string, input: object, asked = 'version') =>
        act(story, 'IRO', name, input, asked, { iro: old }, await story.cover(old));
      const whole = await stillMine(
        'completeReview',
        {
          reviewId: done.id,
          version: begun.done.version,
          completedOn: '2016-02-29',
          lateReason: 'IRO_TURNOVER',
        },
        'iro { id }',
      );
      expect(whole.done.iro.id).toBe(old);
      expect(
        (await stillMine('writeReviewRecord', { reviewId: done.id, writtenOn: '2016-03-01' })).done,
      ).toEqual({ version: 1 });
      expect((await story.cover(old)).children).toEqual([child]);
      expect(
        (await stillMine('distributeReviewRecord', { reviewId: done.id, version: 1, roles: ['CARER'] })).done,
      ).toEqual({ version: 2 });
      expect((await story.cover(old)).children).toEqual([]);
    },
  );

  it('of years that a folder brought ask for nothing that the folder never tells, and keep nothing open', async () => {
    const [old, next] = [randomUUID(), randomUUID()];
    const child = await story.child(next, '2014-01-06');
    const review = {
      child_id: child,
      iro_id: old,
      kind: 'FIRST',
      without_meeting: false,
      adjourned: false,
      cancelled: false,
    };
    const before = await story.brought('review', {
      ...review,
      planned_for: '2014-01-30',
      started_on: '2014-01-30',
      completed_on: '2014-01-30',
    });
    const kinds = [
      'DECISIONS_ISSUED',
      'RECORD_WRITTEN',
      'RECORD_DISTRIBUTED',
      'CARE_PLAN_UPDATED',
      'MANAGERS_RESPONSE',
      'CHILD_CONSULTED',
      'INVITATIONS',
      'PAPERS_TO_IRO',
    ];
    expect(await duties(child, ...kinds)).toEqual([]);
    expect((await story.cover(old)).children).toEqual([]);
    const corrected = await act(
      story,
      'IRO_MANAGER',
      'correctReview',
      { id: before, version: 1, reason: 'Typed wrongly.', chairedBy: 'CHILD' },
      'version chairedBy',
    );
    expect(corrected.done).toEqual({ version: 2, chairedBy: 'CHILD' });
    expect(await duties(child, ...kinds)).toEqual([]);
    await story.brought('review', {
      ...review,
      kind: 'SECOND',
      iro_id: next,
      started_on: '2015-04-30',
      completed_on: '2015-04-30',
    });
    expect((await duties(child, ...kinds)).map((row) => (row as string[])[0])).toEqual([
      'DECISIONS_ISSUED',
      'RECORD_WRITTEN',
      'RECORD_DISTRIBUTED',
    ]);
    expect((await story.cover(next)).children).toEqual([]);
  });

  it('are put right with a reason, within what can be so, and their duties with them', async () => {
    const child = await story.child(iro, '2016-01-19');
    const plan = await mine('planReview', { childId: child, kind: 'FIRST', plannedFor: '2016-03-01' });
    const held = await mine(
      'holdReviewSession',
      { reviewId: plan.done.id, version: 1, heldOn: '2016-02-10' },
      'version sessions { id version heldOn }',
    );
    await mine('completeReview', {
      reviewId: plan.done.id,
      version: held.done.version,
      completedOn: '2016-02-10',
    });
    const [session] = held.done.sessions;
    const correct = (name: string, input: object, asked = 'version') =>
      mine(name, { reason: 'Typed wrongly.', ...input }, asked);
    expect(
      (await correct('correctReview', { id: plan.done.id, version: 3, completedOn: '2016-02-09' })).refused,
    ).toBe('DAYS_OUT_OF_ORDER');
    expect(
      (await correct('correctReview', { id: plan.done.id, version: 3, startedOn: '2016-02-09' })).refused,
    ).toBe('SESSION_SAYS_OTHERWISE');
    expect(
      (await correct('correctReviewSession', { id: session.id, version: 1, heldOn: '2016-02-11' })).refused,
    ).toBe('SESSION_AFTER');
    expect(
      (
        await correct(
          'correctReviewSession',
          { id: session.id, version: 1, heldOn: '2016-02-09' },
          'version heldOn',
        )
      ).done,
    ).toEqual({ version: 2, heldOn: '2016-02-09' });
    const moved = await story.ask(
      'IRO',
      'query($id: ID!) { review(id: $id) { version startedOn completedOn } }',
      { id: plan.done.id },
      { iro },
    );
    expect(moved.data.review).toEqual({ version: 4, startedOn: '2016-02-09', completedOn: '2016-02-10' });
    expect(
      (await correct('correctReview', { id: plan.done.id, version: 3, completedOn: '2016-02-17' })).refused,
    ).toBe('CONFLICT');
    expect(
      (
        await correct('correctReview', {
          id: plan.done.id,
          version: 4,
          reason: ' ',
          completedOn: '2016-02-17',
        })
      ).refused,
    ).toBe('BAD_USER_INPUT');
    expect(
      (
        await correct(
          'correctReview',
          { id: plan.done.id, version: 4, completedOn: '2016-02-17' },
          'completedOn inTime',
        )
      ).done,
    ).toEqual({ completedOn: '2016-02-17', inTime: false });
    expect(await duties(child, 'DECISIONS_ISSUED', 'SECOND_REVIEW')).toEqual([
      ['DECISIONS_ISSUED', '2016-02-24', null, null],
      ['SECOND_REVIEW', '2016-05-17', null, null],
      ['SECOND_REVIEW', '2016-05-17', null, null],
    ]);

    const decided = await mine(
      'recordReviewDecisions',
      { reviewId: plan.done.id, decisions: [{ text: 'Wrong words.' }] },
      'decisions { id }',
    );
    await mine('issueDecisions', { reviewId: plan.done.id, issuedOn: '2016-02-25' }, 'id');
    const text = await correct(
      'correctReviewDecision',
      { id: decided.done.decisions[0].id, version: 1, text: 'Right words.' },
      'text version',
    );
    expect(text.done).toEqual({ text: 'Right words.', version: 2 });
    const seen = await story.ask(
      'IRO',
      'query($id: ID!) { review(id: $id) { record { id version } } }',
      { id: plan.done.id },
      { iro },
    );
    expect(
      (await correct('correctReviewRecord', { ...seen.data.review.record, decisionsIssuedOn: '2016-02-16' }))
        .refused,
    ).toBe('DAYS_OUT_OF_ORDER');
    expect(
      (
        await correct(
          'correctReviewRecord',
          { ...seen.data.review.record, decisionsIssuedOn: '2016-02-24' },
          'decisionsIssuedOn',
        )
      ).done,
    ).toEqual({ decisionsIssuedOn: '2016-02-24' });
    expect(await duties(child, 'DECISIONS_ISSUED', 'MANAGERS_RESPONSE')).toEqual([
      ['DECISIONS_ISSUED', '2016-02-24', '2016-02-24', null],
      ['MANAGERS_RESPONSE', '2016-03-02', null, null],
    ]);
    const kept = await story.system<{ before: any; after: any }[]>(
      "SELECT before, after FROM journal WHERE act = 'CORRECT_REVIEW_DECISION' AND child_id = $1",
      [child],
    );
    expect(kept).toMatchObject([
      { before: { text: 'Wrong words.' }, after: { text: 'Right words.', reason: 'Typed wrongly.' } },
    ]);
  });

  it('are read with all their parts in as many statements for ten children as for one', async () => {
    const query = `
      {
        reviewDuties(first: 500, filter: {kinds: ["INVITATIONS"]}) {
          edges {
            node {
              child {
                id
                reviews(first: 5) {
                  edges {
                    node {
                      id
                      adjournmentLimit
                      sessions {
                        id
                      }
                      papers {
                        id
                      }
                      invitees {
                        id
                      }
                      monitoringForm {
                        id
                      }
                      decisions {
                        id
                      }
                      judgements {
                        id
                      }
                      postponements {
                        id
                      }
                      participation {
                        methods {
                          id
                        }
                        note {
                          id
                        }
                      }
                      record {
                        id
                        managersResponse
                        recipients {
                          id
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    `;
    const many = randomUUID();
    const add = async (n: number): Promise<void> => {
      for (let made = 0; made < n; made += 1) {
        const child = await story.child(many, '2016-02-22');
        const plan = await mine(
          'planReview',
          { childId: child, kind: 'FIRST', plannedFor: '2016-03-18' },
          'id',
          many,
        );
        await mine('inviteToReview', { reviewId: plan.done.id, roles: ['PARENT'] }, 'id', many);
        await mine(
          'holdReviewSession',
          { reviewId: plan.done.id, version: 1, heldOn: '2016-03-01' },
          'id',
          many,
        );
        await mine(
          'completeReview',
          { reviewId: plan.done.id, version: 2, completedOn: '2016-03-01' },
          'id',
          many,
        );
        await mine('writeReviewRecord', { reviewId: plan.done.id, writtenOn: '2016-03-01' }, 'id', many);
      }
    };
    await add(1);
    const one = await story.ask('IRO', query, {}, { iro: many });
    await add(9);
    const ten = await story.ask('IRO', query, {}, { iro: many });
    expect([one.errors, ten.errors]).toEqual([[], []]);
    expect([one.data.reviewDuties.edges.length, ten.data.reviewDuties.edges.length]).toEqual([1, 10]);
    expect(ten.data.reviewDuties.edges[9].node.child.reviews.edges[0].node).toMatchObject({
      adjournmentLimit: '2016-03-31',
      invitees: [{}],
      record: { recipients: [] },
    });
    expect(ten.statements).toBe(one.statements);
  });

  it(
    'count as without a parent’s part where the parent declined and ' +
      'sent nothing, and with it where a form came back',
    async () => {
      const figure = async (): Promise<string> => {
        const { data } = await story.ask(
          'IRO',
          '{ reportingYear(ending: 2016) { parentsContributed { met of } } }',
          {},
          { iro: counted },
        );
        return `${data.reportingYear.parentsContributed.met}/${data.reportingYear.parentsContributed.of}`;
      };
      const counted = randomUUID();
      const child = await story.child(counted, '2016-02-22');
      const plan = await mine(
        'planReview',
        { childId: child, kind: 'FIRST', plannedFor: '2016-03-01' },
        'id',
        counted,
      );
      const invited = await mine(
        'inviteToReview',
        { reviewId: plan.done.id, roles: ['PARENT'], withForm: true },
        'invitees { id }',
        counted,
      );
      await mine(
        'completeReview',
        { reviewId: plan.done.id, version: 1, completedOn: '2016-03-01', withoutMeeting: true },
        'id',
        counted,
      );
      const answers: string[] = [await figure()];
      for (const [version, answer] of [
        [1, { declinedOn: '2016-03-01' }],
        [2, { formReturnedOn: '2016-03-01' }],
      ] as const) {
        await mine(
          'recordInviteeResponse',
          { inviteeId: invited.done.invitees[0].id, version, ...answer },
          'id',
          counted,
        );
        answers.push(await figure());
      }
      expect(answers).toEqual(['0/0', '0/1', '1/1']);
    },
  );

  it('take every act once, however often it is sent at the same time', async () => {
    const [team, who] = [randomUUID(), randomUUID()];
    const child = await story.child(who, '2016-02-02', { team_id: team });
    const once = async (
      name: string,
      input: object,
      asked = 'id version',
      role: 'IRO' | 'TEAM_MANAGER' = 'IRO',
    ): Promise<any> => {
      const before = (await story.lines(child)).length;
      const answers = await Promise.all(
        Array.from({ length: 50 }, () =>
          act(story, role, name, { ...input, actId: name }, asked, { iro: who, team }),
        ),
      );
      expect([name, answers[0]?.said]).toEqual([name, undefined]);
      expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
      expect([name, (await story.lines(child)).length]).toEqual([name, before + 1]);
      return answers[0]?.done;
    };
    const reviewId = (await once('planReview', { childId: child, kind: 'FIRST', plannedFor: '2016-03-01' }))
      .id;
    await once('recordChildConsulted', { reviewId, version: 1, consultedOn: '2016-03-01' });
    const [parent] = (await once('inviteToReview', { reviewId, roles: ['PARENT'] }, 'invitees { id }'))
      .invitees;
    await once('recordInviteeResponse', { inviteeId: parent.id, version: 1, declinedOn: '2016-03-01' });
    const paper = await once('requestReviewPaper', { reviewId, kind: 'PEP' });
    await once('receiveReviewPaper', { paperId: paper.id, version: 1, receivedOn: '2016-03-01' });
    await once('acceptReviewPaper', { paperId: paper.id, version: 2, acceptable: true });
    await once('postponeReview', { reviewId, version: 2, reason: 'OTHER', movedTo: '2016-03-02' });
    await once('holdReviewSession', { reviewId, version: 3, heldOn: '2016-03-01' });
    await once('adjournReview', { reviewId, version: 4, reason: 'OTHER' });
    await once('completeReview', { reviewId, version: 5, completedOn: '2016-03-01' });
    const part = await once(
      'recordParticipation',
      { reviewId, version: 6, code: 'PN1', views: 'Mine.', methods: [{ method: 'ATTENDED', used: true }] },
      'participation { methods { id } note { id } } postponements { id }',
    );
    const judgement = await once('recordJudgement', { reviewId, dimension: 'HEALTH', grade: 'GOOD' });
    const form = await once('recordMonitoringForm', {
      reviewId,
      planEffective: true,
      childUnderstood: true,
      legalAdviceNeeded: false,
      rightsBreach: false,
      cafcassConsidered: false,
    });
    const [decision] = (
      await once(
        'recordReviewDecisions',
        { reviewId, decisions: [{ text: 'A decision.' }] },
        'decisions { id }',
      )
    ).decisions;
    await once('completeReviewDecision', { decisionId: decision.id, version: 1, doneOn: '2016-03-01' });
    await once('issueDecisions', { reviewId, issuedOn: '2016-03-01' });
    await once(
      'respondToDecisions',
      { reviewId, version: 1, agreed: true },
      'id version managersResponse',
      'TEAM_MANAGER',
    );
    await once('writeReviewRecord', { reviewId, version: 2, writtenOn: '2016-03-01' });
    await once('recordCarePlanUpdated', { reviewId, version: 3, updatedOn: '2016-03-01' });
    const record = await once(
      'distributeReviewRecord',
      { reviewId, version: 4, roles: ['PARENT'] },
      'id recipients { id }',
    );

    const reason = 'Typed wrongly.';
    await once(
      'correctPostponement',
      {
        id: part.postponements[0].id,
        version: 1,
        reason,
        postponedOn: '2016-02-29',
        postponedBecause: 'PLACEMENT_CHANGE',
      },
      'id version reason postponedOn',
    );
    await once('correctInvitee', { id: parent.id, version: 2, reason, role: 'CARER' });
    await once('correctReviewPaper', { id: paper.id, version: 3, reason, receivedOn: '2016-03-01' });
    await once('correctParticipation', {
      id: part.participation.note.id,
      version: 1,
      reason,
      views: 'Mine, and more.',
    });
    await once('correctParticipationMethod', {
      id: part.participation.methods[0].id,
      version: 1,
      reason,
      used: false,
    });
    await once('correctJudgement', { id: judgement.id, version: 1, reason, grade: 'OUTSTANDING' });
    await once('correctMonitoringForm', { id: form.id, version: 1, reason, legalAdviceNeeded: true });
    await once('correctReviewRecordRecipient', {
      id: record.recipients[0].id,
      version: 1,
      reason,
      role: 'CARER',
    });
    const other = await once('cancelReview', {
      reviewId: (
        await mine('planReview', { childId: child, kind: 'SECOND', plannedFor: '2016-05-20' }, 'id', who)
      ).done.id,
      version: 1,
      reason: 'LEFT_CARE',
    });
    expect(other.version).toBe(2);
  });

  it('have stored duties equal to those worked out again', async () => {
    const stored = () =>
      story.system<unknown[]>(
        `
          SELECT child_id, kind, subject, convention, opened_on, due_by, met_on, closed_on, source,
            rule_from, exemption
          FROM duty
          ORDER BY 1, 2, 5, 6, 4, 3
        `,
      );
    const before = await stored();
    for (const { id } of await story.system<{ id: string }[]>('SELECT child_id AS id FROM known_child'))
      await story.keep(id);
    expect(before.length).toBeGreaterThan(100);
    expect(await stored()).toEqual(before);
  });
});
