import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { PartOf, type Context } from '@iro/subgraph';
import { DisputeDutyFilter } from '../types/dispute-duty-filter.input';
import { shared } from '../types/shared';
import { Team } from '../types/team.type';
import { worklist } from '../worklist';

@Resolver(() => Team)
export class TeamResolver {
  @PartOf('DATES') @FieldResolver(() => shared.DutyConnection, { nullable: true, description: 'What concerns and disputes about the team’s present children require by a day, soonest due first.' })
  disputeDuties(
    @Root() team: Team, @Ctx() context: Context, @Arg('filter', () => DisputeDutyFilter, { nullable: true, description: 'Which ones.' }) filter?: DisputeDutyFilter,
    @Arg('first', () => Int, { nullable: true, description: 'How many.' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which the page begins.' }) after?: string,
  ): Promise<object> {
    return worklist(context, 'TEAM', team.id, { filter, first, after });
  }
}
