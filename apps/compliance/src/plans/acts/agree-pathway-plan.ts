import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { ageOn, type CivilDate } from '@iro/calendar';
import { DateScalar, PartOf, Refused, checkNotAhead, insertRecord, type Context } from '@iro/subgraph';
import { planById } from '../loaders/plan-loaders';
import { Plan } from '../types/plan.type';
import { bornBy, readBack } from '../../graph/checks/child-on-day';
import { refuseSecondPlan } from '../checks/plan-on-record';

@InputType({ description: 'A pathway plan that was agreed.' })
export class AgreePathwayPlanInput {
  @Field(() => ID, { description: 'The young person.' }) childId: string;
  @Field(() => DateScalar, { description: 'The day it was agreed.' }) agreedOn: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** Records that a pathway plan was agreed, on the assessment of the young person's needs. */
@Resolver()
export class AgreePathwayPlan {
  @PartOf('PLANS')
  @Mutation(() => Plan, { description: 'Records that a pathway plan was agreed with a young person.' })
  async agreePathwayPlan(
    @Arg('input', () => AgreePathwayPlanInput, { description: 'With whom, and when.' })
    input: AgreePathwayPlanInput,
    @Ctx() context: Context,
  ): Promise<Plan> {
    checkNotAhead(context.today, 'A plan', input.agreedOn);
    const { childId, agreedOn } = input;
    const recorded = await context.act(
      'AGREE_PATHWAY_PLAN',
      { childId, actId: input.actId, input },
      async (manager) => {
        const { dateOfBirth } = await bornBy(manager, childId, agreedOn);
        if (ageOn(dateOfBirth, agreedOn as CivilDate) < 15)
          throw new Refused(
            'UNDER_FIFTEEN',
            'A pathway plan is for young people about to be sixteen, or older. Check the day.',
          );
        await refuseSecondPlan(manager, childId, 'PATHWAY', agreedOn);
        const assessed = await manager.query<unknown[]>(
          'SELECT 1 FROM pathway_assessment WHERE child_id = $1 AND completed_on <= $2',
          [childId, agreedOn],
        );
        if (assessed.length === 0)
          throw new Refused(
            'NOT_ASSESSED',
            'A pathway plan rests on an assessment of needs, and none completed by ' +
              'that day is on record. Record the assessment first.',
          );
        const id = await insertRecord(manager, 'plan', {
          child_id: childId,
          kind: 'PATHWAY',
          agreed_on: agreedOn,
        });
        return {
          id,
          before: null,
          after: { kind: 'PATHWAY', agreedOn },
          on: agreedOn,
          sentence: 'A pathway plan was agreed.',
        };
      },
    );
    return readBack(planById, context, recorded, 'plan');
  }
}
