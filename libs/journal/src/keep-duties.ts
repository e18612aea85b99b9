import type { EntityManager } from 'typeorm';
import { exemptionReasons, labelOf } from '@iro/codes';
import type { CivilDate } from '@iro/calendar';
import { stageRows } from '@iro/database';
import { withExemptions, type DutyKind } from '@iro/rules';

/** A duty as worked out for one child; the shape of libs/rules `Duty` and the child it is for. */
export interface ChildDuty {
  readonly childId: string;
  readonly kind: string;
  readonly subject: string | null;
  readonly convention: string | null;
  readonly openedOn: string;
  readonly dueBy: string;
  readonly dueAt?: string | null;
  readonly metOn: string | null;
  readonly metAt?: string | null;
  readonly closedOn: string | null;
  readonly source: string;
  readonly ruleFrom: string;
  readonly exemption: unknown;
}

/** Locks the children, so that two acts cannot each work out duties from half the facts. */
export async function lockChildren(manager: EntityManager, children: readonly string[]): Promise<void> {
  await manager.query('SELECT 1 FROM known_child WHERE child_id = ANY($1) ORDER BY child_id FOR UPDATE', [
    children,
  ]);
}

interface Recorded {
  childId: string;
  kind: DutyKind;
  subject: string | null;
  reason: string;
  from: CivilDate;
  expires: CivilDate | null;
}

/** The duties with those marked that a recorded exemption covers. */
async function exempted(
  manager: EntityManager,
  children: readonly string[],
  duties: readonly ChildDuty[],
): Promise<readonly ChildDuty[]> {
  const recorded = await manager.query<Recorded[]>(
    `
      SELECT child_id AS "childId", kind, subject, reason, from_on AS "from", expires_on AS expires
      FROM exemption
      WHERE child_id = ANY($1)
    `,
    [children],
  );
  if (recorded.length === 0) return duties;
  const of = new Map<string, Recorded[]>();
  for (const each of recorded)
    of.set(each.childId, [
      ...(of.get(each.childId) ?? []),
      { ...each, reason: labelOf(exemptionReasons, each.reason) },
    ]);
  return duties.flatMap((duty) => {
    const own = of.get(duty.childId);
    return own === undefined ? [duty] : withExemptions([duty], own);
  });
}

const columns = {
  child_id: 'uuid',
  kind: 'text',
  subject: 'uuid',
  convention: 'text',
  opened_on: 'date',
  due_by: 'date',
  due_at: 'timestamptz',
  met_on: 'date',
  met_at: 'timestamptz',
  closed_on: 'date',
  source: 'text',
  rule_from: 'date',
  exemption: 'jsonb',
};
const names = Object.keys(columns).join(', ');
/** From so many duties on, they go by COPY. */
const many = 500;

function* rowsOf(duties: readonly ChildDuty[]): Generator<object> {
  for (const duty of duties) {
    yield {
      child_id: duty.childId,
      kind: duty.kind,
      subject: duty.subject,
      convention: duty.convention,
      opened_on: duty.openedOn,
      due_by: duty.dueBy,
      due_at: duty.dueAt ?? null,
      met_on: duty.metOn,
      met_at: duty.metAt ?? null,
      closed_on: duty.closedOn,
      source: duty.source,
      rule_from: duty.ruleFrom,
      exemption: duty.exemption ?? null,
    };
  }
}

/** Replaces the stored duties of children by the given ones, each with the exemption recorded for it. */
export async function replaceDuties(
  manager: EntityManager,
  children: readonly string[],
  worked: readonly ChildDuty[],
): Promise<void> {
  if (children.length === 0) return;
  await manager.query('DELETE FROM duty WHERE child_id = ANY($1)', [children]);
  const duties = await exempted(manager, children, worked);
  if (duties.length >= many) {
    await stageRows(manager, 'staged_duty', columns, rowsOf(duties));
    await manager.query(`INSERT INTO duty (${names}) SELECT ${names} FROM staged_duty`);
    await manager.query('DROP TABLE staged_duty');
    return;
  }
  const typed = Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ');
  await manager.query(
    `INSERT INTO duty (${names}) SELECT ${names} FROM jsonb_to_recordset($1) AS d(${typed})`,
    [JSON.stringify([...rowsOf(duties)])],
  );
}
