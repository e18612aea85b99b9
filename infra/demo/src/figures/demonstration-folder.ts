import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { civilDate, type CivilDate } from '@iro/calendar';

export type Record = { readonly [column: string]: string };

/**
 * The generated folder as read back from its files: nothing the generator knows reaches the recount but what
 * it wrote.
 */
export class DemonstrationFolder {
  private readonly files = new Map<string, Record[]>();

  constructor(private readonly path: string) {}

  rows(file: string): readonly Record[] {
    let rows = this.files.get(file);
    if (!rows) this.files.set(file, (rows = parse(readFileSync(join(this.path, `${file}.csv`), 'utf8'))));
    return rows;
  }

  /** Rows of a file by the value of one column. */
  by(file: string, column: string): Map<string, Record[]> {
    const groups = new Map<string, Record[]>();
    for (const row of this.rows(file)) {
      const key = row[column] ?? '';
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
    return groups;
  }
}

/** Works something out of a folder once. */
export function once<T>(work: (folder: DemonstrationFolder) => T): (folder: DemonstrationFolder) => T {
  const known = new WeakMap<DemonstrationFolder, { value: T }>();
  return (folder) => {
    let answer = known.get(folder);
    if (!answer) known.set(folder, (answer = { value: work(folder) }));
    return answer.value;
  };
}

/** `dd/mm/yyyy` as a day; null for a blank. */
export function returnDay(text: string | undefined): CivilDate | null {
  return text ? civilDate(`${text.slice(6)}-${text.slice(3, 5)}-${text.slice(0, 2)}`) : null;
}

/** `yyyy-mm-dd` as a day; null for a blank. */
export const extractDay = (text: string | undefined): CivilDate | null =>
  text ? civilDate(text.slice(0, 10)) : null;

function parse(text: string): Record[] {
  const lines: string[][] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const letter = text[index] as string;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[index + 1] === '"') cell += text[++index];
      else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ',' || letter === '\n') {
      cells.push(cell);
      cell = '';
      if (letter === '\n') {
        lines.push(cells);
        cells = [];
      }
    } else cell += letter;
  }
  const [header = [], ...body] = lines;
  return body.map((line) => Object.fromEntries(header.map((name, index) => [name, line[index] ?? ''])));
}
