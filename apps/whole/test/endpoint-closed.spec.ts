import path from 'node:path';
import { getIntrospectionQuery } from 'graphql';
import { request } from 'undici';
import { openGateway, type Gateway } from '@iro/gateway';
import { openCouncilUnderTest, type CouncilUnderTest } from './council-under-test';
import { demonstrationDatabases } from '@iro/testkit';
import { root } from '@iro/process';
import { issuerToken } from '@iro/whole';

/** The endpoint as it stands in production: what it gives away by itself. */
describe('the endpoint in production', () => {
  let council: CouncilUnderTest;
  let gateway: Gateway;
  let origin: string;
  let authorization: string;
  beforeAll(async () => {
    council = await openCouncilUnderTest(await demonstrationDatabases());
    gateway = await openGateway({
      ports: council.council.running as never,
      supergraph: path.join(root, 'infra/supergraph/supergraph.graphql'),
      issuer: { kind: 'LOCAL', publicKey: council.council.keys.publicKeys.issuer },
      gatewayKey: council.council.keys.privateKey('gateway'),
      development: false,
      log: () => undefined,
    });
    origin = await gateway.listen(0, '127.0.0.1');
    authorization = `Bearer ${await issuerToken(council.config, 'IRO_MANAGER', {})}`;
  });
  afterAll(async () => {
    await gateway.close();
    await council.close();
  });

  const send = async (options: {
    method?: 'GET' | 'POST';
    url?: string;
    body?: string;
    headers?: Record<string, string>;
  }): Promise<{ status: number; text: string }> => {
    const { statusCode, body } = await request(`${origin}${options.url ?? '/graphql'}`, {
      method: options.method ?? 'POST',
      headers: { 'content-type': 'application/json', authorization, ...options.headers },
      ...(options.body === undefined ? {} : { body: options.body }),
    });
    return { status: statusCode, text: await body.text() };
  };
  const ask = (
    query: string,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; text: string }> => send({ body: JSON.stringify({ query }), headers });

  it('does not describe itself, nor guess what was meant', async () => {
    expect((await ask(getIntrospectionQuery())).text).toContain('GRAPHQL_VALIDATION_FAILED');
    expect((await ask('{ __type(name: "Child") { name } }')).text).not.toContain('"name":"Child"');
    const { text } = await ask('{ childrn { edges { node { id } } } }');
    expect(text).toContain('GRAPHQL_VALIDATION_FAILED');
    expect(text).not.toMatch(/did you mean|children/i);
    expect((await send({ method: 'GET', headers: { accept: 'text/html' } })).status).toBe(404);
  });

  it('refuses several questions at once, acts by GET, and what a browser sends for somebody else', async () => {
    expect(
      (await send({ body: '[{"query":"{ viewer { role } }"},{"query":"{ viewer { role } }"}]' })).text,
    ).not.toContain('IRO_MANAGER');
    const act = encodeURIComponent(
      'mutation { breakGlass(input: { localId: "1", dateOfBirth: "2001-01-01", reason: "x" }) { sentence } }',
    );
    const got = await send({
      method: 'GET',
      url: `/graphql?query=${act}`,
      headers: { 'apollo-require-preflight': '1' },
    });
    expect([got.status, got.text.includes('sentence"')]).toEqual([405, false]);
    const plain = await send({
      method: 'GET',
      url: `/graphql?query=${encodeURIComponent('{ viewer { role } }')}`,
      headers: { 'content-type': 'text/plain' },
    });
    expect([plain.status, plain.text.includes('IRO_MANAGER')]).toEqual([400, false]);
    const form = await send({
      body: JSON.stringify({ query: '{ viewer { role } }' }),
      headers: { 'content-type': 'text/plain' },
    });
    expect([form.status >= 400, form.text.includes('IRO_MANAGER')]).toEqual([true, false]);
  });

  it.each([
    ['aliases', `{ ${Array.from({ length: 61 }, (_, at) => `a${at}: viewer { role }`).join(' ')} }`],
    [
      'levels',
      `{ children { edges { node { ${'familyGroup { children { '.repeat(10)} id ${'} } '.repeat(10)} } } } }`,
    ],
    ['directives', `{ viewer { role ${'@include(if: true) '.repeat(10)} } }`],
  ])('limits the %s of a document', async (_what, document) => {
    const { text } = await ask(document);
    expect(text).toMatch(/LIMIT_EXCEEDED|GRAPHQL_VALIDATION_FAILED/);
    expect(text).not.toContain('"role":"IRO_MANAGER"');
  });

  it('limits how long a document is', async () => {
    expect((await ask(`{ ${'viewer { role } '.repeat(2_001)} }`)).text).toContain('GRAPHQL_PARSE_FAILED');
  });

  it('says nothing of how it is made in an error', async () => {
    const wrong = [
      '{ child(id: "x\'; DROP TABLE child") { id forename } }',
      '{ children(after: "bm9wZQ") { edges { node { id } } } }',
      '{ childrenDuties(after: "bm9wZQ") { edges { cursor } } }',
      '{ child(id: 1',
      '{ reportingYear(ending: 1) { ending } }',
    ];
    for (const document of wrong)
      expect((await ask(document)).text).not.toMatch(
        /stack|node_modules|SELECT|relation "|127\.0\.0\.1|postgres|invalid input syntax/i,
      );
  });

  it('gives who has not said who they are nothing but its health', async () => {
    for (const headers of [
      { authorization: '' },
      { authorization: 'Bearer nonsense' },
      { authorization: `${authorization}x` },
    ]) {
      for (const query of [
        '{ viewer { role } }',
        '{ __typename }',
        '{ schoolTerms { name } }',
        '{ disputeProtocols { source } }',
        'mutation { breakGlass(input: { localId: "1", dateOfBirth: "2001-01-01", reason: "x" }) { sentence } }',
      ]) {
        const { status, text } = await ask(query, headers);
        expect([status, JSON.parse(text).data ?? null]).toEqual([401, null]);
      }
    }
    for (const [url, expected] of [
      ['/livez', 200],
      ['/readyz', 200],
      ['/metrics', 404],
      ['/feed', 404],
      ['/cover', 404],
      ['/', 404],
    ] as const)
      expect([url, (await send({ method: 'GET', url, headers: { authorization: '' } })).status]).toEqual([
        url,
        expected,
      ]);
  });
});
