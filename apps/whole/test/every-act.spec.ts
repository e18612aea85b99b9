import { getNamedType, isObjectType, type GraphQLInputObjectType } from 'graphql';
import { may, roles, type Act, type Role } from '@iro/access';
import { services, type ServiceName } from '@iro/database';
import type { Ties } from '@iro/gateway';
import { buildSubgraph } from '@iro/subgraph';
import { openCouncilUnderTest, type Answered, type CouncilUnderTest } from './council-under-test';
import { asSuperuser, databaseName, freshDatabases, type Databases } from '@iro/testkit';
import { subgraphs } from '@iro/whole';
import { nobody, plausibleInput } from './plausible-input';

interface Mutation {
  readonly service: ServiceName;
  readonly name: string;
  readonly act: Act;
  readonly input: GraphQLInputObjectType;
  readonly document: string;
}

/** Every mutation of the four services, with the act it does and what it takes. */
const mutations: readonly Mutation[] = services.flatMap((service) =>
  Object.values(buildSubgraph(subgraphs[service]).schema.getMutationType()?.getFields() ?? {}).map(
    ({ name, args, type }): Mutation => {
      const answer = getNamedType(type);
      const back = isObjectType(answer) && answer.getFields()['id'] !== undefined ? 'id' : '__typename';
      const input = getNamedType(args[0]?.type) as GraphQLInputObjectType;
      return {
        service,
        name,
        act: name.replace(/([A-Z])/g, '_$1').toUpperCase() as Act,
        input,
        document: `mutation($input: ${input.name}!) { ${name}(input: $input) { ${back} } }`,
      };
    },
  ),
);

const narrow: readonly Role[] = [
  'IRO',
  'SOCIAL_WORKER',
  'TEAM_MANAGER',
  'SERVICE_MANAGER',
  'PERSONAL_ADVISER',
  'ADOPTION_WORKER',
  'CONFERENCE_CHAIR',
  'HEALTH_OFFICER',
  'VIRTUAL_SCHOOL_OFFICER',
];
const roleFor = (act: Act): Role =>
  narrow.find((role) => (may[act].by as readonly Role[]).includes(role)) ?? may[act].by[0]!;
/** An answer in one line. */
const said = ({ data, errors }: Pick<Answered, 'data' | 'errors'>): string =>
  errors === undefined
    ? JSON.stringify(data)
    : errors
        .map(({ message, extensions }) => `${String(extensions['reason'] ?? extensions['code'])}: ${message}`)
        .join(' ');
/** The fields of an input that name children. */
const childFields = (input: GraphQLInputObjectType): string[] =>
  ['childId', 'otherId', 'children'].filter((field) => input.getFields()[field] !== undefined);
const aboutAChild = mutations.filter(({ input }) => childFields(input).length > 0);

