/**
 * `npm test`: every project's lint, types and tests, the schemas and their composition, the layout of every
 * file, what goes into each image. What has not changed since it last held is not run again; `--skip-nx-cache`
 * runs it all. Stops at the first that fails.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stopServer } from './checks/test-databases.mjs';

const root = path.resolve(import.meta.dirname, '..');
/** One PostgreSQL for the tests of all projects: none of them makes the demonstration year a second time. */
const folder = await mkdtemp(path.join(tmpdir(), 'iro-graph-tests-'));
const run = (program, args) =>
  spawnSync(process.execPath, [path.join(root, 'node_modules', program), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', TEST_FOLDER: folder },
  }).status ?? 1;

// Ctrl-C ends what runs; what they leave is cleared up all the same.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined);

const began = Date.now();
const targets = ['lint', 'types', 'schema', 'format', 'images', 'test'];
const status = run('nx/dist/bin/nx.js', [
  'run-many',
  '--targets',
  targets.join(),
  '--nxBail',
  '--outputStyle=stream-without-prefixes',
  ...process.argv.slice(2),
]);
await stopServer(folder);
await rm(folder, { recursive: true, force: true });
console.log(`${status === 0 ? 'ok    ' : 'FAILED'}  npm test  ${((Date.now() - began) / 1000).toFixed(1)} s`);
process.exit(status);
