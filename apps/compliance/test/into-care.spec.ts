import { may, roles } from '@iro/access';
import { openComplianceAtWork, type ComplianceAtWork } from './compliance-at-work';

let at: ComplianceAtWork;
beforeAll(async () => {
  at = await openComplianceAtWork('2016-01-19');
});
afterAll(() => at.close());

describe('a child who comes into care on Tuesday 19 January 2016', () => {
  let child: string;
  let placementId: string;
  let plan: { id: string; version: number };
  beforeAll(async () => {
    ({ child, placementId } = await at.inCare('2005-06-01', '2016-01-19'));
  });

  it('has the plans, the assessment and the education plan due', async () => {
    plan = await at.done('SOCIAL_WORKER', 'agreeCarePlan', { childId: child, agreedOn: '2016-01-19' });
    expect(await at.duties(child, 'CARE_PLAN', 'PLACEMENT_PLAN', 'INITIAL_HEALTH', 'INITIAL_PEP')).toEqual([
      'CARE_PLAN 2016-02-02 2016-01-19',
      'INITIAL_HEALTH 2016-02-16',
      'INITIAL_PEP 2016-02-02',
      'PLACEMENT_PLAN 2016-01-26',
    ]);
  });

  it('gets the plan of its placement, one for each, and the care plan is associated and kept up to date', async () => {
    at.setDay('2016-01-25');
    const elsewhere = await at.inCare('2005-06-01', '2016-01-19');
    expect(
      await at.refusal('SOCIAL_WORKER', 'agreePlacementPlan', {
        childId: child,
        placementId: elsewhere.placementId,
        agreedOn: '2016-01-25',
      }),
    ).toBe('NOT_FOUND');
    await at.done('SOCIAL_WORKER', 'agreePlacementPlan', {
      childId: child,
      placementId,
      agreedOn: '2016-01-25',
    });
    expect(await at.duties(child, 'PLACEMENT_PLAN')).toEqual(['PLACEMENT_PLAN 2016-01-26 2016-01-25']);
    expect(
      await at.refusal('SOCIAL_WORKER', 'agreePlacementPlan', {
        childId: child,
        placementId,
        agreedOn: '2016-01-25',
      }),
    ).toBe('PLAN_APPLIES');
    expect(
      await at.refusal('SOCIAL_WORKER', 'agreeCarePlan', { childId: child, agreedOn: '2016-01-25' }),
    ).toBe('PLAN_APPLIES');
    const associated = await at.done(
      'SOCIAL_WORKER',
      'associateCarePlan',
      { planId: plan.id, version: plan.version, associatedOn: '2016-01-20' },
      'version associatedOn',
    );
    expect(associated).toEqual({ version: 2, associatedOn: '2016-01-20' });
    expect(
      await at.refusal('SOCIAL_WORKER', 'updateCarePlan', {
        planId: plan.id,
        version: 1,
        updatedOn: '2016-01-25',
      }),
    ).toBe('CONFLICT');
    await at.done('SOCIAL_WORKER', 'updateCarePlan', {
      planId: plan.id,
      version: 2,
      updatedOn: '2016-01-25',
    });
    expect(
      await at.refusal('SOCIAL_WORKER', 'updateCarePlan', {
        planId: plan.id,
        version: 3,
        updatedOn: '2016-01-24',
      }),
    ).toBe('DAYS_OUT_OF_ORDER');
    expect(
      await at.ofChild(
        'SOCIAL_WORKER',
        child,
        'carePlan { updatedOn associatedOn } placementPlan { placementId agreedOn }',
      ),
    ).toEqual({
      carePlan: { updatedOn: '2016-01-25', associatedOn: '2016-01-20' },
      placementPlan: { placementId, agreedOn: '2016-01-25' },
    });
  });

  it('has the education plan in time and, reviewed, with the child’s voice in it', async () => {
    at.setDay('2016-02-01');
    const begun = await at.done('VIRTUAL_SCHOOL_OFFICER', 'beginPep', {
      childId: child,
      begunOn: '2016-02-01',
      actId: 'pep',
    });
    expect(
      await at.done('VIRTUAL_SCHOOL_OFFICER', 'beginPep', {
        childId: child,
        begunOn: '2016-02-01',
        actId: 'pep',
      }),
    ).toEqual(begun);
    expect(
      await at.refusal('VIRTUAL_SCHOOL_OFFICER', 'beginPep', {
        childId: child,
        begunOn: '2016-01-29',
        actId: 'pep',
      }),
    ).toBe('ACT_ID_USED');
    expect(await at.duties(child, 'INITIAL_PEP', 'PEP_REVIEW')).toEqual([
      'INITIAL_PEP 2016-02-02 2016-02-01',
      'PEP_REVIEW 2016-08-01',
    ]);
    for (const [name, fromOn, toOn] of [
      ['Spring 2016', '2016-01-04', '2016-03-24'],
      ['Summer 2016', '2016-04-11', '2016-07-20'],
    ])
      await at.done('VIRTUAL_SCHOOL_OFFICER', 'recordSchoolTerm', { name, fromOn, toOn });
    expect(await at.duties(child, 'PEP_REVIEW')).toEqual(['PEP_REVIEW 2016-07-20']);
    expect(
      await at.refusal('VIRTUAL_SCHOOL_OFFICER', 'recordSchoolTerm', {
        name: 'Again',
        fromOn: '2016-03-24',
        toOn: '2016-04-01',
      }),
    ).toBe('TERMS_OVERLAP');
    at.setDay('2016-03-10');
    const filed = await at.done(
      'VIRTUAL_SCHOOL_OFFICER',
      'recordPepOnFile',
      { pepId: begun.id, version: 1, onFileOn: '2016-02-12' },
      'version onFileOn',
    );
    expect(filed).toEqual({ version: 2, onFileOn: '2016-02-12' });
    const reviewed = await at.done(
      'VIRTUAL_SCHOOL_OFFICER',
      'reviewPep',
      { pepId: begun.id, version: 2, reviewedOn: '2016-03-10', childsVoice: true, quality: 'GOOD' },
      'version reviewedOn childsVoice quality reviews { id reviewedOn term { name } version }',
    );
    expect(reviewed).toMatchObject({
      version: 3,
      reviewedOn: '2016-03-10',
      childsVoice: true,
      quality: 'GOOD',
      reviews: [{ reviewedOn: '2016-03-10', term: { name: 'Spring 2016' } }],
    });
    expect(await at.duties(child, 'PEP_REVIEW')).toEqual([
      'PEP_REVIEW 2016-07-20 2016-03-10',
      'PEP_REVIEW 2016-07-20',
    ]);
    expect((await at.journal('REVIEW_PEP'))[0]?.sentence).toBe(
      'The personal education plan was reviewed, with the child’s voice in it, and its quality judged: good.',
    );
    await at.done('VIRTUAL_SCHOOL_OFFICER', 'correctPepReview', {
      id: reviewed.reviews[0].id,
      version: 1,
      reason: 'Typed wrongly.',
      reviewedOn: '2016-03-09',
      quality: 'OUTSTANDING',
    });
    expect(
      await at.ofChild(
        'VIRTUAL_SCHOOL_OFFICER',
        child,
        'personalEducationPlan { reviewedOn quality version }',
      ),
    ).toEqual({ personalEducationPlan: { reviewedOn: '2016-03-09', quality: 'OUTSTANDING', version: 4 } });
    expect(await at.duties(child, 'PEP_REVIEW')).toEqual([
      'PEP_REVIEW 2016-07-20 2016-03-09',
      'PEP_REVIEW 2016-07-20',
    ]);
  });

  it('has its terms put right for every child', async () => {
    const { data } = await at.ask('VIRTUAL_SCHOOL_OFFICER', '{ schoolTerms { id name toOn version } }');
    const [summer] = data.schoolTerms;
    await at.done('VIRTUAL_SCHOOL_OFFICER', 'correctSchoolTerm', {
      id: summer.id,
      version: summer.version,
      reason: 'The council changed it.',
      toOn: '2016-07-22',
    });
    expect(await at.duties(child, 'PEP_REVIEW')).toEqual([
      'PEP_REVIEW 2016-07-22 2016-03-09',
      'PEP_REVIEW 2016-07-22',
    ]);
  });

  it('misses the health assessment: a refusal after the day excuses nothing, one day late is late', async () => {
    at.setDay('2016-02-17');
    const refused = await at.done('HEALTH_OFFICER', 'recordHealthAssessment', {
      childId: child,
      kind: 'INITIAL',
      assessedOn: '2016-02-17',
      outcome: 'REFUSED',
    });
    expect(await at.duties(child, 'INITIAL_HEALTH')).toEqual(['INITIAL_HEALTH 2016-02-16']);
    at.setDay('2016-02-18');
    await at.done('HEALTH_OFFICER', 'correctHealthAssessment', {
      id: refused.id,
      version: refused.version,
      reason: 'It took place.',
      outcome: 'DONE',
    });
    expect(await at.duties(child, 'INITIAL_HEALTH', 'REVIEW_HEALTH')).toEqual([
      'INITIAL_HEALTH 2016-02-16 2016-02-17',
      'REVIEW_HEALTH 2017-02-17',
    ]);
    const [line] = await at.journal('CORRECT_HEALTH_ASSESSMENT');
    expect(line).toMatchObject({
      childId: child,
      sentence: 'The record of a health assessment was put right.',
      before: { outcome: 'REFUSED' },
      after: { outcome: 'DONE', reason: 'It took place.' },
    });
  });

  it('tells the year: the first education plan in time, the first health assessment not', async () => {
    const { data } = await at.ask(
      'IRO_MANAGER',
      '{ reportingYear(ending: 2016) { initialPepsInTime { met of cohort { edges { node ' +
        '{ id } } } } initialHealthAssessmentsInTime { met of } } }',
    );
    expect(data.reportingYear.initialPepsInTime.cohort.edges).toEqual([{ node: { id: child } }]);
    expect(data.reportingYear.initialHealthAssessmentsInTime).toEqual({ met: 0, of: 1 });
  });

  it('ends its plans once', async () => {
    at.setDay('2016-03-31');
    const { personalEducationPlan: pep, carePlan } = await at.ofChild(
      'IRO_MANAGER',
      child,
      'personalEducationPlan { id version } carePlan { id version }',
    );
    expect(
      await at.refusal('VIRTUAL_SCHOOL_OFFICER', 'endPep', {
        pepId: pep.id,
        version: pep.version,
        endedOn: '2016-03-01',
      }),
    ).toBe('DAYS_OUT_OF_ORDER');
    await at.done('VIRTUAL_SCHOOL_OFFICER', 'endPep', {
      pepId: pep.id,
      version: pep.version,
      endedOn: '2016-03-31',
    });
    expect(
      await at.refusal('VIRTUAL_SCHOOL_OFFICER', 'endPep', {
        pepId: pep.id,
        version: pep.version + 1,
        endedOn: '2016-03-31',
      }),
    ).toBe('ALREADY_ENDED');
    expect(
      await at.refusal('VIRTUAL_SCHOOL_OFFICER', 'reviewPep', {
        pepId: pep.id,
        version: pep.version + 1,
        reviewedOn: '2016-03-31',
      }),
    ).toBe('PEP_ENDED');
    await at.done('SOCIAL_WORKER', 'endPlan', {
      planId: carePlan.id,
      version: carePlan.version,
      endedOn: '2016-03-31',
    });
    expect(
      await at.ofChild(
        'IRO_MANAGER',
        child,
        'carePlan { id } personalEducationPlan { id } personalEducationPlans { endedOn } plans { kind endedOn }',
      ),
    ).toEqual({
      carePlan: null,
      personalEducationPlan: null,
      personalEducationPlans: [{ endedOn: '2016-03-31' }],
      plans: [
        { kind: 'CARE', endedOn: '2016-03-31' },
        { kind: 'PLACEMENT', endedOn: null },
      ],
    });
  });
});

