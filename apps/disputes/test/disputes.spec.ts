import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { actorOf, reachFor, type Actor, type Role } from '@iro/access';
import { dataSourceFor, schemaDrift, eachChanged, settleChanged, type DatabaseUrls } from '@iro/database';
import { disputes } from '@iro/disputes';
import { asActor, recordId, systemReach } from '@iro/journal';
import { signReach } from '@iro/process';
import { clockFrom, runSubgraph, type RunningSubgraph } from '@iro/subgraph';
import { freshDatabase } from '@iro/testkit';
import { aSmallFolder } from './a-small-folder';

const idOf = (kind: string, sourceId: string): string => recordId('a key', kind, sourceId);
const [anna, ben] = [idOf('child', 'A'), idOf('child', 'B')];
const iro = { iro: idOf('iros', 'I1') };

describe('disputes on a database', () => {
  let databases: { readonly disputes: DatabaseUrls };
  let running: RunningSubgraph;
  let key: JWK;

  const load = async (folder: ReturnType<typeof aSmallFolder>): Promise<readonly string[]> => {
    const source = await dataSourceFor(disputes.store, databases.disputes.app).initialize();
    try {
      return await asActor(source, systemReach, async (manager) => {
        const known = (child: string, name: string) => ({
          child_id: child,
          version: 1,
          date_of_birth: '2005-01-01',
          sex: '1',
          ethnicity: 'WBRI',
          looked_after: true,
          iro_id: idOf('iros', name),
          team_id: idOf('teams', 'T1'),
          service_id: idOf('services', 'S1'),
          adoption_plan: false,
          sealed: false,
          denied: [],
          placement_restricted: false,
        });
        await manager.query(
          `
            INSERT INTO known_child
            SELECT *
            FROM jsonb_populate_recordset(NULL::known_child, $1)
            ON CONFLICT
            DO NOTHING
          `,
          [JSON.stringify([known(anna, 'I1'), known(ben, 'I2')])],
        );
        await manager.query('DELETE FROM known_spell');
        await manager.query(
          `
            INSERT INTO known_spell (child_id, kind, value, from_on)
            SELECT c.child_id, s.kind, coalesce(s.value::text, 'N1'), '2012-01-01'
            FROM known_child c
            CROSS JOIN LATERAL (
                VALUES ('PERIOD_OF_CARE', NULL), ('IRO', c.iro_id), ('TEAM', c.team_id)
              ) AS s(kind, value)
            WHERE s.kind = 'PERIOD_OF_CARE' OR s.value IS NOT NULL
          `,
        );
        const rows = async function* (file: string) {
          yield* folder[file] ?? [];
        };
        await disputes.load({ manager, ending: 2016, idOf, rows } as never);
        await settleChanged(manager);
        const changed: string[] = [];
        await eachChanged(manager, 100, async (some) => {
          changed.push(...some);
          await disputes.keepDuties(manager, some);
        });
        return changed;
      });
    } finally {
      await source.destroy();
    }
  };
  const ask = async (
    role: Role,
    ties: Partial<Actor>,
    query: string,
    variables: object = {},
  ): Promise<{ data: any; codes: unknown[]; statements: number }> => {
    const before = running.statements();
    const answer = await running.execute(
      { query, variables: { ...variables } },
      await signReach(key, 'disputes', reachFor(actorOf(role, ties))),
    );
    return {
      data: answer.data,
      codes: (answer.errors ?? []).map((error) => error.extensions?.['code']),
      statements: running.statements() - before,
    };
  };
  const year = async (role: Role, fields: string): Promise<any> =>
    (await ask(role, {}, `{ reportingYear(ending: 2016) { ${fields} } }`)).data.reportingYear;

  beforeAll(async () => {
    databases = { disputes: await freshDatabase('disputes') };
    const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
    key = await exportJWK(pair.privateKey);
    running = await runSubgraph(disputes, {
      url: databases.disputes.app,
      gatewayKey: await exportJWK(pair.publicKey),
      clock: clockFrom('2016-04-01'),
      log: () => undefined,
    });
    await load(aSmallFolder());
  });
  afterAll(() => running.close());

  it('leaves the schema builder nothing to say', async () => {
    expect(await schemaDrift(disputes.store, databases.disputes.migrator)).toEqual([]);
  });

  it('takes in a folder once, and withdraws what the folder no longer has', async () => {
    expect(await load(aSmallFolder())).toEqual([]);
    const shorter = aSmallFolder();
    shorter['concerns'] = shorter['concerns']!.filter((row) => row['source_id'] !== 'C3');
    expect(await load(shorter)).toEqual([ben]);
    expect(await load(aSmallFolder())).toEqual([ben]);
  });

  it('counts stages, disputes and highest stages apart, by the month in England', async () => {
    const counted = await year(
      'IRO_MANAGER',
      'escalationByMonth { month concerns stage1 stage3 } stageEntries { total ' +
        'items { count } comparators { value } } distinctDisputes { value } ' +
        'disputesByHighestStage { total items { count } }',
    );
    expect(
      counted.escalationByMonth.filter((month: any) => ['2015-06', '2015-07'].includes(month.month)),
    ).toEqual([
      { month: '2015-06', concerns: 1, stage1: 1, stage3: 0 },
      { month: '2015-07', concerns: 2, stage1: 0, stage3: 1 },
    ]);
    expect(counted.stageEntries).toEqual({
      total: 3,
      items: [2, 0, 1, 0].map((count) => ({ count })),
      comparators: [{ value: 4 }],
    });
    expect([counted.distinctDisputes.value, counted.disputesByHighestStage.total]).toEqual([2, 2]);
    expect(counted.disputesByHighestStage.items.map((item: any) => item.count)).toEqual([1, 0, 1, 0]);
  });

  it('counts in time what a duty says, leaving out what has no clock or ended before its day', async () => {
    const share = (of: any) => [of.met, of.of];
    const counted = await year(
      'IRO_MANAGER',
      'concernsSentInTime { met of } responsesInTime { met of } disputesResolvedInTime { met of ' +
        '} outcomesAchieved { met of } concernsWithReason { met of } concernReasons { total }',
    );
    expect(share(counted.concernsSentInTime)).toEqual([1, 2]);
    expect(share(counted.responsesInTime)).toEqual([1, 2]);
    expect(share(counted.disputesResolvedInTime)).toEqual([1, 2]);
    expect(share(counted.outcomesAchieved)).toEqual([1, 1]);
    expect([...share(counted.concernsWithReason), counted.concernReasons.total]).toEqual([1, 3, 2]);
  });

  it('shows officers for health and school what is of their field, in records, worklists and figures', async () => {
    const document = `
      query ($d1: ID!, $d2: ID!) {
        d1: dispute(id: $d1) {
          themes {
            code
          }
          desiredOutcome
          concern {
            id
          }
        }
        d2: dispute(id: $d2) {
          id
        }
        disputeDuties {
          edges {
            node {
              kind
            }
          }
        }
        reportingYear(ending: 2016) {
          concerns {
            value
          }
          distinctDisputes {
            value
          }
          disputeThemes {
            total
          }
          responsesInTime {
            of
          }
          goodPractice {
            value
          }
        }
      }
    `;
    const variables = { d1: idOf('disputes', 'D1'), d2: idOf('disputes', 'D2') };
    const health = (await ask('HEALTH_OFFICER', {}, document, variables)).data;
    expect(health.d1).toEqual({
      themes: [{ code: 'HEALTH_ASSESSMENT_DELAY' }],
      desiredOutcome: null,
      concern: null,
    });
    expect(health.d2).toBeNull();
    expect(health.disputeDuties.edges.map((edge: any) => edge.node.kind)).toEqual([
      'STAGE_RESPONSE',
      'STAGE_RESPONSE',
      'DISPUTE_RESOLVED',
    ]);
    expect(health.reportingYear).toEqual({
      concerns: { value: 0 },
      distinctDisputes: { value: 1 },
      disputeThemes: { total: 1 },
      responsesInTime: { of: 2 },
      goodPractice: { value: 0 },
    });
    const school = (await ask('VIRTUAL_SCHOOL_OFFICER', {}, document, variables)).data;
    expect([school.d1, school.d2.id]).toEqual([null, variables.d2]);
    expect(school.reportingYear).toMatchObject({ concerns: { value: 1 }, distinctDisputes: { value: 1 } });
  });

  it('answers roles without disputes with nothing, not with zeros', async () => {
    const { data } = await ask(
      'BUSINESS_SUPPORT',
      {},
      '{ disputeDuties { edges { node { kind } } } reportingYear(ending: 2016) { ' +
        'concerns { value } escalationByMonth { month } } }',
    );
    expect(data).toEqual({
      disputeDuties: { edges: [] },
      reportingYear: { concerns: null, escalationByMonth: null },
    });
  });

  it('reads the open disputes of many children in one statement, and of an IRO only their own', async () => {
    const document =
      'query($r: [_Any!]!) { _entities(representations: $r) { ... on Child { ' +
      'openDisputes { stage highestStage themes { code } } } } }';
    const r = [anna, ben].map((id) => ({ __typename: 'Child', id }));
    const all = await ask('IRO_MANAGER', {}, document, { r });
    expect(all.data._entities.map((child: any) => child.openDisputes.length)).toEqual([1, 0]);
    expect(all.data._entities[0].openDisputes[0]).toMatchObject({
      stage: 'STAGE_3',
      highestStage: 'STAGE_3',
    });
    expect(all.statements).toBe(2);
    expect((await ask('IRO', iro, document, { r })).data._entities[1]).toBeNull();
  });

  it('leaves a reason that was put right as it is when the folder comes again', async () => {
    const concern = idOf('concerns', 'C1');
    const reasons = async (): Promise<string[]> =>
      (
        await ask('IRO_MANAGER', {}, 'query($id: ID!) { concern(id: $id) { version reasons { code } } }', {
          id: concern,
        })
      ).data.concern.reasons.map((each: any) => each.code);
    expect(await reasons()).toEqual(['CHRONOLOGY_NOT_UPDATED', 'PEP_NOT_ON_FILE']);
    const input = {
      concernId: concern,
      version: 1,
      reasons: ['PEP_NOT_ON_FILE', 'MANAGEMENT_OVERSIGHT'],
      reason: 'Read wrongly.',
    };
    expect(
      (
        await ask(
          'IRO_MANAGER',
          {},
          'mutation($input: CorrectConcernReasonsInput!) { correctConcernReasons(input: $input) { version } }',
          { input },
        )
      ).data.correctConcernReasons.version,
    ).toBe(2);
    await load(aSmallFolder());
    expect(await reasons()).toEqual(['MANAGEMENT_OVERSIGHT', 'PEP_NOT_ON_FILE']);
    expect(
      (await year('IRO_MANAGER', 'concernReasons { items { key count } }')).concernReasons.items
        .filter((item: any) => item.count > 0)
        .map((item: any) => item.key)
        .sort(),
    ).toEqual(['MANAGEMENT_OVERSIGHT', 'PEP_NOT_ON_FILE']);
  });

  describe('raising a concern', () => {
    const raise = (role: Role, ties: Partial<Actor>, input: object) =>
      ask(
        role,
        ties,
        'mutation($input: RaiseConcernInput!) { raiseConcern(input: $input) { id raisedBy ' +
          'reasons { code } iro { id } child { id disputeDuties(filter: { states: [DUE, ' +
          'OVERDUE] }) { edges { node { kind dueBy } } } } } }',
        { input },
      );
    const input = { childId: anna, reasons: ['MANAGEMENT_OVERSIGHT'], raisedOn: '2016-04-01' };

    it('starts the clock when it comes from a review', async () => {
      const { data } = await raise('IRO', iro, { ...input, reviewId: idOf('reviews', 'R9') });
      expect(data.raiseConcern).toMatchObject({
        raisedBy: 'IRO',
        reasons: [{ code: 'MANAGEMENT_OVERSIGHT' }],
        iro: { id: iro.iro },
      });
      expect(data.raiseConcern.child.disputeDuties.edges.map((edge: any) => edge.node)).toContainEqual({
        kind: 'CONCERN_SENT',
        dueBy: '2016-04-04',
      });
    });

    it('refuses what cannot be, and those who may not', async () => {
      const codes = async (role: Role, ties: Partial<Actor>, more: object) =>
        (await raise(role, ties, { ...input, ...more })).codes;
      expect(await codes('IRO', iro, { raisedOn: '2016-04-02' })).toEqual(['REFUSED']);
      expect(await codes('IRO', iro, { sentOn: '2016-03-31' })).toEqual(['REFUSED']);
      expect(await codes('IRO', iro, { reasons: ['NO_SUCH_REASON'] })).toEqual(['BAD_USER_INPUT']);
      expect(await codes('IRO', iro, { reasons: ['MANAGEMENT_OVERSIGHT', 'MANAGEMENT_OVERSIGHT'] })).toEqual([
        'BAD_USER_INPUT',
      ]);
      expect(await codes('IRO', iro, { childId: ben })).toEqual(['NOT_FOUND']);
      expect(await codes('SOCIAL_WORKER', { worker: iro.iro }, {})).toEqual(['FORBIDDEN']);
    });
  });

  it(
    'takes in another council’s protocol with its stages, by which entries raised ' +
      'under it are timed, and refuses a stage raised before it',
    async () => {
      const folder: ReturnType<typeof aSmallFolder> = {
        ...aSmallFolder(),
        dispute_protocols: [
          {
            source_id: 'P1',
            from: '2016-03-01',
            source: 'Another council, March 2016',
            whole_count: 30,
            whole_unit: 'WORKING_DAYS',
          },
        ],
        dispute_protocol_stages: [
          {
            source_id: 'PS2',
            protocol: 'P1',
            place: 2,
            stage: 'PANEL',
            label: 'Panel',
            to: 'The panel',
            role: 'ASSISTANT_DIRECTOR',
            limit_count: null,
            limit_unit: null,
          },
          {
            source_id: 'PS1',
            protocol: 'P1',
            place: 1,
            stage: 'STAGE_1',
            label: 'First',
            to: 'Team manager',
            role: 'TEAM_MANAGER',
            limit_count: 3,
            limit_unit: 'WORKING_DAYS',
          },
        ],
      };
      const due = async (): Promise<any[]> =>
        (
          await ask(
            'IRO_MANAGER',
            {},
            '{ disputeDuties(filter: { kinds: ["STAGE_RESPONSE"], dueFrom: ' +
              '"2016-03-01" }) { edges { node { dueBy } } } }',
          )
        ).data.disputeDuties.edges.map((edge: any) => edge.node.dueBy);
      expect(await due()).toEqual(['2016-03-24']);
      expect([...(await load(folder))].sort()).toEqual([anna, ben].sort());
      expect(await due()).toEqual(['2016-03-15']);
      expect(await load(folder)).toEqual([]);
      expect(
        (
          await ask(
            'IRO_MANAGER',
            {},
            '{ disputeProtocols { from source stages { stage label to limit { count unit } } } }',
          )
        ).data.disputeProtocols.at(-1),
      ).toEqual({
        from: '2016-03-01',
        source: 'Another council, March 2016',
        stages: [
          { stage: 'STAGE_1', label: 'First', to: 'Team manager', limit: { count: 3, unit: 'WORKING_DAYS' } },
          { stage: 'PANEL', label: 'Panel', to: 'The panel', limit: null },
          { stage: 'CAFCASS', label: 'Referral', to: 'Cafcass', limit: null },
        ],
      });
      const panel = (raised_at: string): ReturnType<typeof aSmallFolder> => ({
        ...folder,
        dispute_stages: [
          ...folder['dispute_stages']!,
          {
            source_id: 'S9',
            dispute: 'D2',
            stage: 'PANEL',
            raised_at,
            responded_at: null,
            adequate: null,
            addressee: 'M1',
          },
        ],
      });
      await expect(load(panel('2016-02-20T10:00'))).rejects.toThrow(
        'The folder contradicts what is on record in stage_entry: S9.',
      );
      await load(panel('2016-03-20T10:00'));
      await expect(
        load({ ...folder, dispute_protocols: [{ ...folder['dispute_protocols']![0], from: '2011-01-01' }] }),
      ).rejects.toThrow('dispute_protocol: P1.');
    },
  );
});
