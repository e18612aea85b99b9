import { spawnSync } from 'node:child_process';

/**
 * Holds the figures of many small councils full of edges against what the oracle works out from their folders:
 * `npm run check:figures`, or `npm run check:figures -- 21-60` for those of some numbers.
 */
const councils = process.argv[2] ?? '1-500';
if (!/^\d+-\d+$/.test(councils)) {
  console.error(`Say which councils by their numbers, such as 1-500, not ${councils}.`);
  process.exit(1);
}
const { status } = spawnSync(
  process.execPath,
  ['node_modules/jest/bin/jest.js', 'apps/whole/test/oracle/figures-agree.spec.ts'],
  { stdio: 'inherit', env: { ...process.env, ORACLE_COUNCILS: councils } },
);
process.exit(status ?? 1);
