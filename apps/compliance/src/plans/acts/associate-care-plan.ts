import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import {
  DateScalar,
  PartOf,
  Refused,
  changeRecord,
  checkNotAhead,
  checkOrder,
  type Context,
} from '@iro/subgraph';
import { planById } from '../loaders/plan-loaders';
import { Plan } from '../types/plan.type';
import { childOfRecord, readBack } from '../../graph/checks/child-on-day';
import { planToChange } from '../checks/plan-on-record';

@InputType({ description: 'A care plan that was associated with the child’s record.' })
export class AssociateCarePlanInput {
  @Field(() => ID, { description: 'The plan.' }) planId: string;
  @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
  version: number;
  @Field(() => DateScalar, { description: 'The day it was associated.' }) associatedOn: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** Records that a care plan is associated with the child's record: where it is not, IROs raise a concern. */
@Resolver()
export class AssociateCarePlan {
  @PartOf('PLANS')
  @Mutation(() => Plan, { description: 'Records that a care plan was associated with the child’s record.' })
  async associateCarePlan(
    @Arg('input', () => AssociateCarePlanInput, { description: 'Which, and when.' })
    input: AssociateCarePlanInput,
    @Ctx() context: Context,
  ): Promise<Plan> {
    checkNotAhead(context.today, 'This', input.associatedOn);
    const { planId, associatedOn } = input;
    const childId = await childOfRecord(context, 'plan', 'plan', planId);
    const recorded = await context.act(
      'ASSOCIATE_CARE_PLAN',
      { childId, actId: input.actId, input },
      async (manager) => {
        const before = await planToChange(manager, planId, 'CARE');
        if (before['associated_on'] !== null)
          throw new Refused(
            'ALREADY_ASSOCIATED',
            'This plan is associated with the record already. Correct the record if the day is wrong.',
          );
        checkOrder(
          before['agreed_on'] as string,
          associatedOn,
          'A plan cannot be associated with the record before it was agreed.',
        );
        await changeRecord(manager, 'plan', planId, input.version, { associated_on: associatedOn });
        return {
          id: planId,
          before,
          after: { ...before, associated_on: associatedOn },
          on: associatedOn,
          sentence: 'The care plan was associated with the record.',
        };
      },
    );
    return readBack(planById, context, recorded, 'plan');
  }
}
