import { createHash } from 'node:crypto';
import { scopeOf } from '@iro/access';
import { definitionOn, monthsSoFar, type CountedDays } from '@iro/measures';
import { connection, cursorOf, fromCursor, pageSize } from '../paging';
import type { Asked, AskedRate } from './figure';
import { childWithinReach, withinReach } from './within-reach';
import { dimensions, type Dimension } from './breakdown';
import { wordsOf } from './words-of';

export interface Cell {
  key: string;
  label: string;
  met: number;
  of: number;
}

/** Tells the text of one reading of a figure from another's, for the name of its prepared statement. */
const mark = (text: string): string => createHash('sha1').update(text).digest('base64url').slice(0, 8);

const parameters = ({ from, to }: CountedDays, more: readonly unknown[] = []): readonly unknown[] => [
  from,
  to,
  ...more,
];

/**
 * A figure's SELECT as `m`, of what the asker sees, each row worked out once however often it is looked at;
 * its values and a name that no other text has.
 */
function counted(
  asked: Asked,
  days: CountedDays = asked.days,
): { from: string; values: readonly unknown[]; mark: string } {
  const wall = withinReach(asked.context.reach, 3 + (asked.figure.select(asked.args).more ?? []).length);
  const { text, more = [] } = asked.figure.select(asked.args, wall.text);
  return {
    from: `(SELECT m.* FROM (${text}) m WHERE ${wall.text} OFFSET 0)`,
    values: parameters(days, [...more, ...wall.values]),
    mark: mark(text + wall.text),
  };
}

/** A figure as at a day uses only one of the two; PostgreSQL still wants to know what the other is. */
const bothDays = '$1::date <= $2::date';

/** Remembers what was read for a figure asked for, so that its fields share one statement. */
function onceEach<Key extends object, Answer>(
  read: (asked: Key) => Promise<Answer>,
): (asked: Key) => Promise<Answer> {
  const answers = new WeakMap<Key, Promise<Answer>>();
  return (asked) => {
    let answer = answers.get(asked);
    if (answer === undefined) answers.set(asked, (answer = read(asked)));
    return answer;
  };
}

interface MonthCounted {
  month: string;
  met: number;
  of: number;
}

/** Met and of by the month of the day that counts, `met IS NULL` rows (unknown) left out of both. */
function countMonths(asked: Asked, days: CountedDays): Promise<readonly MonthCounted[]> {
  const { from, values, mark: name } = counted(asked, days);
  return asked.context.readLong<MonthCounted>({
    name: `figure-${asked.figure.definition.field}-${name}-months`,
    text: `
      SELECT to_char(m.on_day, 'YYYY-MM') AS month, count(*) FILTER (WHERE m.met) AS met,
        count(*) AS of
      FROM ${from} m
      WHERE m.met IS NOT NULL AND ${bothDays}
      GROUP BY 1
      ORDER BY 1
    `,
    values,
  });
}

const wholeYear = onceEach((asked: Asked) => countMonths(asked, asked.days));

const together = (months: readonly MonthCounted[]): { met: number; of: number } => ({
  met: months.reduce((sum, month) => sum + month.met, 0),
  of: months.reduce((sum, month) => sum + month.of, 0),
});

/** Met and of over the year; of a position, on its day. */
export const totals = async (asked: Asked): Promise<{ met: number; of: number }> =>
  together(await wholeYear(asked));

/**
 * Met and of in each month that has begun: of what happened in it; of a position, as it stood when the month
 * ended, or began.
 */
export async function months(asked: Asked): Promise<readonly MonthCounted[]> {
  const { asAt } = asked.figure.definition;
  const each = monthsSoFar(asAt, asked.year.ending, asked.days.to);
  if (asAt === undefined || asAt === 'SEPTEMBER_30') {
    const found = new Map((await wholeYear(asked)).map((month) => [month.month, month]));
    return each.map(({ month }) => found.get(month) ?? { month, met: 0, of: 0 });
  }
  return Promise.all(
    each.map(async ({ month, ...days }) => ({ month, ...together(await countMonths(asked, days)) })),
  );
}

/** Met and of by a characteristic of the child, as on the day that counts. */
export async function breakdown(asked: Asked, by: Dimension): Promise<readonly Cell[]> {
  const { from, values, mark: name } = counted(asked);
  const { key, label, join } = dimensions[by];
  const cells = await asked.context.readLong<Cell & Record<string, unknown>>({
    name: `figure-${asked.figure.definition.field}-${name}-${by}`,
    text: `
      SELECT coalesce(${key}, 'UNKNOWN') AS key, coalesce(max(${label}), 'Not known') AS label,
        count(*) FILTER (WHERE m.met) AS met, count(*) AS of
      FROM ${from} m ${join}
      WHERE m.met IS NOT NULL AND ${bothDays}
      GROUP BY 1
      ORDER BY 1
    `,
    values,
  });
  return cells.map((cell) => ({ ...cell, label: wordsOf(by, cell.key, cell.label) }));
}

/** The items of a distribution: how many of each key. */
export const items = onceEach(
  async (asked: Asked): Promise<readonly { key: string; label: string; count: number }[]> => {
    const { from, values, mark: name } = counted(asked);
    const found = await asked.context.readLong<{ key: string; label: string; count: number }>({
      name: `figure-${asked.figure.definition.field}-${name}-items`,
      text: `
        SELECT m.key, max(m.label) AS label, count(*) AS count
        FROM ${from} m
        WHERE m.met AND ${bothDays}
        GROUP BY 1
        ORDER BY 1
      `,
      values,
    });
    const keys = asked.figure.keys?.(asked.args);
    if (keys === undefined) return found;
    const by = new Map(found.map((item) => [item.key, item]));
    const known = new Set(keys.map((each) => each.key));
    return [
      ...keys.map((each) => ({ ...each, count: by.get(each.key)?.count ?? 0 })),
      ...found.filter((item) => !known.has(item.key)),
    ];
  },
);

