import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { connection, cursorOf, fromCursor, pageSize, PartOf, type Context } from '@iro/subgraph';
import { disputesOfIro, opennessOf } from '../../dispute/loaders/dispute-loaders';
import { DisputeConnection } from '../../dispute/types/connections.type';
import { IndependentReviewingOfficer } from '../types/independent-reviewing-officer.type';

@Resolver(() => IndependentReviewingOfficer)
export class IndependentReviewingOfficerResolver {
  @PartOf('DISPUTES')
  @FieldResolver(() => DisputeConnection, {
    nullable: true,
    description: 'Disputes that the IRO raised, newest first.',
  })
  async disputes(
    @Root() iro: IndependentReviewingOfficer,
    @Ctx() context: Context,
    @Arg('open', () => Boolean, {
      nullable: true,
      description: 'Only open ones, or only those that are not.',
    })
    open?: boolean,
    @Arg('first', () => Int, { nullable: true, description: 'How many.' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which the page begins.' })
    after?: string,
  ): Promise<object> {
    const size = pageSize(first);
    const page = { size, after: after ? fromCursor(after, 2) : null };
    const rows = await disputesOfIro(context, iro.id, opennessOf(open), page);
    return connection(rows, size, (dispute) => ({
      cursor: cursorOf(dispute.raisedOn, dispute.id),
      node: dispute,
    }));
  }
}
