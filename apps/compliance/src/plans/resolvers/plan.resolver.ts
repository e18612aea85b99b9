import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PartOf, type Context } from '@iro/subgraph';
import { planReviews } from '../loaders/plan-loaders';
import { PlanReview } from '../types/plan-review.type';
import { Plan } from '../types/plan.type';

/** A plan's reviews. */
@Resolver(() => Plan)
export class PlanResolver {
  @PartOf('PLANS')
  @FieldResolver(() => [PlanReview], {
    nullable: true,
    description: 'Reviews of a pathway plan and updates of a care plan as recorded one by one, oldest first.',
  })
  reviews(@Root() plan: Plan, @Ctx() context: Context): Promise<PlanReview[]> {
    return planReviews(context, plan.id);
  }
}
