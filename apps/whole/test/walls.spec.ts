import { isDeepStrictEqual } from 'node:util';
import { services } from '@iro/database';
import { openCouncilUnderTest, type CouncilUnderTest } from './council-under-test';
import { asSuperuser, databaseName, freshDatabases, type Databases } from '@iro/testkit';

interface Someone {
  id: string;
  localId: string;
  dateOfBirth: string;
  iro: { id: string };
}

const whole = `
  id localId forename dateOfBirth placement { type carer } chronologyOf: reviews(first: 3) { edges {
  node { id } } } lastReviews(n: 2) { completedOn } concerns(first: 3) { edges { node { id } } }
  latestHealthAssessment { assessedOn } personalEducationPlan { onFileOn } reviewDuties(first: 3) {
  edges { node { kind } } } complianceDuties(first: 3) { edges { node { kind } } }`;
const everywhere = `
  query Everywhere($id: ID!, $local: String!) { child(id: $id) { ${whole} } childByLocalId(localId:
  $local) { ${whole} } children(first: 500) { edges { node { id } } } childrenDuties(first: 500) { edges
  { node { child { id } } } } reviewDuties(first: 500) { edges { node { child { id } } } }
  complianceDuties(first: 500) { edges { node { child { id } } } } reportingYear(ending: 2016) {
  lookedAfterAtEnd { value cohort(first: 500) { edges { node { id } } } } reviewsInTime { of
  cohort(first: 500) { edges { node { id } } } } healthAssessmentsInDate { of cohort(first: 500) { edges
  { node { id } } } } } }`;

