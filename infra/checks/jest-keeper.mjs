/**
 * Before the tests: opens the door at which they ask for databases. PostgreSQL is started when the first test
 * asks, and what was not asked for (another service's migrations, the demonstration year) is not made: a test
 * without a database has none to wait for. Targets that run side by side share one server: `TEST_FOLDER`. What all
 * of a project's tests need is made before their time is counted: `TEST_PREPARE`.
 */
import { createServer } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openPreparing } from './test-databases.mjs';

export default async function open() {
  const shared = process.env.TEST_FOLDER;
  const folder = shared ?? (await mkdtemp(path.join(tmpdir(), 'iro-graph-tests-')));
  const databases = openPreparing(folder);
  if (process.env.TEST_PREPARE !== undefined) await databases.prepare(process.env.TEST_PREPARE);
  const server = createServer((request, response) => {
    databases.prepare(request.url.slice(1)).then(
      (answer) => response.end(JSON.stringify(answer)),
      (error) => {
        response.statusCode = 500;
        response.end(JSON.stringify({ fault: `The tests' databases: ${error.stack ?? error}` }));
      },
    );
  });
  server.requestTimeout = 0;
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  process.env.TEST_KEEPER = `http://127.0.0.1:${server.address().port}`;
  globalThis.afterTests = async () => {
    server.closeAllConnections();
    server.close();
    await databases.release();
    if (shared === undefined) await rm(folder, { recursive: true, force: true });
  };
}