describe('a young person who becomes eligible', () => {
  let child: string;
  beforeAll(async () => {
    ({ child } = await at.inCare('1999-11-30', '2012-01-01'));
    at.setDay('2016-02-20');
  });

  it('is to be assessed within three months of sixteen, and has no plan before that', async () => {
    const stranger = await at.act(
      'PERSONAL_ADVISER',
      'completePathwayAssessment',
      { childId: child, completedOn: '2016-02-20' },
      'id',
      { worker: '00000000-0000-4000-8000-000000000000' },
    );
    expect(stranger.errors[0].extensions).toEqual({ code: 'NOT_FOUND' });
    expect(
      await at.refusal('SOCIAL_WORKER', 'completePathwayAssessment', {
        childId: child,
        completedOn: '2014-11-29',
      }),
    ).toBe('UNDER_FIFTEEN');
    expect(
      await at.refusal('SOCIAL_WORKER', 'agreePathwayPlan', { childId: child, agreedOn: '2016-02-20' }),
    ).toBe('NOT_ASSESSED');
    const assessment = await at.done('PERSONAL_ADVISER', 'completePathwayAssessment', {
      childId: child,
      completedOn: '2016-02-20',
    });
    expect(await at.duties(child, 'PATHWAY_ASSESSMENT')).toEqual([
      'PATHWAY_ASSESSMENT 2016-02-29 2016-02-20',
    ]);
    await at.done('PERSONAL_ADVISER', 'correctPathwayAssessment', {
      id: assessment.id,
      version: 1,
      reason: 'A day earlier.',
      completedOn: '2016-02-19',
    });
    expect(await at.duties(child, 'PATHWAY_ASSESSMENT')).toEqual([
      'PATHWAY_ASSESSMENT 2016-02-29 2016-02-19',
    ]);
  });

  it('has the plan reviewed every six months', async () => {
    const plan = await at.done('PERSONAL_ADVISER', 'agreePathwayPlan', {
      childId: child,
      agreedOn: '2016-02-20',
    });
    expect(await at.duties(child, 'PATHWAY_PLAN_REVIEWED')).toEqual(['PATHWAY_PLAN_REVIEWED 2016-08-20']);
    at.setDay('2016-08-25');
    const reviewed = await at.done(
      'SOCIAL_WORKER',
      'reviewPathwayPlan',
      { planId: plan.id, version: plan.version, reviewedOn: '2016-08-22', changed: true },
      'updatedOn version reviews { id reviewedOn changed version }',
    );
    expect(reviewed).toMatchObject({
      updatedOn: '2016-08-22',
      version: 2,
      reviews: [{ reviewedOn: '2016-08-22', changed: true }],
    });
    expect(await at.duties(child, 'PATHWAY_PLAN_REVIEWED')).toEqual([
      'PATHWAY_PLAN_REVIEWED 2016-08-20 2016-08-22',
      'PATHWAY_PLAN_REVIEWED 2017-02-22',
    ]);
    await at.done('SOCIAL_WORKER', 'correctPlanReview', {
      id: reviewed.reviews[0].id,
      version: 1,
      reason: 'It was on the 20th.',
      reviewedOn: '2016-08-20',
    });
    expect(await at.duties(child, 'PATHWAY_PLAN_REVIEWED')).toEqual([
      'PATHWAY_PLAN_REVIEWED 2016-08-20 2016-08-20',
      'PATHWAY_PLAN_REVIEWED 2017-02-20',
    ]);
  });

  it('has its other plans ended by the social worker, not by the adviser', async () => {
    const care = await at.done('SOCIAL_WORKER', 'agreeCarePlan', { childId: child, agreedOn: '2016-08-25' });
    expect(
      await at.refusal('PERSONAL_ADVISER', 'endPlan', { planId: care.id, version: 1, endedOn: '2016-08-25' }),
    ).toBe('FORBIDDEN');
    expect(
      await at.refusal('PERSONAL_ADVISER', 'correctPlan', {
        id: care.id,
        version: 1,
        reason: 'Because.',
        agreedOn: '2016-08-24',
      }),
    ).toBe('FORBIDDEN');
    expect(
      await at.refusal('SOCIAL_WORKER', 'correctPlan', {
        id: care.id,
        version: 1,
        reason: 'Because.',
        agreedOn: '2016-08-26',
      }),
    ).toBe('IN_FUTURE');
    await at.done('SOCIAL_WORKER', 'correctPlan', {
      id: care.id,
      version: 1,
      reason: 'Because.',
      agreedOn: '2016-08-24',
    });
    expect(
      await at.refusal('SOCIAL_WORKER', 'reviewPathwayPlan', {
        planId: care.id,
        version: 2,
        reviewedOn: '2016-08-25',
        changed: false,
      }),
    ).toBe('BAD_USER_INPUT');
  });
});

