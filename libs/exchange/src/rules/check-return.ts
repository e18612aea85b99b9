import type { FolderState } from '../reading/folder-state';
import { childTold, type ChildTold } from './child-told';
import type { KeptReturn, ReturnFile, ToldRow } from './kept-return';
import { returnRules } from './return-rules';
import type { AnyRule, ReturnRule } from './return-rule';

/** dd/mm/yyyy of yyyymmdd, '' of 0. */
const shown = (value: number | string | undefined): string =>
  typeof value !== 'number'
    ? (value ?? '')
    : value === 0
      ? ''
      : `${String(value % 100).padStart(2, '0')}/${String(Math.floor(value / 100) % 100).padStart(2, '0')}/${Math.floor(value / 10_000)}`;

/** The rules that can be asked of a folder: of its year, and with the files they need. */
const asked = (year: number, now: KeptReturn, before: KeptReturn | null): readonly AnyRule[] =>
  returnRules.filter(
    ({ from, to, file, needs, lastYear }) =>
      (from === undefined || year >= from) &&
      (to === undefined || year <= to) &&
      now.has(file) &&
      (needs ?? []).every((each) => now.has(each)) &&
      (lastYear !== true || before !== null),
  );

/** Holds every child of a return to the rules, and tells each cell that breaks one. */
export function checkReturn(
  state: FolderState,
  year: number,
  now: KeptReturn,
  before: KeptReturn | null,
): void {
  const rules = asked(year, now, before) as unknown as readonly ReturnRule[];
  if (rules.length === 0) return;
  const tell = (rule: ReturnRule, row: ToldRow<ReturnFile>, { child }: ChildTold): void =>
    state.faults.add(
      state.fileOf(rule.file),
      row.line,
      rule.column,
      rule.column === 'CHILD'
        ? child
        : shown((row as unknown as Record<string, number | string>)[rule.column]),
      `${rule.says} (${rule.number})`,
      rule.remedy,
    );
  for (const child of now.children) {
    const of = childTold(child, year, now, before);
    for (const rule of rules) {
      const rows = of.told[rule.file];
      for (let place = 0; place < rows.length; place += 1)
        if (rule.broken(rows[place]!, of, place)) tell(rule, rows[place]!, of);
    }
  }
}
