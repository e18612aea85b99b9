import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** One bad import per line of the table of fences; a fence that lets one through is no fence. */
const bad: readonly (readonly [file: string, source: string])[] = [
  [
    'libs/calendar/src/bad.ts',
    "import { reviewDuties } from '@iro/rules';\nexport const bad = reviewDuties;",
  ],
  ['libs/access/src/bad.ts', "import { openReader } from '@iro/database';\nexport const bad = openReader;"],
  ['libs/rules/src/bad.ts', "import { openReader } from '@iro/database';\nexport const bad = openReader;"],
  ['libs/rules/src/bad.ts', "import { z } from 'zod';\nexport const bad = z;"],
  ['libs/rules/src/bad.ts', 'export const bad = new Date();'],
  [
    'libs/rules/src/bad.spec.ts',
    "import { openReader } from '@iro/database';\nexport const bad = openReader;",
  ],
  ['libs/database/src/bad.ts', "import { reviews } from '@iro/reviews';\nexport const bad = reviews;"],
  [
    'libs/database/src/bad.ts',
    "import { freshDatabase } from '@iro/testkit';\nexport const bad = freshDatabase;",
  ],
  [
    'libs/journal/test/bad.spec.ts',
    "import { children } from '@iro/children';\nexport const bad = children;",
  ],
  ['apps/reviews/src/bad.ts', "import { disputes } from '@iro/disputes';\nexport const bad = disputes;"],
  ['apps/reviews/src/bad.ts', "import { issuerToken } from '@iro/whole';\nexport const bad = issuerToken;"],
  ['apps/reviews/src/bad.ts', 'export const bad = process.env.SECRET;'],
  [
    'apps/reviews/test/bad.spec.ts',
    "import { disputes } from '@iro/disputes';\nexport const bad = disputes;",
  ],
];
const good: readonly (readonly [file: string, source: string])[] = [
  [
    'apps/reviews/test/good.spec.ts',
    "import { freshDatabase } from '@iro/testkit';\nexport const good = freshDatabase;",
  ],
];

/** The rules that refuse a text, as if it stood in a file of that name: nothing is written. */
function refusedBy(file: string, source: string): string[] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/eslint/bin/eslint.js', '--stdin', '--stdin-filename', file, '--format', 'json'],
    { cwd: root, encoding: 'utf8', input: `${source}\n`, env: { ...process.env, NX_DAEMON: 'false' } },
  );
  if (stdout === '') throw new Error(stderr);
  return (JSON.parse(stdout) as { messages: { ruleId: string }[] }[]).flatMap(({ messages }) =>
    messages.map(({ ruleId }) => ruleId),
  );
}

const fences = [
  '@nx/enforce-module-boundaries',
  'no-restricted-imports',
  'no-restricted-syntax',
  'no-restricted-properties',
];

describe('the fences between projects', () => {
  it.each(bad)('%s: a bad line is refused: %s', (file, source) => {
    expect(refusedBy(file, source).some((rule) => fences.includes(rule))).toBe(true);
  });

  it.each(good)('%s: what may be is let through: %s', (file, source) => {
    expect(refusedBy(file, source)).toEqual([]);
  });
});
