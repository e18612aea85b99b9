import { isValid, type CodeSet } from '@iro/codes';
import { fileNames, layoutOf, type FileName } from '../layouts';
import type { Faults } from './fault';
import { ChildSpelling } from './child-spelling';
import { KeyTable } from './key-table';
import { daysOfReturn, FolderDays, type DayTeller, type FolderYear } from './folder-days';

/** The files that tell the year, before which nothing is read that needs it. */
export const yearTellers = ['ssda903_header', ...Object.keys(daysOfReturn)] as readonly FileName[];

/** Uses of a code whose validity waits for the folder's year. */
interface Waiting {
  readonly file: string;
  readonly column: string;
  readonly set: CodeSet;
  readonly code: string;
  readonly lines: number[];
}

/** What is known of the folder while it is being checked: keys, births, the year. Never a row. */
export class FolderState {
  /** Keys of the columns that others refer to: `file.column`. */
  readonly keys = new Map<string, KeyTable>();
  /** How local ids are spelt. */
  readonly spelling = new ChildSpelling();
  /** Days by which the folder's year is known. */
  readonly days = new FolderDays();
  /** Birth of each child as yyyymmdd, from the header first. */
  readonly births = new KeyTable();
  /** The day each adopted child was placed, as AD1 says it. */
  readonly adoptionDays = new KeyTable();
  /** Names of the stages of the protocols that the folder brings, and the protocols that have any. */
  readonly protocolStages = { names: new Set<string>(), protocols: new Set<string>() };
  private readonly calledOf = new Map<FileName, string>();
  private readonly settlers: ((year: number) => void)[] = [];
  private readonly waiting = new Map<string, Waiting>();

  constructor(
    readonly faults: Faults,
    readonly givenYear: number | undefined,
    readonly unread: ReadonlySet<string> = new Set(),
  ) {
    for (const name of fileNames) {
      for (const column of layoutOf(name).columns)
        for (const target of column.references ?? [])
          this.keys.set(`${target.file}.${target.column}`, new KeyTable());
    }
  }

  /** Notes what a file is called in the folder. */
  name(file: FileName, called: string): void {
    this.calledOf.set(file, called);
  }

  /** What a file is called in the folder. */
  fileOf(file: FileName): string {
    return this.calledOf.get(file) ?? '';
  }

  /** What can only be checked when everything is read and the year is known. */
  settleLater(settle: (year: number) => void): void {
    this.settlers.push(settle);
  }

  /** Which days of a column tell the year, if any do. */
  tellerOf(file: string, column: string): DayTeller | null {
    return this.days.tellerOf(file, column);
  }

  /** The folder's year and where it is from; null when nothing proves one. */
  year(): FolderYear | null {
    return this.givenYear === undefined ? this.days.proved() : { year: this.givenYear, from: 'given' };
  }

  /** Checks a code that isn't valid in every year: at once where the year is given, else when it is known. */
  codeOfSomeYears(set: CodeSet, code: string, file: string, line: number, column: string): void {
    if (this.givenYear !== undefined) {
      if (!isValid(set, code, this.givenYear)) this.wrongYear(set, code, file, line, column, this.givenYear);
      return;
    }
    const key = `${file}\0${column}\0${code}`;
    const known = this.waiting.get(key);
    if (known) known.lines.push(line);
    else this.waiting.set(key, { file, column, set, code, lines: [line] });
  }

  /** Checks what waited for the year. */
  settle(year: number): void {
    for (const settle of this.settlers) settle(year);
    for (const { file, column, set, code, lines } of this.waiting.values()) {
      if (!isValid(set, code, year))
        for (const line of lines) this.wrongYear(set, code, file, line, column, year);
    }
  }

  private wrongYear(
    set: CodeSet,
    code: string,
    file: string,
    line: number,
    column: string,
    year: number,
  ): void {
    const { from, to } = set.codes.find((known) => known.code === code) ?? {};
    const span = [from && `from the collection of ${from}`, to && `up to the collection of ${to}`]
      .filter(Boolean)
      .join(' ');
    this.faults.add(
      file,
      line,
      column,
      code,
      'code of the collection year',
      `${set.name} ${code} is valid ${span}; this folder is for ${year}. Use the code ` +
        `of that year, or give the year with the command (--year).`,
    );
  }
}
