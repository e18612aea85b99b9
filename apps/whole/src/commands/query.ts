import { readFile } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import { request } from 'undici';
import type { Role } from '@iro/access';
import type { Config } from '@iro/process';
import { openCouncil } from '../council';
import { issuerToken } from '../keys/issuer-token';
import { openStorage } from '../storage';

export interface QueryOptions {
  readonly variables?: string;
  readonly csv?: string;
  readonly role: Role;
  readonly iro?: string;
  readonly team?: string;
  readonly service?: string;
  readonly worker?: string;
  readonly child?: string;
}

const runningAt = (config: Config): Promise<string | undefined> => {
  const origin = `http://127.0.0.1:${config.port}`;
  return request(`${origin}/livez`, { headersTimeout: 1_000 }).then(
    async ({ body, statusCode }) => {
      await body.dump();
      return statusCode === 200 ? origin : undefined;
    },
    () => undefined,
  );
};

const flat = (value: unknown, at = ''): Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (Object.assign(
        {},
        ...Object.entries(value).map(([name, inner]) => flat(inner, at === '' ? name : `${at}.${name}`)),
      ) as Record<string, unknown>)
    : { [at]: Array.isArray(value) ? JSON.stringify(value) : value };

/** A list of the answer as CSV; a cell that a spreadsheet would take for a formula is made text. */
function csvOf(answer: unknown, path: string): string {
  const list = path
    .split('.')
    .reduce<unknown>(
      (value, name) => (value as Record<string, unknown> | null | undefined)?.[name],
      (answer as { data?: unknown }).data,
    );
  if (!Array.isArray(list)) throw new Error(`There is no list at ${path} in the answer.`);
  return stringify(
    list.map((row) => flat(row)),
    { header: true, escape_formulas: true },
  );
}

function variablesOf({ variables = '{}' }: QueryOptions): unknown {
  try {
    return JSON.parse(variables) as unknown;
  } catch (error) {
    throw new Error(`What --variables says is not JSON, such as '{"id": "…"}': ${(error as Error).message}`);
  }
}

/** `npm run query -- FILE`: a federated query from a terminal, against the running server or without one. */
export async function query(config: Config, file: string, options: QueryOptions): Promise<void> {
  const document = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      error.code === 'ENOENT'
        ? `There is no file ${file}. Give the file that holds the query.`
        : error.message,
    );
  });
  const variables = variablesOf(options);
  const send = async (origin: string): Promise<string> => {
    const token = await issuerToken(config, options.role, options);
    const { body } = await request(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: document, variables }),
    });
    const answer = (await body.json()) as { errors?: unknown };
    if (answer.errors !== undefined) process.exitCode = 1;
    if (options.csv !== undefined && answer.errors === undefined) return csvOf(answer, options.csv);
    return `${JSON.stringify(answer, null, 2)}\n`;
  };
  const origin = await runningAt(config);
  if (origin !== undefined) {
    process.stdout.write(await send(origin));
    return;
  }
  const storage = await openStorage(config);
  const council = await openCouncil(config, storage);
  try {
    process.stdout.write(await send(await council.gateway.listen(0, '127.0.0.1')));
  } finally {
    await council.close();
    await storage.release();
  }
}
