import { buildClientSchema, getIntrospectionQuery } from 'graphql';
import type { Role } from '@iro/access';
import { services } from '@iro/database';
import { asSuperuser, databaseName, everyQuestion, freshDatabases, markChildren, openCouncilUnderTest, recordsOf, textColumnsUnsaid, type CouncilUnderTest, type Databases, type Marked, type Question, type Subjects } from '@iro/testkit';

/** Whoever asks here goes by this name: the one person who is kept from `denied`. */
const sub = 'kept-out';
const nobody = '00000000-0000-4000-8000-000000000000';

interface Known { id: string; iro: string; team: string; service: string; worker: string; born: string; local: string }

describe('who sees whom, everywhere', () => {
  let databases: Databases;
  let council: CouncilUnderTest;
  let questions: ReturnType<typeof everyQuestion>;
  /** In own: one's own child. far: another IRO's, team's and service's. denied: as near as own, but closed to the asker. sealed: adopted. */
  let own: Known; let far: Known; let denied: Known; let sealed: Known;
  let subjects: Record<string, Subjects>;
  let owners: ReadonlyMap<string, string>;
  let everyChild: Set<string>;

  const found = async <Row extends object>(service: keyof Databases, text: string, values: unknown[] = []): Promise<Row[]> => asSuperuser(async (client) => (await client.query<Row>(text, values)).rows, databaseName(databases[service].app));

  const subjectsOf = async (child: Known): Promise<Subjects> => {
    const [review] = await found<{ id: string }>('reviews', 'SELECT id FROM review WHERE child_id = $1 ORDER BY completed_on DESC NULLS LAST LIMIT 1', [child.id]);
    const [dispute] = await found<{ id: string }>('disputes', 'SELECT id FROM dispute WHERE child_id = $1 LIMIT 1', [child.id]);
    const [concern] = await found<{ id: string }>('disputes', 'SELECT id FROM concern WHERE child_id = $1 LIMIT 1', [child.id]);
    const [local] = await found<{ id: string }>('children', 'SELECT local_id AS id FROM child_identity WHERE child_id = $1', [child.id]);
    const [issue] = await found<{ id: string }>('disputes', 'SELECT id FROM systemic_issue LIMIT 1');
    return { child: child.id, local: local?.id ?? '', review: review?.id ?? nobody, dispute: dispute?.id ?? nobody, concern: concern?.id ?? nobody, iro: child.iro, team: child.team, issue: issue?.id ?? nobody, urn: '989898' };
  };

  beforeAll(async () => {
    databases = await freshDatabases('DEMONSTRATION');
    const columns = 'k.child_id AS id, k.iro_id AS iro, k.team_id AS team, k.service_id AS service, k.social_worker_id AS worker, k.date_of_birth::text AS born, i.local_id AS local';
    const all = await found<Known>('children', `SELECT ${columns} FROM known_child k JOIN child_identity i ON i.child_id = k.child_id WHERE k.looked_after AND k.date_of_birth < '2010-01-01' AND k.iro_id IS NOT NULL AND k.social_worker_id IS NOT NULL
      AND NOT k.adoption_plan AND NOT EXISTS (SELECT 1 FROM family_member m WHERE m.child_id = k.child_id) AND (SELECT count(*) FROM known_child o WHERE o.date_of_birth = k.date_of_birth) = 1 ORDER BY k.child_id`);
    const near = (one: Known): Known | undefined => all.find(({ id, iro, team }) => id !== one.id && iro === one.iro && team === one.team);
    const away = (one: Known): Known | undefined => all.find(({ iro, team, service, worker }) => iro !== one.iro && team !== one.team && service !== one.service && worker !== one.worker);
    own = all.find((one) => near(one) !== undefined && away(one) !== undefined) as Known;
    [denied, far] = [near(own) as Known, away(own) as Known];
    [sealed] = await found<Known>('children', `SELECT ${columns} FROM known_child k JOIN child_identity i ON i.child_id = k.child_id WHERE k.sealed ORDER BY k.child_id LIMIT 1`) as [Known];
    const marked: Marked[] = Object.entries({ own, denied, sealed, far }).map(([name, { id }]) => ({ name, id }));
    await markChildren(databases, marked);
    // One's own child is the brother or sister of those who are closed; not of far, whom the slim view would show.
    await asSuperuser((client) => client.query("UPDATE family_member SET family_group = 'one family', ended_on = NULL WHERE child_id = ANY($1)", [[own.id, denied.id, sealed.id]]), databaseName(databases.children.app));
    await asSuperuser((client) => client.query('UPDATE conference SET chair = $1 WHERE child_id = ANY($2)', [sub, [own.id, denied.id]]), databaseName(databases.disputes.app));
    await asSuperuser((client) => client.query(`WITH s AS (INSERT INTO school (id, urn, name) VALUES (gen_random_uuid(), '989898', 'MARK own school') RETURNING id)
      UPDATE school_place p SET school_id = s.id FROM s WHERE p.child_id = $1`, [own.id]), databaseName(databases.compliance.app));
    owners = await recordsOf(databases, marked);
    everyChild = new Set((await found<{ id: string }>('children', 'SELECT id FROM child')).map(({ id }) => id));
    council = await openCouncilUnderTest(databases);
    questions = everyQuestion(buildClientSchema((await council.ask('IRO_MANAGER', getIntrospectionQuery({ descriptions: false }))).data as never));
    const kept = await council.ask('IRO_MANAGER', 'mutation($input: RestrictAccessInput!) { restrictAccess(input: $input) { id } }', { input: { childId: denied.id, actor: sub, reason: 'Knows the family', reviewBy: '2016-07-01' } });
    expect(kept.errors).toBeUndefined();
    await Promise.all(Object.values(council.council.running).map((running) => running.settle()));
    subjects = { own: await subjectsOf(own), denied: await subjectsOf(denied), sealed: await subjectsOf(sealed), far: await subjectsOf(far) };
  }, 120_000);
  afterAll(() => council.close());

  /** What an answer shows of children by these names: ids of theirs or of their records, also inside cursors, marked texts, days of birth. */
  const shown = (text: string, hidden: readonly string[]): string[] => {
    const opened = [text, ...[...text.matchAll(/"(?:cursor|endCursor)":"([^"]+)"/g)].map(([, cursor]) => Buffer.from(cursor ?? '', 'base64url').toString('utf8'))].join('\n');
    const ids = (opened.match(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g) ?? []).flatMap((id) => { const owner = owners.get(id); return owner !== undefined && hidden.includes(owner.split(' ')[0] ?? '') ? [owner] : []; });
    const children: Record<string, Known> = { own, denied, sealed, far };
    const texts = hidden.flatMap((name) => [...[...opened.matchAll(new RegExp(`MARK ${name} [a-z_.]+`, 'g'))].map(([mark]) => mark), ...(opened.includes(`"${children[name]?.born}"`) ? [`birth day of ${name}`] : [])]);
    return [...new Set([...ids, ...texts])];
  };

  /** Asks everything as a role, about its own child and about those it may not see. */
  async function sweep(of: CouncilUnderTest, role: Role, ties: object, abouts: readonly string[], judge: (text: string, question: Question) => string[]): Promise<string[]> {
    const leaks: string[] = [];
    const one = async (question: Question, variables: object, about: string): Promise<void> => {
      const { data, errors } = await of.ask(role, question.document, variables, { sub, ...ties });
      if (errors !== undefined) leaks.push(`${question.name} of ${about}: ${JSON.stringify(errors).slice(0, 300)}`);
      for (const leak of judge(JSON.stringify(data ?? null), question)) leaks.push(`${question.name} of ${about} shows ${leak}`);
    };
    for (const about of abouts) for (const question of questions.ofSubjects) await one(question, subjects[about] ?? {}, about);
    for (const question of questions.ofYear) await one(question, {}, 'the year');
    return leaks;
  }

  it('says of every text column of a child’s records whether it is typed', async () => {
    expect(await textColumnsUnsaid(databases)).toEqual([]);
  });

  const tiesOf: Readonly<Record<string, (child: Known) => object>> = {
    IRO: ({ iro }) => ({ iro }), SOCIAL_WORKER: ({ worker }) => ({ worker }), PERSONAL_ADVISER: ({ worker }) => ({ worker }), TEAM_MANAGER: ({ team }) => ({ team }), SERVICE_MANAGER: ({ service }) => ({ service }), YOUNG_PERSON: ({ id }) => ({ child: id }),
  };
  const closedTo: readonly (readonly [Role, readonly string[]])[] = [
    ['IRO', ['far', 'denied', 'sealed']], ['SOCIAL_WORKER', ['far', 'denied', 'sealed']], ['TEAM_MANAGER', ['far', 'denied', 'sealed']], ['SERVICE_MANAGER', ['far', 'denied', 'sealed']],
    ['PERSONAL_ADVISER', ['far', 'denied', 'sealed']], ['ADOPTION_WORKER', ['far', 'denied']], ['CONFERENCE_CHAIR', ['far', 'denied', 'sealed']], ['YOUNG_PERSON', ['far', 'denied', 'sealed']],
    ['HEALTH_OFFICER', ['denied', 'sealed']], ['VIRTUAL_SCHOOL_OFFICER', ['denied', 'sealed']], ['IRO_MANAGER', ['denied', 'sealed']], ['ASSISTANT_DIRECTOR', ['denied', 'sealed']], ['BUSINESS_SUPPORT', ['denied', 'sealed']],
    ['PLACEMENTS_OFFICER', ['denied', 'sealed']], ['RETURNS_OFFICER', ['denied', 'sealed']], ['DATA_ANALYST', ['denied', 'sealed']],
  ];
  it.each(closedTo)('shows %s nothing of %p', async (role, hidden) => {
    const leaks = await sweep(council, role, tiesOf[role]?.(own) ?? {}, ['own', ...hidden], (text) => shown(text, hidden));
    require('node:fs').appendFileSync('/tmp/scratch/leaks.txt', leaks.map((l) => `${role}: ${l}`).join('\n') + '\n');
    expect(leaks).toEqual([]);
  }, 300_000);
});
