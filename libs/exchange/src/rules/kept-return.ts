import { layoutOf, type RowOf } from '../layouts';
import type { NamedColumn } from '../layout';
import type { RowCheck } from '../reading/check-file';
import { ssda903 } from '../ssda903/ssda903';
import type { CivilDate } from '@iro/calendar';

/** A file of the return. */
export type ReturnFile = keyof typeof ssda903;

/** Every file of the return, the header first. */
export const returnFiles = Object.keys(ssda903) as readonly ReturnFile[];

/**
 * A row as rules read it: days as yyyymmdd (0 where blank or unreadable), everything else as a text in
 * capitals, '' where blank.
 */
export type ToldRow<F extends ReturnFile> = { readonly line: number } & {
  readonly [K in keyof RowOf<F>]: NonNullable<RowOf<F>[K]> extends CivilDate ? number : string;
};

/** Numbers that grow by doubling: a column of a file. */
class Numbers {
  private held = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.held.length) {
      const larger = new Uint32Array(this.held.length * 2);
      larger.set(this.held);
      this.held = larger;
    }
    this.held[this.length] = value;
    this.length += 1;
  }

  at(place: number): number {
    return this.held[place]!;
  }
}

/** Each text once, with a number: codes, postcodes and ids stand in thousands of rows. */
export class Texts {
  private readonly numbers = new Map<string, number>([['', 0]]);
  private readonly texts: string[] = [''];

  numberOf(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }

  /** The number of a text that is known; -1 of another. */
  find(text: string): number {
    return this.numbers.get(text) ?? -1;
  }

  of(number: number): string {
    return this.texts[number]!;
  }

  get size(): number {
    return this.texts.length;
  }
}

const isDate = ({ kind }: NamedColumn): boolean => kind === 'date';

/** The rows of one file: four bytes a cell, whatever is in it. */
class KeptFile {
  private readonly columns: readonly NamedColumn[];
  private readonly cells: readonly Numbers[];
  private readonly lines = new Numbers();
  private readonly children = new Numbers();
  private readonly child: number;
  private readonly order: number;
  private starts = new Uint32Array(0);
  private places = new Uint32Array(0);

  constructor(
    file: ReturnFile,
    private readonly texts: Texts,
    private readonly childNumber: (child: string) => number,
  ) {
    this.columns = layoutOf(file).columns;
    this.cells = this.columns.map(() => new Numbers());
    this.child = this.columns.findIndex(({ name }) => name === 'CHILD');
    this.order = this.columns.findIndex(
      (column) => isDate(column) && column.name !== 'DOB' && column.name !== 'MC_DOB',
    );
  }

  /** Takes a row: its cells and days in the layout's order. */
  readonly take: RowCheck = (cells, days, line) => {
    if (cells[this.child] === '') return;
    this.lines.push(line);
    this.children.push(this.childNumber(cells[this.child]!.toUpperCase()));
    for (let i = 0; i < this.columns.length; i += 1)
      this.cells[i]!.push(isDate(this.columns[i]!) ? days[i]! : this.texts.numberOf(cells[i]!.toUpperCase()));
  };

  /** Puts each child's rows together, once all are read: a count, then a place each. */
  settle(children: number): void {
    this.starts = new Uint32Array(children + 1);
    for (let row = 0; row < this.lines.length; row += 1) this.starts[this.children.at(row) + 1]! += 1;
    for (let child = 0; child < children; child += 1) this.starts[child + 1]! += this.starts[child]!;
    const next = this.starts.slice();
    this.places = new Uint32Array(this.lines.length);
    for (let row = 0; row < this.lines.length; row += 1) {
      const child = this.children.at(row);
      this.places[next[child]!] = row;
      next[child]! += 1;
    }
  }

  /** A child's rows, by their first day where they have one. */
  of(child: number): Record<string, number | string>[] {
    const rows: Record<string, number | string>[] = [];
    for (let i = this.starts[child]!; i < this.starts[child + 1]!; i += 1)
      rows.push(this.row(this.places[i]!));
    if (this.order >= 0 && rows.length > 1) {
      const by = this.columns[this.order]!.name;
      rows.sort((one, other) => Number(one[by]) - Number(other[by]));
    }
    return rows;
  }

  private row(place: number): Record<string, number | string> {
    const row: Record<string, number | string> = { line: this.lines.at(place) };
    for (let i = 0; i < this.columns.length; i += 1) {
      const cell = this.cells[i]!.at(place);
      row[this.columns[i]!.name] = isDate(this.columns[i]!) ? cell : this.texts.of(cell);
    }
    return row;
  }
}

/** A whole return, or what last year's told: every cell of every file, compact, by child. */
export class KeptReturn {
  readonly texts = new Texts();
  private readonly numbers = new Map<string, number>();
  private readonly names: string[] = [];
  private readonly files = new Map<ReturnFile, KeptFile>();
  private settled = false;

  /** Begins to keep a file; the check takes its rows. */
  keep(file: ReturnFile): RowCheck {
    const kept = new KeptFile(file, this.texts, (child) => {
      const known = this.numbers.get(child);
      if (known !== undefined) return known;
      this.numbers.set(child, this.names.length);
      return this.names.push(child) - 1;
    });
    this.files.set(file, kept);
    return kept.take;
  }

  /** Whether the return has a file. */
  has(file: ReturnFile): boolean {
    return this.files.has(file);
  }

  /** Whether it has any. */
  get any(): boolean {
    return this.files.size > 0;
  }

  /** Every child, in the order first told of; in capitals. */
  get children(): readonly string[] {
    return this.names;
  }

  /** A child's rows of a file, by their first day; none where it tells nothing of the child. */
  rows<F extends ReturnFile>(file: F, child: string): readonly ToldRow<F>[] {
    if (!this.settled) {
      for (const kept of this.files.values()) kept.settle(this.names.length);
      this.settled = true;
    }
    const number = this.numbers.get(child);
    const kept = this.files.get(file);
    return number === undefined || kept === undefined
      ? []
      : (kept.of(number) as unknown as readonly ToldRow<F>[]);
  }
}
