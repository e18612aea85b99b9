import { eachChanged, settleChanged } from '@iro/database';
import { recordId, asActor, systemReach } from '@iro/journal';
import type { ImportSession } from '@iro/subgraph';
import { load } from '../src/imports/load';
import { keepDuties } from '../src/worklists/duties/compliance-duties';
import { openComplianceAtWork, type ComplianceAtWork } from './compliance-at-work';

type Rows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

let at: ComplianceAtWork;
beforeAll(async () => {
  at = await openComplianceAtWork('2016-04-01');
});
afterAll(() => at.close());

const idOf = (kind: string, source: string): string => recordId('key', kind, source);

/**
 * Brings a folder's rows as the command does, once they are checked: one transaction as the product itself,
 * duties after it.
 */
const bring = (files: Rows): Promise<readonly string[]> =>
  asActor(at.source, systemReach, async (manager) => {
    const session = {
      manager,
      ending: 2016,
      idOf,
      progress: () => undefined,
      rows: async function* rows(file: string) {
        yield* files[file] ?? [];
      },
      episodesByChild: async function* none() {
        yield* [];
      },
    } as unknown as ImportSession;
    await load(session);
    await settleChanged(manager);
    const changed: string[] = [];
    await eachChanged(manager, 500, async (some) => {
      changed.push(...some);
      await keepDuties(manager, some);
    });
    return changed;
  });

const folder = {
  schools: [{ source_id: '700', urn: '700', name: 'A school' }],
  inspections: [{ source_id: 'i1', school: '700', inspected_on: '2015-03-01', grade: 'GOOD' }],
  school_terms: [{ source_id: 't1', name: 'Spring 2016', from: '2016-01-04', to: '2016-03-24' }],
  school_places: [{ source_id: 's1', child: 'one', school: '700', from: '2015-09-01', to: null }],
  plans: [
    {
      source_id: 'p1',
      child: 'one',
      kind: 'CARE',
      agreed_on: '2015-05-08',
      updated_on: '2015-12-01',
      ended_on: null,
    },
    {
      source_id: 'p2',
      child: 'one',
      kind: 'PATHWAY',
      agreed_on: '2014-01-01',
      updated_on: '2015-12-15',
      ended_on: null,
    },
  ],
  pathway_assessments: [{ source_id: 'a1', child: 'one', completed_on: '2016-01-20' }],
  health_assessments: [
    { source_id: 'h1', child: 'one', kind: 'INITIAL', assessed_on: '2015-05-20', outcome: 'DONE' },
  ],
  dental_checks: [{ source_id: 'd1', child: 'one', checked_on: '2015-08-01', outcome: 'DONE' }],
  immunisations: [{ source_id: 'm1', child: 'one', recorded_on: '2016-03-01', up_to_date: true }],
  sdqs: [
    {
      source_id: 'q1',
      child: 'one',
      sent_on: '2016-02-01',
      chased_on: null,
      returned_on: null,
      score: null,
      withdrawn_on: null,
      reason: null,
    },
  ],
  peps: [
    {
      source_id: 'e1',
      child: 'one',
      begun_on: '2015-05-10',
      on_file_on: '2015-06-01',
      reviewed_on: '2016-03-02',
      ended_on: null,
      quality: 'GOOD',
      childs_voice: true,
    },
  ],
  ssda903_oc2: [
    {
      CHILD: 'one',
      SDQ_SCORE: null,
      SDQ_REASON: 'SDQ4',
      CONVICTED: '0',
      HEALTH_CHECK: null,
      IMMUNISATIONS: '1',
      TEETH_CHECK: '1',
      HEALTH_ASSESSMENT: '1',
      SUBSTANCE_MISUSE: '0',
      INTERVENTION_RECEIVED: null,
      INTERVENTION_OFFERED: null,
    },
  ],
} as const;
const tables = [
  'school',
  'inspection',
  'school_term',
  'school_place',
  'plan',
  'pathway_assessment',
  'health_assessment',
  'dental_check',
  'immunisation_status',
  'sdq',
  'personal_education_plan',
  'oc2_flag',
];
const stored = async (): Promise<Record<string, unknown>> =>
  Object.fromEntries(
    await Promise.all(
      tables.map(
        async (table) =>
          [
            table,
            await at.rows(`SELECT to_jsonb(t) AS row FROM ${table} t ORDER BY source_id NULLS LAST, id`),
          ] as const,
      ),
    ),
  );

