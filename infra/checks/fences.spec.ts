import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** One bad import per line of the table of fences; a fence that lets one through is no fence. */
const bad: readonly (readonly [string, string])[] = [
  ['libs/calendar', "import { reviewDuties } from '@iro/rules';\nexport const bad = reviewDuties;"],
  ['libs/access', "import { openReader } from '@iro/database';\nexport const bad = openReader;"],
  ['libs/rules', "import { openReader } from '@iro/database';\nexport const bad = openReader;"],
  ['libs/rules', "import { z } from 'zod';\nexport const bad = z;"],
  ['libs/rules', 'export const bad = new Date();'],
  ['libs/database', "import { reviews } from '@iro/reviews';\nexport const bad = reviews;"],
  ['apps/reviews', "import { disputes } from '@iro/disputes';\nexport const bad = disputes;"],
  ['apps/reviews', "import { issuerToken } from '@iro/whole';\nexport const bad = issuerToken;"],
  ['apps/reviews', 'export const bad = process.env.SECRET;'],
];

describe('the fences between projects', () => {
  const made: string[] = [];
  afterAll(() => {
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
  });

  it.each(bad)('%s refuses a bad line', (project, source) => {
    const folder = path.join(root, project, 'src', `fence-${made.length}`);
    made.push(folder);
    mkdirSync(folder);
    const file = path.join(folder, 'bad.ts');
    writeFileSync(file, `${source}\n`);
    let output = '';
    try {
      output = execFileSync(
        process.execPath,
        [path.join(root, 'node_modules/eslint/bin/eslint.js'), file, '--format', 'json'],
        { cwd: root, encoding: 'utf8', env: { ...process.env, NX_DAEMON: 'false' } },
      );
    } catch (error) {
      output = (error as { stdout: string }).stdout;
    }
    const rules =
      (JSON.parse(output) as { messages: { ruleId: string }[] }[])[0]?.messages.map(
        (message) => message.ruleId,
      ) ?? [];
    expect(
      rules.some((rule) =>
        [
          '@nx/enforce-module-boundaries',
          'no-restricted-imports',
          'no-restricted-syntax',
          'no-restricted-properties',
        ].includes(rule),
      ),
    ).toBe(true);
  });
});
