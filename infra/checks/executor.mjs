/**
 * `npm run check:executor -- [documents]`: 10,000 generated documents answered by the services' executor and by
 * graphql-js, and as many by the gateway and by graphql-js over the same graph as one schema. `EXECUTOR_SEED`
 * tries others.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const { status } = spawnSync(
  process.execPath,
  [path.join(root, 'node_modules/jest/bin/jest.js'), 'apps/whole/test/executor'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, EXECUTOR_DOCUMENTS: process.argv[2] ?? '10000' } },
);
process.exit(status ?? 1);
