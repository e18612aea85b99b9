import { isListType, isNonNullType, type GraphQLInputObjectType } from 'graphql';
import { may, mayDo, roles } from '@iro/access';
import { buildSubgraph } from '@iro/subgraph';
import { reviews } from '../src/reviews';
import { openIroWorkUnderTest, type IroWorkUnderTest } from './iro-work-under-test';

let at: IroWorkUnderTest;
beforeAll(async () => {
  at = await openIroWorkUnderTest();
});
afterAll(() => at.close());

describe('supervision, development, observation and other activity of an IRO', () => {
  it('are recorded by the manager, read by the manager and the IRO themselves, and by nobody else', async () => {
    const [iro, colleague] = [await at.iro(), await at.iro()];
    const child = await at.child({ iro_id: iro, social_worker_id: '11111111-1111-4111-8111-111111111111' });
    const supervise = (more: object) =>
      at.act('IRO_MANAGER', 'recordSupervision', 'id kind version', {
        iroId: iro,
        heldOn: '2016-03-02',
        kind: 'ON_REQUEST',
        notes: 'A hard case.',
        agreed: 'Legal advice.',
        nextBy: '2016-04-06',
        ...more,
      });
    expect(await supervise({ kind: 'PDR' })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await supervise({ nextBy: '2016-03-01' })).toMatchObject({ reason: 'DAYS_OUT_OF_ORDER' });
    expect(await supervise({ heldOn: '2016-04-01' })).toMatchObject({ reason: 'IN_FUTURE' });
    expect(await supervise({ iroId: child })).toMatchObject({ code: 'NOT_FOUND' });
    const { id } = (await supervise({})).data?.['recordSupervision'];
    expect(
      (
        await at.act('IRO_MANAGER', 'correctSupervision', 'kind version', {
          id,
          version: 1,
          reason: 'It was planned.',
          kind: 'SCHEDULED',
        })
      ).data?.['correctSupervision'],
    ).toEqual({ kind: 'SCHEDULED', version: 2 });
    expect(
      (
        await at.act('IRO_MANAGER', 'recordDevelopmentReview', 'kind agreed', {
          iroId: iro,
          heldOn: '2016-03-09',
          objectives: 'Chairing with children.',
        })
      ).data?.['recordDevelopmentReview'],
    ).toEqual({ kind: 'PDR', agreed: 'Chairing with children.' });

    const plan = { iroId: iro, kind: 'REVIEW_OBSERVED', dueBy: '2016-03-31', plannedFor: '2016-03-15' };
    const planned = (
      await at.act('IRO_MANAGER', 'planObservation', 'id doneOn scores { aspect } version', plan)
    ).data?.['planObservation'];
    expect(planned).toMatchObject({ doneOn: null, scores: [], version: 1 });
    const review = await at.put('review', {
      child_id: child,
      iro_id: iro,
      kind: 'FIRST',
      started_on: '2016-03-15',
      completed_on: '2016-03-15',
      without_meeting: false,
      adjourned: false,
      cancelled: false,
    });
    const another = await at.put('review', {
      child_id: child,
      iro_id: colleague,
      kind: 'SECOND',
      started_on: '2016-03-16',
      completed_on: '2016-03-16',
      without_meeting: false,
      adjourned: false,
      cancelled: false,
    });
    const observe = (more: object) =>
      at.act(
        'IRO_MANAGER',
        'recordObservation',
        'id doneOn review { id } scores { aspect score } actions version',
        {
          observationId: planned.id,
          version: 1,
          doneOn: '2016-03-15',
          reviewId: review,
          scores: [
            { aspect: 'CHAIRING', score: 3 },
            { aspect: 'CHILDS_VOICE', score: 4 },
          ],
          actions: 'Share how it was done.',
          ...more,
        },
      );
    expect(await observe({ scores: [{ aspect: 'CHAIRING', score: 5 }] })).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    expect(
      await observe({
        scores: [
          { aspect: 'CHAIRING', score: 1 },
          { aspect: 'CHAIRING', score: 2 },
        ],
      }),
    ).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await observe({ reviewId: another })).toMatchObject({ reason: 'ANOTHER_IROS_REVIEW' });
    expect(await observe({ version: null })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await observe({ version: 3 })).toMatchObject({ code: 'CONFLICT' });
    expect((await observe({})).data?.['recordObservation']).toMatchObject({
      doneOn: '2016-03-15',
      review: { id: review },
      scores: [
        { aspect: 'CHAIRING', score: 3 },
        { aspect: 'CHILDS_VOICE', score: 4 },
      ],
      version: 2,
    });
    expect(await observe({ version: 2 })).toMatchObject({ reason: 'ALREADY_DONE' });
    expect(
      (
        await observe({
          observationId: null,
          version: null,
          iroId: iro,
          kind: 'FILE_AUDIT',
          reviewId: null,
          doneOn: '2016-03-20',
        })
      ).code,
    ).toBeUndefined();
    expect(
      (
        await at.act('IRO_MANAGER', 'correctObservation', 'doneOn scores { score }', {
          id: planned.id,
          version: 2,
          reason: 'The day before.',
          doneOn: '2016-03-14',
          scores: [{ aspect: 'CHAIRING', score: 2 }],
        })
      ).data?.['correctObservation'],
    ).toEqual({ doneOn: '2016-03-14', scores: [{ score: 2 }] });
    expect(
      await at.act('IRO_MANAGER', 'correctObservation', 'id', {
        id: planned.id,
        version: 3,
        reason: 'x',
        scores: [{ aspect: 'CHAIRING', score: 0 }],
      }),
    ).toMatchObject({ code: 'BAD_USER_INPUT' });

    const activity = (role: 'IRO' | 'IRO_MANAGER', more: object, ties: object) =>
      at.act(
        role,
        'recordOtherActivity',
        'id hours riskToIndependence version',
        {
          kind: 'LADO',
          doneOn: '2016-03-03',
          hours: 2.5,
          riskToIndependence: 'Asked to give a view on the plan.',
          ...more,
        },
        ties,
      );
    expect(await activity('IRO', { hours: 25 }, { iro })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await activity('IRO', { iroId: colleague }, { iro })).toMatchObject({ reason: 'NOT_YOUR_WORK' });
    expect(await activity('IRO_MANAGER', {}, {})).toMatchObject({ reason: 'IRO_NOT_SAID' });
    const own = (await activity('IRO', {}, { iro })).data?.['recordOtherActivity'];
    expect(own).toMatchObject({ hours: 2.5, riskToIndependence: 'Asked to give a view on the plan.' });
    expect(
      (
        await at.act(
          'IRO',
          'correctOtherActivity',
          'hours',
          { id: own.id, version: 1, reason: 'It took longer.', hours: 3 },
          { iro },
        )
      ).data?.['correctOtherActivity'],
    ).toEqual({ hours: 3 });
    expect(
      await at.act(
        'IRO',
        'correctOtherActivity',
        'hours',
        { id: own.id, version: 2, reason: 'Mine?', hours: 1 },
        { iro: colleague },
      ),
    ).toMatchObject({ code: 'NOT_FOUND' });

    const read = (role: 'IRO' | 'IRO_MANAGER' | 'SOCIAL_WORKER' | 'ASSISTANT_DIRECTOR', ties: object) =>
      at.read(
        role,
        { __typename: 'IndependentReviewingOfficer', id: iro },
        'supervision { kind notes } observations { kind actions review { id } } otherActivities { kind hours }',
        ties,
      );
    const whole = {
      supervision: [
        { kind: 'PDR', notes: null },
        { kind: 'SCHEDULED', notes: 'A hard case.' },
      ],
      observations: [
        { kind: 'FILE_AUDIT', actions: 'Share how it was done.', review: null },
        { kind: 'REVIEW_OBSERVED', actions: 'Share how it was done.', review: { id: review } },
      ],
      otherActivities: [{ kind: 'LADO', hours: 3 }],
    };
    expect(await read('IRO_MANAGER', {})).toEqual(whole);
    expect(await read('IRO', { iro })).toEqual(whole);
    expect(await read('IRO', { iro: colleague })).toEqual({
      supervision: [],
      observations: [],
      otherActivities: [],
    });
    expect(await read('IRO', { iro: colleague, cover: { iros: [iro], children: [child] } })).toEqual({
      supervision: [],
      observations: [],
      otherActivities: [],
    });
    for (const role of ['SOCIAL_WORKER', 'ASSISTANT_DIRECTOR'] as const)
      expect(await read(role, { worker: '11111111-1111-4111-8111-111111111111' })).toEqual({
        supervision: null,
        observations: null,
        otherActivities: null,
      });
    const year =
      'supervisions { items { key count } } observationsInTime { met of } otherActivityHours { value sum of }';
    expect(await at.read('IRO_MANAGER', { __typename: 'ReportingYear', ending: 2016 }, year)).toMatchObject({
      observationsInTime: { met: 1, of: 1 },
      otherActivityHours: { sum: 3, of: 1 },
    });
    expect(await at.read('SOCIAL_WORKER', { __typename: 'ReportingYear', ending: 2016 }, year)).toEqual({
      supervisions: null,
      observationsInTime: null,
      otherActivityHours: null,
    });
  });
});

