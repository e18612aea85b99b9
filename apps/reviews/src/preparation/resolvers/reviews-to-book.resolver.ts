import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { DateScalar, PartOf, type Context } from '@iro/subgraph';
import { reviewsToBook } from '../loaders/reviews-to-book';
import { ReviewToBookConnection } from '../types/review-to-book.type';

/** The worklist of reviews that are due and have no day. */
@Resolver()
export class ReviewsToBook {
  @PartOf('DATES')
  @Query(() => ReviewToBookConnection, {
    nullable: true,
    description: 'Reviews of children you may see that are due and have no day yet, soonest due first.',
  })
  reviewsToBook(
    @Ctx() context: Context,
    @Arg('iroId', () => ID, { nullable: true, description: 'Only of the children of this IRO.' })
    iroId?: string,
    @Arg('dueTo', () => DateScalar, { nullable: true, description: 'Only those due by this day.' })
    dueTo?: string,
    @Arg('first', () => Int, {
      nullable: true,
      description: 'How many at a time, 1 to 500; 50 when not said.',
    })
    first?: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on after.' }) after?: string,
  ): Promise<ReviewToBookConnection> {
    return reviewsToBook(context, { iroId, dueTo, first, after });
  }
}
