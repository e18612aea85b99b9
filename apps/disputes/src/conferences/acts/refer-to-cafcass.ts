import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { DateTimeScalar, NotFound, PartOf, changeRecord, insertRecord, type Context } from '@iro/subgraph';
import { startOfDay } from '@iro/calendar';
import { cafcassReferralById } from '../../dispute/loaders/around-dispute-loaders';
import { childOfRecord, disputeInHand, momentOf } from '../../dispute/checks/in-hand';
import { CafcassCriteriaInput, checkCriteria, insertReferral } from '../checks/referral';
import { cafcass } from '../../protocol/checks/stage-codes';
import { CafcassReferral } from '../types/cafcass-referral.type';

@InputType({ description: 'A dispute to refer to Cafcass.' })
export class ReferToCafcassInput {
  @Field(() => ID, { description: 'The dispute.' }) disputeId: string;
  @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
  version: number;
  @Field(() => CafcassCriteriaInput, { description: 'What the referral rests on.' })
  criteria: CafcassCriteriaInput;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was referred; now when left out.' })
  referredAt?: Date | null;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** Possible at any point, also while a stage runs: the stage's clock goes on. */
@Resolver()
export class ReferToCafcass {
  @PartOf('DISPUTES')
  @Mutation(() => CafcassReferral, {
    description: 'Refers a case to Cafcass, at any point of a dispute and beside a running stage.',
  })
  async referToCafcass(
    @Arg('input', () => ReferToCafcassInput, { description: 'The dispute and what the referral rests on.' })
    input: ReferToCafcassInput,
    @Ctx() context: Context,
  ): Promise<CafcassReferral> {
    const childId = await childOfRecord(context, 'dispute', 'dispute', input.disputeId);
    const id = await context.act(
      'REFER_TO_CAFCASS',
      { childId, actId: input.actId, input },
      async (manager) => {
        const dispute = await disputeInHand(manager, context, input.disputeId);
        const { at, on } = momentOf(context, input.referredAt, startOfDay(dispute.raised_on), 'A referral');
        checkCriteria(input.criteria, on);
        await changeRecord(manager, 'dispute', dispute.id, input.version, {});
        const stageEntryId = await insertRecord(manager, 'stage_entry', {
          child_id: childId,
          dispute_id: dispute.id,
          stage: cafcass,
          raised_at: at,
          theme_areas: dispute.theme_areas,
        });
        const referralId = await insertReferral(manager, {
          childId,
          disputeId: dispute.id,
          stageEntryId,
          referredOn: on,
          themeAreas: dispute.theme_areas,
          criteria: input.criteria,
        });
        return {
          id: referralId,
          before: null,
          after: { disputeId: dispute.id, stageEntryId, referredOn: on, ...input.criteria },
          on,
          sentence: 'The case was referred to Cafcass.',
        };
      },
    );
    const referral = await cafcassReferralById(context, id);
    if (referral === null) throw new NotFound('referral');
    return referral;
  }
}