/** Stands for the child of what is no child's: a post, a month. */
const nobody = '00000000-0000-0000-0000-000000000000';

/**
 * A counted thing: `place` and `within` say where it stands in the list; of a sealed record that is not its
 * id, as a cursor is read by whoever has it.
 */
interface Member {
  childId: string | null;
  place: string;
  within: string;
  onDay: string;
  met: boolean;
}
/**
 * Whether a counted child is named: a sealed one only to who opens sealed records, and one who has gone to
 * another team since only to who sees them today.
 */
const named = (opens: boolean, today: string): string =>
  `${opens ? '' : 'k.sealed IS NOT TRUE AND '}(m.child_id IS NULL OR ${today})`;

/** The counted things one by one, each with its child: those that met, or with `missing` those that did not. */
export async function cohort(
  asked: Asked,
  page: { missing?: boolean | null; first?: number | null; after?: string | null; key?: string },
): Promise<object> {
  const { from, values, mark: name } = counted(asked);
  const size = pageSize(page.first);
  const at = values.length;
  const [afterChild, afterSubject] = page.after ? fromCursor(page.after, 2) : [null, null];
  const opens = asked.context.reach.kind === 'ADOPTION';
  const today = childWithinReach(asked.context.reach, at + (page.key === undefined ? 5 : 6));
  const isNamed = named(opens, today.text);
  const rows = await asked.context.readLong<Member & Record<string, unknown>>({
    name: `figure-${asked.figure.definition.field}-${name}-cohort${page.key === undefined ? '' : '-key'}${opens ? '-opened' : ''}`,
    text: `
      SELECT c.child AS "childId", c.place, c.within, c.on_day AS "onDay", c.met
      FROM (
          SELECT
            m.on_day, m.met, CASE WHEN ${isNamed} THEN m.child_id END AS child,
            CASE
                WHEN ${isNamed} THEN coalesce(m.child_id, '${nobody}')
                ELSE '${nobody}'
              END AS place,
            CASE WHEN ${isNamed} THEN m.subject ELSE md5(m.child_id || m.subject) END AS within
          FROM ${from} m
          LEFT JOIN known_child k ON k.child_id = m.child_id
          WHERE ${bothDays}
            AND m.met = $${at + 1} ${page.key === undefined ? '' : `AND m.key = $${at + 5}`}
        ) c
      WHERE $${at + 2}::uuid IS NULL OR (c.place, c.within) > ($${at + 2}::uuid,
        $${at + 3}::text) ORDER BY c.place, c.within LIMIT $${at + 4}
    `,
    values: [
      ...values,
      page.missing !== true,
      afterChild,
      afterSubject,
      size + 1,
      ...(page.key === undefined ? [] : [page.key]),
      ...today.values,
    ],
  });
  const tellsDay = !asked.figure.toldByBirthday || asked.context.reach.parts.includes('BIRTH_DAY');
  const made = connection(rows, size, (row) => {
    if (row.childId !== null) asked.context.noteRead(row.childId);
    return {
      cursor: cursorOf(row.place, row.within),
      node: row.childId === null ? null : { id: row.childId },
      met: row.met,
      on: tellsDay ? row.onDay : null,
    };
  });
  return made;
}

/**
 * What is said of every figure alike: its definition, what it covers, and outside figures where the whole
 * council is covered.
 */
export function heading(asked: Asked | AskedRate): object {
  const source = 'figure' in asked ? asked.figure : asked.rate;
  const reading = 'figure' in asked ? asked.figure.reading?.(asked.args) : undefined;
  const { definition } = source;
  const target = definition.targets?.filter((line) => line.from <= asked.year.to).at(-1)?.value ?? null;
  const scope = scopeOf(asked.context.reach);
  return {
    code: definition.code,
    title: definition.title,
    definition: reading ?? definitionOn(definition, asked.year.to),
    scope,
    target: scope === 'COUNCIL' ? target : null,
  };
}

/** Published figures to compare with; none unless the whole council is covered. */
export async function comparators(asked: Asked | AskedRate): Promise<readonly object[]> {
  if (scopeOf(asked.context.reach) !== 'COUNCIL') return [];
  const field = ('figure' in asked ? asked.figure : asked.rate).definition.field;
  return asked.context
    .loader<string, object[]>('comparators', async (fields) => {
      const rows = await asked.context.read<{ measure: string }>({
        name: 'comparators',
        text: `
          SELECT measure, kind, source, year, value, retrieved_on AS "retrievedOn"
          FROM comparator
          WHERE measure = ANY($1)
          ORDER BY year NULLS FIRST, kind, source
        `,
        values: [fields],
      });
      return fields.map((each) => rows.filter((row) => row.measure === each));
    })
    .load(field);
}

/** Sum and divisor of a rate. */
export const rateOf = onceEach(async (asked: AskedRate): Promise<{ sum: number; of: number }> => {
  const wall = withinReach(
    asked.context.reach,
    3 + (asked.rate.select(asked.args, 'true').more ?? []).length,
  );
  const { text, more = [] } = asked.rate.select(asked.args, wall.text);
  const [row] = await asked.context.readLong<{ sum: number; of: number }>({
    name: `rate-${asked.rate.definition.field}-${mark(text)}`,
    text: `SELECT * FROM (${text}) r WHERE ${bothDays}`,
    values: parameters(asked.days, [...more, ...(text.includes(wall.text) ? wall.values : [])]),
  });
  return row ?? { sum: 0, of: 0 };
});
