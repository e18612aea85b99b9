import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import {
  DateScalar,
  PartOf,
  Refused,
  changeRecord,
  checkNotAhead,
  insertRecord,
  recordToChange,
  type Context,
} from '@iro/subgraph';
import { holdsOn, servicesOfTeams } from '../loaders/organisation-as-on';
import { teamById } from '../loaders/organisation-loaders';
import { Team } from '../types/team.type';
import { checkServiceOpen, checkTeamOpen, childrenOfTeam } from '../checks/organisation-checks';
import { anActId, readBack, theVersion } from '../../identity/checks/said-alike';

@InputType({ description: 'Which team moves to which service, and when.' })
export class MoveTeamInput {
  @Field(() => ID, { description: 'The team.' }) id: string;
  @Field(() => Int, theVersion) version: number;
  @Field(() => ID, { description: 'The service it moves to.' }) serviceId: string;
  @Field(() => DateScalar, { description: 'The first day in that service; today or earlier.' }) from: string;
  @Field(() => String, anActId) actId?: string | null;
}

/** A team moves to another service; whose it was until then stays on record, for its children too. */
@Resolver()
export class MoveTeam {
  @PartOf('ORGANISATION')
  @Mutation(() => Team, {
    description:
      'Moves a team to another service from a day on, and its children with ' +
      'it; where it belonged before stays on record.',
  })
  async moveTeam(
    @Arg('input', () => MoveTeamInput, { description: 'The team, the service and the day.' })
    input: MoveTeamInput,
    @Ctx() context: Context,
  ): Promise<Team> {
    checkNotAhead(context.today, 'The move of a team', input.from);
    const { id, serviceId, from } = input;
    await context.act('MOVE_TEAM', { childId: null, actId: input.actId, input }, async (manager) => {
      const team = await recordToChange(manager, 'team', 'team', id);
      await checkTeamOpen(manager, id, from);
      await checkServiceOpen(manager, serviceId, from);
      const [later] = await manager.query<unknown[]>(
        'SELECT 1 FROM team_move WHERE team_id = $1 AND from_on >= $2',
        [id, from],
      );
      if (later !== undefined)
        throw new Refused(
          'MOVED_LATER',
          'The team moved on that day or a later one already. Choose a day after that.',
        );
      const [now] = await manager.query<{ serviceId: string }[]>(
        `
          SELECT s.service_id AS "serviceId"
          FROM ${servicesOfTeams} s
          WHERE s.team_id = $1 AND ${holdsOn('s', '$2')}
        `,
        [id, from],
      );
      if (now?.serviceId === serviceId)
        throw new Refused('ALREADY_IN_SERVICE', 'The team belongs to that service on that day already.');
      await changeRecord(manager, 'team', id, input.version, {});
      const move = await insertRecord(manager, 'team_move', {
        team_id: id,
        service_id: serviceId,
        from_on: from,
      });
      return {
        id,
        before: { ...team, serviceId: now?.serviceId },
        after: { id, move, serviceId, from },
        on: from,
        sentence: 'The team moved to another service.',
        children: await childrenOfTeam(manager, context.reach, id),
      };
    });
    return readBack(teamById(context, id), 'team');
  }
}
