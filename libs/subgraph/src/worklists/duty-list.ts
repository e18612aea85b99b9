import type { Part, Reach } from '@iro/access';
import { addWorkingDays, englandHolidays } from '@iro/calendar';
import { reviewConventions } from '@iro/measures';
import type { DutyKind } from '@iro/rules';
import type { Context } from '../context';
import { BadInput } from '../errors';
import { connection, cursorOf, fromCursor, pageSize } from '../paging';
import { grouped, possible } from '../rows';
import { openStates, standing } from './duty-state';
import { causeOf, riskCauses, type Risk, type RiskCause } from './risk';

/** The duties a service keeps: their kinds with the part of the record each belongs to, and what may keep them from being met. */
export interface DutyLists {
  /** The field they are read by, such as `reviewDuties`. */
  readonly field: string;
  /** A reader of the part finds the duty; whoever does not read it does not. */
  readonly parts: Readonly<Partial<Record<DutyKind, Part>>>;
  readonly risks: readonly Risk[];
  /** Kinds whose days may be worked out from a birthday: true in SQL over `d` where they are. Whoever may not know the day of birth does not find those. */
  readonly toldByBirthday?: Readonly<Partial<Record<DutyKind, string>>>;
}

/** Whose duties: everybody's that the asker may see, a child's, or those of the children of an IRO or a team today. */
export type Whose = 'ALL' | 'CHILD' | 'IRO' | 'TEAM';

/** What narrows a list. */
export interface DutyFilterValues {
  states?: readonly string[] | null; kinds?: readonly string[] | null; dueFrom?: string | null; dueTo?: string | null;
  teamId?: string | null; iroId?: string | null; conventions?: readonly string[] | null;
}

export interface DutyPage { readonly filter?: DutyFilterValues | null; readonly first?: number | null; readonly after?: string | null }

interface DutyRow extends Record<string, unknown> { of: string; which: string; childId: string; dueBy: string; cause: RiskCause | null }

/** How far ahead a duty counts as at risk, in working days. */
const horizon = 20;
const nobody = '00000000-0000-4000-8000-000000000000';
const whoseRows: Readonly<Record<Whose, string>> = { ALL: 'true', CHILD: 'd.child_id = w.id', IRO: 'k.iro_id = w.id', TEAM: 'k.team_id = w.id' };
/** A review duty is listed once, under the convention that was practice on its due day, unless others are asked for. */
export const practice = `CASE WHEN d.due_by < '${reviewConventions.COMPLETION_DATE.from}' THEN 'START_DATE' ELSE 'COMPLETION_DATE' END`;

/** Tells a child's duties of one day apart, alike however often they are worked out again, so that a page goes on where the one before ended. */
const which = `(concat_ws('|', d.kind, d.opened_on, d.subject, d.convention) COLLATE "C")`;

/** True in SQL for duties whose days tell nobody a day of birth. They are left out rather than masked: by its order, its state or a filter of due days a masked one could be found out day by day. */
const tellNoBirthday = ({ toldByBirthday }: DutyLists): string =>
  (toldByBirthday ? `CASE d.kind ${Object.entries(toldByBirthday).map(([kind, told]) => `WHEN '${kind}' THEN NOT (${told})`).join(' ')} ELSE true END` : 'true');

/**
 * What is asked of a list: each way of asking is a statement of its own, so that the planner reckons with no condition that is not there. It then walks the duties in
 * the order they are shown and stops when the page is full; a state, which is worked out,
 * and the end of a window are tested in a CASE, of which it reckons that half pass.
 */
interface Asked { readonly whose: Whose; readonly openOnly: boolean; readonly withinReach: boolean; readonly knowsBirthday: boolean; readonly narrowed: Readonly<Record<'from' | 'to' | 'team' | 'iro' | 'after' | 'states' | 'risk', boolean>>; /** Rows at most: said in the statement, since for a parameter the planner reckons with a tenth of all there is. */ readonly most: number }

const passes = (condition: string): string => `CASE WHEN ${condition} THEN true ELSE false END`;

const nameOf = ({ whose, openOnly, withinReach, knowsBirthday, narrowed, most }: Asked): string =>
  ['duties', most, whose, ...(openOnly ? ['open'] : []), ...(withinReach ? ['within-reach'] : []), ...(knowsBirthday ? [] : ['no-birthdays']), ...Object.entries(narrowed).flatMap(([by, is]) => (is ? [by] : []))].join('-');

