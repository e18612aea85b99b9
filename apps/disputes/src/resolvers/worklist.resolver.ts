import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { PartOf, type Context } from '@iro/subgraph';
import { DisputeDutyFilter } from '../types/dispute-duty-filter.input';
import { shared } from '../types/shared';
import { worklist } from '../worklist';

@Resolver()
export class WorklistResolver {
  @PartOf('DATES') @Query(() => shared.DutyConnection, { nullable: true, description: 'What concerns and disputes require by a day, of all children you may see, soonest due first.' })
  disputeDuties(
    @Ctx() context: Context, @Arg('filter', () => DisputeDutyFilter, { nullable: true, description: 'Which ones.' }) filter?: DisputeDutyFilter,
    @Arg('first', () => Int, { nullable: true, description: 'How many.' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which the page begins.' }) after?: string,
  ): Promise<object> {
    return worklist(context, 'ALL', '', { filter, first, after });
  }
}
