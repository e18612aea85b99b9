import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeExtract, fileNames, layoutOf } from '../src';

const page = join(__dirname, '../../../docs/iro-extract.md');

describe('layouts', () => {
  it('tells every file from every other by its set of columns', () => {
    const sets = fileNames.map((name) =>
      layoutOf(name)
        .columns.map((column) => column.name)
        .sort()
        .join(),
    );
    expect(new Set(sets).size).toBe(fileNames.length);
  });

  it.each(fileNames)('%s is named as listed and refers only to columns that exist', (name) => {
    const layout = layoutOf(name);
    expect(layout.name).toBe(name);
    const columnsOf = (file: string) => layoutOf(file as typeof name).columns.map((column) => column.name);
    for (const column of layout.columns) {
      for (const reference of column.references ?? [])
        expect(columnsOf(reference.file)).toContain(reference.column);
      if (column.notBefore) expect(columnsOf(name)).toContain(column.notBefore);
      if (column.kind === 'code') expect(column.codeSet?.codes.length).toBeGreaterThan(0);
    }
    for (const key of layout.unique) expect(columnsOf(name)).toContain(key);
  });

  it('is what docs/iro-extract.md says', () => {
    if (process.env['WRITE_DOCS'] || !existsSync(page)) writeFileSync(page, describeExtract());
    expect(readFileSync(page, 'utf8')).toBe(describeExtract());
  });
});
