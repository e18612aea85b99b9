import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { request } from 'undici';
import type { Role } from '@iro/access';
import { localToken, type LocalKeys, type Ties } from '@iro/gateway';
import { openCouncil, readConfig, type Council } from '@iro/whole';
import type { Databases } from './databases';

/** An answer of the endpoint. */
export interface Answered { readonly status: number; readonly data: Record<string, any> | null; readonly errors?: readonly { message: string; extensions: Record<string, unknown>; path?: readonly (string | number)[] }[] }

/** The whole graph under test, over real HTTP. */
export interface CouncilUnderTest {
  readonly council: Council;
  readonly origin: string;
  ask(role: Role | null, document: string, variables?: object, ties?: Ties): Promise<Answered>;
  /** Statements that the services' reads have sent so far. */
  statements(): number;
  close(): Promise<void>;
}

/** Opens the whole product over databases, its clock standing at a day. */
export async function openCouncilUnderTest(databases: Databases, today = '2016-04-01', serviceUrls = {}, keys?: LocalKeys): Promise<CouncilUnderTest> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'council-'));
  // Services that run elsewhere know one gateway's key: this gateway then uses the same.
  if (keys !== undefined) await writeFile(path.join(dataDir, 'keys.json'), JSON.stringify(keys));
  const config = { ...readConfig({ DATA_DIR: dataDir, PORT: '0' }), databases, today, serviceUrls };
  const council = await openCouncil(config, { urls: databases, release: () => Promise.resolve() });
  await Promise.all(Object.values(council.running).map((running) => running.settle()));
  const origin = await council.gateway.listen(0, '127.0.0.1');
  return {
    council,
    origin,
    async ask(role, document, variables = {}, ties = {}) {
      const headers: Record<string, string> = { 'content-type': 'application/json' };
      if (role !== null) headers['authorization'] = `Bearer ${await localToken(council.keys.issuer, role, ties)}`;
      const { statusCode, body } = await request(`${origin}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query: document, variables }) });
      return { status: statusCode, ...((await body.json()) as Omit<Answered, 'status'>) };
    },
    statements: () => Object.values(council.running).reduce((sum, running) => sum + running.statements(), 0),
    async close() {
      await council.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