describe('the words of the annual report', () => {
  const year = { __typename: 'ReportingYear', ending: 2016 };

  it('are written, signed, and shown to others once signed; changed, they have to be signed again', async () => {
    const write = (more: object) =>
      at.act(
        'IRO_MANAGER',
        'writeCommentary',
        'id words signedOn version',
        { ending: 2016, section: 'REVIEWS', words: 'Fewer in time.', ...more },
        { id: 'manager' },
      );
    expect(await write({ section: 'WEATHER' })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await write({ version: 1 })).toMatchObject({ code: 'CONFLICT' });
    const { id } = (await write({})).data?.['writeCommentary'];
    expect(await write({ words: 'More in time.' })).toMatchObject({ code: 'CONFLICT' });
    expect((await write({ words: 'More in time.', version: 1 })).data?.['writeCommentary']).toMatchObject({
      id,
      words: 'More in time.',
      version: 2,
    });
    expect((await at.read('ASSISTANT_DIRECTOR', year, 'commentary { words }')).commentary).toEqual([]);
    const sign = (version: number) =>
      at.act(
        'IRO_MANAGER',
        'signCommentary',
        'signedOn signedBy version',
        { commentaryId: id, version },
        { id: 'manager' },
      );
    expect(await sign(1)).toMatchObject({ code: 'CONFLICT' });
    expect((await sign(2)).data?.['signCommentary']).toEqual({
      signedOn: '2016-03-31',
      signedBy: 'manager',
      version: 3,
    });
    expect(await sign(3)).toMatchObject({ reason: 'ALREADY_SIGNED' });
    await write({ section: 'POPULATION', words: 'More children.' });
    expect((await at.read('ASSISTANT_DIRECTOR', year, 'commentary { section words }')).commentary).toEqual([
      { section: 'REVIEWS', words: 'More in time.' },
    ]);
    expect((await at.read('DATA_ANALYST', year, 'commentary { section words }')).commentary).toEqual([
      { section: 'REVIEWS', words: null },
    ]);
    expect((await at.read('IRO_MANAGER', year, 'commentary { section }')).commentary).toEqual([
      { section: 'POPULATION' },
      { section: 'REVIEWS' },
    ]);
    expect((await write({ words: 'Far more in time.', version: 3 })).data?.['writeCommentary']).toMatchObject(
      { signedOn: null, version: 4 },
    );
    expect((await at.read('ASSISTANT_DIRECTOR', year, 'commentary { words }')).commentary).toEqual([]);
    const twice = await Promise.all(['One.', 'Other.'].map((words) => write({ section: 'HEALTH', words })));
    expect(twice.filter(({ code }) => code === undefined)).toHaveLength(1);
  });

  it('hold the priorities of the year, their progress, and what goes on in the next', async () => {
    const set = (more: object) =>
      at.act('IRO_MANAGER', 'setPriority', 'id version', {
        ending: 2016,
        words: '95 % of reviews in time.',
        owner: 'IRO manager',
        measure: 'reviewsInTime',
        target: 95,
        ...more,
      });
    expect(await set({ measure: 'happiness' })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await set({ measure: null })).toMatchObject({ code: 'BAD_USER_INPUT' });
    const { id } = (await set({})).data?.['setPriority'];
    const progress = (more: object) =>
      at.act('IRO_MANAGER', 'recordPriorityProgress', 'id state version', {
        priorityId: id,
        onDay: '2016-03-01',
        state: 'BEHIND',
        words: '83 %.',
        ...more,
      });
    const entry = (await progress({})).data?.['recordPriorityProgress'];
    expect(await progress({ state: 'ON_TRACK' })).toMatchObject({ reason: 'ALREADY_RECORDED' });
    expect(await progress({ onDay: '2016-04-02' })).toMatchObject({ reason: 'IN_FUTURE' });
    expect(
      (
        await at.act('IRO_MANAGER', 'correctPriorityProgress', 'words', {
          id: entry.id,
          version: 1,
          reason: 'Counted anew.',
          words: '83.3 %.',
        })
      ).data?.['correctPriorityProgress'],
    ).toEqual({ words: '83.3 %.' });
    expect(
      (
        await at.act('IRO_MANAGER', 'correctPriority', 'owner version', {
          id,
          version: 1,
          reason: 'Another post.',
          owner: 'Head of safeguarding',
        })
      ).data?.['correctPriority'],
    ).toEqual({ owner: 'Head of safeguarding', version: 2 });
    const carry = (more: object) =>
      at.act('IRO_MANAGER', 'carryPriorityForward', 'id ending carriedFromId target', {
        priorityId: id,
        version: 2,
        toEnding: 2017,
        ...more,
      });
    expect(await carry({ version: 1 })).toMatchObject({ code: 'CONFLICT' });
    expect(await carry({ toEnding: 2016 })).toMatchObject({ reason: 'NOT_A_LATER_YEAR' });
    expect((await carry({})).data?.['carryPriorityForward']).toMatchObject({
      ending: 2017,
      carriedFromId: id,
      target: 95,
    });
    expect(await carry({})).toMatchObject({ reason: 'PRIORITY_CARRIED_ONCE' });
    const fields = 'priorities { words owner measure target carriedTo progress { onDay state words } }';
    expect((await at.read('IRO', year, fields)).priorities).toEqual([
      {
        words: '95 % of reviews in time.',
        owner: 'Head of safeguarding',
        measure: 'reviewsInTime',
        target: 95,
        carriedTo: 2017,
        progress: [{ onDay: '2016-03-01', state: 'BEHIND', words: '83.3 %.' }],
      },
    ]);
    expect((await at.read('DATA_ANALYST', year, fields)).priorities[0]).toMatchObject({
      words: null,
      owner: null,
      measure: 'reviewsInTime',
    });
    expect((await at.read('YOUNG_PERSON', year, fields)).priorities).toBeNull();
  });
});

