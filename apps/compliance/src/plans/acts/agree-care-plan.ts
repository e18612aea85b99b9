import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { DateScalar, PartOf, checkNotAhead, insertRecord, type Context } from '@iro/subgraph';
import { planById } from '../loaders/plan-loaders';
import { Plan } from '../types/plan.type';
import { bornBy, readBack } from '../../graph/checks/child-on-day';
import { refuseSecondPlan } from '../checks/plan-on-record';

@InputType({ description: 'A care plan that was agreed.' })
export class AgreeCarePlanInput {
  @Field(() => ID, { description: 'The child.' }) childId: string;
  @Field(() => DateScalar, { description: 'The day it was agreed; it may be before the first placement.' })
  agreedOn: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** Records that a care plan was agreed; a child has one at a time, which is then kept up to date. */
@Resolver()
export class AgreeCarePlan {
  @PartOf('PLANS')
  @Mutation(() => Plan, { description: 'Records that a care plan was agreed for a child.' })
  async agreeCarePlan(
    @Arg('input', () => AgreeCarePlanInput, { description: 'For whom, and when.' }) input: AgreeCarePlanInput,
    @Ctx() context: Context,
  ): Promise<Plan> {
    checkNotAhead(context.today, 'A plan', input.agreedOn);
    const { childId, agreedOn } = input;
    const recorded = await context.act(
      'AGREE_CARE_PLAN',
      { childId, actId: input.actId, input },
      async (manager) => {
        await bornBy(manager, childId, agreedOn);
        await refuseSecondPlan(manager, childId, 'CARE', agreedOn);
        const id = await insertRecord(manager, 'plan', {
          child_id: childId,
          kind: 'CARE',
          agreed_on: agreedOn,
        });
        return {
          id,
          before: null,
          after: { kind: 'CARE', agreedOn },
          on: agreedOn,
          sentence: 'A care plan was agreed.',
        };
      },
    );
    return readBack(planById, context, recorded, 'plan');
  }
}
