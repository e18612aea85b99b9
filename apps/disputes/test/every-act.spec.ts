import { may, roles, type Role } from '@iro/access';
import { disputeActs } from '@iro/access';
import { at, disputesUnderTest, type DisputesUnderTest } from './disputes-under-test';

/** One act of the sequence: who does it, with what, and what of its answer the later ones need. */
interface Step {
  readonly role: Role;
  readonly ties: object;
  readonly input: (made: Made) => object;
  readonly answer?: string;
  readonly keep?: (made: Made, answered: any) => void;
  readonly noChild?: boolean;
}
type Made = Record<string, any>;

const { iro, manager, team, service } = at;
const limits = {
  from: '2016-06-01',
  source: 'Another',
  stages: [
    { stage: 'ONE', label: 'One', to: 'Manager', role: 'TEAM_MANAGER', limit: { count: 3, unit: 'DAYS' } },
  ],
  whole: { count: 9, unit: 'DAYS' },
};
const criteria = { grounds: ['CASE_NOT_REVIEWED'], toldOn: '2016-03-01', notPutRight: true };
const as =
  (name: string) =>
  (made: Made, answered: any): void => {
    made[name] = answered;
  };
const reason = 'Typed wrongly.';

/** Every act of the service, in an order in which each is possible. */
const steps: Readonly<Record<string, Step>> = {
  raiseConcern: {
    role: 'IRO',
    ties: iro,
    input: ({ child }) => ({ childId: child, reasons: ['PEP_NOT_ON_FILE'], raisedOn: '2016-03-07' }),
    keep: as('concern'),
  },
  correctConcernReasons: {
    role: 'IRO',
    ties: iro,
    input: ({ concern }) => ({
      concernId: concern.id,
      version: concern.version,
      reasons: ['MANAGEMENT_OVERSIGHT'],
      reason,
    }),
    keep: as('concern'),
  },
  sendConcern: {
    role: 'IRO',
    ties: iro,
    input: ({ concern }) => ({
      concernId: concern.id,
      version: concern.version,
      keyActions: 'Sign the plan.',
    }),
    keep: as('concern'),
  },
  recordConcernFeedback: {
    role: 'TEAM_MANAGER',
    ties: team,
    input: ({ concern }) => ({ concernId: concern.id, feedback: 'Signed.' }),
    answer: 'id version feedback { id version }',
    keep: as('concern'),
  },
  correctConcernFeedback: {
    role: 'TEAM_MANAGER',
    ties: team,
    input: ({ concern }) => ({ ...concern.feedback[0], reason, text: 'Signed on Monday.' }),
  },
  correctConcern: {
    role: 'IRO',
    ties: iro,
    input: ({ concern }) => ({
      id: concern.id,
      version: concern.version,
      reason,
      keyActions: 'Sign the plan now.',
    }),
    keep: as('concern'),
  },
  closeConcern: {
    role: 'IRO',
    ties: iro,
    input: ({ concern }) => ({
      concernId: concern.id,
      version: concern.version,
      outcome: 'Signed.',
      impact: 'Known.',
    }),
  },
  openDispute: {
    role: 'IRO',
    ties: iro,
    input: ({ child, concern }) => ({
      childId: child,
      concernId: concern.id,
      themes: ['ADOPTION_DELAY'],
      desiredOutcome: 'A plan.',
    }),
    answer: 'id version stageEntries { id version }',
    keep: as('dispute'),
  },
  correctDisputeThemes: {
    role: 'IRO',
    ties: iro,
    input: ({ dispute }) => ({
      disputeId: dispute.id,
      version: dispute.version,
      themes: ['PEP_MISSED'],
      reason,
    }),
    answer: 'id version stageEntries { id version }',
    keep: as('dispute'),
  },
  correctDispute: {
    role: 'IRO',
    ties: iro,
    input: ({ dispute }) => ({
      id: dispute.id,
      version: dispute.version,
      desiredOutcome: 'A better plan.',
      reason,
    }),
    answer: 'id version stageEntries { id version }',
    keep: as('dispute'),
  },
  coverStage: {
    role: 'IRO',
    ties: iro,
    input: ({ dispute }) => ({ stageEntryId: dispute.stageEntries[0].id, version: 1, coveredBy: 'stand-in' }),
    keep: as('entry'),
  },
  respondToDispute: {
    role: 'TEAM_MANAGER',
    ties: team,
    input: ({ entry }) => ({ stageEntryId: entry.id, version: entry.version, response: 'We will.' }),
    keep: as('entry'),
  },
  judgeResponse: {
    role: 'IRO',
    ties: iro,
    input: ({ entry }) => ({ stageEntryId: entry.id, version: entry.version, adequate: true }),
    keep: as('entry'),
  },
  correctStageEntry: {
    role: 'IRO_MANAGER',
    ties: manager,
    input: ({ entry }) => ({ id: entry.id, version: entry.version, reason, adequate: false }),
  },
  escalateDispute: {
    role: 'IRO',
    ties: iro,
    input: ({ dispute }) => ({ disputeId: dispute.id, version: dispute.version }),
    keep: as('dispute'),
  },
  referToCafcass: {
    role: 'IRO',
    ties: iro,
    input: ({ dispute }) => ({ disputeId: dispute.id, version: dispute.version, criteria }),
    keep: as('referral'),
  },
  correctCafcassReferral: {
    role: 'IRO',
    ties: iro,
    input: ({ referral }) => ({ id: referral.id, version: referral.version, reason, outcome: 'Considered.' }),
  },
  resolveDispute: {
    role: 'IRO',
    ties: iro,
    input: ({ dispute }) => ({
      disputeId: dispute.id,
      version: dispute.version + 1,
      outcomeAchieved: true,
      impact: 'A plan.',
    }),
  },
  withdrawDispute: {
    role: 'IRO',
    ties: iro,
    input: ({ other }) => ({ disputeId: other.id, version: other.version, reason: 'Raised twice.' }),
  },
  recordGoodPractice: {
    role: 'IRO',
    ties: iro,
    input: ({ child }) => ({ childId: child, text: 'A kind letter.', fedBackTo: 'CARER' }),
    keep: as('practice'),
  },
  correctGoodPractice: {
    role: 'IRO',
    ties: iro,
    input: ({ practice }) => ({ id: practice.id, version: 1, reason, text: 'A kind, plain letter.' }),
  },
  raiseSystemicIssue: {
    role: 'IRO',
    ties: iro,
    input: () => ({ raisedTo: 'SERVICE_MANAGER', description: 'Plans come late.' }),
    keep: as('issue'),
    noChild: true,
  },
  recordSystemicResponse: {
    role: 'SERVICE_MANAGER',
    ties: service,
    input: ({ issue }) => ({ issueId: issue.id, version: issue.version, response: 'A check.' }),
    keep: as('issue'),
    noChild: true,
  },
  correctSystemicIssue: {
    role: 'IRO',
    ties: iro,
    input: ({ issue }) => ({
      id: issue.id,
      version: issue.version,
      reason,
      description: 'Plans come too late.',
    }),
    keep: as('issue'),
    noChild: true,
  },
  closeSystemicIssue: {
    role: 'IRO',
    ties: iro,
    input: ({ issue }) => ({ issueId: issue.id, version: issue.version, outcome: 'Checked.' }),
    noChild: true,
  },
  recordConference: {
    role: 'IRO_MANAGER',
    ties: manager,
    input: ({ child }) => ({ childId: child, kind: 'INITIAL', heldOn: '2016-03-01', chair: 'chair-1' }),
    keep: as('conference'),
  },
  correctConference: {
    role: 'IRO_MANAGER',
    ties: manager,
    input: ({ conference }) => ({ id: conference.id, version: 1, reason, kind: 'REVIEW' }),
  },
  adoptProtocol: {
    role: 'IRO_MANAGER',
    ties: manager,
    input: () => limits,
    keep: as('protocol'),
    noChild: true,
  },
  correctProtocol: {
    role: 'IRO_MANAGER',
    ties: manager,
    input: ({ protocol }) => ({
      ...limits,
      id: protocol.id,
      version: 1,
      reason,
      source: 'Another, as printed',
    }),
    noChild: true,
  },
};

