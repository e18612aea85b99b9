import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { PartOf, type Context } from '@iro/subgraph';
import { listDuties } from './compliance-duties-list';
import { ComplianceDutyFilter } from '../types/compliance-duty-filter.type';
import { Team } from '../types/team.type';
import { shared } from '../types/shared';

/** A team's worklist. */
@Resolver(() => Team)
export class TeamResolver {
  @PartOf('DATES') @FieldResolver(() => shared.DutyConnection, { nullable: true, description: 'Health, education and planning duties of the team’s children, soonest due first.' })
  complianceDuties(
    @Root() { id }: Team, @Ctx() context: Context,
    @Arg('filter', () => ComplianceDutyFilter, { nullable: true, description: 'Which of them; all when not said.' }) filter?: ComplianceDutyFilter,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 50 when not said, 500 at most.' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on from.' }) after?: string,
  ): Promise<object> { return listDuties(context, 'TEAM', id, { filter, first, after }); }
}
