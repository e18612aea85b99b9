import type { Part } from '@iro/access';
import { reviewConventions } from '@iro/measures';
import type { DutyKind } from '@iro/rules';
import { standing } from './duty-state';
import { causeOf, type Risk } from './risk';
import { dueUntil, passes } from './walking';

/**
 * The duties a service keeps: their kinds with the part of the record each belongs to, and what may keep them
 * from being met.
 */
export interface DutyLists {
  /** The field they are read by, such as `reviewDuties`. */
  readonly field: string;
  /** A reader of the part finds the duty; whoever does not read it does not. */
  readonly parts: Readonly<Partial<Record<DutyKind, Part>>>;
  readonly risks: readonly Risk[];
  /**
   * Kinds whose days may be worked out from a birthday: true in SQL over `d` where they are. Whoever may not
   * know the day of birth does not find those.
   */
  readonly toldByBirthday?: Readonly<Partial<Record<DutyKind, string>>>;
}

/**
 * Whose duties: everybody's that the asker may see, a child's, or those of the children of an IRO or a team
 * today.
 */
export type Whose = 'ALL' | 'CHILD' | 'IRO' | 'TEAM';

const whoseRows: Readonly<Record<Whose, string>> = {
  ALL: 'true',
  CHILD: 'd.child_id = w.id',
  IRO: 'k.iro_id = w.id',
  TEAM: 'k.team_id = w.id',
};
/**
 * A review duty is listed once, under the convention that was practice on its due day, unless others are
 * asked for.
 */
export const practice = `
  CASE
    WHEN d.due_by < '${reviewConventions.COMPLETION_DATE.from}' THEN 'START_DATE'
    ELSE 'COMPLETION_DATE'
  END
`;

/**
 * Tells a child's duties of one day apart, alike however often they are worked out again, so that a page goes
 * on where the one before ended.
 */
const which = `(concat_ws('|', d.kind, d.opened_on, d.subject, d.convention) COLLATE "C")`;

/**
 * True in SQL for duties whose days tell nobody a day of birth. They are left out rather than masked: by its
 * order, its state or a filter of due days a masked one could be found out day by day.
 */
const tellNoBirthday = ({ toldByBirthday }: DutyLists): string =>
  toldByBirthday
    ? `CASE d.kind ${Object.entries(toldByBirthday)
        .map(([kind, told]) => `WHEN '${kind}' THEN NOT (${told})`)
        .join(' ')} ELSE true END`
    : 'true';

/**
 * What is asked of a list: each way of asking is a statement of its own, so that the planner reckons with no
 * condition that is not there. It then walks the duties in the order they are shown and stops when the page
 * is full; what no index knows is tested in a CASE, of which it reckons that half pass.
 */
export interface Asked {
  readonly whose: Whose;
  /**
   * Of no child, IRO or team, for someone who sees every child: the duties are walked and each one's child
   * looked up. Else the children are found first.
   */
  readonly everybodys: boolean;
  /**
   * Which duties the states leave, as far as an index knows: those still open, those that do not apply, or
   * any.
   */
  readonly among: 'OPEN' | 'EXEMPT' | 'ANY';
  /** Of kinds that were asked for, and not of all that the asker reads. */
  readonly ofSomeKinds: boolean;
  readonly withinReach: boolean;
  readonly knowsBirthday: boolean;
  readonly narrowed: Readonly<
    Record<'from' | 'to' | 'team' | 'iro' | 'after' | 'states' | 'overdue' | 'notOverdue' | 'risk', boolean>
  >;
  /**
   * Rows at most: said in the statement, since for a parameter the planner reckons with a tenth of all there
   * is.
   */
  readonly most: number;
}

const among: Readonly<Record<Asked['among'], string>> = {
  OPEN: 'AND d.met_on IS NULL AND d.closed_on IS NULL',
  EXEMPT: 'AND d.met_on IS NULL AND d.exemption IS NOT NULL',
  ANY: '',
};

/** A name of its own for each way of asking, within the 63 characters that PostgreSQL keeps. */
export const nameOf = (way: Asked): string =>
  `duties-${way.most}-${way.whose}-${way.among}-${[...Object.values(way), ...Object.values(way.narrowed)].flatMap((is) => (typeof is === 'boolean' ? [Number(is)] : [])).join('')}`;

/**
 * The child of a duty as `k`: looked up one by one and only where a risk is told by it, unless the children
 * come first.
 */
