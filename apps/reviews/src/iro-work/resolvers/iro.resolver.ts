import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { PartOf, type Context } from '@iro/subgraph';
import { reviewPage } from '../../review/loaders/review-pages';
import { IndependentReviewingOfficer } from '../types/independent-reviewing-officer.type';
import { ReviewConnection } from '../../review/types/review-connection.type';

/** The reviews of an IRO. */
@Resolver(() => IndependentReviewingOfficer)
export class IroResolver {
  @PartOf('DATES')
  @FieldResolver(() => ReviewConnection, {
    nullable: true,
    description: 'Reviews this IRO held or is to hold, the latest first.',
  })
  reviews(
    @Root() iro: IndependentReviewingOfficer,
    @Ctx() context: Context,
    @Arg('first', () => Int, {
      nullable: true,
      description: 'How many at a time, 1 to 500; 50 when not said.',
    })
    first?: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on after.' }) after?: string,
  ): Promise<ReviewConnection> {
    return reviewPage(context, 'iroId', iro.id, { first, after });
  }
}
