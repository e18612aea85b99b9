import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describeRules, ruleLines, rulesInForce } from '../src';
import { rowRules } from '../src/rules/row-rules';

const page = resolve(__dirname, '../../../docs/return-rules.md');
const sources = resolve(__dirname, '../src');
const checks = [
  ...readdirSync(join(sources, 'checks')).map((file) => join(sources, 'checks', file)),
  join(sources, 'reading/row-checks.ts'),
]
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

describe('the table of rules', () => {
  it('tells of each rule once: what it says, what it needs or why it is not checked', () => {
    expect(new Set(rulesInForce).size).toBe(322);
    expect(ruleLines.filter(({ says }) => says === '')).toEqual([]);
  });

  it('has what is promised of a folder alone, and every rule against last year', () => {
    const checked = ruleLines.filter(({ kind }) => kind !== 'not checked');
    expect(checked.filter(({ against }) => against === 'the folder').length).toBeGreaterThanOrEqual(240);
    expect(checked.filter(({ against }) => against === 'last year').length).toBeGreaterThanOrEqual(28);
    expect(ruleLines.filter(({ says }) => says.startsWith('needs Ofsted')).length).toBe(7);
  });

  it.each(Object.entries(rowRules).filter(([number]) => !number.startsWith('INT1')))(
    'finds %s (%s) among the checks of rows',
    (number, says) => {
      expect(checks).toContain(`${says} (${number})`);
    },
  );

  it('is what docs/return-rules.md says', () => {
    if (process.env['WRITE_DOCS'] || !existsSync(page)) writeFileSync(page, describeRules());
    expect(readFileSync(page, 'utf8')).toBe(describeRules());
  });
});
