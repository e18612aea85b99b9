/**
 * `npm test`: build, lint, types, schema drift and composition, then every test ring. Stops at the first that
 * fails.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const bin = (name) => path.join(root, 'node_modules', name);
const steps = [
  ['build', [path.join(root, 'infra/build.mjs')]],
  ['project graph', [bin('nx/dist/bin/nx.js'), 'graph', '--file=node_modules/.cache/graph.json']],
  ['lint', [bin('eslint/bin/eslint.js'), '.', '--max-warnings=0']],
  ['types', [bin('typescript/bin/tsc'), '-p', '.']],
  ['schemas and composition', [path.join(root, 'apps/whole/dist/main.js'), 'schema', '--check']],
  ['documents', [path.join(root, 'apps/whole/dist/main.js'), 'documents', '--check']],
  ['tests', [bin('jest/bin/jest.js'), ...process.argv.slice(2)]],
];
for (const [name, args] of steps) {
  const began = Date.now();
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: name === 'project graph' ? 'ignore' : 'inherit',
    env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' },
  });
  console.log(
    `${status === 0 ? 'ok    ' : 'FAILED'}  ${name}  ${((Date.now() - began) / 1000).toFixed(1)} s`,
  );
  if (status !== 0) process.exit(status ?? 1);
}