describe('a duty that has not begun to run', () => {
  it('is kept and not listed: nobody prepares a child of ten for leaving care', async () => {
    const { child } = await at.inCare('2005-12-01', '2016-06-01');
    await at.done('SOCIAL_WORKER', 'agreeCarePlan', { childId: child, agreedOn: '2016-06-01' });
    expect(await at.duties(child, 'PATHWAY_ASSESSMENT')).toEqual(['PATHWAY_ASSESSMENT 2022-03-01']);
    const listed = async (): Promise<string[]> =>
      (
        await at.ofChild('IRO_MANAGER', child, 'complianceDuties(first: 50) { edges { node { kind } } }')
      ).complianceDuties.edges.map(({ node }: any) => node.kind);
    expect(await listed()).toContain('PLACEMENT_PLAN');
    expect(await listed()).not.toContain('PATHWAY_ASSESSMENT');
    at.setDay('2021-12-01');
    expect(await listed()).toContain('PATHWAY_ASSESSMENT');
  });
});

describe('every act of this service', () => {
  const acts = Object.entries(may).filter(([name]) =>
    ['HEALTH', 'EDUCATION', 'PLANS'].includes(may[name as keyof typeof may].part),
  );

  it('is refused to every role that is not named for it, and nothing is written', async () => {
    const { data } = await at.ask(
      'IRO_MANAGER',
      '{ __schema { mutationType { fields { name args { type { ofType { inputFields { name type ' +
        '{ kind ofType { name kind enumValues { name } } } } } } } } } } }',
    );
    const fields = data.__schema.mutationType.fields as {
      name: string;
      args: {
        type: {
          ofType: {
            inputFields: {
              name: string;
              type: {
                kind: string;
                ofType: { name: string; kind: string; enumValues: { name: string }[] | null } | null;
              };
            }[];
          };
        };
      }[];
    }[];
    const [before] = await at.rows<{ n: number }>('SELECT count(*)::int AS n FROM journal');
    const sample = (type: { name: string; kind: string; enumValues: { name: string }[] | null }): unknown =>
      type.kind === 'ENUM'
        ? type.enumValues?.[0]?.name
        : ({ Int: 1, Boolean: true, Date: '2016-01-19' }[type.name] ?? 'x');
    let asked = 0;
    for (const [name, { by }] of acts) {
      const field = fields.find((each) => each.name.replace(/([A-Z])/g, '_$1').toUpperCase() === name);
      if (field === undefined) continue;
      const input = Object.fromEntries(
        field.args[0]?.type.ofType.inputFields
          .filter(({ type }) => type.kind === 'NON_NULL')
          .map(({ name: of, type }) => [of, sample(type.ofType as never)]) ?? [],
      );
      for (const role of roles) {
        if ((by as readonly string[]).includes(role)) continue;
        asked += 1;
        expect([role, name, await at.refusal(role, field.name, input)]).toEqual([role, name, 'FORBIDDEN']);
      }
    }
    expect(asked).toBeGreaterThan(400);
    expect(await at.rows('SELECT count(*)::int AS n FROM journal')).toEqual([before]);
  });
});

describe('after all these acts', () => {
  it('the duties as stored are those worked out anew', async () => {
    const [stored, anew] = await at.dutiesTwice();
    expect(stored.length).toBeGreaterThan(5);
    expect(anew).toEqual(stored);
  });
});
