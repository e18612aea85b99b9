import type { EntityManager } from 'typeorm';
import { planKinds } from '@iro/codes';
import {
  BadInput,
  NotFound,
  Refused,
  dayInWords,
  inWords,
  insertRecord,
  possible,
  recordToChange,
  type Columns,
} from '@iro/subgraph';

type Kind = 'CARE' | 'PLACEMENT' | 'PATHWAY';

/** A plan of a kind, to be changed. @throws Refused when it is of another kind or has ended */
export async function planToChange(
  manager: EntityManager,
  id: string,
  kind: Kind,
): Promise<Columns & { id: string }> {
  const plan = await recordToChange(manager, 'plan', 'plan', id);
  if (plan['kind'] !== kind)
    throw new BadInput(
      `This is a ${inWords(planKinds, String(plan['kind']))}, not a ${inWords(planKinds, kind)}.`,
    );
  if (plan['ended_on'] !== null)
    throw new Refused(
      'PLAN_ENDED',
      'This plan no longer applies. Agree another, or correct the record if it is wrong.',
    );
  return plan;
}

/** @throws Refused when a plan of the kind still applies on a day or later: there is one at a time */
export async function refuseSecondPlan(
  manager: EntityManager,
  childId: string,
  kind: Kind,
  on: string,
): Promise<void> {
  const [other] = await manager.query<{ agreedOn: string }[]>(
    `
      SELECT agreed_on AS "agreedOn"
      FROM plan
      WHERE child_id = $1 AND kind = $2 AND (ended_on IS NULL OR ended_on > $3)
      ORDER BY agreed_on
      LIMIT 1
    `,
    [childId, kind, on],
  );
  if (other !== undefined)
    throw new Refused(
      'PLAN_APPLIES',
      `A ${inWords(planKinds, kind)} agreed on ${dayInWords(other.agreedOn)} still ` +
        `applies. Bring that one up to date, or end it first.`,
    );
}

/**
 * Stores a review of a plan, or its being brought up to date. A folder tells the last update only, on the
 * plan itself: it gets a row of its own before a later one takes its place there.
 *
 * @throws Refused when one of that day is on record
 */
export async function insertPlanReview(
  manager: EntityManager,
  plan: Columns & { id: string },
  on: string,
  changed: boolean,
): Promise<void> {
  const rows = await manager.query<{ on: string }[]>(
    'SELECT reviewed_on AS on FROM plan_review WHERE plan_id = $1',
    [plan.id],
  );
  if (rows.some((row) => row.on === on))
    throw new Refused(
      'ALREADY_RECORDED',
      'A review or update of this plan is already recorded for that day. Correct that one if it is wrong.',
    );
  const told = plan['updated_on'] as string | null;
  const row = { child_id: plan['child_id'], plan_id: plan.id };
  if (told !== null && told !== on && !rows.some((each) => each.on === told))
    await insertRecord(manager, 'plan_review', { ...row, reviewed_on: told, changed: true });
  await insertRecord(manager, 'plan_review', { ...row, reviewed_on: on, changed });
}

/** A placement of the child as known here. @throws NotFound */
export async function placementOf(
  manager: EntityManager,
  childId: string,
  placementId: string,
): Promise<{ fromOn: string; toOn: string | null }> {
  const [placement] =
    possible([placementId]).length === 0
      ? []
      : await manager.query<{ fromOn: string; toOn: string | null }[]>(
          `
            SELECT from_on AS "fromOn", to_on AS "toOn"
            FROM known_spell
            WHERE child_id = $1 AND kind = 'PLACEMENT' AND detail ->> 'placementId' = $2
          `,
          [childId, placementId],
        );
  if (placement === undefined) throw new NotFound('placement of this child');
  return placement;
}
