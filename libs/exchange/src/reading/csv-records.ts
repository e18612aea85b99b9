import { createReadStream } from 'node:fs';
import type { Dialect } from './csv-dialect';

/** A record that can't be read as it stands. */
export interface BrokenRecord {
  readonly line: number;
  readonly rule: 'quotes' | 'encoding' | 'length';
  readonly value: string;
}

/** Records of one piece of a file, with the line each begins on (the header is line 1). */
export interface Batch {
  readonly records: string[][];
  readonly lines: number[];
  readonly broken: BrokenRecord[];
  readonly bytes: number;
}

/** A quoted cell may not run over more lines than this: an unclosed quote would swallow the file. */
const mostLines = 500;
/** Nor may a record be longer than this: one line of many megabytes is no row. */
const longest = 1 << 20;
const plain: Dialect = { encoding: 'utf-8', delimiter: ',', macLines: false };
const unreadable = /[\uFFFD\0]/;

/**
 * The cells of a record with quotes; 'open' when a quote isn't closed yet, 'broken' when text follows a
 * closed one.
 */
export function splitQuoted(
  record: string,
  delimiter: Dialect['delimiter'] = ',',
): string[] | 'open' | 'broken' {
  const cells: string[] = [];
  for (let at = 0; ;) {
    if (record[at] !== '"') {
      const comma = record.indexOf(delimiter, at);
      cells.push(comma < 0 ? record.slice(at) : record.slice(at, comma));
      if (comma < 0) return cells;
      at = comma + 1;
      continue;
    }
    let close = record.indexOf('"', at + 1);
    while (close >= 0 && record[close + 1] === '"') close = record.indexOf('"', close + 2);
    if (close < 0) return 'open';
    cells.push(record.slice(at + 1, close).replaceAll('""', '"'));
    if (close + 1 === record.length) return cells;
    if (record[close + 1] !== delimiter) return 'broken';
    at = close + 2;
  }
}

/** Collects lines into records; keeps only a record still open. */
class Records {
  private line = 0;
  private open = '';
  private openedOn = 0;

  constructor(private readonly delimiter: Dialect['delimiter']) {}

  /** Counts a line that is too long to be kept, and what was open before it. */
  tooLong(text: string, batch: Batch): void {
    this.line += 1;
    batch.broken.push({ line: this.openedOn || this.line, rule: 'length', value: text.slice(0, 60) });
    this.open = '';
    this.openedOn = 0;
  }

  /** Takes one line without its ending. */
  take(text: string, batch: Batch): void {
    this.line += 1;
    if (this.openedOn === 0) {
      if (text === '') return;
      if (!text.includes('"')) return this.put(text.split(this.delimiter), this.line, batch);
    }
    const started = this.openedOn || this.line;
    const record = this.openedOn ? `${this.open}\n${text}` : text;
    const cells = splitQuoted(record, this.delimiter);
    if (cells === 'open' && this.line - started < mostLines && record.length < longest) {
      this.open = record;
      this.openedOn = started;
      return;
    }
    this.open = '';
    this.openedOn = 0;
    if (typeof cells === 'string')
      batch.broken.push({ line: started, rule: 'quotes', value: record.slice(0, 60) });
    else this.put(cells, started, batch);
  }

  /** An open quote at the end of the file is a fault. */
  end(batch: Batch): void {
    if (this.openedOn)
      batch.broken.push({ line: this.openedOn, rule: 'quotes', value: this.open.slice(0, 60) });
  }

  /** The line last taken. */
  get current(): number {
    return this.line;
  }

  /** Takes a record; rows that a spreadsheet left empty are none. */
  private put(cells: string[], line: number, batch: Batch): void {
    if (cells[0] === '' && cells.every((cell) => cell.trim() === '')) return;
    batch.records.push(cells);
    batch.lines.push(line);
  }
}

/**
 * Reads a CSV file (RFC 4180, byte order mark and any line ending allowed; UTF-8 with commas unless the
 * dialect says otherwise) as batches of records.
 *
 * A line without a quote is split at its commas, which is what nearly all lines are: several times faster
 * than a general parser, and a broken record is reported with its line while reading goes on. A line longer
 * than a megabyte is passed over and reported, so that memory and time stay in bounds.
 */
export async function* csvRecords(path: string, dialect: Dialect = plain): AsyncGenerator<Batch> {
  const decoder = new TextDecoder(dialect.encoding);
  const records = new Records(dialect.delimiter);
  let rest = '';
  let passing = false;
  const takeAll = (text: string, batch: Batch): string => {
    const suspect = unreadable.test(text);
    let from = 0;
    for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
      const line = text.slice(from, to > from && text.charCodeAt(to - 1) === 13 ? to - 1 : to);
      from = to + 1;
      if (passing || line.length > longest) {
        records.tooLong(line, batch);
        passing = false;
        continue;
      }
      records.take(line, batch);
      if (suspect && unreadable.test(line))
        batch.broken.push({ line: records.current, rule: 'encoding', value: line.slice(0, 60) });
    }
    const left = text.slice(from);
    if (left.length <= longest) return left;
    passing = true;
    return left.slice(0, 60);
  };
  const decoded = (bytes?: Buffer): string => {
    const text = bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    return dialect.macLines ? text.replaceAll('\r', '\n') : text;
  };
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    const batch: Batch = { records: [], lines: [], broken: [], bytes: (chunk as Buffer).length };
    rest = takeAll(rest + decoded(chunk as Buffer), batch);
    yield batch;
  }
  const last: Batch = { records: [], lines: [], broken: [], bytes: 0 };
  rest += decoded();
  if (rest !== '' || passing) takeAll(`${rest}\n`, last);
  records.end(last);
  yield last;
}
