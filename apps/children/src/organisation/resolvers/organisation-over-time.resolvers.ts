import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { DateScalar, PartOf, type Context } from '@iro/subgraph';
import { absencesOf } from '../loaders/absence-loaders';
import { directReportsOf, managerOn, teamsOfService, workersOfTeam } from '../loaders/on-day-loaders';
import {
  movesOfTeam,
  movesOfWorker,
  serviceById,
  socialWorkerById,
  teamById,
  termsOfIro,
} from '../loaders/organisation-loaders';
import { AbsenceCover } from '../types/absence-cover.type';
import { DirectReport } from '../types/direct-report.type';
import { IndependentReviewingOfficer } from '../types/independent-reviewing-officer.type';
import { IroTerms } from '../types/iro-terms.type';
import { Manager } from '../types/manager.type';
import { Service } from '../types/service.type';
import { SocialWorkerMove } from '../types/social-worker-move.type';
import { SocialWorker } from '../types/social-worker.type';
import { TeamMove } from '../types/team-move.type';
import { Team } from '../types/team.type';

const theDay = { nullable: true, description: 'The day; today when not said.' };
const there = <Thing>(things: readonly (Thing | null)[]): Thing[] => things.filter((thing) => thing !== null);

/** How an IRO is employed over time, and when away. */
@Resolver(() => IndependentReviewingOfficer)
export class IroOverTimeResolver {
  @PartOf('ORGANISATION')
  @FieldResolver(() => [IroTerms], {
    nullable: true,
    description: 'Changes of employment or hours since the first day in post, oldest first.',
  })
  terms(@Root() { id }: IndependentReviewingOfficer, @Ctx() context: Context): Promise<IroTerms[]> {
    return termsOfIro(context, id);
  }

  @PartOf('ORGANISATION')
  @FieldResolver(() => [AbsenceCover], {
    nullable: true,
    description: 'When the IRO is or was away and who stands in, newest first.',
  })
  absences(@Root() { id }: IndependentReviewingOfficer, @Ctx() context: Context): Promise<AbsenceCover[]> {
    return absencesOf(context, id);
  }
}

/** A team on a day. */
@Resolver(() => Team)
export class TeamOverTimeResolver {
  @PartOf('ORGANISATION')
  @FieldResolver(() => Manager, {
    nullable: true,
    description: 'Who manages it on a day; null when nobody does.',
  })
  manager(
    @Root() { id }: Team,
    @Ctx() context: Context,
    @Arg('on', () => DateScalar, theDay) on?: string,
  ): Promise<Manager | null> {
    return managerOn(context, id, on ?? context.today);
  }

  @PartOf('ORGANISATION')
  @FieldResolver(() => [TeamMove], {
    nullable: true,
    description: 'Its moves from service to service, oldest first.',
  })
  moves(@Root() { id }: Team, @Ctx() context: Context): Promise<TeamMove[]> {
    return movesOfTeam(context, id);
  }

  @PartOf('ORGANISATION')
  @FieldResolver(() => [SocialWorker], { nullable: true, description: 'Its social workers on a day.' })
  async socialWorkers(
    @Root() { id }: Team,
    @Ctx() context: Context,
    @Arg('on', () => DateScalar, theDay) on?: string,
  ): Promise<SocialWorker[]> {
    return there(
      await Promise.all(
        (await workersOfTeam(context, id, on ?? context.today)).map(({ workerId }) =>
          socialWorkerById(context, workerId),
        ),
      ),
    );
  }
}

/** Where a team moved. */
@Resolver(() => TeamMove)
export class TeamMoveResolver {
  @PartOf('ORGANISATION')
  @FieldResolver(() => Service, { nullable: true, description: 'The service it moved to.' })
  service(@Root() { serviceId }: TeamMove, @Ctx() context: Context): Promise<Service | null> {
    return serviceById(context, serviceId);
  }
}

/** Where a social worker moved. */
@Resolver(() => SocialWorkerMove)
export class SocialWorkerMoveResolver {
  @PartOf('ORGANISATION')
  @FieldResolver(() => Team, { nullable: true, description: 'The team they moved to.' })
  team(@Root() { teamId }: SocialWorkerMove, @Ctx() context: Context): Promise<Team | null> {
    return teamById(context, teamId);
  }
}

