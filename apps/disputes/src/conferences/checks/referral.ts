import { Field, InputType } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { cafcassGrounds } from '@iro/codes';
import { BadInput, DateScalar, Refused, check, records, typed } from '@iro/subgraph';
import { CafcassReferralEntity } from '../tables/cafcass-referral.entity';

@InputType({
  description:
    'What a referral to Cafcass rests on: a failure in a significant respect, known to ' +
    'persons of appropriate seniority and not put right in reasonable time.',
})
export class CafcassCriteriaInput {
  @Field(() => [String], {
    description:
      'In what the authority failed: CARE_PLAN_NOT_PREPARED, CASE_NOT_REVIEWED, ' +
      'DECISION_NOT_CARRIED_OUT or OTHER_MATERIAL_BREACH.',
  })
  grounds: string[];
  @Field(() => DateScalar, {
    description: 'The day it was drawn to the attention of persons of appropriate seniority.',
  })
  toldOn: string;
  @Field(() => Boolean, {
    description: 'Whether it was not put right in reasonable time; without that there is no referral.',
  })
  notPutRight: boolean;
  @Field(() => String, { nullable: true, description: 'Why the case is referred, in words.' }) because?:
    string | null;
}

/** @throws BadInput or Refused when Regulation 45(3) does not bear the referral */
export function checkCriteria(criteria: CafcassCriteriaInput, referredOn: string): void {
  for (const ground of criteria.grounds) check.code('grounds', ground, cafcassGrounds);
  if (new Set(criteria.grounds).size < criteria.grounds.length) throw new BadInput('Name each ground once.');
  if (criteria.grounds.length === 0)
    throw new Refused(
      'CRITERIA_NOT_MET',
      'Say in what the authority failed: a referral to Cafcass needs a ground.',
    );
  if (!criteria.notPutRight)
    throw new Refused(
      'CRITERIA_NOT_MET',
      'A case is referred when the failure was drawn to the attention of ' +
        'senior managers and not put right in reasonable time.',
    );
  check.order(
    criteria.toldOn,
    referredOn,
    'The failure has to be drawn to the attention of senior managers before the case is referred.',
  );
}

/** Stores what a referral rests on, beside its stage entry. */
export async function insertReferral(
  manager: EntityManager,
  of: {
    childId: string;
    disputeId: string;
    stageEntryId: string;
    referredOn: string;
    themeAreas: string[];
    criteria: CafcassCriteriaInput;
  },
): Promise<string> {
  return records.insert(manager, CafcassReferralEntity, {
    childId: of.childId,
    disputeId: of.disputeId,
    stageEntryId: of.stageEntryId,
    referredOn: of.referredOn,
    grounds: of.criteria.grounds,
    toldOn: of.criteria.toldOn,
    because: typed(of.criteria.because),
    themeAreas: of.themeAreas,
  });
}