describe('a folder and what people record', () => {
  const child = idOf('child', 'one');
  beforeAll(async () => {
    await at.rows(
      `
        INSERT INTO known_child (
            child_id, version, date_of_birth, sex, ethnicity, looked_after, social_worker_id
          )
        VALUES ($1, 1, '1999-12-01', '1', 'WBRI', true, $2)
      `,
      [child, at.worker],
    );
    await at.spell(child, 'PERIOD_OF_CARE', '2015-05-05', null, { detail: { importedYear: 2016 } });
  });

  it('every file of the extract that this service keeps goes into its table, and twice is once', async () => {
    expect(await bring(folder)).toEqual([child]);
    const first = await stored();
    for (const table of tables)
      expect([table, (first[table] as unknown[]).length]).toEqual([table, table === 'plan' ? 2 : 1]);
    expect(await bring(folder)).toEqual([]);
    expect(await stored()).toEqual(first);
  });

  it('reviews of a pathway plan run from the last update that the folder tells', async () => {
    expect(await at.duties(child, 'PATHWAY_PLAN_REVIEWED', 'PATHWAY_ASSESSMENT')).toEqual([
      'PATHWAY_ASSESSMENT 2016-03-01 2016-01-20',
      'PATHWAY_PLAN_REVIEWED 2016-06-15',
    ]);
  });

  it('what people recorded stays when the folder comes again, also what they did to its records', async () => {
    await at.done('HEALTH_OFFICER', 'recordDentalCheck', {
      childId: child,
      checkedOn: '2016-03-30',
      outcome: 'DONE',
    });
    const { plans } = await at.ofChild('SOCIAL_WORKER', child, 'plans { id kind version }');
    const care = plans.find(({ kind }: any) => kind === 'CARE');
    await at.done('SOCIAL_WORKER', 'associateCarePlan', {
      planId: care.id,
      version: care.version,
      associatedOn: '2016-03-30',
    });
    const before = await stored();
    expect(await bring(folder)).toEqual([]);
    expect(await stored()).toEqual(before);
    expect(await bring({ ...folder, dental_checks: [] })).toEqual([child]);
    expect((await at.ofChild('HEALTH_OFFICER', child, 'dentalChecks { checkedOn }')).dentalChecks).toEqual([
      { checkedOn: '2016-03-30' },
    ]);
  });

  it('a folder that contradicts what people recorded is refused, and changes nothing', async () => {
    const [sdq] = (await at.ofChild('HEALTH_OFFICER', child, 'sdqs { id version }')).sdqs;
    await at.done('HEALTH_OFFICER', 'recordSdqReturned', {
      sdqId: sdq.id,
      version: sdq.version,
      returnedOn: '2016-03-20',
      score: 12,
    });
    const before = await stored();
    await expect(bring({ ...folder, dental_checks: [] })).rejects.toThrow(
      /contradicts what is on record in sdq: q1/,
    );
    expect(await stored()).toEqual(before);
    const told = {
      ...folder,
      dental_checks: [],
      sdqs: [{ ...folder.sdqs[0], returned_on: '2016-03-20', score: 12 }],
    };
    expect(await bring(told)).toEqual([]);
    expect((await at.ofChild('HEALTH_OFFICER', child, 'sdqs { score version }')).sdqs).toEqual([
      { score: 12, version: 2 },
    ]);
  });

  it('other terms move the reviews of education plans of children whose own rows are the same', async () => {
    const told = {
      ...folder,
      dental_checks: [],
      sdqs: [{ ...folder.sdqs[0], returned_on: '2016-03-20', score: 12 }],
    };
    expect((await at.duties(child, 'PEP_REVIEW')).at(-1)).toBe('PEP_REVIEW 2016-09-02');
    expect(
      await bring({
        ...told,
        school_terms: [
          ...folder.school_terms,
          { source_id: 't2', name: 'Summer 2016', from: '2016-04-11', to: '2016-07-20' },
        ],
      }),
    ).toEqual([child]);
    expect((await at.duties(child, 'PEP_REVIEW')).at(-1)).toBe('PEP_REVIEW 2016-07-20');
  });

  it('a later review or update by act leaves what the folder told of earlier ones', async () => {
    const { personalEducationPlan: pep } = await at.ofChild(
      'VIRTUAL_SCHOOL_OFFICER',
      child,
      'personalEducationPlan { id version }',
    );
    const before = await at.duties(child, 'PEP_REVIEW');
    expect(
      await at.refusal('VIRTUAL_SCHOOL_OFFICER', 'reviewPep', {
        pepId: pep.id,
        version: pep.version,
        reviewedOn: '2016-03-02',
      }),
    ).toBe('ALREADY_RECORDED');
    await at.done('VIRTUAL_SCHOOL_OFFICER', 'reviewPep', {
      pepId: pep.id,
      version: pep.version,
      reviewedOn: '2016-04-01',
      childsVoice: false,
    });
    expect((await at.duties(child, 'PEP_REVIEW')).slice(0, before.length - 1)).toEqual(before.slice(0, -1));
    expect(
      await at.ofChild(
        'VIRTUAL_SCHOOL_OFFICER',
        child,
        'personalEducationPlan { reviewedOn childsVoice quality reviews { reviewedOn childsVoice term { name } } }',
      ),
    ).toEqual({
      personalEducationPlan: {
        reviewedOn: '2016-04-01',
        childsVoice: false,
        quality: 'GOOD',
        reviews: [
          { reviewedOn: '2016-03-02', childsVoice: true, term: { name: 'Spring 2016' } },
          { reviewedOn: '2016-04-01', childsVoice: false, term: null },
        ],
      },
    });
    const { carePlan } = await at.ofChild('SOCIAL_WORKER', child, 'carePlan { id version }');
    await at.done('SOCIAL_WORKER', 'updateCarePlan', {
      planId: carePlan.id,
      version: carePlan.version,
      updatedOn: '2016-04-01',
    });
    const { carePlan: updated } = await at.ofChild(
      'SOCIAL_WORKER',
      child,
      'carePlan { id updatedOn version reviews { id reviewedOn version } }',
    );
    expect(updated).toMatchObject({
      updatedOn: '2016-04-01',
      reviews: [{ reviewedOn: '2015-12-01' }, { reviewedOn: '2016-04-01' }],
    });
    const ages = (
      await at.ask('IRO_MANAGER', '{ reportingYear(ending: 2016) { planAges { items { key count } } } }')
    ).data.reportingYear.planAges.items;
    expect(ages.find(({ key }: any) => key === 'UNDER_6_MONTHS').count).toBe(1);
    expect(
      await at.refusal('SOCIAL_WORKER', 'correctPlan', {
        id: carePlan.id,
        version: updated.version,
        reason: 'Typed wrongly.',
        updatedOn: '2016-03-31',
      }),
    ).toBe('CORRECT_THE_REVIEW');
    await at.done('SOCIAL_WORKER', 'correctPlanReview', {
      id: updated.reviews[1].id,
      version: 1,
      reason: 'Typed wrongly.',
      reviewedOn: '2016-03-31',
    });
    expect((await at.ofChild('SOCIAL_WORKER', child, 'carePlan { updatedOn }')).carePlan.updatedOn).toBe(
      '2016-03-31',
    );
    expect(
      await at.refusal('VIRTUAL_SCHOOL_OFFICER', 'correctPep', {
        id: pep.id,
        version: pep.version + 1,
        reason: 'Typed wrongly.',
        reviewedOn: '2016-03-31',
      }),
    ).toBe('CORRECT_THE_REVIEW');
    await at.done('VIRTUAL_SCHOOL_OFFICER', 'correctPep', {
      id: pep.id,
      version: pep.version + 1,
      reason: 'Typed wrongly.',
      onFileOn: '2015-06-02',
    });
  });
});

describe('after all these acts', () => {
  it('the duties as stored are those worked out anew', async () => {
    const [stored, anew] = await at.dutiesTwice();
    expect(stored.length).toBeGreaterThan(5);
    expect(anew).toEqual(stored);
  });
});
