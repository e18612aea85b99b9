import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import {
  DateScalar,
  PartOf,
  Refused,
  changeRecord,
  checkNotAhead,
  checkOrder,
  recordToChange,
  type Context,
} from '@iro/subgraph';
import { teamsOfWorkers } from '../loaders/organisation-as-on';
import { teamById } from '../loaders/organisation-loaders';
import { Team } from '../types/team.type';
import { anActId, readBack, theVersion } from '../../identity/checks/said-alike';

@InputType({ description: 'Which team closes, and when.' })
export class CloseTeamInput {
  @Field(() => ID, { description: 'The team.' }) id: string;
  @Field(() => Int, theVersion) version: number;
  @Field(() => DateScalar, { description: 'The first day it no longer exists; today or earlier.' })
  endedOn: string;
  @Field(() => String, anActId) actId?: string | null;
}

/** Closes a team that holds no children and has no social workers any more. */
@Resolver()
export class CloseTeam {
  @PartOf('ORGANISATION')
  @Mutation(() => Team, {
    description: 'Closes a team that holds no children and has no social workers any more.',
  })
  async closeTeam(
    @Arg('input', () => CloseTeamInput, { description: 'Which, and the day.' }) input: CloseTeamInput,
    @Ctx() context: Context,
  ): Promise<Team> {
    checkNotAhead(context.today, 'The end', input.endedOn);
    const id = await context.act(
      'CLOSE_TEAM',
      { childId: null, actId: input.actId, input },
      async (manager) => {
        const before = await recordToChange(manager, 'team', 'team', input.id);
        checkOrder(
          before['opened_on'] as string | null,
          input.endedOn,
          'The end cannot come before the beginning.',
        );
        const [held] = await manager.query<unknown[]>(
          'SELECT 1 FROM case_allocation WHERE team_id = $1 AND (to_on IS NULL OR to_on > $2)',
          [input.id, input.endedOn],
        );
        if (held !== undefined)
          throw new Refused(
            'TEAM_HOLDS_CHILDREN',
            'The team still holds children on that day. Allocate them elsewhere first.',
          );
        const [staffed] = await manager.query<unknown[]>(
          `SELECT 1 FROM ${teamsOfWorkers} m WHERE m.team_id = $1 AND (m.to_on IS NULL OR m.to_on > $2)`,
          [input.id, input.endedOn],
        );
        if (staffed !== undefined)
          throw new Refused(
            'TEAM_HAS_WORKERS',
            'Social workers are still in the team on that day. Move them first, or record that they leave.',
          );
        await changeRecord(manager, 'team', input.id, input.version, { closed_on: input.endedOn });
        return {
          id: input.id,
          before,
          after: { ...before, closed_on: input.endedOn },
          on: input.endedOn,
          sentence: 'A team was closed.',
        };
      },
    );
    return readBack(teamById(context, id), 'team');
  }
}
