import { layoutOf, type FileName } from '../layouts';
import type { RowCheck } from '../reading/check-file';
import type { FolderState } from '../reading/folder-state';
import { KeyTable } from '../reading/key-table';

/** A row under its columns' names, as it stands in the file. */
type Told = (column: string) => string;
type Check = (told: Told, add: (column: string, rule: string, remedy: string) => void, line: number) => void;

/** One row for each value of some columns. */
function oncePer(
  columns: readonly string[],
  at: string,
  rule: string,
  remedy: (line: number) => string,
): Check {
  const seen = new KeyTable();
  return (told, add, line) => {
    const before = seen.put(columns.map(told).join('\0'), line);
    if (before >= 0) add(at, rule, remedy(before));
  };
}

/** Hours are counted in whole days. */
const wholeDays =
  (count: string, unit: string): Check =>
  (told, add) => {
    if (told(unit).toUpperCase() === 'HOURS' && Number(told(count)) % 24 !== 0)
      add(count, 'hours in whole days', 'Give hours in 24s: 24, 48 and so on.');
  };

/** Why there was no talk, and only then. */
const talks: readonly Check[] = [
  (told, add) => {
    if (told('outcome').toUpperCase() !== 'SPOKEN_TO' && told('because') === '')
      add('because', 'why there was no talk', 'Say why the IRO did not speak to the child in private.');
    if (told('outcome').toUpperCase() === 'SPOKEN_TO' && told('because') !== '')
      add('because', 'no reason where there was a talk', 'Blank it, or correct the outcome.');
  },
];

/** Two plans at once are one too many. */
function plans(): Check[] {
  const inForce = oncePer(
    ['child'],
    'replaced_on',
    'one permanence plan in force',
    (line) => `The plan on line ${line} is in force too: say on which day one took the place of the other.`,
  );
  return [
    (told, add, line) => {
      if (told('replaced_on') === '') inForce(told, add, line);
    },
  ];
}

const protocolStages = (state: FolderState): Check[] => [
  oncePer(
    ['protocol', 'stage'],
    'stage',
    'each stage of a protocol once',
    (line) => `It stands on line ${line} already: take one row out.`,
  ),
  oncePer(
    ['protocol', 'place'],
    'place',
    'one stage in each place',
    (line) => `The stage on line ${line} has that place already: number them in their order.`,
  ),
  (told, add) => {
    if ((told('limit_count') === '') !== (told('limit_unit') === ''))
      add(
        told('limit_count') === '' ? 'limit_count' : 'limit_unit',
        'a limit and its unit together',
        'Fill both, or neither where the protocol sets no time.',
      );
    state.protocolStages.names.add(told('stage'));
    state.protocolStages.protocols.add(told('protocol'));
  },
  wholeDays('limit_count', 'limit_unit'),
];

function protocols(file: string, state: FolderState): Check[] {
  const told: { id: string; line: number }[] = [];
  state.settleLater(() => {
    for (const { id, line } of told)
      if (!state.protocolStages.protocols.has(id))
        state.faults.add(
          file,
          line,
          'source_id',
          id,
          'stages of a protocol',
          'Add its stages to dispute_protocol_stages.',
        );
  });
  return [
    oncePer(
      ['from'],
      'from',
      'one protocol from a day',
      (line) => `The protocol on line ${line} begins that day too: correct one of them.`,
    ),
    wholeDays('whole_count', 'whole_unit'),
    (row, _add, line) => void told.push({ id: row('source_id'), line }),
  ];
}

const known = new Set(['1', '2', '3', 'CAFCASS']);

/** A stage of a protocol that the product knows or the folder brings. */
function stages(file: string, state: FolderState): Check[] {
  const others: { stage: string; line: number }[] = [];
  state.settleLater(() => {
    for (const { stage, line } of others) {
      const name = /^\d$/.test(stage) ? `STAGE_${stage}` : stage;
      if (!state.protocolStages.names.has(name))
        state.faults.add(
          file,
          line,
          'stage',
          stage,
          'a stage of a protocol',
          `Use 1, 2, 3 or CAFCASS, or bring the protocol that has ${name} in ` +
            `dispute_protocols and dispute_protocol_stages.`,
        );
    }
  });
  return [
    (told, _add, line) => {
      if (!known.has(told('stage'))) others.push({ stage: told('stage'), line });
    },
  ];
}

/** What rows of the extract's files have to say together. */
export function extractChecksOf(name: FileName, file: string, state: FolderState): RowCheck[] {
  const checks: readonly Check[] =
    name === 'private_talks'
      ? [
          ...talks,
          oncePer(
            ['child', 'on_day'],
            'on_day',
            'one talk a child and day',
            (line) => `Line ${line} tells of that child and day already: take one row out.`,
          ),
        ]
      : name === 'midway_checks'
        ? [
            oncePer(
              ['discussion'],
              'discussion',
              'one row a discussion',
              (line) => `Line ${line} tells of that discussion already: take one row out.`,
            ),
          ]
        : name === 'permanence_plans'
          ? plans()
          : name === 'dispute_protocols'
            ? protocols(file, state)
            : name === 'dispute_protocol_stages'
              ? protocolStages(state)
              : name === 'dispute_stages'
                ? stages(file, state)
                : [];
  if (checks.length === 0) return [];
  const places = new Map(layoutOf(name).columns.map((column, place) => [column.name, place]));
  const at = (cells: readonly string[], column: string): string => cells[places.get(column) ?? -1] ?? '';
  return [
    (cells, _days, line) => {
      for (const check of checks)
        check(
          (column) => at(cells, column),
          (column, rule, remedy) => state.faults.add(file, line, column, at(cells, column), rule, remedy),
          line,
        );
    },
  ];
}
