import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import {
  DateScalar,
  PartOf,
  Refused,
  checkNotAhead,
  checkOrder,
  insertRecord,
  type Context,
} from '@iro/subgraph';
import { planById } from '../loaders/plan-loaders';
import { Plan } from '../types/plan.type';
import { bornBy, readBack } from '../../graph/checks/child-on-day';
import { placementOf } from '../checks/plan-on-record';

@InputType({ description: 'A placement plan that was agreed.' })
export class AgreePlacementPlanInput {
  @Field(() => ID, { description: 'The child.' }) childId: string;
  @Field(() => ID, { description: 'The placement it is for.' }) placementId: string;
  @Field(() => DateScalar, { description: 'The day it was agreed; it may be before the placement began.' })
  agreedOn: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** Records that a placement plan was agreed: one for each placement. */
@Resolver()
export class AgreePlacementPlan {
  @PartOf('PLANS')
  @Mutation(() => Plan, { description: 'Records that the plan of a placement was agreed.' })
  async agreePlacementPlan(
    @Arg('input', () => AgreePlacementPlanInput, { description: 'For which placement, and when.' })
    input: AgreePlacementPlanInput,
    @Ctx() context: Context,
  ): Promise<Plan> {
    checkNotAhead(context.today, 'A plan', input.agreedOn);
    const { childId, placementId, agreedOn } = input;
    const recorded = await context.act(
      'AGREE_PLACEMENT_PLAN',
      { childId, actId: input.actId, input },
      async (manager) => {
        await bornBy(manager, childId, agreedOn);
        const { toOn } = await placementOf(manager, childId, placementId);
        checkOrder(agreedOn, toOn, 'The placement had ended by then. Check the day and the placement.');
        const other = await manager.query<unknown[]>(
          `
            SELECT 1
            FROM plan
            WHERE kind = 'PLACEMENT' AND placement_id = $1 AND child_id = $2 AND ended_on IS NULL
          `,
          [placementId, childId],
        );
        if (other.length > 0)
          throw new Refused(
            'PLAN_APPLIES',
            'This placement has a plan on record. Correct that one if it is wrong, or end it first.',
          );
        const id = await insertRecord(manager, 'plan', {
          child_id: childId,
          kind: 'PLACEMENT',
          placement_id: placementId,
          agreed_on: agreedOn,
        });
        return {
          id,
          before: null,
          after: { kind: 'PLACEMENT', placementId, agreedOn },
          on: agreedOn,
          sentence: 'A placement plan was agreed.',
        };
      },
    );
    return readBack(planById, context, recorded, 'plan');
  }
}
