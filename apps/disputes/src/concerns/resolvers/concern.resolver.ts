import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { concernReasons, labelOf } from '@iro/codes';
import { PartOf, type Context } from '@iro/subgraph';
import { concernById, feedbackOfConcern, reasonsOfConcern } from '../loaders/concern-loaders';
import { disputesOfConcern } from '../../dispute/loaders/dispute-loaders';
import { Child } from '../../graph/types/child.type';
import { ConcernFeedback } from '../types/concern-feedback.type';
import { Concern } from '../types/concern.type';
import { DisputeTheme } from '../../dispute/types/dispute-theme.type';
import { Dispute } from '../../dispute/types/dispute.type';
import { IndependentReviewingOfficer } from '../../graph/types/independent-reviewing-officer.type';
import { Review } from '../../graph/types/review.type';

@Resolver(() => Concern)
export class ConcernResolver {
  @PartOf('DISPUTES')
  @Query(() => Concern, {
    nullable: true,
    description: 'A concern by its id; null when there is none or it is not yours to see.',
  })
  concern(
    @Arg('id', () => ID, { description: 'The concern.' }) id: string,
    @Ctx() context: Context,
  ): Promise<Concern | null> {
    return concernById(context, id);
  }

  @FieldResolver(() => Child, { nullable: true, description: 'The child it is about.' })
  child(@Root() concern: Concern): Child {
    return { id: concern.childId };
  }

  @FieldResolver(() => Review, {
    nullable: true,
    description: 'The review it arose at; null when it comes from preparation or monitoring.',
  })
  review(@Root() concern: Concern): Review | null {
    return concern.reviewId === null ? null : { id: concern.reviewId };
  }

  @FieldResolver(() => IndependentReviewingOfficer, {
    nullable: true,
    description: 'The IRO who raised it; null when somebody else did.',
  })
  iro(@Root() concern: Concern): IndependentReviewingOfficer | null {
    return concern.iroId === null ? null : { id: concern.iroId };
  }

  @FieldResolver(() => [DisputeTheme], {
    description: 'Why it was raised; none when the reason is not a listed one.',
  })
  async reasons(@Root() concern: Concern, @Ctx() context: Context): Promise<DisputeTheme[]> {
    return (await reasonsOfConcern(context, concern.id)).map((code) => ({
      code,
      label: labelOf(concernReasons, code),
    }));
  }

  @FieldResolver(() => [Dispute], { description: 'The disputes it grew into.' })
  disputes(@Root() concern: Concern, @Ctx() context: Context): Promise<Dispute[]> {
    return disputesOfConcern(context, concern.id);
  }

  @FieldResolver(() => Boolean, { description: 'Whether it became a dispute.' })
  async becameDispute(@Root() concern: Concern, @Ctx() context: Context): Promise<boolean> {
    return (await disputesOfConcern(context, concern.id)).length > 0;
  }

  @FieldResolver(() => [ConcernFeedback], {
    description:
      'What the social worker and the team manager answered, oldest first; none where only the day is on record.',
  })
  feedback(@Root() concern: Concern, @Ctx() context: Context): Promise<ConcernFeedback[]> {
    return feedbackOfConcern(context, concern.id);
  }
}
