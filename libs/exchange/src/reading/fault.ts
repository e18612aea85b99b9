/** One thing wrong with a folder, where it is and what to do. */
export interface Fault {
  /** File name in the folder. */
  readonly file: string;
  /** Line the row begins on, the header being 1; 0 for the file or folder as a whole. */
  readonly line: number;
  /** Column, or '' for the row as a whole. */
  readonly column: string;
  readonly value: string;
  /** What is required: a stable word, with the Department's rule number where there is one. */
  readonly rule: string;
  /** What to do about it, in a sentence. */
  readonly remedy: string;
}

/** Counts every fault and keeps the first ones for printing. */
export class Faults {
  readonly kept: Fault[] = [];
  readonly byRule = new Map<string, number>();
  count = 0;

  constructor(private readonly keep: number) {}

  /** Notes a fault. */
  add(file: string, line: number, column: string, value: string, rule: string, remedy: string): void {
    this.count += 1;
    this.byRule.set(rule, (this.byRule.get(rule) ?? 0) + 1);
    if (this.kept.length < this.keep)
      this.kept.push({ file, line, column, value: value.slice(0, 200), rule, remedy });
  }
}
