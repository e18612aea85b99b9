import type { RowCheck } from '../reading/check-file';
import type { FolderState } from '../reading/folder-state';
import { layoutOf } from '../layouts';
import { birthday, yearDays } from './days';
import { twelveMonths } from './care-in-year';
import type { EpisodesKept } from './episodes-kept';
import { KeyTable } from '../reading/key-table';

const names = layoutOf('ssda903_oc2').columns.map(({ name }) => name);
const always = ['IMMUNISATIONS', 'TEETH_CHECK', 'HEALTH_ASSESSMENT', 'SUBSTANCE_MISUSE'] as const;

interface Asked {
  readonly cell: (column: string) => string;
  readonly birth: number;
  readonly from: number;
  readonly to: number;
  readonly twelve: boolean;
}
interface Rule {
  readonly rule: string;
  readonly column: string;
  readonly broken: (row: Asked) => boolean;
  readonly remedy: string;
}

const neither = ({ cell }: Asked): boolean => cell('SDQ_SCORE') === '' && cell('SDQ_REASON') === '';
const either = (row: Asked): boolean => !neither(row);
const turns = ({ birth, from, to }: Asked, age: number): boolean =>
  birthday(birth, age) >= from && birthday(birth, age) <= to;

/** What the return asks by age of a child looked after for twelve months; ages on days of the year. */
const rules: readonly Rule[] = [
  {
    rule: 'only of children looked after for twelve months (190)',
    column: 'CHILD',
    broken: ({ twelve }) => !twelve,
    remedy: 'Take the row out, or correct the episodes.',
  },
  ...always.map((column): Rule => ({
    rule: 'filled for twelve months in care (191)',
    column,
    broken: ({ cell, twelve }) => twelve && cell(column) === '',
    remedy: 'Say 1 or 0.',
  })),
  {
    rule: 'no conviction under ten (542)',
    column: 'CONVICTED',
    broken: ({ cell, birth, to }) => birthday(birth, 10) > to && cell('CONVICTED') !== '',
    remedy: 'Blank it: the child is under ten on 31 March.',
  },
  {
    rule: 'convicted or not from ten on (543)',
    column: 'CONVICTED',
    broken: ({ cell, birth, to, twelve }) => twelve && birthday(birth, 10) <= to && cell('CONVICTED') === '',
    remedy: 'Say 1 or 0: the child is ten or over on 31 March.',
  },
  {
    rule: 'development checks under five (545)',
    column: 'HEALTH_CHECK',
    broken: ({ cell, birth, to, twelve }) => twelve && birthday(birth, 5) > to && cell('HEALTH_CHECK') === '',
    remedy: 'Say 1 or 0: the child is under five on 31 March.',
  },
  {
    rule: 'no development checks from five on (546)',
    column: 'HEALTH_CHECK',
    broken: ({ cell, birth, to }) => birthday(birth, 5) <= to && cell('HEALTH_CHECK') !== '',
    remedy: 'Blank it: the child is five or over on 31 March.',
  },
  {
    rule: 'SDQ from four to sixteen (186)',
    column: 'SDQ_SCORE',
    broken: (row) =>
      row.twelve && birthday(row.birth, 4) <= row.from && birthday(row.birth, 17) > row.to && neither(row),
    remedy: 'Give the score, or the reason why there is none.',
  },
  {
    rule: 'SDQ when turning four or seventeen (197B)',
    column: 'SDQ_SCORE',
    broken: (row) => row.twelve && (turns(row, 4) || turns(row, 17)) && neither(row),
    remedy: 'Give the score, or the reason why there is none.',
  },
  {
    rule: 'no SDQ before four (188)',
    column: 'SDQ_SCORE',
    broken: (row) => birthday(row.birth, 4) > row.to && either(row),
    remedy: 'Blank score and reason: the child is not four by 31 March.',
  },
  {
    rule: 'no SDQ after sixteen (189)',
    column: 'SDQ_SCORE',
    broken: (row) => birthday(row.birth, 17) < row.from && either(row),
    remedy: 'Blank score and reason: the child was seventeen before the year.',
  },
  {
    rule: 'SDQ1 only outside four to sixteen (157)',
    column: 'SDQ_REASON',
    remedy: 'Use SDQ2 to SDQ5: the child was four to sixteen all year.',
    broken: ({ cell, birth, from, to, twelve }) =>
      twelve &&
      birthday(birth, 4) <= from &&
      birthday(birth, 16) >= to &&
      cell('SDQ_SCORE') === '' &&
      cell('SDQ_REASON').toUpperCase() === 'SDQ1',
  },
];

/**
 * Checks OC2 against age and care; needs the year, so the files that tell it are read before. Says nothing
 * where the folder has no episodes.
 */
export function outcomeCheck(file: string, state: FolderState, care: EpisodesKept): RowCheck {
  const seen = new KeyTable();
  const [child, dob] = [names.indexOf('CHILD'), names.indexOf('DOB')];
  state.settleLater((year) => {
    if (!care.any) return;
    for (const episodes of care.each()) {
      const [last] = episodes.slice(-1);
      if (last === undefined || seen.get(String(last.line)) >= 0 || !twelveMonths(episodes, year)) continue;
      state.faults.add(
        state.fileOf('ssda903_episodes'),
        last.line,
        'CHILD',
        '',
        'a row in OC2 after twelve months (191)',
        `The child was looked after for the whole year: add the row to ${file}.`,
      );
    }
  });
  return (cells, days, line) => {
    const year = state.year()?.year;
    const birth = days[dob]!;
    if (year === undefined || !care.any || birth === 0) return;
    const episodes = care.of(cells[child]!);
    const last = episodes.at(-1);
    if (last) seen.put(String(last.line), line);
    const asked: Asked = {
      cell: (column) => cells[names.indexOf(column)]!,
      birth,
      ...yearDays(year),
      twelve: twelveMonths(episodes, year),
    };
    for (const { rule, column, broken, remedy } of rules)
      if (broken(asked)) state.faults.add(file, line, column, asked.cell(column), rule, remedy);
  };
}
