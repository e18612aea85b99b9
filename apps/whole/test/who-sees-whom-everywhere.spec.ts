import { buildClientSchema, getIntrospectionQuery } from 'graphql';
import { reachFor, type Role } from '@iro/access';
import { services } from '@iro/database';
import { signReach } from '@iro/process';
import { serveSubgraph } from '@iro/subgraph';
import { openCouncilUnderTest, type CouncilUnderTest } from './council-under-test';
import {
  asSuperuser,
  databaseName,
  everyQuestion,
  freshDatabases,
  markChildren,
  recordsOf,
  textColumnsUnsaid,
  type Databases,
  type Marked,
  type Question,
  type Subjects,
} from '@iro/testkit';

/** Whoever asks here goes by this name: the one person who is kept from `denied`. */
const sub = 'kept-out';
const nobody = '00000000-0000-4000-8000-000000000000';

/** Where two answers differ, by their paths. */
const differing = (one: any, other: any, at = ''): string[] => {
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object')
    return one === other ? [] : [at];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .flatMap((key) => differing(one[key] ?? null, other[key] ?? null, `${at}.${key}`))
    .slice(0, 12);
};

interface Known {
  id: string;
  iro: string;
  team: string;
  service: string;
  worker: string;
  born: string;
  local: string;
}

/** What young people read of their own record. */
const readByOneself = [
  'child_identity',
  'own_views',
  'child_feedback',
  'record_read',
  'review_decision.text',
  'wish_for_review',
  'chronology_line',
  'audit_case.auditor',
  'own school',
];

