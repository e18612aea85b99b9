import type { EntityManager } from 'typeorm';
import { planKinds } from '@iro/codes';
import { BadInput, NotFound, Refused, dayInWords, inWords, possible, recordToChange, type Columns } from '@iro/subgraph';

type Kind = 'CARE' | 'PLACEMENT' | 'PATHWAY';

/** A plan of a kind, to be changed. @throws Refused when it is of another kind or has ended */
export async function planToChange(manager: EntityManager, id: string, kind: Kind): Promise<Columns & { id: string }> {
  const plan = await recordToChange(manager, 'plan', 'plan', id);
  if (plan['kind'] !== kind) throw new BadInput(`This is a ${inWords(planKinds, String(plan['kind']))}, not a ${inWords(planKinds, kind)}.`);
  if (plan['ended_on'] !== null) throw new Refused('PLAN_ENDED', 'This plan no longer applies. Agree another, or correct the record if it is wrong.');
  return plan;
}

/** @throws Refused when a plan of the kind still applies on a day or later: there is one at a time */
export async function refuseSecondPlan(manager: EntityManager, childId: string, kind: Kind, on: string): Promise<void> {
  const [other] = await manager.query<{ agreedOn: string }[]>(
    'SELECT agreed_on AS "agreedOn" FROM plan WHERE child_id = $1 AND kind = $2 AND (ended_on IS NULL OR ended_on > $3) ORDER BY agreed_on LIMIT 1', [childId, kind, on]);
  if (other !== undefined) throw new Refused('PLAN_APPLIES', `A ${inWords(planKinds, kind)} agreed on ${dayInWords(other.agreedOn)} still applies. Bring that one up to date, or end it first.`);
}

/** A placement of the child as known here. @throws NotFound */
export async function placementOf(manager: EntityManager, childId: string, placementId: string): Promise<{ fromOn: string; toOn: string | null }> {
  const [placement] = possible([placementId]).length === 0 ? [] : await manager.query<{ fromOn: string; toOn: string | null }[]>(
    `SELECT from_on AS "fromOn", to_on AS "toOn" FROM known_spell WHERE child_id = $1 AND kind = 'PLACEMENT' AND detail ->> 'placementId' = $2`, [childId, placementId]);
  if (placement === undefined) throw new NotFound('placement of this child');
  return placement;
}