function childOf({ risks }: DutyLists, { everybodys }: Asked): string {
  if (!everybodys) return 'JOIN known_child k ON k.child_id = d.child_id';
  return risks.some(({ when }) => /\bk\./.test(when))
    ? 'CROSS JOIN LATERAL (SELECT * FROM known_child c WHERE c.child_id = d.child_id OFFSET 0) k'
    : '';
}

/**
 * The duties asked for, each with its state and cause, in order, and no more than there is room for; `ofKind`
 * says which kinds.
 */
const walk = (lists: DutyLists, way: Asked, ofKind: string): string => `
  SELECT f.*
  FROM (
      SELECT
        ${which} AS which, d.child_id AS "childId", d.kind, d.subject, d.opened_on AS "openedOn",
        d.due_by AS "dueBy", d.due_at AS "dueAt", d.met_on AS "metOn", d.source,
        d.rule_from AS "ruleInForceFrom", d.convention, d.exemption, s.cause,
        CASE WHEN s.standing = 'DUE' AND s.cause IS NOT NULL THEN 'AT_RISK' ELSE s.standing END AS state
      FROM duty d ${childOf(lists, way)}
      CROSS JOIN LATERAL (
          SELECT
            ${standing} AS standing,
            CASE
                WHEN d.met_on IS NULL
                  AND d.exemption IS NULL
                  AND d.closed_on IS NULL
                  AND d.due_by <= $14::date
                  AND d.due_by >= $2 THEN ${causeOf(lists.risks)}
              END AS cause
          OFFSET 0
        ) s
      WHERE ${whoseRows[way.whose]}
        ${among[way.among]}
        ${way.withinReach ? 'AND d.child_id = ANY((SELECT access.reach())::uuid[])' : ''}
        ${way.knowsBirthday ? '' : `AND ${tellNoBirthday(lists)}`}
        AND ${ofKind}
        ${way.narrowed.from ? 'AND d.due_by >= $6' : ''}
        ${way.narrowed.to ? `AND ${dueUntil('$7')}` : ''}
        ${way.narrowed.overdue ? `AND ${dueUntil('$2')}` : ''}
        ${way.narrowed.notOverdue ? 'AND d.due_by >= $2' : ''}
        ${way.narrowed.risk ? `AND ${dueUntil('$14')}` : ''}
        AND ${passes(`d.opened_on <= $2 AND (d.convention IS NULL OR CASE WHEN $8::text[] IS NULL THEN d.convention = ${practice} ELSE d.convention = ANY($8) END)`)}
        ${way.narrowed.team ? 'AND k.team_id = $9' : ''}
        ${way.narrowed.iro ? 'AND k.iro_id = $10' : ''}
        ${way.narrowed.after ? `AND d.due_by >= $11 AND (d.due_by, d.child_id, ${which}) > ($11, $12, $13)` : ''}
    ) f ${way.narrowed.states ? `WHERE ${passes('f.state = ANY($4)')}` : ''}
  ORDER BY f."dueBy", f."childId", f.which
  LIMIT ${way.most}
`;

/**
 * Which kinds: of everybody's duties a kind may be one in a thousand, so that those asked for are walked each
 * by itself.
 */
function pageOf(lists: DutyLists, way: Asked): string {
  if (!way.everybodys) return walk(lists, way, 'd.kind = ANY($5)');
  if (!way.ofSomeKinds) return walk(lists, way, passes('d.kind = ANY($5)'));
  return `
    SELECT o.*
    FROM unnest($5::text[]) one(kind)
    CROSS JOIN LATERAL (${walk(lists, way, 'd.kind = one.kind')}) o
    ORDER BY o."dueBy", o."childId", o.which
    LIMIT ${way.most}
  `;
}

/**
 * The statement of a way of asking: `$1` whose, `$2` today, `$3` now, `$4` states, `$5` kinds, `$6` and `$7`
 * due from and to, `$8` conventions, `$9` team, `$10` IRO, `$11` to `$13` the row before, `$14` how far ahead
 * risks are looked for.
 */
export const textOf = (lists: DutyLists, way: Asked): string => `
  SELECT w.id AS of, p.*
  FROM unnest($1::uuid[]) w(id)
  CROSS JOIN (
      VALUES ($6::date, $7::date, $9::uuid, $10::uuid, $11::date, $12::uuid, $13::text, $4::text[])
    ) every_parameter_has_its_type
  CROSS JOIN LATERAL (${pageOf(lists, way)}) p
`;
