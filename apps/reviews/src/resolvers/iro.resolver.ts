import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { PartOf, type Context } from '@iro/subgraph';
import { reviewPage } from '../review-pages';
import { IndependentReviewingOfficer } from '../types/independent-reviewing-officer.type';
import { Supervision } from '../types/iro-work.type';
import { ReviewConnection } from '../types/review-connection.type';

@Resolver(() => IndependentReviewingOfficer)
export class IroResolver {
  @PartOf('DATES')
  @FieldResolver(() => ReviewConnection, { nullable: true, description: 'Reviews this IRO held or is to hold, the latest first.' })
  reviews(@Root() iro: IndependentReviewingOfficer, @Ctx() context: Context, @Arg('first', () => Int, { nullable: true, description: 'How many at a time, 1 to 500; 50 when not said.' }) first?: number, @Arg('after', () => String, { nullable: true, description: 'The cursor to go on after.' }) after?: string): Promise<ReviewConnection> {
    return reviewPage(context, 'iro_id', iro.id, first, after);
  }

  @PartOf('SUPERVISION')
  @FieldResolver(() => [Supervision], { nullable: true, description: "The IRO's supervision and development reviews, the latest first: for the manager, and one's own." })
  supervision(@Root() iro: IndependentReviewingOfficer, @Ctx() context: Context): Promise<Supervision[]> {
    return context.loader<string, Supervision[]>('supervision-of-iros', async (ids) => {
      const rows = await context.read<Supervision & { iroId: string } & Record<string, unknown>>({
        name: 'supervision-of-iros', text: 'SELECT id, iro_id AS "iroId", held_on AS "heldOn", kind FROM supervision WHERE iro_id = ANY($1) ORDER BY held_on DESC, id', values: [ids] });
      return ids.map((id) => rows.filter((row) => row.iroId === id));
    }).load(iro.id);
  }
}
