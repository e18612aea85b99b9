import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { BadInput, DateScalar, PartOf, type Context } from '@iro/subgraph';
import { lastSeenByIro } from '../../iro-work/loaders/iro-work-loaders';
import { lastReviews, nextReview } from '../loaders/review-loaders';
import { reviewPage } from '../loaders/review-pages';
import { Child } from '../types/child.type';
import { NextReview } from '../types/next-review.type';
import { ReviewConnection } from '../types/review-connection.type';
import { Review } from '../types/review.type';

/** A child's reviews, and what comes next. */
@Resolver(() => Child)
export class ChildResolver {
  @PartOf('DATES')
  @FieldResolver(() => ReviewConnection, {
    nullable: true,
    description: "The child's reviews, the latest first.",
  })
  reviews(
    @Root() child: Child,
    @Ctx() context: Context,
    @Arg('first', () => Int, {
      nullable: true,
      description: 'How many at a time, 1 to 500; 50 when not said.',
    })
    first?: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on after.' }) after?: string,
  ): Promise<ReviewConnection> {
    return reviewPage(context, 'childId', child.id, { first, after });
  }

  @PartOf('DATES')
  @FieldResolver(() => [Review], {
    nullable: true,
    description: "The child's last completed reviews, the latest first; 1 to 20 of them.",
  })
  lastReviews(
    @Root() child: Child,
    @Ctx() context: Context,
    @Arg('n', () => Int, { defaultValue: 1, description: 'How many.' }) n: number,
  ): Promise<Review[]> {
    if (n < 1 || n > 20) throw new BadInput(`Ask for 1 to 20 reviews: n was ${n}.`);
    return lastReviews(n)(context, child.id);
  }

  @PartOf('DATES')
  @FieldResolver(() => NextReview, { nullable: true, description: 'The review due next; null when none is.' })
  nextReview(@Root() child: Child, @Ctx() context: Context): Promise<NextReview | null> {
    return nextReview(context, child.id);
  }

  @PartOf('DATES')
  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'The day the IRO last saw the child; null when no visit is recorded.',
  })
  async lastSeenByIro(@Root() child: Child, @Ctx() context: Context): Promise<string | null> {
    return (await lastSeenByIro(context, child.id))?.seenOn ?? null;
  }
}
