import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFolder } from '@iro/exchange';
import { figures, recount, rules } from './check-figures';
import { generateDemonstration } from './generate';

const folders: string[] = [];

function generated(options?: Parameters<typeof generateDemonstration>[1]): string {
  const folder = mkdtempSync(join(tmpdir(), 'demonstration-'));
  folders.push(folder);
  generateDemonstration(folder, options);
  return folder;
}

function digest(folder: string): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort()) hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest('hex');
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe('the demonstration year, counted again from its files', () => {
  const results = recount(generated());
  test.each(results.map((result) => [`${result.code}: ${result.title}`, result] as const))(
    '%s',
    (_, { counted, expected }) => {
      expect(counted).toBe(expected);
    },
  );
});

describe('the same year from another seed', () => {
  test.each([7])('every figure comes out with seed %d', (seed) => {
    expect(recount(generated({ seed })).filter(({ holds }) => !holds)).toEqual([]);
  });

  test('the same seed writes the same bytes, another seed others', () => {
    const first = digest(generated());
    expect(digest(generated())).toBe(first);
    expect(digest(generated({ seed: 3 }))).not.toBe(first);
  });
});

describe('a year of another size', () => {
  test.each([25, 1000])('with %d children keeps every rule of the return', (children) => {
    const folder = generated({ children });
    expect(recount(folder, rules).filter(({ holds }) => !holds)).toEqual([]);
    const roll = recount(
      folder,
      figures.filter(({ code }) => code === 'F01'),
    );
    expect(roll[0]?.counted).toBe(String(children));
  });

  test('is taken by the import without a fault', async () => {
    const read = await readFolder(generated({ children: 1000 }), { year: 2016 });
    expect(read.ok ? [] : read.faults).toEqual([]);
  });
});

describe('what it invents', () => {
  test('no pupil number, register number or postcode that could be real', () => {
    const folder = generated();
    const column = (file: string, index: number) =>
      readFileSync(join(folder, `${file}.csv`), 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(',')[index]);
    expect(column('Header', 4).every((upn) => /^UN[1-5]$/.test(upn ?? ''))).toBe(true);
    expect(column('Episodes', 12).every((urn) => /^(SC999\d{3}|XXXXXXX|)$/.test(urn ?? ''))).toBe(true);
    expect(
      [...column('Episodes', 10), ...column('Episodes', 11)].every((postcode) =>
        /^(ZZ\d{1,2} \d[A-Z]{2}|)$/.test(postcode ?? ''),
      ),
    ).toBe(true);
  });
});
