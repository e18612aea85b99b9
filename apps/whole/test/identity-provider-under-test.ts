import { createHash, randomBytes } from 'node:crypto';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { exportJWK, generateKeyPair, SignJWT, type JWK, type JWTPayload } from 'jose';
import { request } from 'undici';

export type Shape = 'ENTRA' | 'KEYCLOAK' | 'GOOGLE' | 'AUTH0';

/** What a provider's tokens say of each person, by their subject. */
export type People = Readonly<Record<string, { readonly claims: Readonly<Record<string, unknown>> }>>;

/** A key of the provider, which a test may sign with as well. */
export interface SigningKey {
  readonly kid: string;
  readonly algorithm: string;
  readonly privateKey: JWK;
}

let made = 0;

/** Makes a key that a provider can sign with. */
export async function signingKey(algorithm = 'RS256'): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const kid = `key-${(made += 1)}`;
  return {
    kid,
    algorithm,
    privateKey: { ...(await exportJWK(privateKey)), kid, alg: algorithm, use: 'sig' },
  };
}

/** Signs whatever is said, as somebody who holds that key can. */
export async function signedBy(
  key: SigningKey,
  claims: JWTPayload,
  header: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: key.algorithm, kid: key.kid, typ: 'JWT', ...header })
    .sign(key.privateKey as never);
}

/** A real identity provider, in a process of its own. */
export interface ProviderUnderTest {
  readonly issuer: string;
  /** Who there is, from now on. */
  people(people: People): Promise<void>;
  /** The keys it publishes from now on; it signs with the first. */
  keys(...keys: readonly SigningKey[]): Promise<void>;
  /** Whether it answers nothing but 503. */
  away(away: boolean): Promise<void>;
  /** The paths that were asked since the last call. */
  asked(): Promise<readonly string[]>;
  /** Signs somebody in, as a browser would, and gives the token that lets into an API. */
  signIn(subject: string): Promise<string>;
  close(): Promise<void>;
}

interface Discovered {
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
}

const redirect = 'http://127.0.0.1/signed-in';

interface Page {
  readonly at: string;
  readonly page: string;
}

type Visit = (url: string, form?: Readonly<Record<string, string>>) => Promise<Page>;

/** A browser that keeps cookies and sends forms. */
function browser(): Visit {
  const cookies = new Map<string, string>();
  const visit: Visit = async (url, form) => {
    const { statusCode, headers, body } = await request(url, {
      method: form === undefined ? 'GET' : 'POST',
      headers: {
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        accept: 'text/html',
        ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(form === undefined ? {} : { body: new URLSearchParams(form).toString() }),
    });
    for (const cookie of [headers['set-cookie'] ?? []].flat()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    const page = await body.text();
    const { location } = headers;
    if (statusCode < 300 || statusCode > 399 || typeof location !== 'string') return { at: url, page };
    const next = new URL(location, url).href;
    return next.startsWith(redirect) ? { at: next, page: '' } : visit(next);
  };
  return visit;
}

/** The authorization code flow with PKCE: log in, consent, exchange the code at the token endpoint. */
async function signIn(issuer: string, subject: string, opaque: boolean): Promise<string> {
  const found = await request(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  const { authorization_endpoint, token_endpoint } = (await found.body.json()) as Discovered;
  const verifier = randomBytes(32).toString('base64url');
  const question = new URLSearchParams({
    client_id: 'iro-graph',
    response_type: 'code',
    scope: 'openid',
    redirect_uri: redirect,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...(opaque ? {} : { resource: 'urn:council:iro-graph' }),
  });
  const visit = browser();
  let { at, page } = await visit(`${authorization_endpoint}?${question.toString()}`);
  for (let steps = 0; steps < 3 && !at.startsWith(redirect); steps += 1) {
    const prompt = /name="prompt" value="(login|consent)"/.exec(page)?.[1];
    if (prompt === undefined) throw new Error(`The provider does not go on at ${at}: ${page.slice(0, 500)}`);
    ({ at, page } = await visit(at, { prompt, login: subject, password: 'of a test' }));
  }
  const { body } = await request(token_endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'iro-graph',
      code: new URL(at).searchParams.get('code') ?? '',
      redirect_uri: redirect,
      code_verifier: verifier,
    }).toString(),
  });
  const answer = (await body.json()) as { access_token?: string; id_token?: string };
  const token = opaque ? answer.id_token : answer.access_token;
  if (token === undefined) throw new Error(`The provider gives no token: ${JSON.stringify(answer)}`);
  return token;
}

async function ordered(child: ChildProcess, order: string, said: unknown): Promise<unknown> {
  child.send({ order, said });
  const [{ answer }] = (await once(child, 'message')) as [{ answer: unknown }];
  return answer;
}

/** Opens a provider of a shape that signs with a key. */
export async function openProviderUnderTest(shape: Shape, first: SigningKey): Promise<ProviderUnderTest> {
  const child = fork(path.join(__dirname, 'identity-provider.mjs'), [shape], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  await once(child, 'message');
  const serve = (keys: readonly SigningKey[]): Promise<unknown> =>
    ordered(child, 'serve', {
      jwks: { keys: keys.map(({ privateKey }) => privateKey) },
      algorithm: keys[0]?.algorithm,
    });
  const issuer = String(await serve([first]));
  return {
    issuer,
    people: async (people) => void (await ordered(child, 'people', people)),
    keys: async (...keys) => void (await serve(keys)),
    away: async (away) => void (await ordered(child, 'away', away)),
    asked: async () => (await ordered(child, 'asked', undefined)) as readonly string[],
    signIn: (subject) => signIn(issuer, subject, shape === 'GOOGLE'),
    async close() {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}
