import { ChildSpelling } from '../src/reading/child-spelling';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layouts, safeCell, writeCsv, writeCsvFile, type RowOf } from '../src';
import { csvRecords } from '../src/reading/csv-records';
import { KeyTable } from '../src/reading/key-table';
import { typedRows } from '../src/reading/rows';
import { dayNumber, momentNumber } from '../src/reading/values';

const path = join(mkdtempSync(join(tmpdir(), 'csv-')), 'a.csv');
async function read(text: string | Buffer) {
  writeFileSync(path, text);
  const all = {
    records: [] as string[][],
    lines: [] as number[],
    broken: [] as { line: number; rule: string }[],
  };
  for await (const batch of csvRecords(path)) {
    all.records.push(...batch.records);
    all.lines.push(...batch.lines);
    all.broken.push(...batch.broken);
  }
  return all;
}

describe('reading CSV', () => {
  it('reads byte order mark, CRLF, quotes over lines, blank lines and a last line without an end', async () => {
    const { records, lines } = await read('\uFEFFa,b\r\n1,"x, ""y""\nz"\r\n\r\n2,');
    expect(records).toEqual([
      ['a', 'b'],
      ['1', 'x, "y"\nz'],
      ['2', ''],
    ]);
    expect(lines).toEqual([1, 2, 5]);
  });

  it('reports broken quotes and bytes that are not UTF-8 with their line, and goes on', async () => {
    expect((await read('a\n"x"y\nok\n"open\n')).broken.map(({ line, rule }) => [line, rule])).toEqual([
      [2, 'quotes'],
      [4, 'quotes'],
    ]);
    expect((await read(Buffer.from([97, 10, 0xe9, 10, 98, 10]))).broken[0]).toMatchObject({
      line: 2,
      rule: 'encoding',
    });
  });

  it('reads what csv-parse reads', async () => {
    const cell = fc.stringMatching(/^[a-z ,"\n=éß]{0,8}$/);
    const row = fc.tuple(fc.stringMatching(/^[a-z]{1,4}$/), cell, cell);
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1 }), fc.constantFrom('\n', '\r\n'), async (rows, end) => {
        const text = rows
          .map((cells) => cells.map((said) => `"${said.replaceAll('"', '""')}"`).join(','))
          .join(end);
        expect((await read(text)).records).toEqual(parse(text));
      }),
      { numRuns: 50 },
    );
  });
});

describe('cells', () => {
  it.each([
    ['29/02/2016', 20160229],
    ['29/02/2015', 0],
    ['31/04/2015', 0],
    ['1/4/2015', 0],
    ['2015-04-01', 0],
    ['00/01/2015', 0],
  ])('reads the day %s as %i', (text, number) => expect(dayNumber(text, 'dd/mm/yyyy')).toBe(number));
  it('reads moments', () =>
    expect(['2015-06-01T09:30', '2015-06-01T24:00', '2015-06-01'].map(momentNumber)).toEqual([
      20150601093000, 0, 0,
    ]));
  it('knows keys by fingerprint through growth', () => {
    const table = new KeyTable();
    for (let i = 0; i < 50_000; i += 1) expect(table.put(`key-${i}`, i)).toBe(-1);
    for (let i = 0; i < 50_000; i += 1) expect(table.get(`key-${i}`)).toBe(i);
    expect([table.get('key-50000'), table.put('key-7', 1), table.size]).toEqual([-1, 7, 50_000]);
  });
});

describe('writing CSV', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+44', "'+44"],
    ['@x', "'@x"],
    ['-a,b', `"'-a,b"`],
    ['a"b', '"a""b"'],
    ['plain', 'plain'],
  ])('writes %s as %s', (text, cell) => expect(safeCell(text)).toBe(cell));

  it('writes what it reads, row for row', async () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .map((said) => said.replace(/[\0\r\uFFFD]/g, '').trim())
      .filter((said) => !/^'[=+\-@]/.test(said));
    const row = fc.record({
      source_id: fc.stringMatching(/^[a-z]{1,6}$/),
      child: fc.constant('A1'),
      given_on: fc.constant('2015-06-01'),
      theme: text.map((said) => said || 'x'),
      what_was_done: text.map((said) => said || null),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row), async (rows) => {
        const given = rows as RowOf<'feedback'>[];
        await writeCsvFile(path, given, layouts.feedback);
        const back: unknown[] = [];
        const { statSync } = await import('node:fs');
        const { size, mtimeMs } = statSync(path);
        for await (const said of typedRows<'feedback'>(
          {
            name: 'feedback',
            file: 'a.csv',
            path,
            places: [0, 1, 2, 3, 4],
            bytes: size,
            changed: mtimeMs,
            records: () => csvRecords(path),
          },
          new ChildSpelling(),
        ))
          back.push(said);
        expect(back).toEqual(given);
      }),
      { numRuns: 50 },
    );
  });

  it('writes days as the return does', async () => {
    let text = '';
    const rows = [
      { CHILD: 'A1', DOB: '2010-02-01', MISSING: 'M', MIS_START: '2015-06-01', MIS_END: null },
    ] as unknown as RowOf<'ssda903_missing'>[];
    for await (const piece of writeCsv(rows, layouts.ssda903_missing)) text += piece;
    expect(text).toBe('CHILD,DOB,MISSING,MIS_START,MIS_END\r\nA1,01/02/2010,M,01/06/2015,\r\n');
  });
});
