import type { CivilDate } from '@iro/calendar';
import { inWords } from '../checks/days';
import type { FolderState } from '../reading/folder-state';
import { childTold, type ChildTold } from './child-told';
import type { KeptReturn, ReturnFile, ToldRow } from './kept-return';
import { absent } from './rule-kinds';
import { returnRules } from './return-rules';
import type { AnyRule, ReturnRule } from './return-rule';

/** dd/mm/yyyy of yyyymmdd, '' of 0. */
const shown = (value: number | string | undefined): string => {
  if (typeof value !== 'number') return value ?? '';
  return value === 0 ? '' : inWords(value);
};

/** A return, what last year's told where it is on record, and the day it ends where it is a part of a year. */
export interface AskedReturn {
  readonly year: number;
  readonly now: KeptReturn;
  readonly before: KeptReturn | null;
  readonly until?: CivilDate | undefined;
}

/** The rules that can be asked of a folder: of its year, with the files they need, and of a whole year. */
const asked = ({ year, now, before, until }: AskedReturn): readonly AnyRule[] =>
  returnRules.filter(
    ({ from, to, file, needs, lastYear, wholeYear }) =>
      (from === undefined || year >= from) &&
      (to === undefined || year <= to) &&
      now.has(file) &&
      (needs ?? []).every((each) => now.has(each)) &&
      (lastYear !== true || before?.has(file) === true) &&
      (wholeYear !== true || until === undefined),
  );

/** Tells of children whose care was open at the end of last year and of whom this year tells nothing. */
function tellAbsent(state: FolderState, now: KeptReturn, before: KeptReturn): void {
  for (const child of before.children)
    if (
      before.rows('ssda903_episodes', child).at(-1)?.DEC === 0 &&
      now.rows('ssda903_episodes', child).length === 0
    )
      state.faults.add(
        state.fileOf('ssda903_episodes'),
        0,
        'CHILD',
        child,
        `care that was open last year (${absent})`,
        'It was open on 31 March last year and this folder tells nothing of the child: add the episodes, or ' +
          'know that the child stays looked after on record.',
      );
}

/** Holds every child of a return to the rules, and tells each cell that breaks one. */
export function checkReturn(state: FolderState, about: AskedReturn): void {
  const { year, now, before } = about;
  const rules = asked(about) as unknown as readonly ReturnRule[];
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
  if (before !== null && now.has('ssda903_episodes')) tellAbsent(state, now, before);
  for (const child of now.children) {
    const of = childTold(child, year, now, before);
    for (const rule of rules) {
      const rows = of.told[rule.file];
      for (let place = 0; place < rows.length; place += 1)
        if (rule.broken(rows[place]!, of, place)) tell(rule, rows[place]!, of);
    }
  }
}
