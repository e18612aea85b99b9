import { parseArgs } from 'node:util';
import { generateDemonstration } from './generate';

function wholeNumber(text: string | undefined, name: string): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new Error(`--${name} wants a whole number above 0, not ${text}`);
  return value;
}

function main(): void {
  const { values } = parseArgs({
    options: { out: { type: 'string' }, seed: { type: 'string' }, children: { type: 'string' } },
  });
  if (!values.out)
    throw new Error('Say where to: npm run demo:generate -- --out FOLDER [--seed N] [--children N]');
  const began = performance.now();
  const rows = generateDemonstration(values.out, {
    seed: wholeNumber(values.seed, 'seed'),
    children: wholeNumber(values.children, 'children'),
  });
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
  console.log(
    `${total.toLocaleString('en-GB')} rows in ${Object.keys(rows).length} files of ` +
      `${values.out}, in ${((performance.now() - began) / 1000).toFixed(1)} s`,
  );
}

try {
  main();
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
}
