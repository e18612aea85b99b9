import { monthsOf, reportingYear, type CivilDate } from '@iro/calendar';
import { percent, quotient } from '@iro/measures';
import type { Answer, Positions } from './ask-figures';
import { byFrom, dayAfter, rowsOf } from './care-read';
import type { Counted, Expected, Figures } from './counted';
import type { Tables } from './tables';

const tally = (counted: readonly Counted[]): { met: number; of: number } => ({
  met: counted.filter(({ met }) => met === true).length,
  of: counted.filter(({ met }) => met !== null).length,
});

/** Counted things by a text that each has, those of which nothing is known left out. */
function by(counted: readonly Counted[], text: (each: Counted) => string): Readonly<Record<string, string>> {
  const groups = new Map<string, Counted[]>();
  for (const each of counted.filter(({ met }) => met !== null))
    groups.set(text(each), [...(groups.get(text(each)) ?? []), each]);
  return Object.fromEntries(
    [...groups]
      .map(([key, own]) => [key, `${tally(own).met}/${tally(own).of}`] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

/** Who held a child on a day, or last before it, by name. */
export function holder(
  tables: Tables,
  file: string,
  column: string,
  names: string,
): (each: Counted) => string {
  const named = new Map(rowsOf(tables, names).map((row) => [row['source_id'], row['name'] as string]));
  return ({ child, on }) => {
    const spells = rowsOf(tables, file)
      .filter((row) => row['child'] === child && (row['from'] as CivilDate) <= on)
      .map((row) => ({ from: row['from'] as CivilDate, to: dayAfter(row['to']), unit: row[column] }));
    const last = byFrom(spells).at(-1)?.unit;
    return last === undefined ? 'Not known' : (named.get(last) ?? last);
  };
}

type Cells = NonNullable<Answer['teams']>;
const ofCells = (cells: Cells): Readonly<Record<string, string>> =>
  Object.fromEntries(
    cells
      .map(({ label, met, of }) => [label, `${met}/${of}`] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

/** What two answers to one question differ in; nothing where they agree. */
type Differ = (what: string, expected: unknown, answered: unknown) => void;

function compareSplits(counted: readonly Counted[], answer: Answer, tables: Tables, differ: Differ): void {
  const team = holder(tables, 'social_worker_allocations', 'team', 'teams');
  const iro = holder(tables, 'allocations', 'iro', 'iros');
  differ('teams', by(counted, team), ofCells(answer.teams ?? []));
  differ('iros', by(counted, iro), ofCells(answer.iros ?? []));
  const sum = (cells: Cells): string =>
    `${cells.reduce((all, { met }) => all + met, 0)}/${cells.reduce((all, { of }) => all + of, 0)}`;
  const { met, of } = tally(counted);
  differ('in and out add to the whole', `${met}/${of}`, sum(answer.inOut ?? []));
}

function compareShare(counted: readonly Counted[], answer: Answer, differ: Differ): void {
  const { met, of } = tally(counted);
  differ('met', met, answer.met ?? answer.value);
  if (answer.of !== undefined) {
    differ('of', of, answer.of);
    differ('percent', percent(met, of), answer.percent);
    differ('missing', of - met, answer.missing?.edges.length);
  }
  differ('cohort', met, answer.cohort?.edges.length);
}

/** What happens, by its month: all twelve, and nothing in a month of which nothing was counted. */
function compareMonths(counted: readonly Counted[], answer: Answer, ending: number, differ: Differ): void {
  const months = monthsOf(reportingYear(ending)).map((month) => {
    const { met, of } = tally(counted.filter(({ on }) => on.startsWith(month)));
    return answer.of === undefined ? { month, value: met } : { month, met, of };
  });
  differ('byMonth', months, answer.byMonth);
}

function compareItems(counted: readonly Counted[], answer: Answer, differ: Differ): void {
  const expected = new Map<string, number>();
  for (const { key = '' } of counted.filter(({ met }) => met === true))
    expected.set(key, (expected.get(key) ?? 0) + 1);
  const items = (answer.items ?? []).filter(({ count }) => count > 0);
  const nameOf = ({ key, label }: { key: string; label: string }): string => {
    const theme = key.split('|')[1];
    const names = [key, `label:${label}`, `team:${label.split(': ')[0]}:${theme}`];
    return names.find((name) => expected.has(name)) ?? key;
  };
  const sorted = (all: readonly (readonly [string, number])[]) =>
    [...all].sort(([a], [b]) => (a < b ? -1 : 1));
  differ('items', sorted([...expected]), sorted(items.map((item) => [nameOf(item), item.count] as const)));
  differ(
    'total',
    [...expected.values()].reduce((sum, each) => sum + each, 0),
    answer.total,
  );
  for (const item of items) differ(`cohort of ${item.key}`, item.count, item.cohort.edges.length);
}

/** Where the answers differ from what the oracle worked out, in words. */
export function differences(
  figures: Figures,
  answers: ReadonlyMap<string, Answer | null>,
  { tables, ending, isPosition }: { tables: Tables; ending: number; isPosition: Positions },
): string[] {
  const found: string[] = [];
  for (const [name, expected] of Object.entries(figures)) {
    const answer = answers.get(name);
    const differ: Differ = (what, right, answered) => {
      if (JSON.stringify(right) !== JSON.stringify(answered))
        found.push(`${name}: ${what}: ${JSON.stringify(answered)}, right is ${JSON.stringify(right)}`);
    };
    if (answer === null || answer === undefined) {
      found.push(`${name}: not answered`);
      continue;
    }
    compareOne(name, expected, answer, { tables, ending, isPosition, differ });
  }
  return found;
}

function compareOne(
  name: string,
  expected: Expected,
  answer: Answer,
  {
    tables,
    ending,
    isPosition,
    differ,
  }: { tables: Tables; ending: number; isPosition: Positions; differ: Differ },
): void {
  if (expected.shape === 'RATE') {
    differ('sum and of', [round(expected.sum), round(expected.of)], [round(answer.sum), round(answer.of)]);
    differ('value', quotient(expected.sum, expected.of, expected.per ?? 1), answer.value);
  } else if (expected.shape === 'DISTRIBUTION') compareItems(expected.counted, answer, differ);
  else {
    compareShare(expected.counted, answer, differ);
    compareSplits(expected.counted, answer, tables, differ);
    if (!isPosition(name)) compareMonths(expected.counted, answer, ending, differ);
  }
}

const round = (number: number | undefined): number | undefined =>
  number === undefined ? undefined : Math.round(number * 1_000) / 1_000;
