import { readFileSync } from 'node:fs';
import path from 'node:path';
import { request } from 'undici';
import { serveSubgraph } from '@iro/subgraph';
import { openCouncilUnderTest, type CouncilUnderTest } from './council-under-test';
import { demonstrationDatabases } from '@iro/testkit';
import { root } from '@iro/process';

const record = `
  query Record($local: String!) {
    childByLocalId(localId: $local) {
      id
      localId
      placement {
        type
        fromOn
      }
      iro {
        name
      }
      lastReviews(n: 3) {
        completedOn
        participation {
          code
        }
      }
      disputes {
        raisedOn
        themes {
          code
        }
      }
      openDisputes {
        id
      }
      latestHealthAssessment {
        assessedOn
      }
      personalEducationPlan {
        onFileOn
      }
    }
  }
`;

/**
 * The services behind HTTP, as when each is its own process, against the same services in the gateway's
 * process.
 */
describe('one process or five', () => {
  let whole: CouncilUnderTest;
  let apart: CouncilUnderTest;
  let servers: Record<string, ReturnType<typeof serveSubgraph>>;
  let urls: Record<string, string>;
  let localId: string;

  beforeAll(async () => {
    whole = await openCouncilUnderTest(await demonstrationDatabases());
    servers = {};
    urls = {};
    for (const [name, running] of Object.entries(whole.council.running)) {
      const server = serveSubgraph(running, whole.council.keys.publicKeys);
      servers[name] = server;
      urls[name] = await server.listen({ port: 0, host: '127.0.0.1' });
    }
    apart = await openCouncilUnderTest(await demonstrationDatabases(), '2016-04-01', urls, whole);
    const { data } = await whole.ask(
      'IRO_MANAGER',
      '{ children(filter: { lookedAfter: true }, first: 5) { edges { node { localId } } } }',
    );
    localId = data?.['children'].edges[3].node.localId;
  });
  afterAll(async () => {
    await apart.close();
    for (const server of Object.values(servers)) await server.drain().catch(() => undefined);
    await whole.close();
  });

  it('give the same answers byte for byte', async () => {
    const year = readFileSync(path.join(root, 'infra/checks/smoke.graphql'), 'utf8');
    for (const [document, variables] of [
      [record, { local: localId }],
      [year, {}],
    ] as const) {
      const [one, five] = [
        await whole.ask('IRO_MANAGER', document, variables),
        await apart.ask('IRO_MANAGER', document, variables),
      ];
      expect(one.errors).toBeUndefined();
      expect(JSON.stringify(five)).toBe(JSON.stringify(one));
    }
  });

  it('answer nobody but the gateway', async () => {
    for (const url of Object.values(urls)) {
      for (const body of ['{"query":"{ _service { sdl } }"}', '{"query":"{ __typename }"}']) {
        for (const authorization of [undefined, 'Bearer nonsense']) {
          const { statusCode, body: answer } = await request(`${url}/graphql`, {
            method: 'POST',
            headers: {
              'content-type': 'application/json',
              ...(authorization === undefined ? {} : { authorization }),
            },
            body,
          });
          expect([statusCode, JSON.stringify(await answer.json())]).toEqual([
            401,
            expect.stringContaining('UNAUTHENTICATED'),
          ]);
        }
      }
      const feed = await request(`${url}/feed?after=0`);
      await feed.body.dump();
      expect(feed.statusCode).toBe(401);
    }
  });

  it('go on without disputes: null and a coded error for its part only, within two seconds', async () => {
    await servers['disputes']?.drain();
    const began = Date.now();
    const { data, errors } = await apart.ask('IRO_MANAGER', record, { local: localId });
    expect(Date.now() - began).toBeLessThan(2_000);
    expect(data?.['childByLocalId']).toMatchObject({ localId, disputes: null, openDisputes: null });
    expect(data?.['childByLocalId'].lastReviews).not.toBeNull();
    expect(errors?.map((error) => error.extensions)).toEqual([
      { code: 'UPSTREAM_UNAVAILABLE', service: 'disputes' },
    ]);
    expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|ECONN|SELECT/);
  });
});
