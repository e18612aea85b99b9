import { createHash } from 'node:crypto';
import type { QueryResultRow } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { addWorkingDays, englandHolidays, type CivilDate } from '@iro/calendar';
import { connectionOf } from '@iro/database';
import { asActor, systemReach, type NoticeShare } from '@iro/journal';
import type { Reach } from '@iro/access';
import { causeOf, childWithinReach, kindsFor, practice, standing, type ServiceNotices } from '@iro/subgraph';
import { asRecipient } from './as-recipient';
import { noticePlans, type DigestPlan } from './notice-plan';
import { putInOutbox, type Line } from './outbox';
import { reachOfRecipient, type Recipient } from './recipients';

/** How many lines a digest names: all of a caseload, the worst of a manager's. */
const named = { own: 200, split: 20 };

/** What a day's digests are made with. */
export interface DigestDay {
  readonly on: CivilDate;
  readonly now: Date;
  /** Working days ahead that count as soon. */ readonly dueSoon: number;
}

/**
 * The last day that counts as soon: so many working days ahead. @example five from Thursday 24 March 2016 ->
 * Friday 1 April
 */
export const soonUntil = (on: CivilDate, ahead: number): CivilDate =>
  addWorkingDays(on, ahead, englandHolidays);

/** The kinds of duty a digest holds: those that the role reads, as far as its plan goes. */
function kindsOf({ duties }: ServiceNotices, reach: Reach, plan: DigestPlan): readonly string[] {
  return kindsFor(duties, reach).filter((kind) => {
    const part = duties.parts[kind as keyof typeof duties.parts];
    return (
      (plan.kinds === undefined || plan.kinds.some((each) => each === kind)) &&
      (plan.parts === undefined || (part !== undefined && plan.parts.includes(part)))
    );
  });
}

/**
 * Open duties of one standing, of the children whom the asker sees, by the row policies and by the statement
 * itself: `$1` kinds, `$2` today, `$3` now, `$4` due by, `$5` standing, and from `$6` on the reach. That
 * stands innermost: a caseload's children are found first, by their index, and only their duties are read and
 * worked out.
 */
const standingDuties = (notices: ServiceNotices, reach: Reach): string => `
  SELECT s.*
  FROM (
      SELECT d.id, d.child_id, d.kind, d.subject, d.due_by, k.iro_id, k.social_worker_id,
        k.personal_adviser_id, k.team_id, k.service_id, ${standing} AS standing,
        ${causeOf(notices.duties.risks)} AS cause
      FROM (
          SELECT *
          FROM duty m
          WHERE m.met_on IS NULL
            AND m.closed_on IS NULL
            AND m.exemption IS NULL
            AND m.kind = ANY($1)
            AND m.due_by <= $4
            AND ${childWithinReach(reach, 6).text}
        ) d
      JOIN known_child k ON k.child_id = d.child_id AND NOT k.sealed
      WHERE d.convention IS NULL OR d.convention = ${practice}
    ) s
  WHERE s.standing = $5
`;

interface Row extends Line {
  readonly total: number;
}

/**
 * A statement that thousands of recipients have in common is planned once on each connection: planning it
 * takes longer than carrying it out.
 */
async function readPlanned<Read extends QueryResultRow>(
  manager: EntityManager,
  text: string,
  values: readonly unknown[],
): Promise<Read[]> {
  await manager.query("SELECT set_config('plan_cache_mode', 'force_generic_plan', true)");
  const name = createHash('sha1').update(text).digest('base64url');
  return (await (await connectionOf(manager)).query<Read>({ name, text, values: [...values] })).rows;
}

async function linesOf(
  manager: EntityManager,
  notices: ServiceNotices,
  reach: Reach,
  to: Recipient,
  plan: DigestPlan,
  values: readonly unknown[],
): Promise<readonly Row[]> {
  const unit = noticePlans[to.role]?.unit ?? null;
  const text = `
    SELECT
      count(*) OVER ()::int AS total, s.child_id AS "childId", s.kind, s.subject, s.due_by AS "dueBy",
      CASE WHEN $5 = 'DUE' THEN s.cause END AS cause,
      ${unit === null ? 'NULL::uuid' : `CASE WHEN s.${unit} = ANY($${values.length + 1}::uuid[]) THEN s.${unit} END`}
          AS "standsInFor"
    FROM (
        ${standingDuties(notices, reach)}
      ) s ${plan.atRiskOnly === true ? 'WHERE s.cause IS NOT NULL' : ''}
    ORDER BY s.due_by, s.child_id, s.kind, s.id
    LIMIT ${plan.splitBy === undefined ? named.own : named.split}
  `;
  return unit === null
    ? manager.query<Row[]>(text, [...values])
    : readPlanned<Row>(manager, text, [...values, to.standsInFor]);
}

const sharesOf = (
  manager: EntityManager,
  notices: ServiceNotices,
  reach: Reach,
  by: NonNullable<DigestPlan['splitBy']>,
  values: readonly unknown[],
): Promise<NoticeShare[]> =>
  manager.query<NoticeShare[]>(
    `
      SELECT s.${by} AS "unitId", count(*)::int AS overdue
      FROM (${standingDuties(notices, reach)}) s
      GROUP BY 1
      ORDER BY 2 DESC, 1
    `,
    [...values],
  );

/**
 * Makes one recipient's digest of a day, read as the recipient: the row policies and the statement itself
 * leave out what they may not see.
 *
 * @returns false when there is nothing to say, or it was made before
 */
export function makeDigest(
  source: DataSource,
  notices: ServiceNotices,
  to: Recipient,
  kind: 'DUE_SOON' | 'OVERDUE',
  day: DigestDay,
): Promise<boolean> {
  const plan = kind === 'DUE_SOON' ? noticePlans[to.role]?.dueSoon : noticePlans[to.role]?.overdue;
  const reach = reachOfRecipient(to);
  const kinds = plan === undefined ? [] : kindsOf(notices, reach, plan);
  if (plan === undefined || kinds.length === 0) return Promise.resolve(false);
  const values = [
    kinds,
    day.on,
    day.now,
    kind === 'DUE_SOON' ? soonUntil(day.on, plan.ahead ?? day.dueSoon) : day.on,
    kind === 'DUE_SOON' ? 'DUE' : 'OVERDUE',
    ...childWithinReach(reach, 6).values,
  ];
  return asActor(source, systemReach, async (manager) => {
    const { lines, shares } = await asRecipient(manager, reach, async () => ({
      lines: await linesOf(manager, notices, reach, to, plan, values),
      shares: plan.splitBy === undefined ? [] : await sharesOf(manager, notices, reach, plan.splitBy, values),
    }));
    const total = lines[0]?.total ?? 0;
    return (
      total > 0 &&
      putInOutbox(manager, {
        to,
        kind,
        aboutDay: day.on,
        subject: null,
        total,
        shares,
        lines,
        madeAt: day.now,
      })
    );
  });
}