describe('every act of the table', () => {
  let databases: Databases;
  let council: CouncilUnderTest;
  let own: any;
  let mate: any;
  let other: any;
  let sealed: string;
  let school: string;
  let ties: Readonly<Partial<Record<Role, Ties>>>;

  const inDatabase = <T>(service: ServiceName, text: string): Promise<T[]> =>
    asSuperuser(
      async (client) => (await client.query(text)).rows as T[],
      databaseName(databases[service].app),
    );
  /** Everything that acts have written so far. */
  const written = (): Promise<unknown> =>
    Promise.all(
      services.map((service) =>
        inDatabase(
          service,
          'SELECT (SELECT count(*) FROM journal) AS lines, (SELECT count(*) FROM act_receipt) AS receipts',
        ),
      ),
    );
  const send = (role: Role, { document }: Pick<Mutation, 'document'>, input: object, more: Ties = {}) =>
    council.ask(role, document, { input }, { ...ties[role], ...more });

  beforeAll(async () => {
    databases = await freshDatabases('DEMONSTRATION');
    council = await openCouncilUnderTest(databases);
    const { data } = await council.ask(
      'IRO_MANAGER',
      '{ children(filter: { lookedAfter: true }, first: 300) { edges { node { id iro { id } ' +
        'socialWorker { id } team { id service { id } } careProceedings { concludedOn } } } } }',
    );
    const children = data?.['children'].edges
      .map(({ node }: any) => node)
      .filter(
        (node: any) =>
          node.iro !== null &&
          node.socialWorker !== null &&
          node.team !== null &&
          node.careProceedings.every(
            ({ concludedOn }: any) => concludedOn !== null && concludedOn < '2016-03-01',
          ),
      );
    const mateOf = (child: any): any =>
      children.find((each: any) => each.id !== child.id && each.socialWorker.id === child.socialWorker.id);
    own = children.find((child: any) => mateOf(child) !== undefined);
    mate = mateOf(own);
    other = children.find(
      (child: any) =>
        child.iro.id !== own.iro.id &&
        child.socialWorker.id !== own.socialWorker.id &&
        child.team.service.id !== own.team.service.id,
    );
    sealed = (
      await inDatabase<{ id: string }>(
        'children',
        `
          SELECT child_id AS id
          FROM period_of_care
          WHERE reason_ceased IN ('E11', 'E12')
          ORDER BY ceased_on DESC
          LIMIT 1
        `,
      )
    )[0]!.id;
    school = (
      await inDatabase<{ urn: string }>(
        'compliance',
        `
          SELECT s.urn
          FROM school s
          JOIN school_place p ON p.school_id = s.id
          WHERE p.to_on IS NULL
          GROUP BY s.urn
          HAVING count(DISTINCT p.child_id) > 2
          ORDER BY s.urn
          LIMIT 1
        `,
      )
    )[0]!.urn;
    ties = {
      IRO: { iro: own.iro.id },
      SOCIAL_WORKER: { worker: own.socialWorker.id },
      PERSONAL_ADVISER: { worker: own.socialWorker.id },
      TEAM_MANAGER: { team: own.team.id },
      SERVICE_MANAGER: { service: own.team.service.id },
      YOUNG_PERSON: { child: own.id },
    };
  });
  afterAll(() => council.close());

  it('has one mutation, and every mutation its act', () => {
    expect(mutations.map(({ act }) => act).sort()).toEqual(Object.keys(may).sort());
  });

  it.each(roles)(
    'is refused to %s wherever the table does not name the role, and nothing is written',
    async (role) => {
      const before = await written();
      const refused = mutations.filter(({ act }) => !(may[act].by as readonly Role[]).includes(role));
      const wrong: unknown[] = [];
      for (const mutation of refused) {
        const { data, errors } = await send(role, mutation, plausibleInput(mutation.input));
        if (data !== null || errors?.length !== 1 || errors[0]?.extensions['code'] !== 'FORBIDDEN')
          wrong.push([mutation.name, said({ data, errors })]);
      }
      expect(wrong).toEqual([]);
      expect(refused.length).toBeGreaterThan(50);
      expect(await written()).toEqual(before);
    },
    120_000,
  );

  /**
   * Sends every act about a child with that child in each place, and says where the answer is another than
   * for a child that is none.
   */
  const differing = async (child: string, acts: readonly Mutation[], more: Ties): Promise<unknown[]> => {
    const wrong: unknown[] = [];
    for (const mutation of acts) {
      for (const field of childFields(mutation.input)) {
        const role = roleFor(mutation.act);
        // The other child of the two is one the actor sees.
        const visible = {
          ...plausibleInput(mutation.input),
          ...(field === 'otherId'
            ? { childId: mate.id }
            : mutation.input.getFields()['otherId'] === undefined
              ? {}
              : { otherId: mate.id }),
        };
        const naming = (id: string): object => ({ ...visible, [field]: field === 'children' ? [id] : id });
        const [hidden, none] = [
          await send(role, mutation, naming(child), more),
          await send(role, mutation, naming(nobody), more),
        ];
        if (
          JSON.stringify(hidden) !== JSON.stringify(none) ||
          hidden.errors?.[0]?.extensions['code'] !== 'NOT_FOUND'
        )
          wrong.push([mutation.name, field, role, said(hidden), said(none)]);
      }
    }
    return wrong;
  };

  it('answers for a child out of reach as for none, and nothing is written', async () => {
    const before = await written();
    const acts = aboutAChild.filter(({ act }) =>
      [
        'IRO',
        'SOCIAL_WORKER',
        'TEAM_MANAGER',
        'SERVICE_MANAGER',
        'PERSONAL_ADVISER',
        'ADOPTION_WORKER',
        'CONFERENCE_CHAIR',
      ].includes(roleFor(act)),
    );
    expect(acts.length).toBeGreaterThan(40);
    expect(await differing(other.id, acts, {})).toEqual([]);
    expect(await written()).toEqual(before);
  }, 120_000);

  it('answers for a sealed child as for none, and nothing is written', async () => {
    const before = await written();
    // The adoption worker alone opens a sealed record.
    expect(
      await differing(
        sealed,
        aboutAChild.filter(({ act }) => roleFor(act) !== 'ADOPTION_WORKER'),
        {},
      ),
    ).toEqual([]);
    expect(await written()).toEqual(before);
  }, 120_000);

  it('answers for a child restricted for the actor as for none, and nothing is written', async () => {
    const restricted = await send(
      'IRO_MANAGER',
      { document: 'mutation($input: RestrictAccessInput!) { restrictAccess(input: $input) { id } }' },
      { childId: own.id, actor: 'knows-the-family', reason: 'Knows the family.', reviewBy: '2016-07-01' },
    );
    expect(restricted.errors).toBeUndefined();
    for (const running of Object.values(council.council.running)) await running.settle();
    const before = await written();
    expect(await differing(own.id, aboutAChild, { sub: 'knows-the-family' })).toEqual([]);
    expect(await written()).toEqual(before);
  }, 120_000);

  /**
   * One act of each shape of a service, in an order in which each is possible; what one makes, the next
   * change.
   */
  const term = { name: 'Autumn 2019', fromOn: '2019-09-02', toOn: '2019-12-20' };
  const shapes: readonly [
    ServiceName,
    string,
    string,
    (made: Record<string, any>) => object,
    string?,
    Role?,
  ][] = [
    [
      'children',
      'insert',
      'recordSignificantEvent',
      () => ({ childId: own.id, kind: 'CONTACT', happenedOn: '2016-03-29', account: 'Contact was stopped.' }),
    ],
    [
      'children',
      'change',
      'respondToSignificantEvent',
      ({ insert }) => ({ id: insert.id, version: insert.version, response: 'Spoken to.' }),
    ],
    [
      'children',
      'correction',
      'correctSignificantEvent',
      ({ change }) => ({
        id: change.id,
        version: change.version,
        reason: 'Typed wrongly.',
        happenedOn: '2016-03-28',
      }),
    ],
    [
      'children',
      'about no child',
      'openService',
      () => ({ name: 'Another service', openedOn: '2016-04-01' }),
    ],
    [
      'children',
      'about several children',
      'issueCareProceedings',
      () => ({ children: [own.id, mate.id], issuedOn: '2016-03-29' }),
      'id',
      'SOCIAL_WORKER',
    ],
    [
      'reviews',
      'insert',
      'recordFeedback',
      () => ({ childId: own.id, givenBy: 'CHILD', givenOn: '2016-03-29', theme: 'SCHOOL', words: 'Good.' }),
    ],
    [
      'reviews',
      'change',
      'recordFeedbackAction',
      ({ insert }) => ({
        feedbackId: insert.id,
        version: insert.version,
        actedOn: '2016-03-30',
        whatWasDone: 'Told the school.',
      }),
    ],
    [
      'reviews',
      'correction',
      'correctFeedback',
      ({ change }) => ({
        id: change.id,
        version: change.version,
        reason: 'Typed wrongly.',
        words: 'Very good.',
      }),
    ],
    [
      'reviews',
      'about no child',
      'setPriority',
      () => ({ ending: 2016, words: 'Be on time.', owner: 'The manager' }),
    ],
    ['disputes', 'insert', 'raiseConcern', () => ({ childId: own.id, raisedOn: '2016-03-29', reasons: [] })],
    [
      'disputes',
      'change',
      'sendConcern',
      ({ insert }) => ({ concernId: insert.id, version: insert.version, keyActions: 'Agree the plan.' }),
    ],
    [
      'disputes',
      'correction',
      'correctConcern',
      ({ change }) => ({
        id: change.id,
        version: change.version,
        reason: 'Typed wrongly.',
        keyActions: 'Agree the plan now.',
      }),
    ],
    [
      'disputes',
      'about no child',
      'raiseSystemicIssue',
      () => ({ raisedTo: 'SERVICE_MANAGER', description: 'Plans come late.' }),
    ],
    [
      'compliance',
      'insert',
      'raiseAttentionItem',
      () => ({
        childId: own.id,
        kind: 'PLACEMENT_ENDING',
        addressee: 'SOCIAL_WORKER',
        detail: 'Notice was given.',
      }),
    ],
    [
      'compliance',
      'change',
      'answerAttentionItem',
      ({ insert }) => ({ itemId: insert.id, version: insert.version, answer: 'Another is looked for.' }),
    ],
    [
      'compliance',
      'correction',
      'correctAttentionItem',
      ({ change }) => ({
        id: change.id,
        version: change.version,
        reason: 'Typed wrongly.',
        answer: 'Another was found.',
      }),
    ],
    ['compliance', 'about no child', 'recordSchoolTerm', () => term],
    [
      'compliance',
      'about several children',
      'recordInspection',
      () => ({ urn: school, inspectedOn: '2016-03-30', grade: 'INADEQUATE' }),
      'id',
      'VIRTUAL_SCHOOL_OFFICER',
    ],
  ];

  /** What people typed into those acts. */
  const typedTexts: string[] = [];

  describe.each(services)('in %s', (service) => {
    const made: Record<string, any> = {};

    it.each(shapes.filter(([of]) => of === service).map(([, shape, ...rest]) => [shape, ...rest] as const))(
      '%s: fifty parallel sends of %s are one act and fifty equal answers',
      async (shape, name, input, back = 'id version', role = 'IRO_MANAGER' as Role) => {
        const lines = async (): Promise<number> =>
          (
            await inDatabase<{ n: number }>(
              service,
              `
                SELECT count(DISTINCT subject)::int AS n
                FROM journal
                WHERE act = '${name.replace(/([A-Z])/g, '_$1').toUpperCase()}'
              `,
            )
          )[0]!.n;
        const mutation = mutations.find((each) => each.name === name)!;
        const document = `mutation($input: ${mutation.input.name}!) { ${name}(input: $input) { ${back} } }`;
        const sent = { ...input(made), actId: `sweep-${name}` };
        for (const value of Object.values(sent))
          if (typeof value === 'string' && /[a-z] [a-z]/i.test(value)) typedTexts.push(value);
        const before = await lines();
        const answers = await Promise.all(Array.from({ length: 50 }, () => send(role, { document }, sent)));
        expect([...new Set(answers.filter(({ errors }) => errors !== undefined).map(said))]).toEqual([]);
        expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
        expect(await lines()).toBe(before + 1);
        made[shape] = answers[0]?.data?.[name];
      },
      60_000,
    );

    it('lets one of two writers with one version, and tells the other', async () => {
      const [, , name, input] = shapes.find(([of, shape]) => of === service && shape === 'correction')!;
      const mutation = mutations.find((each) => each.name === name)!;
      const read = { ...input({ change: made['correction'] }) };
      const key = Object.keys(read).at(-1)!;
      const two = await Promise.all(
        ['2016-03-30', '2016-04-01'].map((day) => send('IRO_MANAGER', mutation, { ...read, [key]: day })),
      );
      expect(two.map(({ errors }) => errors?.[0]?.extensions['code'] ?? 'DONE').sort()).toEqual([
        'CONFLICT',
        'DONE',
      ]);
    });
  });

  it(
    'writes nothing that was typed into a sentence, and shows it neither an ' +
      'analyst in the chronology nor an auditor in the journals',
    async () => {
      for (const running of Object.values(council.council.running)) await running.settle();
      const showing = (text: string): string[] => typedTexts.filter((typed) => text.includes(typed));
      const kept = (
        await Promise.all(
          services.map((service) =>
            inDatabase(service, 'SELECT before, after FROM journal WHERE after IS NOT NULL'),
          ),
        )
      ).flat();
      // The journal holds what the record holds: a sentence is what others read of it.
      expect([typedTexts.length, new Set(showing(JSON.stringify(kept))).size]).toEqual([
        typedTexts.length,
        new Set(typedTexts).size,
      ]);
      expect(typedTexts.length).toBeGreaterThan(15);
      const sentences = (
        await Promise.all(
          services.map((service) =>
            inDatabase(service, 'SELECT sentence FROM journal WHERE sentence IS NOT NULL'),
          ),
        )
      ).flat();
      expect(sentences.length).toBeGreaterThan(15);
      expect(showing(JSON.stringify(sentences))).toEqual([]);
      const chronology =
        'query($id: ID!) { child(id: $id) { chronology(first: 500) { edges { node { act on sentence actor } } } } }';
      const analyst = await council.ask('DATA_ANALYST', chronology, { id: own.id });
      expect(analyst.data?.['child'].chronology.edges.length).toBeGreaterThan(5);
      expect(showing(JSON.stringify(analyst))).toEqual([]);
      const journals = services
        .map(
          (service) =>
            `${service}Journal(filter: { childId: $id }, first: 500) { edges { node { act sentence before after } } }`,
        )
        .join(' ');
      const auditor = await council.ask('AUDITOR', `query($id: ID!) { ${journals} }`, { id: own.id });
      expect(auditor.errors).toBeUndefined();
      expect(services.every((service) => auditor.data?.[`${service}Journal`].edges.length > 0)).toBe(true);
      expect(showing(JSON.stringify(auditor))).toEqual([]);
    },
  );
});
