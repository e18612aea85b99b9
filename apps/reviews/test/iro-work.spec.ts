import { openIroWorkUnderTest, type IroWorkUnderTest } from './iro-work-under-test';

let at: IroWorkUnderTest;
beforeAll(async () => {
  at = await openIroWorkUnderTest();
});
afterAll(() => at.close());

/** A child in care from 5 May 2015 with reviews on 2 June and 28 August, and the child's IRO. */
async function reviewed() {
  const iro = await at.iro();
  const child = await at.child({ iro_id: iro });
  for (const [kind, on] of [
    ['FIRST', '2015-06-02'],
    ['SECOND', '2015-08-28'],
  ] as const)
    await at.put('review', {
      child_id: child,
      iro_id: iro,
      kind,
      started_on: on,
      completed_on: on,
      without_meeting: false,
      adjourned: false,
      cancelled: false,
      by_act: true,
    });
  await at.keepDuties(child);
  return { iro, child, ties: { iro, id: `iro ${iro}` } };
}
const met = async (child: string, kind: string) =>
  (await at.duties(child, kind)).map(({ dueBy, metOn }) => [dueBy, metOn]);

describe('between reviews', () => {
  it(
    'a visit of the IRO meets the visit between reviews, and alone with the ' +
      'child the talk in private; put right, it does no longer',
    async () => {
      const { iro, child, ties } = await reviewed();
      const visit = {
        childId: child,
        visitedOn: '2015-10-01',
        place: 'SCHOOL',
        alone: true,
        observed: false,
        actId: 'visit-1',
      };
      const first = await at.act(
        'IRO',
        'recordIroVisit',
        'id visitedOn place alone observed version iro { id }',
        visit,
        ties,
      );
      expect(first.data?.['recordIroVisit']).toMatchObject({
        visitedOn: '2015-10-01',
        place: 'SCHOOL',
        alone: true,
        observed: false,
        version: 1,
        iro: { id: iro },
      });
      expect(
        await at.act(
          'IRO',
          'recordIroVisit',
          'id visitedOn place alone observed version iro { id }',
          visit,
          ties,
        ),
      ).toEqual(first);
      expect((await met(child, 'IRO_VISIT')).at(-1)).toEqual(['2016-02-28', '2015-10-01']);
      expect((await met(child, 'CHILD_SPOKEN_TO_IN_PRIVATE')).at(-1)).toEqual(['2016-02-28', '2015-10-01']);
      expect(
        (await at.journal('RECORD_IRO_VISIT'))
          .filter((line) => line.child_id === child)
          .map(({ sentence }) => sentence),
      ).toEqual(['The IRO visited the child and spoke to them alone.']);
      const { id } = first.data?.['recordIroVisit'];
      expect(
        await at.act(
          'IRO',
          'correctIroVisit',
          'id',
          { id, version: 2, reason: 'Another child.', alone: false },
          ties,
        ),
      ).toMatchObject({ code: 'CONFLICT' });
      expect(
        (
          await at.act(
            'IRO',
            'correctIroVisit',
            'alone visitedOn version',
            { id, version: 1, reason: 'The carer was there.', alone: false, visitedOn: '2015-10-02' },
            ties,
          )
        ).data?.['correctIroVisit'],
      ).toEqual({ alone: false, visitedOn: '2015-10-02', version: 2 });
      expect([
        (await met(child, 'IRO_VISIT')).at(-1),
        (await met(child, 'CHILD_SPOKEN_TO_IN_PRIVATE')).at(-1),
      ]).toEqual([
        ['2016-02-28', '2015-10-02'],
        ['2016-02-28', null],
      ]);
      expect(
        await at.read(
          'SOCIAL_WORKER',
          { __typename: 'Child', id: child },
          'iroVisits { visitedOn } lastSeenByIro',
          { worker: child },
        ),
      ).toBeNull();
      expect(
        await at.read(
          'IRO',
          { __typename: 'Child', id: child },
          'iroVisits { visitedOn place } lastSeenByIro',
          ties,
        ),
      ).toEqual({ iroVisits: [{ visitedOn: '2015-10-02', place: 'SCHOOL' }], lastSeenByIro: '2015-10-02' });
    },
  );

  it('refuses a visit that cannot have been, one recorded twice, and another IRO’s, and stores nothing', async () => {
    const { child, ties } = await reviewed();
    const other = await at.iro();
    const visit = (more: object, as = ties, role: 'IRO' | 'IRO_MANAGER' | 'SOCIAL_WORKER' = 'IRO') =>
      at.act(
        role,
        'recordIroVisit',
        'id',
        {
          childId: child,
          visitedOn: '2016-01-05',
          place: 'PLACEMENT',
          alone: false,
          observed: false,
          ...more,
        },
        as,
      );
    expect(await visit({ visitedOn: '2016-04-01' })).toMatchObject({ code: 'REFUSED', reason: 'IN_FUTURE' });
    expect(await visit({ visitedOn: '2015-05-04' })).toMatchObject({
      code: 'REFUSED',
      reason: 'NOT_LOOKED_AFTER',
    });
    expect(await visit({ alone: true, observed: true })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await visit({ place: 'MOON' })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await visit({ iroId: other })).toMatchObject({ code: 'REFUSED', reason: 'NOT_YOUR_WORK' });
    expect(await visit({}, { iro: other, id: 'other' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await visit({}, ties, 'SOCIAL_WORKER')).toMatchObject({ code: 'FORBIDDEN' });
    expect((await visit({})).code).toBeUndefined();
    expect(await visit({})).toMatchObject({ code: 'REFUSED', reason: 'ALREADY_RECORDED' });
    expect(
      (await visit({ iroId: other }, { iro: other, id: 'manager' }, 'IRO_MANAGER')).code,
    ).toBeUndefined();
    expect(await at.asSystem('SELECT iro_id FROM iro_visit WHERE child_id = $1', [child])).toHaveLength(2);
  });

  it('a colleague who covers records their own visit, and fifty sends of one act have one effect', async () => {
    const { iro, child } = await reviewed();
    const colleague = await at.iro();
    const ties = { iro: colleague, id: 'colleague', cover: { iros: [iro] } };
    const visit = {
      childId: child,
      visitedOn: '2016-02-02',
      place: 'PLACEMENT',
      alone: true,
      observed: false,
      actId: 'covering',
    };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => at.act('IRO', 'recordIroVisit', 'id version iro { id }', visit, ties)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.data?.['recordIroVisit']).toMatchObject({ iro: { id: colleague } });
    expect(await at.act('IRO', 'recordIroVisit', 'id', { ...visit, place: 'SCHOOL' }, ties)).toMatchObject({
      code: 'REFUSED',
      reason: 'ACT_ID_USED',
    });
    const plans = await Promise.all(
      ['RETURN_HOME', 'ADOPTION'].map((route) =>
        at.act(
          'IRO',
          'agreePermanencePlan',
          'route',
          { childId: child, route, agreedOn: '2016-02-02' },
          ties,
        ),
      ),
    );
    expect(plans.map(({ reason }) => reason).filter((reason) => reason !== undefined)).toEqual([
      'PLAN_IN_FORCE',
    ]);
    expect(await at.asSystem('SELECT 1 FROM iro_visit WHERE child_id = $1', [child])).toHaveLength(1);
    expect((await at.journal('RECORD_IRO_VISIT')).filter((line) => line.child_id === child)).toHaveLength(1);
  });

  it('a refusal excuses the talk before one review, and the next is asked for again', async () => {
    const { child, ties } = await reviewed();
    const talk = (more: object) =>
      at.act(
        'IRO',
        'recordChildSpokenTo',
        'id onDay outcome because version',
        { childId: child, onDay: '2015-08-20', outcome: 'REFUSED', because: 'Would rather write.', ...more },
        ties,
      );
    expect(await talk({ because: ' ' })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await talk({ outcome: 'SPOKEN_TO' })).toMatchObject({ code: 'BAD_USER_INPUT' });
    const refused = (await talk({})).data?.['recordChildSpokenTo'];
    expect(refused).toMatchObject({ outcome: 'REFUSED', because: 'Would rather write.' });
    expect(await talk({})).toMatchObject({ reason: 'ALREADY_RECORDED' });
    expect(
      (await at.duties(child, 'CHILD_SPOKEN_TO_IN_PRIVATE')).map(({ dueBy, metOn, exemption }) => [
        dueBy,
        metOn,
        (exemption as { reason: string } | null)?.reason ?? null,
      ]),
    ).toEqual([
      ['2015-06-02', null, null],
      ['2015-08-28', null, 'REFUSED'],
      ['2016-02-28', null, null],
    ]);
    await talk({ onDay: '2016-02-26', outcome: 'SPOKEN_TO', because: null });
    expect((await met(child, 'CHILD_SPOKEN_TO_IN_PRIVATE')).at(-1)).toEqual(['2016-02-28', '2016-02-26']);
    const right = await at.act(
      'IRO',
      'correctChildSpokenTo',
      'outcome because',
      { id: refused.id, version: 1, reason: 'Spoke after all.', outcome: 'SPOKEN_TO', because: null },
      ties,
    );
    expect(right.data?.['correctChildSpokenTo']).toEqual({ outcome: 'SPOKEN_TO', because: null });
    expect((await met(child, 'CHILD_SPOKEN_TO_IN_PRIVATE'))[1]).toEqual(['2015-08-28', '2015-08-20']);
    expect((await at.journal('RECORD_CHILD_SPOKEN_TO')).map(({ sentence }) => sentence)).toEqual([
      'The child did not wish to speak to the IRO in private.',
      'The IRO spoke to the child in private.',
    ]);
  });

  it(
    'a discussion meets the midway check only when it is marked as it, and ' +
      'one of a folder that does not say counts as before',
    async () => {
      const { iro, child, ties } = await reviewed();
      const discuss = (heldOn: string, midwayCheck: boolean) =>
        at.act(
          'IRO',
          'recordMonitoringDiscussion',
          'id midwayCheck ledToConcern version',
          {
            childId: child,
            heldOn,
            withWhom: 'SOCIAL_WORKER',
            desiredOutcome: 'The dental check is booked.',
            ledToConcern: midwayCheck,
            midwayCheck,
          },
          ties,
        );
      const first = (await discuss('2015-10-01', false)).data?.['recordMonitoringDiscussion'];
      expect((await met(child, 'MIDWAY_CHECK')).at(-1)).toEqual(['2015-11-28', null]);
      await discuss('2015-11-02', true);
      expect((await met(child, 'MIDWAY_CHECK')).at(-1)).toEqual(['2015-11-28', '2015-11-02']);
      await at.act(
        'IRO',
        'correctMonitoringDiscussion',
        'id',
        { id: first.id, version: 1, reason: 'It was the check.', midwayCheck: true },
        ties,
      );
      expect((await met(child, 'MIDWAY_CHECK')).at(-1)).toEqual(['2015-11-28', '2015-10-01']);
      await at.put('monitoring_discussion', {
        child_id: child,
        iro_id: iro,
        held_on: '2015-07-01',
        with_whom: 'CARER',
        led_to_concern: false,
      });
      await at.keepDuties(child);
      expect((await met(child, 'MIDWAY_CHECK'))[0]).toEqual(['2015-07-18', '2015-07-01']);
      expect((await at.journal('RECORD_MONITORING_DISCUSSION')).map(({ sentence }) => sentence)).toEqual([
        'The IRO followed the case in a discussion (social worker).',
        'The IRO made the midway check in a discussion (social worker); a concern was raised from it.',
      ]);
      expect(
        (
          await at.read(
            'IRO',
            { __typename: 'Child', id: child },
            'monitoringDiscussions { heldOn midwayCheck desiredOutcome }',
            ties,
          )
        ).monitoringDiscussions.map((each: any) => each.midwayCheck),
      ).toEqual([true, true, null]);
    },
  );
});

describe('the permanence plan', () => {
  it(
    'is due by the second review, changed with a reason, kept with what it ' +
      'replaced, and asked for anew in a new period of care',
    async () => {
      const { child, ties } = await reviewed();
      expect(await at.duties(child, 'PERMANENCE_PLAN_BY_SECOND_REVIEW')).toMatchObject([
        { openedOn: '2015-05-05', dueBy: '2015-08-28', metOn: null, closedOn: null },
      ]);
      const agree = (more: object) =>
        at.act(
          'IRO',
          'agreePermanencePlan',
          'id route agreedOn replacedOn version',
          { childId: child, route: 'RETURN_HOME', agreedOn: '2015-07-01', ...more },
          ties,
        );
      expect(await agree({ agreedOn: '2015-05-01' })).toMatchObject({ reason: 'NOT_LOOKED_AFTER' });
      const plan = (await agree({})).data?.['agreePermanencePlan'];
      expect(plan).toMatchObject({ route: 'RETURN_HOME', agreedOn: '2015-07-01', replacedOn: null });
      expect(await met(child, 'PERMANENCE_PLAN_BY_SECOND_REVIEW')).toEqual([['2015-08-28', '2015-07-01']]);
      expect(await agree({ agreedOn: '2015-09-01' })).toMatchObject({
        code: 'REFUSED',
        reason: 'PLAN_IN_FORCE',
      });
      const change = (more: object) =>
        at.act(
          'IRO',
          'changePermanencePlan',
          'id route agreedOn because version',
          {
            planId: plan.id,
            version: 1,
            route: 'LONG_TERM_FOSTERING',
            agreedOn: '2016-01-11',
            because: 'Assessment of the parents.',
            ...more,
          },
          ties,
        );
      expect(await change({ version: 7 })).toMatchObject({ code: 'CONFLICT' });
      expect(await change({ agreedOn: '2015-06-30' })).toMatchObject({ reason: 'DAYS_OUT_OF_ORDER' });
      const byAnother = (role: 'SOCIAL_WORKER' | 'TEAM_MANAGER', as: object) =>
        at.act(
          role,
          'changePermanencePlan',
          'id',
          { planId: plan.id, version: 1, route: 'ADOPTION', agreedOn: '2016-01-11', because: 'x' },
          as,
        );
      expect([
        (await byAnother('TEAM_MANAGER', {})).code,
        (await byAnother('SOCIAL_WORKER', { worker: child })).code,
      ]).toEqual(['FORBIDDEN', 'NOT_FOUND']);
      const [one, other] = await Promise.all([change({}), change({ route: 'ADOPTION' })]);
      expect([one.code, other.code].filter((code) => code !== undefined)).toHaveLength(1);
      const { permanencePlan, permanencePlans } = await at.read(
        'IRO',
        { __typename: 'Child', id: child },
        'permanencePlan { route } permanencePlans { route replacedOn }',
        ties,
      );
      expect(permanencePlans).toEqual([
        { route: permanencePlan.route, replacedOn: null },
        { route: 'RETURN_HOME', replacedOn: '2016-01-11' },
      ]);
      expect(await met(child, 'PERMANENCE_PLAN_BY_SECOND_REVIEW')).toEqual([['2015-08-28', '2015-07-01']]);
      const late = await at.act(
        'IRO',
        'correctPermanencePlan',
        'agreedOn',
        { id: plan.id, version: 2, reason: 'The panel met later.', agreedOn: '2015-09-03' },
        ties,
      );
      expect(late.data?.['correctPermanencePlan']).toEqual({ agreedOn: '2015-09-03' });
      expect(await met(child, 'PERMANENCE_PLAN_BY_SECOND_REVIEW')).toEqual([['2015-08-28', '2015-09-03']]);

      await at.asSystem("UPDATE known_spell SET to_on = '2016-02-01' WHERE child_id = $1", [child]);
      await at.spell(child, 'PERIOD_OF_CARE', 'N1', '2016-03-01');
      expect(
        await at.read(
          'IRO',
          { __typename: 'Child', id: child },
          'permanencePlan { route } permanencePlans { inForce }',
          ties,
        ),
      ).toEqual({ permanencePlan: null, permanencePlans: [{ inForce: false }, { inForce: false }] });
      const again = await agree({ agreedOn: '2016-03-21', route: 'SPECIAL_GUARDIANSHIP' });
      expect(again.data?.['agreePermanencePlan']).toMatchObject({ route: 'SPECIAL_GUARDIANSHIP' });
      expect((await met(child, 'PERMANENCE_PLAN_BY_SECOND_REVIEW')).at(-1)?.[1]).toBe('2016-03-21');
    },
  );

  it('is not missed where the folder alone tells of the first review', async () => {
    const child = await at.child();
    for (const [kind, on] of [
      ['FIRST', '2015-06-02'],
      ['SECOND', '2015-08-28'],
    ] as const)
      await at.put('review', {
        child_id: child,
        kind,
        started_on: on,
        completed_on: on,
        without_meeting: false,
        adjourned: false,
        cancelled: false,
        imported_year: 2016,
      });
    await at.keepDuties(child);
    expect(await at.duties(child, 'PERMANENCE_PLAN_BY_SECOND_REVIEW')).toEqual([]);
  });
});

describe('judgements and feedback', () => {
  it('a judgement is moderated once by the manager, beside the IRO’s own grade', async () => {
    const { child, ties } = await reviewed();
    const [review] = await at.asSystem<{ id: string }>(
      'SELECT id FROM review WHERE child_id = $1 ORDER BY completed_on DESC',
      [child],
    );
    const judgement = await at.put('judgement', {
      child_id: child,
      review_id: review?.id,
      dimension: 'CHILDS_VOICE',
      grade: 'GOOD',
    });
    const input = {
      judgementId: judgement,
      version: 1,
      grade: 'REQUIRES_IMPROVEMENT',
      because: 'No advocate was offered.',
      actId: 'moderate',
    };
    expect(await at.act('IRO', 'moderateJudgement', 'id', input, ties)).toMatchObject({ code: 'FORBIDDEN' });
    expect(
      await at.act('IRO_MANAGER', 'moderateJudgement', 'id', { ...input, version: 4, actId: null }),
    ).toMatchObject({ code: 'CONFLICT' });
    expect(
      await at.act('IRO_MANAGER', 'moderateJudgement', 'id', { ...input, judgementId: child, actId: null }),
    ).toMatchObject({ code: 'NOT_FOUND' });
    const done = await at.act(
      'IRO_MANAGER',
      'moderateJudgement',
      'id grade moderatedOn moderatedBy version',
      input,
      { id: 'manager' },
    );
    expect(done.data?.['moderateJudgement']).toMatchObject({
      grade: 'REQUIRES_IMPROVEMENT',
      moderatedOn: '2016-03-31',
      moderatedBy: 'manager',
    });
    expect(
      await at.act('IRO_MANAGER', 'moderateJudgement', 'id', { ...input, actId: 'again' }),
    ).toMatchObject({ code: 'REFUSED', reason: 'JUDGEMENT_MODERATION_ONCE' });
    const [judged] = (
      await at.read(
        'IRO',
        { __typename: 'Child', id: child },
        'lastReviews(n: 1) { judgements { grade moderation { grade because } } }',
        ties,
      )
    ).lastReviews[0].judgements;
    expect(judged).toEqual({
      grade: 'GOOD',
      moderation: { grade: 'REQUIRES_IMPROVEMENT', because: 'No advocate was offered.' },
    });
    const { id } = done.data?.['moderateJudgement'];
    expect(
      (
        await at.act('IRO_MANAGER', 'correctModeration', 'grade version', {
          id,
          version: 1,
          reason: 'Typed wrongly.',
          grade: 'INADEQUATE',
        })
      ).data?.['correctModeration'],
    ).toEqual({ grade: 'INADEQUATE', version: 2 });
    expect((await at.journal('MODERATE_JUDGEMENT')).map(({ sentence }) => sentence)).toEqual([
      "The judgement of child's voice was moderated to requires improvement.",
    ]);
  });

  it('feedback is a child’s, or a group’s for the manager, and says later what was done about it', async () => {
    const { child, ties } = await reviewed();
    const give = (role: 'IRO' | 'IRO_MANAGER', more: object) =>
      at.act(
        role,
        'recordFeedback',
        'id version',
        {
          childId: child,
          givenBy: 'CHILD',
          givenOn: '2016-03-01',
          theme: 'SEEING_THE_IRO',
          words: 'Come more often.',
          ...more,
        },
        role === 'IRO' ? ties : {},
      );
    expect(await give('IRO', { childId: null })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await give('IRO', { childId: null, givenBy: 'YOUNG_INSPECTORS' })).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await give('IRO', { theme: 'WEATHER' })).toMatchObject({ code: 'BAD_USER_INPUT' });
    const { id } = (await give('IRO', {})).data?.['recordFeedback'];
    expect((await give('IRO_MANAGER', { childId: null, givenBy: 'YOUNG_INSPECTORS' })).code).toBeUndefined();
    const act = (more: object) =>
      at.act(
        'IRO',
        'recordFeedbackAction',
        'whatWasDone actedOn version',
        { feedbackId: id, version: 1, actedOn: '2016-03-10', whatWasDone: 'A visit every month.', ...more },
        ties,
      );
    expect(await act({ actedOn: '2016-02-28' })).toMatchObject({ reason: 'DAYS_OUT_OF_ORDER' });
    expect((await act({})).data?.['recordFeedbackAction']).toEqual({
      whatWasDone: 'A visit every month.',
      actedOn: '2016-03-10',
      version: 2,
    });
    expect(await act({})).toMatchObject({ code: 'CONFLICT' });
    expect(
      (
        await at.act(
          'IRO',
          'correctFeedback',
          'theme',
          { id, version: 2, reason: 'It was about the place.', theme: 'PLACEMENT' },
          ties,
        )
      ).data?.['correctFeedback'],
    ).toEqual({ theme: 'PLACEMENT' });
    expect(
      (await at.read('IRO', { __typename: 'Child', id: child }, 'feedback { theme words whatWasDone }', ties))
        .feedback,
    ).toEqual([{ theme: 'PLACEMENT', words: 'Come more often.', whatWasDone: 'A visit every month.' }]);
    const year = { __typename: 'ReportingYear', ending: 2016 };
    expect(
      await at.read('IRO_MANAGER', year, 'feedbackOfGroups { givenBy } feedback { items { key count } }'),
    ).toMatchObject({ feedbackOfGroups: [{ givenBy: 'YOUNG_INSPECTORS' }] });
    expect((await at.read('IRO', year, 'feedbackOfGroups { givenBy }', ties)).feedbackOfGroups).toEqual([]);
    expect((await at.read('DATA_ANALYST', year, 'feedbackOfGroups { givenBy }')).feedbackOfGroups).toBeNull();
  });
});