describe('a young person', () => {
  const yp = (child: string) => ({ id: `yp ${child}`, child });

  it(
    'gives their views, names whom to invite and offers to chair on their own ' +
      'record; the IRO reads it before the review, a stranger nothing',
    async () => {
      const iro = await at.iro();
      const [child, other] = [await at.child({ iro_id: iro }), await at.child({ iro_id: iro })];
      const give = (more: object, ties: object = yp(child)) =>
        at.act(
          'YOUNG_PERSON',
          'giveOwnViews',
          'id words forNextReview version',
          { form: 'WRITTEN', words: 'I want to stay.', ...more },
          ties,
        );
      expect(await give({ words: '' })).toMatchObject({ code: 'BAD_USER_INPUT' });
      expect(await give({ form: 'DRAWN' })).toMatchObject({ code: 'BAD_USER_INPUT' });
      expect(await give({}, { id: 'nobody' })).toMatchObject({ code: 'NOT_FOUND' });
      const views = (await give({ actId: 'views' })).data?.['giveOwnViews'];
      expect(views).toMatchObject({ words: 'I want to stay.', forNextReview: true, version: 1 });
      expect((await give({ actId: 'views' })).data?.['giveOwnViews'].id).toBe(views.id);
      expect(
        (
          await at.act(
            'YOUNG_PERSON',
            'correctOwnViews',
            'words',
            { id: views.id, version: 1, reason: 'I forgot.', words: 'I want to stay at school.' },
            yp(child),
          )
        ).data?.['correctOwnViews'],
      ).toEqual({ words: 'I want to stay at school.' });
      expect(
        await at.act(
          'YOUNG_PERSON',
          'correctOwnViews',
          'words',
          { id: views.id, version: 2, reason: 'x', words: 'y' },
          yp(other),
        ),
      ).toMatchObject({ code: 'NOT_FOUND' });
      const name = (input: object) =>
        at.act('YOUNG_PERSON', 'nameInvitees', 'invite ratherNot chairing', { ...input }, yp(child));
      expect(await name({ invite: ['TEACHER'], ratherNot: ['TEACHER'] })).toMatchObject({
        code: 'BAD_USER_INPUT',
      });
      await name({ invite: ['CARER'] });
      expect(
        (await at.act('YOUNG_PERSON', 'offerToChair', 'chairing invite', { chairing: 'JOINTLY' }, yp(child)))
          .data?.['offerToChair'],
      ).toEqual({ chairing: 'JOINTLY', invite: ['CARER'] });
      expect(
        (await name({ invite: ['TEACHER', 'FAMILY_MEMBER'], ratherNot: ['VIRTUAL_SCHOOL'] })).data?.[
          'nameInvitees'
        ],
      ).toEqual({ invite: ['TEACHER', 'FAMILY_MEMBER'], ratherNot: ['VIRTUAL_SCHOOL'], chairing: 'JOINTLY' });
      const pack = { __typename: 'Child', id: child };
      const fields = 'ownViews { words forNextReview } wishesForReview { invite ratherNot chairing }';
      const whole = {
        ownViews: [{ words: 'I want to stay at school.', forNextReview: true }],
        wishesForReview: {
          invite: ['TEACHER', 'FAMILY_MEMBER'],
          ratherNot: ['VIRTUAL_SCHOOL'],
          chairing: 'JOINTLY',
        },
      };
      expect(await at.read('IRO', pack, fields, { iro })).toEqual(whole);
      expect(await at.read('YOUNG_PERSON', pack, fields, yp(child))).toEqual(whole);
      expect(await at.read('YOUNG_PERSON', pack, fields, yp(other))).toBeNull();
      expect(await at.read('HEALTH_OFFICER', pack, fields)).toEqual({
        ownViews: null,
        wishesForReview: null,
      });
      expect(
        (await at.journal('GIVE_OWN_VIEWS')).map(({ child_id: of, sentence }) => [of, sentence]),
      ).toEqual([[child, 'The young person gave their views for the next review.']]);
      expect(
        await at.act('IRO', 'giveOwnViews', 'id', { form: 'WRITTEN', words: 'x' }, { iro }),
      ).toMatchObject({ code: 'FORBIDDEN' });

      await at.put('review', {
        child_id: child,
        iro_id: iro,
        kind: 'SUBSEQUENT',
        started_on: '2016-03-31',
        completed_on: '2016-04-01',
        without_meeting: false,
        adjourned: false,
        cancelled: false,
      });
      expect(await at.read('IRO', pack, fields, { iro })).toEqual({
        ownViews: [{ words: 'I want to stay at school.', forNextReview: false }],
        wishesForReview: null,
      });
    },
  );

  it('reads what has been released of the own record and nothing else of it', async () => {
    const iro = await at.iro();
    const [child, other] = [await at.child({ iro_id: iro }), await at.child({ iro_id: iro })];
    const review = await at.put('review', {
      child_id: child,
      iro_id: iro,
      kind: 'FIRST',
      started_on: '2016-02-01',
      completed_on: '2016-02-01',
      late_reason: null,
      participation: 'PN1',
      without_meeting: false,
      adjourned: false,
      cancelled: false,
    });
    const later = await at.put('review', {
      child_id: child,
      iro_id: iro,
      kind: 'SECOND',
      started_on: '2016-03-29',
      completed_on: '2016-03-29',
      without_meeting: false,
      adjourned: false,
      cancelled: false,
    });
    await at.put('review_record', { child_id: child, review_id: review, decisions_issued_on: '2016-02-05' });
    await at.put('review_decision', {
      child_id: child,
      review_id: review,
      text: 'A bicycle is bought.',
      owner: 'The carer',
      due_by: '2016-04-01',
    });
    await at.put('review_decision', { child_id: child, review_id: later, text: 'Not yet issued.' });
    await at.put('iro_visit', { child_id: child, iro_id: iro, visited_on: '2016-01-05', observed: false });
    await at.put('permanence_plan', {
      child_id: child,
      route: 'LONG_TERM_FOSTERING',
      agreed_on: '2016-01-11',
    });
    const fields = `
      releasedDecisions { text issuedOn dueBy } permanencePlan { route } lastReviews(n: 2) { completedOn
      lateReason decisions { text } participation { code } } nextReview { dueBy } iroVisits { visitedOn
      } spokenToInPrivate { outcome } monitoringDiscussions { heldOn }`;
    expect(await at.read('YOUNG_PERSON', { __typename: 'Child', id: child }, fields, yp(child))).toEqual({
      releasedDecisions: [{ text: 'A bicycle is bought.', issuedOn: '2016-02-05', dueBy: '2016-04-01' }],
      permanencePlan: { route: 'LONG_TERM_FOSTERING' },
      lastReviews: [
        { completedOn: '2016-03-29', lateReason: null, decisions: null, participation: null },
        { completedOn: '2016-02-01', lateReason: null, decisions: null, participation: null },
      ],
      nextReview: null,
      iroVisits: null,
      spokenToInPrivate: null,
      monitoringDiscussions: null,
    });
    expect(await at.read('YOUNG_PERSON', { __typename: 'Child', id: child }, fields, yp(other))).toBeNull();
  });
});

