import { Arg, Ctx, Directive, ID, Int, Query, Resolver } from 'type-graphql';
import { may, mayDo, type Act } from '@iro/access';
import { PartOf, readRows, rowsOf, yearAsked, type Context } from '@iro/subgraph';
import { childrenPage } from '../loaders/children-page';
import { childById } from '../loaders/child-loaders';
import { everyIro, iroById } from '../../organisation/loaders/iro-loaders';
import { teamById } from '../../organisation/loaders/organisation-loaders';
import { ChildConnection } from '../types/child-connection.type';
import { Child } from '../types/child.type';
import { IndependentReviewingOfficer } from '../../organisation/types/independent-reviewing-officer.type';
import { ChildrenFilter } from '../types/children-filter.input';
import { ReportingYear } from '../../year/types/reporting-year.type';
import { Team } from '../../organisation/types/team.type';
import { Viewer } from '../../access/types/viewer.type';
import { ChildIdentityEntity } from '../tables/child-identity.entity';

/** Where questions begin. */
@Resolver()
export class QueryResolver {
  @PartOf('CORE')
  @Query(() => Child, {
    nullable: true,
    description: 'A child by id; null when there is none, or it is not yours to see.',
  })
  child(
    @Arg('id', () => ID, { description: 'Id of the child.' }) id: string,
    @Ctx() context: Context,
  ): Promise<Child | null> {
    return childById(context, id);
  }

  @PartOf('NAMES')
  @Query(() => Child, {
    nullable: true,
    description:
      'A child by the local id that the national return calls CHILD; null ' +
      'when there is none, or it is not yours to see.',
  })
  async childByLocalId(
    @Arg('localId', () => String, { description: 'The local id.' }) localId: string,
    @Ctx() context: Context,
  ): Promise<Child | null> {
    const [named] = await readRows(
      context,
      rowsOf(ChildIdentityEntity, ['childId']),
      'WHERE t.local_id = $1',
      [localId],
    );
    return named === undefined ? null : childById(context, named.childId);
  }

  @PartOf('CORE')
  @Query(() => ChildConnection, { nullable: true, description: 'Children within your reach.' })
  children(
    @Ctx() context: Context,
    @Arg('filter', () => ChildrenFilter, { nullable: true, description: 'Which of them; all when not said.' })
    filter?: ChildrenFilter,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 50 when not said, 500 at most.' })
    first?: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on from.' }) after?: string,
  ): Promise<object> {
    return childrenPage(context, 'ALL', '', { filter, first, after });
  }

  @PartOf('ORGANISATION')
  @Query(() => IndependentReviewingOfficer, {
    nullable: true,
    description: 'An IRO by id; null when there is none.',
  })
  independentReviewingOfficer(
    @Arg('id', () => ID, { description: 'Id of the IRO.' }) id: string,
    @Ctx() context: Context,
  ): Promise<IndependentReviewingOfficer | null> {
    return iroById(context, id);
  }

  @PartOf('ORGANISATION')
  @Query(() => [IndependentReviewingOfficer], {
    nullable: true,
    description: 'All IROs, those in post first.',
  })
  independentReviewingOfficers(@Ctx() context: Context): Promise<IndependentReviewingOfficer[]> {
    return everyIro(context);
  }

  @PartOf('ORGANISATION')
  @Query(() => Team, { nullable: true, description: 'A team by id; null when there is none.' })
  team(
    @Arg('id', () => ID, { description: 'Id of the team.' }) id: string,
    @Ctx() context: Context,
  ): Promise<Team | null> {
    return teamById(context, id);
  }

  @PartOf('OPEN')
  @Query(() => Viewer, { description: 'Who is asking, and what their role may do.' })
  viewer(@Ctx() { reach, today }: Context): Viewer {
    return {
      role: reach.role,
      actor: reach.actor,
      today,
      may: (Object.keys(may) as Act[]).map((act) => ({ act, allowed: mayDo(reach.role, act) })),
    };
  }

  @Directive('@shareable')
  @PartOf('OPEN')
  @Query(() => ReportingYear, {
    description: 'A year to 31 March, of the annual report and the national returns.',
  })
  reportingYear(
    @Arg('ending', () => Int, { description: 'The calendar year it ends in: 2016 for 2015-16.' })
    ending: number,
  ): ReportingYear {
    return { ...yearAsked(ending) };
  }
}