const actOf = (name: string): keyof typeof disputeActs =>
  name.replace(/([A-Z])/g, '_$1').toUpperCase() as keyof typeof disputeActs;

describe('every act of the disputes service', () => {
  let under: DisputesUnderTest;
  const made: Made = {};
  const state = () =>
    under.asSystem(async (db) =>
      JSON.stringify(
        await db.query(
          'SELECT (SELECT count(*) FROM journal) AS journal, (SELECT count(*) FROM act_receipt) AS receipts',
        ),
      ),
    );

  beforeAll(async () => {
    under = await disputesUnderTest();
    under.set('2016-03-07T09:00:00Z');
    made['child'] = await under.know('A');
    made['other'] = await under.act('IRO', iro, 'openDispute', {
      childId: made['child'],
      themes: [],
      desiredOutcome: 'The same.',
    });
  });
  afterAll(() => under.close());

  it('is in this sequence', () => {
    expect(Object.keys(steps).map(actOf).sort()).toEqual(Object.keys(disputeActs).sort());
  });

  it.each(Object.keys(steps))(
    '%s: refuses every other role and whoever does not see the child, alike; fifty ' +
      'parallel sends are one act; an older version is a conflict',
    async (name) => {
      const step = steps[name]!;
      const input = { ...step.input(made), actId: `act-${name}` };
      const before = await state();
      for (const role of roles.filter((each) => !may[actOf(name)].by.includes(each)))
        expect([role, await under.act(role, {}, name, input)]).toEqual([role, 'FORBIDDEN']);
      const stranger = {
        id: 'stranger',
        iro: at.otherIro.iro,
        team: at.otherTeam.team,
        service: at.otherService.service,
      };
      const outside =
        step.role === 'IRO_MANAGER'
          ? may[actOf(name)].by.includes('CONFERENCE_CHAIR')
            ? 'CONFERENCE_CHAIR'
            : null
          : step.role;
      if (outside !== null && step.noChild !== true)
        expect(
          await under.act(outside, stranger, name, {
            ...input,
            ...(outside === 'CONFERENCE_CHAIR' ? { chair: null } : {}),
          }),
        ).toBe('NOT_FOUND');
      if ('version' in input)
        expect(await under.act(step.role, step.ties, name, { ...input, version: 99, actId: null })).toBe(
          'CONFLICT',
        );
      expect(await state()).toBe(before);

      const answers = await Promise.all(
        Array.from({ length: 50 }, () => under.act(step.role, step.ties, name, input, step.answer)),
      );
      expect(answers[0]).toHaveProperty('id');
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      const lines = await under.journal(actOf(name));
      expect(lines).toHaveLength(name === 'openDispute' ? 2 : 1);
      for (const { sentence } of lines) expect(sentence).toMatch(/^[A-Z].*\.$/);
      step.keep?.(made, answers[0]);
    },
    30_000,
  );
});
