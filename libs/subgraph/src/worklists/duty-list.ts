import type { Reach } from '@iro/access';
import { addWorkingDays, englandHolidays } from '@iro/calendar';
import { dutyKinds } from '@iro/rules';
import type { Context } from '../context';
import { BadInput } from '@iro/process';
import { connection, cursorOf, fromCursor, pageSize } from '../paging';
import { grouped, recordIdsAmong } from '../rows/grouped';
import { openStates } from './duty-state';
import { nameOf, textOf, type Asked, type DutyLists, type Whose } from './duty-statement';
import { riskCauses, type RiskCause } from './risk';

/** What narrows a list. */
export interface DutyFilterValues {
  states?: readonly string[] | null;
  kinds?: readonly string[] | null;
  dueFrom?: string | null;
  dueTo?: string | null;
  teamId?: string | null;
  iroId?: string | null;
  conventions?: readonly string[] | null;
}

export interface DutyPage {
  readonly filter?: DutyFilterValues | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

interface DutyRow extends Record<string, unknown> {
  of: string;
  which: string;
  childId: string;
  dueBy: string;
  cause: RiskCause | null;
}

/** How far ahead a duty counts as at risk, in working days. */
const horizon = 20;
const nobody = '00000000-0000-4000-8000-000000000000';
const states = ['OVERDUE', 'DUE', 'AT_RISK', 'MET', 'MET_LATE', 'ENDED', 'EXEMPT'];

/** The kinds of duty an asker may find. */
export const kindsFor = (lists: DutyLists, reach: Reach): readonly string[] =>
  Object.entries(lists.parts).flatMap(([kind, part]) => (reach.parts.includes(part) ? [kind] : []));

/** One id out of what was sent; an id that can be none finds nothing. */
const idOrNobody = (id: string | null | undefined): string | null =>
  id === null || id === undefined ? null : (recordIdsAmong([id])[0] ?? nobody);

/**
 * A page of duties that have begun to run, soonest due first: one statement for all children, IROs or teams
 * whose same page is asked for.
 *
 * @throws BadInput for a state or kind there is none of, a page of no size, or a cursor from elsewhere
 */
export async function listDuties(
  lists: DutyLists,
  context: Context,
  whose: Whose,
  id: string | null,
  page: DutyPage,
): Promise<object> {
  const filter = page.filter ?? {};
  const size = pageSize(page.first);
  const strange = filter.states?.find((state) => !states.includes(state));
  if (strange !== undefined) throw new BadInput(`${strange} is not a state of a duty: ${states.join(', ')}.`);
  // The kinds of all four services: one filter may be given to the lists of each.
  const unknown = filter.kinds?.find((kind) => !dutyKinds.some((each) => each === kind));
  if (unknown !== undefined)
    throw new BadInput(`${unknown} is not a kind of duty; here are ${Object.keys(lists.parts).join(', ')}.`);
  const [afterDue, afterChild, afterWhich] = page.after ? fromCursor(page.after, 3) : [null, null, null];
  if (page.after && !(/^\d{4}-\d\d-\d\d$/.test(afterDue ?? '') && recordIdsAmong([afterChild]).length > 0))
    throw new BadInput('That cursor is not one this list gave. Start again without `after`.');
  const withinReach = whose === 'ALL' && !context.reach.all;
  const knowsBirthday = context.reach.parts.includes('BIRTH_DAY');
  const only = (...some: readonly string[]): boolean =>
    filter.states != null && filter.states.length > 0 && filter.states.every((state) => some.includes(state));
  const mayBe = (kind: string): boolean =>
    !only('AT_RISK') || lists.risks.some((risk) => risk.kinds.some((each) => each === kind));
  const kinds = kindsFor(lists, context.reach).filter(
    (kind) => (!filter.kinds || filter.kinds.includes(kind)) && mayBe(kind),
  );
  const values = [
    context.today,
    context.now(),
    filter.states ?? null,
    kinds,
    filter.dueFrom ?? null,
    filter.dueTo ?? null,
    filter.conventions ?? null,
    idOrNobody(filter.teamId),
    idOrNobody(filter.iroId),
    afterDue,
    afterChild,
    afterWhich,
    addWorkingDays(context.today, horizon, englandHolidays),
  ];
  const everybodys = whose === 'ALL' && !withinReach && filter.teamId == null && filter.iroId == null;
  const way: Asked = {
    whose,
    everybodys,
    among: only(...openStates) ? 'OPEN' : only('EXEMPT') ? 'EXEMPT' : 'ANY',
    ofSomeKinds: filter.kinds != null,
    withinReach,
    knowsBirthday,
    most: size + 1,
    narrowed: {
      from: filter.dueFrom != null,
      to: filter.dueTo != null,
      team: filter.teamId != null,
      iro: filter.iroId != null,
      after: afterDue !== null,
      states: filter.states != null,
      overdue: only('OVERDUE'),
      notOverdue: only('DUE', 'AT_RISK'),
      risk: only('AT_RISK'),
    },
  };
  const asked = JSON.stringify([size, page.after, filter]);
  const rows = await context
    .loader<string, DutyRow[]>(`duties-${whose}-${asked}`, async (ids) => {
      const found = await context.read<DutyRow>({
        name: nameOf(way),
        text: textOf(lists, way),
        values: [recordIdsAmong(ids), ...values],
      });
      return grouped(ids, found, (row) => row.of);
    })
    .load(whose === 'ALL' ? nobody : (id ?? nobody));
  return connection(rows, size, (row) => ({
    cursor: cursorOf(row.dueBy, row.childId, row.which),
    node: {
      ...row,
      child: { id: row.childId },
      risk: row.cause === null ? null : { cause: row.cause, sentence: riskCauses[row.cause] },
    },
  }));
}
