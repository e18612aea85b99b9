import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { PartOf, type Context } from '@iro/subgraph';
import { listDuties } from './compliance-duties-list';
import { ComplianceDutyFilter } from '../types/compliance-duty-filter.type';
import { IndependentReviewingOfficer } from '../types/independent-reviewing-officer.type';
import { shared } from '../types/shared';

/** An IRO's worklist. */
@Resolver(() => IndependentReviewingOfficer)
export class IndependentReviewingOfficerResolver {
  @PartOf('DATES') @FieldResolver(() => shared.DutyConnection, { nullable: true, description: 'Health, education and planning duties of the children the IRO is responsible for, soonest due first.' })
  complianceDuties(
    @Root() { id }: IndependentReviewingOfficer, @Ctx() context: Context,
    @Arg('filter', () => ComplianceDutyFilter, { nullable: true, description: 'Which of them; all when not said.' }) filter?: ComplianceDutyFilter,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 50 when not said, 500 at most.' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on from.' }) after?: string,
  ): Promise<object> { return listDuties(context, 'IRO', id, { filter, first, after }); }
}
