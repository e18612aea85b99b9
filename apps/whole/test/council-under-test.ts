import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { request } from 'undici';
import type { Role } from '@iro/access';
import type { Ties } from '@iro/gateway';
import { readConfig, type Config } from '@iro/process';
import { issuerToken, openCouncil, type Council } from '@iro/whole';
import type { Databases } from '@iro/testkit';

/** An answer of the endpoint. */
export interface Answered {
  readonly status: number;
  readonly data: Record<string, any> | null;
  readonly errors?: readonly {
    message: string;
    extensions: Record<string, unknown>;
    path?: readonly (string | number)[];
  }[];
}

/** The whole graph under test, over real HTTP. */
export interface CouncilUnderTest {
  readonly council: Council;
  readonly config: Config;
  readonly origin: string;
  ask(
    role: Role | null,
    document: string,
    variables?: object,
    ties?: Ties,
    more?: Readonly<Record<string, string>>,
  ): Promise<Answered>;
  /** Statements that the services' reads have sent so far. */
  statements(): number;
  close(): Promise<void>;
}

/** Opens the whole product over databases, its clock standing at a day. */
export async function openCouncilUnderTest(
  databases: Databases,
  today = '2016-04-01',
  serviceUrls = {},
  keysOf?: CouncilUnderTest,
): Promise<CouncilUnderTest> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'council-'));
  const config = { ...readConfig({ DATA_DIR: dataDir, PORT: '0' }), databases, today, serviceUrls };
  // Services that run elsewhere know one gateway's key, and each other's: this council then uses the same.
  if (keysOf !== undefined) await cp(keysOf.config.keysDir, config.keysDir, { recursive: true });
  const council = await openCouncil(config, { urls: databases, release: () => Promise.resolve() });
  await Promise.all(Object.values(council.running).map((running) => running.settle()));
  const origin = await council.gateway.listen(0, '127.0.0.1');
  return {
    council,
    config,
    origin,
    async ask(role, document, variables = {}, ties = {}, more = {}) {
      const headers: Record<string, string> = { 'content-type': 'application/json', ...more };
      if (role !== null) headers['authorization'] = `Bearer ${await issuerToken(config, role, ties)}`;
      const { statusCode, body } = await request(`${origin}/graphql`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ query: document, variables }),
      });
      return { status: statusCode, ...((await body.json()) as Omit<Answered, 'status'>) };
    },
    statements: () => Object.values(council.running).reduce((sum, running) => sum + running.statements(), 0),
    async close() {
      await council.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
