import { readConfig, type Config } from '@iro/process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { request } from 'undici';
import { Databases } from '@iro/testkit';
import type { Answered } from './council-under-test';
import { openCouncil, type Council } from '@iro/whole';

/** The whole graph that goes by an identity provider. */
export interface CouncilWithProvider {
  readonly config: Config;
  readonly council: Council;
  /** Asks with a token, or with none. */
  ask(
    token: string | null,
    document: string,
    variables?: object,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answered & { readonly challenge: string }>;
  close(): Promise<void>;
}

/** Opens the whole product over databases, going by a provider as set, its clock standing at a day. */
export async function openCouncilWithProvider(
  databases: Databases,
  settings: Readonly<Record<string, string>>,
  { today = '2016-04-01', mapping }: { today?: string; mapping?: Readonly<Record<string, string>> } = {},
): Promise<CouncilWithProvider> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'council-'));
  const file = path.join(dataDir, 'roles.json');
  if (mapping !== undefined) await writeFile(file, JSON.stringify(mapping));
  const config = {
    ...readConfig({
      DATA_DIR: dataDir,
      PORT: '0',
      OIDC_AUDIENCE: 'iro-graph',
      ...(mapping === undefined ? {} : { OIDC_ROLES_FILE: file }),
      ...settings,
    }),
    databases,
    today,
  };
  const council = await openCouncil(config, { urls: databases, release: () => Promise.resolve() });
  await Promise.all(Object.values(council.running).map((running) => running.settle()));
  const origin = await council.gateway.listen(0, '127.0.0.1');
  return {
    config,
    council,
    async ask(token, document, variables = {}, more = {}) {
      const { statusCode, headers, body } = await request(`${origin}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
          ...more,
        },
        body: JSON.stringify({ query: document, variables }),
      });
      return {
        status: statusCode,
        challenge: String(headers['www-authenticate'] ?? ''),
        ...((await body.json()) as Omit<Answered, 'status'>),
      };
    },
    async close() {
      await council.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
