import type { RuleKind } from '../rules/return-rule';
import { kindOfRule } from '../rules/rule-kinds';

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

/** Characters that would move a cursor, colour a line or turn its direction. */
const unprintable = new RegExp(
  '[\\u0000-\\u001F\\u007F-\\u009F\\u200B-\\u200F\\u2028-\\u202E\\u2066-\\u2069]',
  'g',
);

/** A text of the folder as it may be shown: what cannot be seen is written as \uXXXX. */
export const shown = (text: string): string =>
  text
    .slice(0, 200)
    .replace(unprintable, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The number of the Department's rule that a fault is of; '' where it is none of theirs. */
export const numberOf = (rule: string): string => /\(([^()]*)\)$/.exec(rule)?.[1] ?? '';

/** Counts what was found, and keeps the first for printing. */
class Found {
  readonly kept: Fault[] = [];
  readonly byRule = new Map<string, number>();
  count = 0;

  constructor(private readonly keep: number) {}

  add(fault: Fault): void {
    this.count += 1;
    this.byRule.set(fault.rule, (this.byRule.get(fault.rule) ?? 0) + 1);
    if (this.kept.length < this.keep) this.kept.push(fault);
  }
}

/** Faults, which refuse a folder, and warnings, with which it is imported. */
export class Faults {
  readonly warnings: Found;
  private readonly errors: Found;
  private readonly kinds = new Map<string, RuleKind>();

  constructor(
    keep: number,
    private readonly chosen: ReadonlyMap<string, RuleKind> = new Map(),
  ) {
    this.errors = new Found(keep);
    this.warnings = new Found(keep);
  }

  get kept(): readonly Fault[] {
    return this.errors.kept;
  }

  get count(): number {
    return this.errors.count;
  }

  get byRule(): ReadonlyMap<string, number> {
    return this.errors.byRule;
  }

  /** Notes a fault, or a warning where its rule is one. */
  add(file: string, line: number, column: string, value: string, rule: string, remedy: string): void {
    let kind = this.kinds.get(rule);
    if (kind === undefined) {
      const number = numberOf(rule);
      kind = this.chosen.get(number) ?? kindOfRule(number);
      this.kinds.set(rule, kind);
    }
    const fault = {
      file: shown(file),
      line,
      column: shown(column),
      value: value.slice(0, 200),
      rule,
      remedy,
    };
    (kind === 'warning' ? this.warnings : this.errors).add(fault);
  }
}