/** A service on a day. */
@Resolver(() => Service)
export class ServiceOverTimeResolver {
  @PartOf('ORGANISATION')
  @FieldResolver(() => Manager, {
    nullable: true,
    description: 'Who manages it on a day; null when nobody does.',
  })
  manager(
    @Root() { id }: Service,
    @Ctx() context: Context,
    @Arg('on', () => DateScalar, theDay) on?: string,
  ): Promise<Manager | null> {
    return managerOn(context, id, on ?? context.today);
  }

  @PartOf('ORGANISATION')
  @FieldResolver(() => [Team], { nullable: true, description: 'Its teams on a day, by name.' })
  async teams(
    @Root() { id }: Service,
    @Ctx() context: Context,
    @Arg('on', () => DateScalar, theDay) on?: string,
  ): Promise<Team[]> {
    return there(
      await Promise.all(
        (await teamsOfService(context, id, on ?? context.today)).map(({ teamId }) =>
          teamById(context, teamId),
        ),
      ),
    );
  }
}

/** A social worker’s moves, and when away. */
@Resolver(() => SocialWorker)
export class SocialWorkerOverTimeResolver {
  @PartOf('ORGANISATION')
  @FieldResolver(() => [SocialWorkerMove], {
    nullable: true,
    description: 'Moves from team to team, oldest first.',
  })
  moves(@Root() { id }: SocialWorker, @Ctx() context: Context): Promise<SocialWorkerMove[]> {
    return movesOfWorker(context, id);
  }

  @PartOf('ORGANISATION')
  @FieldResolver(() => [AbsenceCover], {
    nullable: true,
    description: 'When the social worker is or was away and who stands in, newest first.',
  })
  absences(@Root() { id }: SocialWorker, @Ctx() context: Context): Promise<AbsenceCover[]> {
    return absencesOf(context, id);
  }
}

/** What a manager manages, and whom. */
@Resolver(() => Manager)
export class ManagerResolver {
  @PartOf('ORGANISATION')
  @FieldResolver(() => Team, { nullable: true, description: 'The team managed; null for other posts.' })
  team(@Root() { role, unitId }: Manager, @Ctx() context: Context): Promise<Team | null> | null {
    return role === 'TEAM_MANAGER' && unitId !== null ? teamById(context, unitId) : null;
  }

  @PartOf('ORGANISATION')
  @FieldResolver(() => Service, { nullable: true, description: 'The service managed; null for other posts.' })
  service(@Root() { role, unitId }: Manager, @Ctx() context: Context): Promise<Service | null> | null {
    return role === 'SERVICE_MANAGER' && unitId !== null ? serviceById(context, unitId) : null;
  }

  @PartOf('ORGANISATION')
  @FieldResolver(() => [DirectReport], {
    nullable: true,
    description:
      'Whom this post manages directly on a day, by name: social workers, team managers or service managers.',
  })
  directReports(
    @Root() { id }: Manager,
    @Ctx() context: Context,
    @Arg('on', () => DateScalar, theDay) on?: string,
  ): Promise<DirectReport[]> {
    return directReportsOf(context, id, on ?? context.today);
  }

  @PartOf('ORGANISATION')
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Span of control on a day: how many it manages directly.',
  })
  async spanOfControl(
    @Root() { id }: Manager,
    @Ctx() context: Context,
    @Arg('on', () => DateScalar, theDay) on?: string,
  ): Promise<number> {
    return (await directReportsOf(context, id, on ?? context.today)).length;
  }

  @PartOf('ORGANISATION')
  @FieldResolver(() => [AbsenceCover], {
    nullable: true,
    description: 'When the manager is or was away and who stands in, newest first.',
  })
  absences(@Root() { personId }: Manager, @Ctx() context: Context): Promise<AbsenceCover[]> | AbsenceCover[] {
    return personId === null ? [] : absencesOf(context, personId);
  }
}
