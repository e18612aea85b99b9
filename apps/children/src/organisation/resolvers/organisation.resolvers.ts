import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { DateScalar, PartOf, type Context } from '@iro/subgraph';
import { childrenPage } from '../../identity/loaders/children-page';
import { managersOfUnit, serviceById, teamById } from '../loaders/organisation-loaders';
import { serviceOfTeam, teamOfWorker } from '../loaders/on-day-loaders';
import { ChildConnection } from '../../identity/types/child-connection.type';
import { Manager } from '../types/manager.type';
import { Service } from '../types/service.type';
import { SocialWorker } from '../types/social-worker.type';
import { Team } from '../types/team.type';

/** A team: where it belongs, who manages it, its children and its worklist. */
@Resolver(() => Team)
export class TeamResolver {
  @PartOf('ORGANISATION')
  @FieldResolver(() => Service, { nullable: true, description: 'The service it belongs to on a day.' })
  async service(
    @Root() { id }: Team,
    @Ctx() context: Context,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; today when not said.' })
    on?: string,
  ): Promise<Service | null> {
    const [belongs] = await serviceOfTeam(context, id, on ?? context.today);
    return belongs === undefined ? null : serviceById(context, belongs.serviceId);
  }

  @PartOf('ORGANISATION')
  @FieldResolver(() => [Manager], { nullable: true, description: 'Who has managed it, newest first.' })
  managers(@Root() { id }: Team, @Ctx() context: Context): Promise<Manager[]> {
    return managersOfUnit(context, id);
  }

  @PartOf('CORE')
  @FieldResolver(() => ChildConnection, {
    nullable: true,
    description: 'Children the team holds now, of those you may see.',
  })
  children(
    @Root() { id }: Team,
    @Ctx() context: Context,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 50 when not said, 500 at most.' })
    first?: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on from.' }) after?: string,
  ): Promise<object> {
    return childrenPage(context, 'TEAM', id, { first, after });
  }
}

/** Who manages a service. */
@Resolver(() => Service)
export class ServiceResolver {
  @PartOf('ORGANISATION')
  @FieldResolver(() => [Manager], { nullable: true, description: 'Who has managed it, newest first.' })
  managers(@Root() { id }: Service, @Ctx() context: Context): Promise<Manager[]> {
    return managersOfUnit(context, id);
  }
}

/** Where a social worker belongs. */
@Resolver(() => SocialWorker)
export class SocialWorkerResolver {
  @PartOf('ORGANISATION')
  @FieldResolver(() => Team, {
    nullable: true,
    description: 'Their team on a day; null when they were in none.',
  })
  async team(
    @Root() { id }: SocialWorker,
    @Ctx() context: Context,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; today when not said.' })
    on?: string,
  ): Promise<Team | null> {
    const [belongs] = await teamOfWorker(context, id, on ?? context.today);
    return belongs === undefined ? null : teamById(context, belongs.teamId);
  }
}
