import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PartOf, type Context } from '@iro/subgraph';
import { Child } from '../../review/types/child.type';
import { OwnViews, ReleasedDecision, WishesForReview } from '../types/own-words.type';
import { ownViews, releasedDecisions, wishesForReview } from '../loaders/own-words-loaders';

/** What a young person says for the next review, and what has been released to them. */
@Resolver(() => Child)
export class ChildOwnWords {
  @PartOf('OWN_VIEWS')
  @FieldResolver(() => [OwnViews], {
    nullable: true,
    description: 'What the child wants to be known, in their own words, the latest first.',
  })
  ownViews(@Root() child: Child, @Ctx() context: Context): Promise<OwnViews[]> {
    return ownViews(context, child.id);
  }

  @PartOf('OWN_VIEWS')
  @FieldResolver(() => WishesForReview, {
    nullable: true,
    description:
      'Whom the child would like at the next review, and who should chair it; ' +
      'null when nothing has been said since the last.',
  })
  wishesForReview(@Root() child: Child, @Ctx() context: Context): Promise<WishesForReview | null> {
    return wishesForReview(context, child.id);
  }

  @PartOf('OWN_VIEWS')
  @FieldResolver(() => [ReleasedDecision], {
    nullable: true,
    description:
      'Decisions of reviews that have been issued, the latest first: what the young person reads of them.',
  })
  releasedDecisions(@Root() child: Child, @Ctx() context: Context): Promise<ReleasedDecision[]> {
    return releasedDecisions(context, child.id);
  }
}