describe('who sees whom, everywhere', () => {
  let databases: Databases;
  let council: CouncilUnderTest;
  let questions: ReturnType<typeof everyQuestion>;
  /**
   * In own: one's own child. far: another IRO's, team's and service's. denied: as near as own, but closed to
   * the asker. sealed: adopted.
   */
  let own: Known;
  let far: Known;
  let denied: Known;
  let sealed: Known;
  let subjects: Record<string, Subjects>;
  let owners: ReadonlyMap<string, string>;
  let everyChild: Set<string>;

  const found = async <Row extends object>(
    service: keyof Databases,
    text: string,
    values: unknown[] = [],
  ): Promise<Row[]> =>
    asSuperuser(
      async (client) => (await client.query<Row>(text, values)).rows,
      databaseName(databases[service].app),
    );

  const subjectsOf = async (child: Known): Promise<Subjects> => {
    const [review] = await found<{ id: string }>(
      'reviews',
      'SELECT id FROM review WHERE child_id = $1 ORDER BY completed_on DESC NULLS LAST LIMIT 1',
      [child.id],
    );
    const [dispute] = await found<{ id: string }>(
      'disputes',
      'SELECT id FROM dispute WHERE child_id = $1 LIMIT 1',
      [child.id],
    );
    const [concern] = await found<{ id: string }>(
      'disputes',
      'SELECT id FROM concern WHERE child_id = $1 LIMIT 1',
      [child.id],
    );
    const [local] = await found<{ id: string }>(
      'children',
      'SELECT local_id AS id FROM child_identity WHERE child_id = $1',
      [child.id],
    );
    const [issue] = await found<{ id: string }>('disputes', 'SELECT id FROM systemic_issue LIMIT 1');
    return {
      child: child.id,
      local: local?.id ?? '',
      review: review?.id ?? nobody,
      dispute: dispute?.id ?? nobody,
      concern: concern?.id ?? nobody,
      iro: child.iro ?? nobody,
      team: child.team ?? nobody,
      issue: issue?.id ?? nobody,
      urn: '989898',
    };
  };

  beforeAll(async () => {
    databases = await freshDatabases('DEMONSTRATION');
    const columns =
      'k.child_id AS id, k.iro_id AS iro, k.team_id AS team, k.service_id AS service, ' +
      'k.social_worker_id AS worker, k.date_of_birth::text AS born, i.local_id AS local';
    const all = await found<Known>(
      'children',
      `
        SELECT ${columns}
        FROM known_child k
        JOIN child_identity i ON i.child_id = k.child_id
        WHERE k.looked_after
          AND k.date_of_birth < '2010-01-01'
          AND k.iro_id IS NOT NULL
          AND k.social_worker_id IS NOT NULL
          AND NOT k.adoption_plan
          AND NOT EXISTS (SELECT 1 FROM family_member m WHERE m.child_id = k.child_id)
          AND (SELECT count(*) FROM known_child o WHERE o.date_of_birth = k.date_of_birth) = 1
        ORDER BY k.child_id
      `,
    );
    const near = (one: Known): Known | undefined =>
      all.find(({ id, iro, team }) => id !== one.id && iro === one.iro && team === one.team);
    const away = (one: Known): Known | undefined =>
      all.find(
        ({ iro, team, service, worker }) =>
          iro !== one.iro && team !== one.team && service !== one.service && worker !== one.worker,
      );
    own = all.find((one) => near(one) !== undefined && away(one) !== undefined) as Known;
    [denied, far] = [near(own) as Known, away(own) as Known];
    [sealed] = (await found<Known>(
      'children',
      `
        SELECT ${columns}
        FROM known_child k
        JOIN child_identity i ON i.child_id = k.child_id
        WHERE k.sealed
          AND (SELECT count(*) FROM known_child o WHERE o.date_of_birth = k.date_of_birth) = 1
        ORDER BY k.child_id
        LIMIT 1
      `,
    )) as [Known];
    const marked: Marked[] = Object.entries({ own, denied, sealed, far }).map(([name, { id }]) => ({
      name,
      id,
    }));
    await markChildren(databases, marked);
    // One's own child is the brother or sister of those who are closed; not of far, whom the slim view would
    // show.
    await asSuperuser(
      (client) =>
        client.query(
          "UPDATE family_member SET family_group = 'one family', ended_on = NULL WHERE child_id = ANY($1)",
          [[own.id, denied.id, sealed.id]],
        ),
      databaseName(databases.children.app),
    );
    await asSuperuser(
      (client) => client.query('DELETE FROM placement_restriction'),
      databaseName(databases.children.app),
    );
    await asSuperuser(
      (client) =>
        client.query('UPDATE conference SET chair = $1 WHERE child_id = ANY($2)', [sub, [own.id, denied.id]]),
      databaseName(databases.disputes.app),
    );
    await asSuperuser(
      (client) =>
        client.query(
          `
            WITH s AS (
                INSERT INTO school (id, urn, name)
                VALUES (gen_random_uuid(), '989898', 'MARK own school')
                RETURNING id
              )
            UPDATE school_place p
            SET school_id = s.id
            FROM s
            WHERE p.child_id = $1
          `,
          [own.id],
        ),
      databaseName(databases.compliance.app),
    );
    owners = await recordsOf(databases, marked);
    everyChild = new Set(
      (await found<{ id: string }>('children', 'SELECT id FROM child')).map(({ id }) => id),
    );
    council = await openCouncilUnderTest(databases);
    questions = everyQuestion(
      buildClientSchema(
        (await council.ask('IRO_MANAGER', getIntrospectionQuery({ descriptions: false }))).data as never,
      ),
    );
    const kept = await council.ask(
      'IRO_MANAGER',
      'mutation($input: RestrictAccessInput!) { restrictAccess(input: $input) { id } }',
      { input: { childId: denied.id, actor: sub, reason: 'Knows the family', reviewBy: '2016-07-01' } },
    );
    expect(kept.errors).toBeUndefined();
    await Promise.all(Object.values(council.council.running).map((running) => running.settle()));
    subjects = {
      own: await subjectsOf(own),
      denied: await subjectsOf(denied),
      sealed: await subjectsOf(sealed),
      far: await subjectsOf(far),
    };
  }, 120_000);
  afterAll(() => council.close());

  /**
   * What an answer shows of children by these names: ids of theirs or of their records, also inside cursors,
   * marked texts, days of birth.
   */
  const shown = (text: string, hidden: readonly string[]): string[] => {
    const opened = [
      text,
      ...[...text.matchAll(/"(?:cursor|endCursor)":"([^"]+)"/g)].map(([, cursor]) =>
        Buffer.from(cursor ?? '', 'base64url').toString('utf8'),
      ),
    ].join('\n');
    const ids = (opened.match(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g) ?? []).flatMap((id) => {
      const owner = owners.get(id);
      return owner !== undefined && hidden.includes(owner.split(' ')[0] ?? '') ? [owner] : [];
    });
    const children: Record<string, Known> = { own, denied, sealed, far };
    const texts = hidden.flatMap((name) => [
      ...[...opened.matchAll(new RegExp(`MARK ${name} [a-z_.]+`, 'g'))].map(([mark]) => mark),
      ...(opened.includes(`"dateOfBirth":"${children[name]?.born}"`) ? [`birth day of ${name}`] : []),
    ]);
    return [...new Set([...ids, ...texts])];
  };

  /** Asks everything as a role, about its own child and about those it may not see. */
  async function sweep(
    of: CouncilUnderTest,
    role: Role,
    ties: object,
    abouts: readonly string[],
    judge: (text: string, question: Question) => string[],
  ): Promise<string[]> {
    const leaks: string[] = [];
    const one = async (question: Question, variables: object, about: string): Promise<void> => {
      const { data, errors } = await of.ask(role, question.document, variables, { sub, ...ties });
      // A figure is not for every role: that is said, and nothing else.
      if (
        errors?.some(
          ({ extensions, message }) =>
            extensions['code'] !== 'FORBIDDEN' || message !== 'Your role does not read this.',
        )
      )
        leaks.push(`${question.name} of ${about}: ${JSON.stringify(errors).slice(0, 300)}`);
      for (const leak of judge(JSON.stringify(data ?? null), question))
        leaks.push(`${question.name} of ${about} shows ${leak}`);
    };
    for (const about of abouts)
      for (const question of questions.ofSubjects) await one(question, subjects[about] ?? {}, about);
    // The assistant director's figures are the IRO manager's: the same reach counts the same.
    for (const question of role === 'ASSISTANT_DIRECTOR' ? [] : questions.ofYear)
      await one(question, {}, 'the year');
    return leaks;
  }

  it('says of every text column of a child’s records whether it is typed', async () => {
    expect(await textColumnsUnsaid(databases)).toEqual([]);
  });

  const tiesOf: Readonly<Record<string, (child: Known) => object>> = {
    IRO: ({ iro }) => ({ iro }),
    SOCIAL_WORKER: ({ worker }) => ({ worker }),
    PERSONAL_ADVISER: ({ worker }) => ({ worker }),
    TEAM_MANAGER: ({ team }) => ({ team }),
    SERVICE_MANAGER: ({ service }) => ({ service }),
    YOUNG_PERSON: ({ id }) => ({ child: id }),
  };
  const closedTo: readonly (readonly [Role, readonly string[]])[] = [
    ['IRO', ['far', 'denied', 'sealed']],
    ['SOCIAL_WORKER', ['far', 'denied', 'sealed']],
    ['TEAM_MANAGER', ['far', 'denied', 'sealed']],
    ['SERVICE_MANAGER', ['far', 'denied', 'sealed']],
    ['PERSONAL_ADVISER', ['far', 'denied', 'sealed']],
    ['ADOPTION_WORKER', ['far', 'denied']],
    ['CONFERENCE_CHAIR', ['far', 'denied', 'sealed']],
    ['YOUNG_PERSON', ['far', 'denied', 'sealed']],
    ['HEALTH_OFFICER', ['denied', 'sealed']],
    ['VIRTUAL_SCHOOL_OFFICER', ['denied', 'sealed']],
    ['IRO_MANAGER', ['denied', 'sealed']],
    ['ASSISTANT_DIRECTOR', ['denied', 'sealed']],
    ['BUSINESS_SUPPORT', ['denied', 'sealed']],
    ['PLACEMENTS_OFFICER', ['denied', 'sealed']],
    ['RETURNS_OFFICER', ['denied', 'sealed']],
  ];
  it.each(closedTo)(
    'shows %s nothing of %p',
    async (role, hidden) => {
      expect(
        await sweep(council, role, tiesOf[role]?.(own) ?? {}, ['own', ...hidden], (text) =>
          shown(text, hidden),
        ),
      ).toEqual([]);
    },
    300_000,
  );

  it('shows an auditor of children no more than their ids in the journals', async () => {
    const all = ['own', 'far', 'denied', 'sealed'];
    // A school is no child's: everyone may look one up.
    const ofChildren = (text: string, name: string): string[] =>
      shown(text, all).filter((what) => what !== 'MARK own school' || name !== 'Root_school');
    expect(
      await sweep(council, 'AUDITOR', {}, all, (text, { name }) =>
        ofChildren(text, name).filter(
          (what) => what.startsWith('MARK') || what.startsWith('birth') || !/Journal$|ReadLog$/.test(name),
        ),
      ),
    ).toEqual([]);
  }, 300_000);

  it('shows a young person no other child, and nothing that is not released', async () => {
    const others = (text: string): string[] => [
      ...new Set(
        (text.match(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g) ?? []).filter(
          (id) => id !== own.id && everyChild.has(id),
        ),
      ),
    ];
    expect(
      await sweep(council, 'YOUNG_PERSON', { child: own.id }, ['own'], (text) => [
        ...others(text),
        ...shown(text, ['own']).filter(
          (what) => what.startsWith('MARK') && !readByOneself.some((part) => what.includes(part)),
        ),
      ]),
    ).toEqual([]);
  }, 300_000);

  it(
    'shows a data analyst no name, day of birth, local id, postcode or typed text of ' +
      'anybody, nor the school and home of a restricted placement',
    async () => {
      const hidden = await council.ask(
        'IRO_MANAGER',
        'mutation($input: RestrictPlacementInput!) { restrictPlacement(input: $input) { id } }',
        { input: { childId: own.id, reason: 'Threats', reviewBy: '2016-07-01' } },
      );
      expect(hidden.errors).toBeUndefined();
      await Promise.all(Object.values(council.council.running).map((running) => running.settle()));
      const said = (text: string, { name }: Question): string[] => [
        ...[...text.matchAll(/MARK [a-z]+ [a-z_.]+/g)]
          .map(([mark]) => mark)
          .filter(
            (mark) =>
              (mark !== 'MARK own school' || name !== 'Root_school') &&
              !mark.endsWith('chronology_line.sentence'),
          ),
        ...(/"(?:localId|forename|surname|dateOfBirth|upn|plPost|homePost|carer)":"/
          .exec(text)
          ?.slice(0, 1) ?? []),
      ];
      const hiddenFrom = ['denied', 'sealed'];
      expect([
        ...new Set(
          await sweep(council, 'DATA_ANALYST', {}, ['own', 'far', ...hiddenFrom], (text, question) => [
            ...said(text, question),
            ...shown(text, hiddenFrom),
          ]),
        ),
      ]).toEqual([]);
    },
    300_000,
  );

  it('gives a service asked directly for the key of a hidden record nothing', async () => {
    const reach = reachFor({
      id: sub,
      role: 'IRO',
      iro: own.iro,
      team: null,
      service: null,
      worker: null,
      child: null,
    });
    const keysOf = ({ child, review, dispute, concern }: Subjects): [string, string][] => [
      ['Child', child],
      ['Review', review],
      ['Dispute', dispute],
      ['Concern', concern],
    ];
    for (const service of services) {
      const running = council.council.running[service] as NonNullable<
        CouncilUnderTest['council']['running']['children']
      >;
      const token = await signReach(council.council.keys.privateKey('gateway'), service, reach);
      const keyed = (type: string): boolean =>
        new RegExp(`^type ${type} .*@key`, 'm').test(running.sdl) &&
        !(service === 'disputes' && type === 'Review');
      for (const name of ['far', 'denied', 'sealed']) {
        for (const [type, id] of keysOf(subjects[name] as Subjects).filter(([each]) => keyed(each))) {
          const answer = await running.execute(
            {
              query: `query($keys: [_Any!]!) { _entities(representations: $keys) { ... on ${type} { id } } }`,
              variables: { keys: [{ __typename: type, id }] },
            },
            token,
          );
          expect([service, name, type, answer]).toEqual([
            service,
            name,
            type,
            { data: { _entities: [null] } },
          ]);
        }
      }
    }
  });

  it('answers the same, byte for byte, with its services behind HTTP', async () => {
    const servers = Object.values(council.council.running).map((running) => ({
      name: running.name,
      server: serveSubgraph(running, council.council.keys.publicKeys),
    }));
    const urls = Object.fromEntries(
      await Promise.all(
        servers.map(
          async ({ name, server }) => [name, await server.listen({ port: 0, host: '127.0.0.1' })] as const,
        ),
      ),
    );
    const apart = await openCouncilUnderTest(databases, '2016-04-01', urls, council);
    try {
      for (const question of [...questions.ofSubjects, ...questions.ofYear.slice(0, 6)]) {
        const ask = (of: CouncilUnderTest): Promise<unknown> =>
          of.ask('SOCIAL_WORKER', question.document, subjects['own'], { sub, worker: own.worker });
        // How far the others have been heard goes on from moment to moment.
        const still = (answer: unknown): string => JSON.stringify(answer).replace(/"upTo":"[^"]*"/g, '');
        expect(still(await ask(apart))).toBe(still(await ask(council)));
      }
    } finally {
      await apart.close();
      for (const { server } of servers) await server.drain().catch(() => undefined);
    }
  }, 300_000);

  it('holds by the second wall alone: with row security switched off an IRO is shown nothing more', async () => {
    const figures = async (): Promise<string[]> => {
      const all: string[] = [];
      for (const { document } of questions.ofYear)
        all.push(JSON.stringify((await council.ask('IRO', document, {}, { sub, iro: own.iro })).data));
      return all;
    };
    const before = await figures();
    for (const service of services) {
      await asSuperuser(async (client) => {
        const { rows } = await client.query<{ table: string }>(
          `
            SELECT relname AS table
            FROM pg_class
            WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relrowsecurity
          `,
        );
        for (const { table } of rows) await client.query(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`);
      }, databaseName(databases[service].app));
    }
    const hidden = ['far', 'denied', 'sealed'];
    const after = await figures();
    const more = questions.ofYear.flatMap(({ name }, at) =>
      after[at] === before[at]
        ? []
        : [
            `${name} counts more: ` +
              differing(JSON.parse(before[at] ?? 'null'), JSON.parse(after[at] ?? 'null')).join(', '),
          ],
    );
    expect([
      ...(await sweep(council, 'IRO', { iro: own.iro }, ['own', ...hidden], (text) => shown(text, hidden))),
      ...more,
    ]).toEqual([]);
  }, 300_000);
});