const samples: Readonly<Record<string, unknown>> = {
  ID: '11111111-1111-4111-8111-111111111111',
  String: 'X',
  Int: 1,
  Float: 1,
  Boolean: false,
  Date: '2016-03-01',
};

/** An input with something in every field it must have. */
const filledIn = (type: GraphQLInputObjectType): Record<string, unknown> =>
  Object.fromEntries(
    Object.values(type.getFields())
      .filter((field) => isNonNullType(field.type))
      .map((field) => [
        field.name,
        isNonNullType(field.type) && isListType(field.type.ofType)
          ? []
          : samples[String(field.type).replace('!', '')],
      ]),
  );

describe('every act of the IRO’s work', () => {
  it('is refused to each role that may not do it, before anything else is looked at', async () => {
    const { schema } = buildSubgraph(reviews);
    const own = Object.entries(may)
      .filter(([, row]) => row.by.length > 0)
      .map(([act]) => act)
      .filter(
        (act) =>
          schema.getMutationType()?.getFields()[
            act.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())
          ] !== undefined,
      );
    expect(own.length).toBeGreaterThan(60);
    const journalled = () => at.asSystem('SELECT 1 FROM journal');
    const before = (await journalled()).length;
    for (const act of own) {
      const name = act.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
      const input = filledIn(
        schema.getType(`${name.charAt(0).toUpperCase()}${name.slice(1)}Input`) as GraphQLInputObjectType,
      );
      for (const role of roles.filter((each) => !mayDo(each, act as keyof typeof may)))
        expect([act, role, (await at.act(role, name, '__typename', input)).code]).toEqual([
          act,
          role,
          'FORBIDDEN',
        ]);
    }
    expect(await journalled()).toHaveLength(before);
  });

  it('says in the journal what happened and nothing that was typed', async () => {
    const lines = await at.asSystem<{ act: string; sentence: string }>('SELECT act, sentence FROM journal');
    expect(new Set(lines.map(({ act }) => act)).size).toBeGreaterThan(15);
    for (const { sentence } of lines) {
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(sentence).not.toMatch(
        /undefined|null|hard case|Legal advice|Chairing with|how it was done|view on the plan|in time\./,
      );
      expect(sentence).not.toMatch(/83|Head of|95|stay|forgot|TEACHER|FAMILY/);
    }
  });

  it('reads a list of children’s work in as many statements as that of one', async () => {
    const iro = await at.iro();
    const children = await Promise.all(Array.from({ length: 6 }, () => at.child({ iro_id: iro })));
    const query = `
      query ($of: [_Any!]!) {
        _entities(representations: $of) {
          ... on Child {
            iroVisits {
              visitedOn
            }
            spokenToInPrivate {
              onDay
            }
            monitoringDiscussions {
              heldOn
            }
            permanencePlans {
              route
            }
            feedback {
              theme
            }
            reviewsWithoutContribution
            ownViews {
              words
            }
            wishesForReview {
              chairing
            }
            releasedDecisions {
              text
            }
            lastReviews(n: 2) {
              judgements {
                moderation {
                  grade
                }
              }
            }
          }
        }
      }
    `;
    const cost = async (ids: string[]) => {
      const before = at.statements();
      await at.ask('IRO', query, { of: ids.map((id) => ({ __typename: 'Child', id })) }, { iro });
      return at.statements() - before;
    };
    expect(await cost(children)).toBe(await cost(children.slice(0, 1)));
  });
});