describe('the walls', () => {
  let databases: Databases;
  let council: CouncilUnderTest;
  let own: Someone;
  let other: Someone;
  beforeAll(async () => {
    databases = await freshDatabases('DEMONSTRATION');
    council = await openCouncilUnderTest(databases);
    const { data }: any = await council.ask(
      'IRO_MANAGER',
      '{ children(filter: { lookedAfter: true }, first: 200) { edges { node { id localId ' +
        'dateOfBirth iro { id } personalEducationPlan { id } latestHealthAssessment { id } } } } }',
    );
    const some = data.children.edges
      .map((edge: any) => edge.node)
      .filter(
        (child: any) =>
          child.iro !== null && child.personalEducationPlan !== null && child.latestHealthAssessment !== null,
      );
    own = some[0];
    other = some.find((child: any) => child.iro.id !== own.iro.id);
  });
  afterAll(() => council.close());

  const asOwnIro = (document: string, variables: object = {}): Promise<any> =>
    council.ask('IRO', document, variables, { sub: 'the-iro', iro: own.iro.id });
  const look = async (): Promise<any> => {
    const { data, errors } = await asOwnIro(everywhere, { id: own.id, local: own.localId });
    expect(errors).toBeUndefined();
    return data;
  };
  const settled = async (ready: () => Promise<boolean>): Promise<void> => {
    for (let tries = 0; tries < 200 && !(await ready()); tries += 1)
      await new Promise((done) => setTimeout(done, 100));
  };
  const breakGlass = 'mutation($input: BreakGlassInput!) { breakGlass(input: $input) { sentence } }';

  it('keep a person who knows the family from the child everywhere, and let them back', async () => {
    const before = await look();
    expect(before.child.id).toBe(own.id);
    const { data, errors }: any = await council.ask(
      'IRO_MANAGER',
      'mutation($input: RestrictAccessInput!) { restrictAccess(input: $input) { id version actor } }',
      { input: { childId: own.id, actor: 'the-iro', reason: 'Knows the family', reviewBy: '2016-07-01' } },
    );
    expect(errors).toBeUndefined();
    await settled(async () => !JSON.stringify(await look()).includes(own.id));
    const denied = await look();
    expect(JSON.stringify(denied)).not.toContain(own.id);
    expect(denied).toMatchObject({ child: null, childByLocalId: null });
    expect(denied.reportingYear.lookedAfterAtEnd.value).toBe(before.reportingYear.lookedAfterAtEnd.value - 1);
    expect(denied.reportingYear.healthAssessmentsInDate.of).toBeLessThanOrEqual(
      before.reportingYear.healthAssessmentsInDate.of,
    );
    expect(
      (
        await asOwnIro('mutation($input: RaiseConcernInput!) { raiseConcern(input: $input) { id } }', {
          input: { childId: own.id, raisedOn: '2016-03-30', reasons: [] },
        })
      ).errors[0].extensions.code,
    ).toBe('NOT_FOUND');
    await asOwnIro(breakGlass, {
      input: { localId: own.localId, dateOfBirth: own.dateOfBirth, reason: 'Needed now' },
    });
    expect((await look()).child).toBeNull();
    // Another IRO who covers nobody still has nothing of it, and the manager still has.
    expect(
      (await council.ask('IRO_MANAGER', everywhere, { id: own.id, local: own.localId })).data?.['child'].id,
    ).toBe(own.id);
    const { id, version } = data.restrictAccess;
    await council.ask(
      'IRO_MANAGER',
      'mutation($input: LiftAccessRestrictionInput!) { liftAccessRestriction(input: $input) { liftedOn } }',
      { input: { id, version } },
    );
    await settled(async () => isDeepStrictEqual(await look(), before));
    expect(await look()).toEqual(before);
  });

  it('open a record in an emergency for a day, say the same on a miss, and have it looked at', async () => {
    const ask = (localId: string, dateOfBirth: string): Promise<any> =>
      asOwnIro(breakGlass, { input: { localId, dateOfBirth, reason: 'Found at the station' } });
    const missed = [await ask(other.localId, '2001-01-01'), await ask('RA999999', other.dateOfBirth)];
    expect(
      (await asOwnIro('query($id: ID!) { child(id: $id) { id } }', { id: other.id })).data.child,
    ).toBeNull();
    const opened = await ask(other.localId, other.dateOfBirth);
    expect(opened).toEqual(missed[0]);
    expect(missed[1]).toEqual(missed[0]);
    const { data } = await asOwnIro(`query($id: ID!) { child(id: $id) { ${whole} } }`, { id: other.id });
    expect(data.child).toMatchObject({ id: other.id, localId: other.localId });
    expect(data.child.lastReviews.length).toBeGreaterThan(0);
    const open: any = await council.ask(
      'IRO_MANAGER',
      '{ emergencyAccesses { id version actor role reason lookAtBy child { id } } }',
    );
    expect(
      open.data.emergencyAccesses
        .filter((each: any) => each.reason === 'Found at the station')
        .map((each: any) => each.child?.id ?? null),
    ).toEqual([null, null, other.id]);
    const found = open.data.emergencyAccesses.find((each: any) => each.child?.id === other.id);
    expect(found).toMatchObject({ actor: 'the-iro', role: 'IRO', lookAtBy: '2016-04-08' });
    const looked: any = await council.ask(
      'IRO_MANAGER',
      'mutation($input: LookAtBreakGlassInput!) { lookAtBreakGlass(input: $input) { justified lookedAtOn } }',
      { input: { id: found.id, version: found.version, justified: true } },
    );
    expect(looked.data.lookAtBreakGlass).toEqual({ justified: true, lookedAtOn: '2016-04-01' });
    const nextDay = await openCouncilUnderTest(databases, '2016-04-03');
    try {
      expect(
        (
          await nextDay.ask(
            'IRO',
            'query($id: ID!) { child(id: $id) { id } }',
            { id: other.id },
            { sub: 'the-iro', iro: own.iro.id },
          )
        ).data?.['child'],
      ).toBeNull();
    } finally {
      await nextDay.close();
    }
  });

  it('tire of being asked: ten times a day', async () => {
    for (let times = 0; times < 12; times += 1)
      await asOwnIro(breakGlass, {
        input: { localId: `RA99${times}`, dateOfBirth: '2001-01-01', reason: 'Guessing' },
      });
    expect(
      (
        await asOwnIro(breakGlass, {
          input: { localId: other.localId, dateOfBirth: other.dateOfBirth, reason: 'Guessing' },
        })
      ).errors[0].extensions,
    ).toMatchObject({ code: 'REFUSED', reason: 'ASKED_TOO_OFTEN' });
  });

  it('seal an adopted child’s record: counted, not named, opened by the adoption worker alone', async () => {
    const adopted = await asSuperuser(
      async (client) =>
        (
          await client.query<{ id: string; local: string; born: string }>(
            `
              SELECT p.child_id AS id, i.local_id AS local,
                to_char(c.date_of_birth, 'YYYY-MM-DD') AS born
              FROM period_of_care p
              JOIN child_identity i ON i.child_id = p.child_id
              JOIN child c ON c.id = p.child_id
              WHERE p.reason_ceased IN ('E11', 'E12')
                AND p.ceased_on BETWEEN '2015-04-01' AND '2016-03-31'
            `,
          )
        ).rows,
      databaseName(databases.children.app),
    );
    const [sealed] = adopted;
    const { data, errors }: any = await council.ask(
      'IRO_MANAGER',
      `
        query ($id: ID!, $local: String!) {
          child(id: $id) {
            id
          }
          childByLocalId(localId: $local) {
            id
          }
          reportingYear(ending: 2016) {
            permanenceExits {
              items {
                key
                count
                cohort(first: 500) {
                  edges {
                    node {
                      id
                    }
                  }
                }
              }
            }
            discharges {
              value
            }
          }
        }
      `,
      { id: sealed?.id, local: sealed?.local },
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ child: null, childByLocalId: null });
    expect(data.reportingYear.discharges.value).toBe(192);
    const adoptions = data.reportingYear.permanenceExits.items.find((item: any) => item.count === 43);
    expect(adoptions.cohort.edges).toHaveLength(43);
    for (const { id } of adopted) expect(JSON.stringify(data)).not.toContain(id);
    expect(
      (
        await council.ask('ADOPTION_WORKER', 'query($id: ID!) { child(id: $id) { id localId } }', {
          id: sealed?.id,
        })
      ).data?.['child'],
    ).toEqual({ id: sealed?.id, localId: sealed?.local });
    const before = await council.ask(
      'SOCIAL_WORKER',
      breakGlass,
      { input: { localId: sealed?.local, dateOfBirth: sealed?.born, reason: 'Needed now' } },
      { sub: 'a-worker', worker: own.iro.id },
    );
    expect(before.errors).toBeUndefined();
    expect(
      (
        await council.ask(
          'SOCIAL_WORKER',
          'query($id: ID!) { child(id: $id) { id } }',
          { id: sealed?.id },
          { sub: 'a-worker', worker: own.iro.id },
        )
      ).data?.['child'],
    ).toBeNull();
  });

  it('hold each by itself: with row security switched off, nothing more is seen', async () => {
    const open = await freshDatabases('DEMONSTRATION');
    const before: any = await council.ask(
      'IRO',
      everywhere,
      { id: other.id, local: other.localId },
      { sub: 'another-iro', iro: own.iro.id },
    );
    const weak = await openCouncilUnderTest(open);
    try {
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
        }, databaseName(open[service].app));
      }
      const after = await weak.ask(
        'IRO',
        everywhere,
        { id: other.id, local: other.localId },
        { sub: 'another-iro', iro: own.iro.id },
      );
      expect(after.errors).toBeUndefined();
      expect(JSON.stringify(after.data)).not.toContain(other.id);
      expect(after.data?.['reportingYear']).toEqual(before.data.reportingYear);
      expect(
        (
          await weak.ask(
            'IRO',
            'mutation($input: RaiseConcernInput!) { raiseConcern(input: $input) { id } }',
            { input: { childId: other.id, raisedOn: '2016-03-30', reasons: [] } },
            { iro: own.iro.id },
          )
        ).errors?.[0]?.extensions['code'],
      ).toBe('NOT_FOUND');
    } finally {
      await weak.close();
    }
    // Nothing serves without its first wall.
    await expect(openCouncilUnderTest(open)).rejects.toThrow(/not behind the wall/);
  });

  it('are not relied on in a database that has not been migrated: no service starts on it', async () => {
    const behind = await freshDatabases();
    const of = (text: string): Promise<unknown> =>
      asSuperuser((client) => client.query(text), databaseName(behind.reviews.app));
    await of('DELETE FROM migrations WHERE id = (SELECT max(id) FROM migrations)');
    await expect(openCouncilUnderTest(behind)).rejects.toThrow(
      /reviews service does not start: its database has not had 1 migration/,
    );
    await of('DROP TABLE migrations');
    await expect(openCouncilUnderTest(behind)).rejects.toThrow(
      /has not had \d+ migration\(s\), from Kit1764000000000 on/,
    );
  });

  it('are missed when one policy is dropped', async () => {
    const fresh = await freshDatabases();
    await asSuperuser(
      (client) => client.query('DROP POLICY actor_sees ON review'),
      databaseName(fresh.reviews.app),
    );
    await expect(openCouncilUnderTest(fresh)).rejects.toThrow(/reviews service does not start.*: review\./);
  });
});
