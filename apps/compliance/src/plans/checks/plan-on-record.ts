import type { EntityManager } from 'typeorm';
import { planKinds } from '@iro/codes';
import { KnownSpellEntity } from '@iro/journal';
import {
  BadInput,
  NotFound,
  Refused,
  dayInWords,
  inWords,
  readRows,
  recordIdsAmong,
  records,
  rowsOf,
} from '@iro/subgraph';
import { PlanReviewEntity } from '../tables/plan-review.entity';
import { PlanEntity } from '../tables/plan.entity';

type Kind = 'CARE' | 'PLACEMENT' | 'PATHWAY';

/** A plan of a kind, to be changed. @throws Refused when it is of another kind or has ended */
export async function planToChange(manager: EntityManager, id: string, kind: Kind): Promise<PlanEntity> {
  const plan = await records.toChange(manager, PlanEntity, id);
  if (plan.kind !== kind)
    throw new BadInput(`This is a ${inWords(planKinds, plan.kind)}, not a ${inWords(planKinds, kind)}.`);
  if (plan.endedOn !== null)
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
  const [other] = await readRows(
    manager,
    rowsOf(PlanEntity, ['agreedOn']),
    `
      WHERE t.child_id = $1 AND t.kind = $2 AND (t.ended_on IS NULL OR t.ended_on > $3)
      ORDER BY t.agreed_on
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
  plan: PlanEntity,
  on: string,
  changed: boolean,
): Promise<void> {
  const rows = await readRows(manager, rowsOf(PlanReviewEntity, ['reviewedOn']), 'WHERE t.plan_id = $1', [
    plan.id,
  ]);
  if (rows.some(({ reviewedOn }) => reviewedOn === on))
    throw new Refused(
      'ALREADY_RECORDED',
      'A review or update of this plan is already recorded for that day. Correct that one if it is wrong.',
    );
  const told = plan.updatedOn;
  const row = { childId: plan.childId, planId: plan.id };
  if (told !== null && told !== on && !rows.some(({ reviewedOn }) => reviewedOn === told))
    await records.insert(manager, PlanReviewEntity, { ...row, reviewedOn: told, changed: true });
  await records.insert(manager, PlanReviewEntity, { ...row, reviewedOn: on, changed });
}

/** A placement of the child as known here. @throws NotFound */
export async function placementOf(
  manager: EntityManager,
  childId: string,
  placementId: string,
): Promise<Pick<KnownSpellEntity, 'fromOn' | 'toOn'>> {
  const [placement] =
    recordIdsAmong([placementId]).length === 0
      ? []
      : await readRows(
          manager,
          rowsOf(KnownSpellEntity, ['fromOn', 'toOn']),
          `WHERE t.child_id = $1 AND t.kind = 'PLACEMENT' AND t.detail ->> 'placementId' = $2`,
          [childId, placementId],
        );
  if (placement === undefined) throw new NotFound('placement of this child');
  return placement;
}
