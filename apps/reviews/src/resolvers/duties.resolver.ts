import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { PartOf, type Context } from '@iro/subgraph';
import { dutyPage } from '../duty-pages';
import { Child } from '../types/child.type';
import { ReviewDutyFilter } from '../types/review-duty-filter.input';
import { IndependentReviewingOfficer } from '../types/independent-reviewing-officer.type';
import { shared } from '../types/shared';
import { Team } from '../types/team.type';

@Resolver(() => Child)
export class ChildDuties {
  @PartOf('DATES')
  @FieldResolver(() => shared.DutyConnection, { nullable: true, description: "The child's duties about reviews, soonest due first." })
  reviewDuties(
    @Root() child: Child, @Ctx() context: Context, @Arg('filter', () => ReviewDutyFilter, { nullable: true, description: 'Which of them.' }) filter?: ReviewDutyFilter,
    @Arg('first', () => Int, { nullable: true, description: 'How many at a time, 1 to 500; 50 when not said.' }) first?: number, @Arg('after', () => String, { nullable: true, description: 'The cursor to go on after.' }) after?: string,
  ): Promise<object> {
    return dutyPage(context, { by: 'CHILD', id: child.id }, { filter, first, after });
  }
}

@Resolver(() => IndependentReviewingOfficer)
export class IroDuties {
  @PartOf('DATES')
  @FieldResolver(() => shared.DutyConnection, { nullable: true, description: "Duties about reviews of the IRO's children today, soonest due first." })
  reviewDuties(
    @Root() iro: IndependentReviewingOfficer, @Ctx() context: Context, @Arg('filter', () => ReviewDutyFilter, { nullable: true, description: 'Which of them.' }) filter?: ReviewDutyFilter,
    @Arg('first', () => Int, { nullable: true, description: 'How many at a time, 1 to 500; 50 when not said.' }) first?: number, @Arg('after', () => String, { nullable: true, description: 'The cursor to go on after.' }) after?: string,
  ): Promise<object> {
    return dutyPage(context, { by: 'IRO', id: iro.id }, { filter, first, after });
  }
}

@Resolver(() => Team)
export class TeamDuties {
  @PartOf('DATES')
  @FieldResolver(() => shared.DutyConnection, { nullable: true, description: "Duties about reviews of the team's children today, soonest due first." })
  reviewDuties(
    @Root() team: Team, @Ctx() context: Context, @Arg('filter', () => ReviewDutyFilter, { nullable: true, description: 'Which of them.' }) filter?: ReviewDutyFilter,
    @Arg('first', () => Int, { nullable: true, description: 'How many at a time, 1 to 500; 50 when not said.' }) first?: number, @Arg('after', () => String, { nullable: true, description: 'The cursor to go on after.' }) after?: string,
  ): Promise<object> {
    return dutyPage(context, { by: 'TEAM', id: team.id }, { filter, first, after });
  }
}

@Resolver()
export class AllDuties {
  @PartOf('DATES')
  @Query(() => shared.DutyConnection, { nullable: true, description: 'Duties about reviews of all children you may see, soonest due first.' })
  reviewDuties(
    @Ctx() context: Context, @Arg('filter', () => ReviewDutyFilter, { nullable: true, description: 'Which of them.' }) filter?: ReviewDutyFilter,
    @Arg('first', () => Int, { nullable: true, description: 'How many at a time, 1 to 500; 50 when not said.' }) first?: number, @Arg('after', () => String, { nullable: true, description: 'The cursor to go on after.' }) after?: string,
  ): Promise<object> {
    return dutyPage(context, { by: 'ALL' }, { filter, first, after });
  }
}
