import { Act, ChangeInput, Input, Refused, check, records, type Acting } from '@iro/subgraph';
import { teamsOfWorkers } from '../loaders/organisation-as-on';
import { teamById } from '../loaders/organisation-loaders';
import { TeamEntity } from '../tables/team.entity';
import { Team } from '../types/team.type';

@Input('Which team closes, and when.')
export class CloseTeamInput extends ChangeInput {
  @Input.id('The team.') id: string;
  @Input.day('The first day it no longer exists; today or earlier.') endedOn: string;
}

/** Closes a team that holds no children and has no social workers any more. */
export class CloseTeam {
  @Act('CLOSE_TEAM', () => Team, 'Closes a team that holds no children and has no social workers any more.')
  async closeTeam(input: CloseTeamInput, context: Acting): Promise<Team> {
    check.notAhead(context.today, 'The end', input.endedOn);
    return context.record(null, teamById, async (manager) => {
      const before = await records.toChange(manager, TeamEntity, input.id);
      check.order(before.openedOn, input.endedOn, 'The end cannot come before the beginning.');
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
      await records.change(manager, TeamEntity, input, { closedOn: input.endedOn });
      return {
        id: input.id,
        before,
        after: { ...before, closedOn: input.endedOn },
        on: input.endedOn,
        sentence: 'A team was closed.',
      };
    });
  }
}
