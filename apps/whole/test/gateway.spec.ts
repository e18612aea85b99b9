import { readFileSync, writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { request } from 'undici';
import { services } from '@iro/database';
import { openGateway } from '@iro/gateway';
import { openCouncilUnderTest, type CouncilUnderTest } from './council-under-test';
import { demonstrationDatabases } from '@iro/testkit';
import { root } from '@iro/process';

const worklist = `
  query Worklist($iro: ID!, $first: Int!) {
    independentReviewingOfficer(id: $iro) {
      children(first: $first) {
        edges {
          node {
            id
            forename
            nextReview {
              dueBy
            }
            openDisputes {
              id
            }
            latestHealthAssessment {
              assessedOn
            }
            placement {
              type
            }
            lastReviews(n: 2) {
              completedOn
              participation {
                code
              }
            }
          }
        }
      }
    }
  }
`;

describe('the gateway', () => {
  let council: CouncilUnderTest;
  beforeAll(async () => {
    council = await openCouncilUnderTest(await demonstrationDatabases());
  });
  afterAll(() => council.close());

  it('sends as many statements for one child as for sixty', async () => {
    const { data } = await council.ask('IRO_MANAGER', '{ independentReviewingOfficers { id inPostTo } }');
    const iro = data?.['independentReviewingOfficers'].find((each: any) => each.inPostTo === null).id;
    const sent = (): number =>
      services.reduce((sum, service) => sum + (council.council.running[service]?.statements() ?? 0), 0);
    const count = async (first: number): Promise<[number, number]> => {
      const before = sent();
      const answer = await council.ask('IRO', worklist, { iro, first }, { iro });
      expect(answer.errors).toBeUndefined();
      return [sent() - before, answer.data?.['independentReviewingOfficer'].children.edges.length];
    };
    const [few, many] = [await count(1), await count(60)];
    expect([few[1], many[1]]).toEqual([1, 60]);
    expect(many[0]).toBe(few[0]);
  });

  it('serves the IDE with no outside address in it', async () => {
    const { statusCode, body } = await request(`${council.origin}/graphql`, {
      headers: { accept: 'text/html' },
    });
    const page = await body.text();
    expect(statusCode).toBe(200);
    expect(
      [...page.matchAll(/(?:src|href)\s*=\s*["'](https?:)?\/\/[^"']+/g)].map((match) => match[0]),
    ).toEqual([]);
  });

  it('has the package’s telemetry switched off', () => {
    expect(process.env['APOLLO_TELEMETRY_DISABLED']).toBe('1');
  });

  it('is alive and ready', async () => {
    for (const at of ['/livez', '/readyz']) {
      const { statusCode, body } = await request(`${council.origin}${at}`);
      await body.dump();
      expect(statusCode).toBe(200);
    }
  });

  it('says what is wrong with a question by a code of the closed list, and nothing else', async () => {
    const noDay = 'query($from: Date) { reviewDuties(filter: { dueFrom: $from }) { edges { cursor } } }';
    const unreal = await council.ask('IRO_MANAGER', noDay, { from: '2016-02-30' });
    expect(unreal.errors?.[0]).toMatchObject({
      message:
        'Variable "$from" got invalid value "2016-02-30"; Expected type "Date". ' +
        'A day is one that exists, written like 2016-03-31.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
    const byLocalId = (local: string): Promise<any> =>
      council.ask('IRO_MANAGER', 'query($local: String!) { childByLocalId(localId: $local) { id } }', {
        local,
      });
    for (const text of ['a\u0000', '\ud800', 'b\udc00c'])
      expect((await byLocalId(text)).errors?.[0]).toMatchObject({
        message: expect.stringMatching(/variable local holds a character that cannot be kept/),
        extensions: { code: 'BAD_USER_INPUT' },
      });
    expect(
      (await council.ask('IRO_MANAGER', '{ childByLocalId(localId: "a\\u0000") { id } }')).errors?.[0],
    ).toMatchObject({
      message: expect.stringMatching(/the document holds/),
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect((await byLocalId('Zoë 🦊')).errors).toBeUndefined();
    const broken = [
      ['{ child(id: 1', 'GRAPHQL_PARSE_FAILED'],
      ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
      [
        `
          { ${'a: viewer { role } '.repeat(1)}
          ${Array.from({ length: 70 }, (_, at) => `a${at}: viewer { role }`).join(' ')} }`,
        'LIMIT_EXCEEDED',
      ],
      ['{ reportingYear(ending: 1066) { ending } }', 'BAD_USER_INPUT'],
      ['{ children(first: 100000) { edges { node { id } } } }', 'BAD_USER_INPUT'],
    ] as const;
    for (const [document, code] of broken) {
      const { errors } = await council.ask('IRO_MANAGER', document);
      expect(errors?.map((error) => error.extensions['code'])).toContain(code);
      expect(JSON.stringify(errors)).not.toMatch(/stack|node_modules|SELECT|127\.0\.0\.1/);
    }
  });

  it('takes a changed supergraph, and keeps the last good one when the change does not load', async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'supergraph-')), 'supergraph.graphql');
    const good = readFileSync(path.join(root, 'infra/supergraph/supergraph.graphql'), 'utf8');
    writeFileSync(file, good);
    const said: string[] = [];
    const gateway = await openGateway({
      ports: council.council.running as never,
      supergraph: file,
      issuer: { kind: 'LOCAL', publicKey: council.council.keys.publicKeys.issuer },
      gatewayKey: council.council.keys.privateKey('gateway'),
      development: true,
      log: (what) => said.push(String(what)),
    });
    const origin = await gateway.listen(0, '127.0.0.1');
    const asks = async (): Promise<number> => {
      const { statusCode, body } = await request(`${origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"query":"{ __typename }"}',
      });
      await body.dump();
      return statusCode;
    };
    const until = async (text: string): Promise<void> => {
      for (let tries = 0; tries < 60 && !said.some((each) => each.includes(text)); tries += 1)
        await sleep(100);
    };
    try {
      writeFileSync(file, `${good}\n# changed\n`);
      await until('is in force');
      writeFileSync(file, 'type Query { broken');
      await until('does not load');
      expect(said.some((each) => each.includes('is in force'))).toBe(true);
      expect(said.some((each) => each.includes('does not load'))).toBe(true);
      expect(await asks()).toBe(401);
    } finally {
      await gateway.close();
    }
  });
});
