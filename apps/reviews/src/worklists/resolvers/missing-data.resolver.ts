import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { missingData, PartOf, type Context } from '@iro/subgraph';
import { missingKinds } from '../attention/missing-kinds';
import { shared } from '../../graph/types/shared';

/** What the records of reviews lack. */
@Resolver()
export class MissingDataResolver {
  @PartOf('DATES')
  @Query(() => shared.MissingDataConnection, {
    nullable: true,
    description:
      'Records of reviews that lack something a figure needs, for those who keep them ' +
      'complete: a returns officer or the manager of IROs; null for others.',
  })
  missingReviewData(
    @Ctx() context: Context,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 50 when not said, 500 at most.' })
    first?: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on from.' }) after?: string,
  ): Promise<object | null> {
    return missingData(context, 'reviews', missingKinds, first, after);
  }
}
