import { fileNames, layoutOf, type FileName } from '../layouts';
import type { Faults } from './fault';

/** More columns than this no file has: what follows is not looked at. */
const mostColumns = 200;

const upperOf = (columns: readonly string[]): readonly string[] =>
  columns.map((column) => column.toUpperCase());
const keyOf = (columns: readonly string[]): string => [...upperOf(columns)].sort().join();

const required = (name: FileName): readonly string[] =>
  layoutOf(name)
    .columns.filter(({ optional }) => optional !== true)
    .map((column) => column.name);
const all = (name: FileName): readonly string[] => layoutOf(name).columns.map((column) => column.name);

const byColumns = new Map(
  fileNames.flatMap((name) => [[keyOf(all(name)), name] as const, [keyOf(required(name)), name] as const]),
);

/** The layout with just these columns, in any order and size of letters; null when there is none. */
export const layoutOfHeader = (header: readonly string[]): FileName | null =>
  header.length > mostColumns ? null : (byColumns.get(keyOf(header)) ?? null);

/** The layout sharing most columns with the header, if any shares half. */
function nearest(header: ReadonlySet<string>): FileName | null {
  const scored = fileNames.map((name) => {
    const names = upperOf(all(name));
    return {
      name,
      score: names.filter((column) => header.has(column)).length / new Set([...names, ...header]).size,
    };
  });
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score >= 0.5 ? best.name : null;
}

/** Says what keeps a header from being that of a layout. @returns the layout it is taken for, or null */
export function explainHeader(file: string, header: readonly string[], faults: Faults): FileName | null {
  if (header.length > mostColumns) {
    faults.add(
      file,
      1,
      '',
      `${header.length} columns`,
      'known file',
      'No file has so many columns: take it out of the folder.',
    );
    return null;
  }
  const upper = upperOf(header);
  const name = nearest(new Set(upper));
  if (!name) {
    faults.add(
      file,
      1,
      '',
      header.join(','),
      'known file',
      'No file of the return or the extract has these columns: compare the header row with docs/iro-extract.md ' +
        'or the Department’s specification, or take the file out of the folder.',
    );
    return null;
  }
  for (const missing of required(name).filter((column) => !upper.includes(column.toUpperCase())))
    faults.add(
      file,
      1,
      missing,
      '',
      'all columns',
      `Taken for ${name}: add the column ${missing}, empty if you have nothing for it.`,
    );
  const known = new Set(upperOf(all(name)));
  header.forEach((column, at) => {
    if (!known.has(upper[at]!))
      faults.add(file, 1, column, '', 'no other columns', `Taken for ${name}: take the column out.`);
    else if (upper.indexOf(upper[at]!) !== at)
      faults.add(file, 1, column, '', 'column once', 'The column stands twice: take one out.');
  });
  return name;
}