const textOf = (lists: DutyLists, { whose, openOnly, withinReach, knowsBirthday, narrowed, most }: Asked): string => `SELECT w.id AS of, p.* FROM unnest($1::uuid[]) w(id)
  CROSS JOIN (VALUES ($6::date, $7::date, $9::uuid, $10::uuid, $11::date, $12::uuid, $13::text, $4::text[])) every_parameter_has_its_type CROSS JOIN LATERAL (
  SELECT f.* FROM (
    SELECT s.*, CASE WHEN s.standing = 'DUE' AND s.cause IS NOT NULL THEN 'AT_RISK' ELSE s.standing END AS state FROM (
      SELECT ${which} AS which, d.child_id AS "childId", d.kind, d.subject, d.opened_on AS "openedOn", d.due_by AS "dueBy", d.due_at AS "dueAt", d.met_on AS "metOn", d.source,
        d.rule_from AS "ruleInForceFrom", d.convention, d.exemption, ${standing} AS standing,
        CASE WHEN d.met_on IS NULL AND d.exemption IS NULL AND d.closed_on IS NULL AND d.due_by <= $14::date AND d.due_by >= $2 THEN ${causeOf(lists.risks)} END AS cause
      FROM duty d JOIN known_child k ON k.child_id = d.child_id
      WHERE ${whoseRows[whose]} ${openOnly ? 'AND d.met_on IS NULL AND d.closed_on IS NULL' : ''} ${withinReach ? 'AND d.child_id = ANY((SELECT access.reach())::uuid[])' : ''} ${knowsBirthday ? '' : `AND ${tellNoBirthday(lists)}`}
        AND d.kind = ANY($5) AND d.opened_on <= $2 ${narrowed.from ? 'AND d.due_by >= $6' : ''} ${narrowed.to ? `AND ${passes('d.due_by <= $7')}` : ''} ${narrowed.risk ? `AND d.due_by >= $2 AND ${passes('d.due_by <= $14')}` : ''}
        AND (d.convention IS NULL OR CASE WHEN $8::text[] IS NULL THEN d.convention = ${practice} ELSE d.convention = ANY($8) END)
        ${narrowed.team ? 'AND k.team_id = $9' : ''} ${narrowed.iro ? 'AND k.iro_id = $10' : ''}
        ${narrowed.after ? `AND d.due_by >= $11 AND (d.due_by, d.child_id, ${which}) > ($11, $12, $13)` : ''}) s) f
  ${narrowed.states ? `WHERE ${passes('f.state = ANY($4)')}` : ''} ORDER BY f."dueBy", f."childId", f.which LIMIT ${most}) p`;

const states = ['OVERDUE', 'DUE', 'AT_RISK', 'MET', 'MET_LATE', 'ENDED', 'EXEMPT'];

/** The kinds of duty an asker may find. */
export const kindsFor = (lists: DutyLists, reach: Reach): readonly string[] => Object.entries(lists.parts).flatMap(([kind, part]) => (reach.parts.includes(part) ? [kind] : []));

/** One id out of what was sent; an id that can be none finds nothing. */
const idOrNobody = (id: string | null | undefined): string | null => (id === null || id === undefined ? null : (possible([id])[0] ?? nobody));

/**
 * A page of duties that have begun to run, soonest due first: one statement for all children, IROs or teams whose same page is asked for.
 *
 * @throws BadInput for a state there is none of, a page of no size, or a cursor from elsewhere
 */
export async function listDuties(lists: DutyLists, context: Context, whose: Whose, id: string | null, page: DutyPage): Promise<object> {
  const filter = page.filter ?? {};
  const size = pageSize(page.first);
  const strange = filter.states?.find((state) => !states.includes(state));
  if (strange !== undefined) throw new BadInput(`${strange} is not a state of a duty: ${states.join(', ')}.`);
  const [afterDue, afterChild, afterWhich] = page.after ? fromCursor(page.after, 3) : [null, null, null];
  if (page.after && !(/^\d{4}-\d\d-\d\d$/.test(afterDue ?? '') && possible([afterChild]).length > 0)) throw new BadInput('That cursor is not one this list gave. Start again without `after`.');
  const openOnly = filter.states != null && filter.states.length > 0 && filter.states.every((state) => openStates.includes(state));
  const withinReach = whose === 'ALL' && !context.reach.all;
  const knowsBirthday = context.reach.parts.includes('BIRTH_DAY');
  const kinds = kindsFor(lists, context.reach).filter((kind) => !filter.kinds || filter.kinds.includes(kind));
  const values = [
    context.today, context.now(), filter.states ?? null, kinds, filter.dueFrom ?? null, filter.dueTo ?? null, filter.conventions ?? null,
    idOrNobody(filter.teamId), idOrNobody(filter.iroId), afterDue, afterChild, afterWhich, addWorkingDays(context.today, horizon, englandHolidays),
  ];
  const way: Asked = {
    whose, openOnly, withinReach, knowsBirthday,
    narrowed: { from: filter.dueFrom != null, to: filter.dueTo != null, team: filter.teamId != null, iro: filter.iroId != null, after: afterDue !== null, states: filter.states != null, risk: filter.states?.every((state) => state === 'AT_RISK') === true && filter.states.length > 0 }, most: size + 1,
  };
  const asked = JSON.stringify([size, page.after, filter]);
  const rows = await context.loader<string, DutyRow[]>(`duties-${whose}-${asked}`, async (ids) => {
    const found = await context.read<DutyRow>({
      name: nameOf(way), text: textOf(lists, way), values: [possible(ids), ...values],
    });
    return grouped(ids, found, (row) => row.of);
  }).load(whose === 'ALL' ? nobody : (id ?? nobody));
  return connection(rows, size, (row) => ({
    cursor: cursorOf(row.dueBy, row.childId, row.which),
    node: { ...row, child: { id: row.childId }, risk: row.cause === null ? null : { cause: row.cause, sentence: riskCauses[row.cause] } },
  }));
}
