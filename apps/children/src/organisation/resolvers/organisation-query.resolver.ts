import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { DateScalar, PartOf, readRows, rowsOf, type Context } from '@iro/subgraph';
import { absencesOn } from '../loaders/absence-loaders';
import { caseloadProjection } from '../../year/measures/caseload-projection';
import { holdsOn } from '../loaders/organisation-as-on';
import { CouncilServiceEntity } from '../tables/council-service.entity';
import { IroPostEntity } from '../tables/iro-post.entity';
import { ManagerEntity } from '../tables/manager.entity';
import { TeamEntity } from '../tables/team.entity';
import { AbsenceCover } from '../types/absence-cover.type';
import { CaseloadProjection } from '../../year/types/caseload-projection.type';
import { IroPost } from '../types/iro-post.type';
import { Manager } from '../types/manager.type';
import { Service } from '../types/service.type';
import { Team } from '../types/team.type';

const theDay = { nullable: true, description: 'The day; today when not said.' };

/** The organisation as on a day. */
@Resolver()
export class OrganisationQueryResolver {
  @PartOf('ORGANISATION')
  @Query(() => [Service], {
    nullable: true,
    description: 'The services of the council’s children’s social care, by name.',
  })
  services(@Ctx() context: Context): Promise<Service[]> {
    return readRows(context, rowsOf(CouncilServiceEntity), 'ORDER BY t.name, t.id');
  }

  @PartOf('ORGANISATION')
  @Query(() => [Team], { nullable: true, description: 'Teams on a day, by name.' })
  teams(@Ctx() context: Context, @Arg('on', () => DateScalar, theDay) on?: string): Promise<Team[]> {
    return readRows(
      context,
      rowsOf(TeamEntity),
      `
        WHERE (t.opened_on IS NULL OR t.opened_on <= $1) AND (t.closed_on IS NULL OR t.closed_on > $1)
        ORDER BY t.name, t.id
      `,
      [on ?? context.today],
    );
  }

  @PartOf('ORGANISATION')
  @Query(() => [Manager], { nullable: true, description: 'Who manages what on a day.' })
  managers(@Ctx() context: Context, @Arg('on', () => DateScalar, theDay) on?: string): Promise<Manager[]> {
    return readRows(
      context,
      rowsOf(ManagerEntity),
      `WHERE ${holdsOn('t', '$1')} ORDER BY t.role, t.name, t.id`,
      [on ?? context.today],
    );
  }

  @PartOf('ORGANISATION')
  @Query(() => [AbsenceCover], { nullable: true, description: 'Who is away on a day, and who stands in.' })
  absences(
    @Ctx() context: Context,
    @Arg('on', () => DateScalar, theDay) on?: string,
  ): Promise<AbsenceCover[]> {
    return absencesOn(context, on ?? context.today);
  }

  @PartOf('ORGANISATION')
  @Query(() => [IroPost], {
    nullable: true,
    description: 'Posts of the IRO establishment on a day, filled or not.',
  })
  iroPosts(@Ctx() context: Context, @Arg('on', () => DateScalar, theDay) on?: string): Promise<IroPost[]> {
    return readRows(context, rowsOf(IroPostEntity), `WHERE ${holdsOn('t', '$1')} ORDER BY t.from_on, t.id`, [
      on ?? context.today,
    ]);
  }

  @PartOf('FIGURES')
  @Query(() => CaseloadProjection, {
    nullable: true,
    description:
      'How heavy the IROs’ caseloads are going to be over the next twelve ' +
      'months; null for who does not see the whole council.',
  })
  caseloadProjection(@Ctx() context: Context): Promise<CaseloadProjection | null> {
    return caseloadProjection(context);
  }
}
