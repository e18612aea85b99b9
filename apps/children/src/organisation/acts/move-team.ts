import {
  Act,
  ChangeInput,
  Input,
  Refused,
  check,
  derivedRows,
  readRows,
  records,
  type Acting,
} from '@iro/subgraph';
import { holdsOn, servicesOfTeams } from '../loaders/organisation-as-on';
import { teamById } from '../loaders/organisation-loaders';
import { TeamMoveEntity } from '../tables/team-move.entity';
import { TeamEntity } from '../tables/team.entity';
import { Team } from '../types/team.type';
import { checkServiceOpen, checkTeamOpen, childrenOfTeam } from '../checks/organisation-checks';

@Input('Which team moves to which service, and when.')
export class MoveTeamInput extends ChangeInput {
  @Input.id('The team.') id: string;
  @Input.id('The service it moves to.') serviceId: string;
  @Input.day('The first day in that service; today or earlier.') from: string;
}

/** A team moves to another service; whose it was until then stays on record, for its children too. */
export class MoveTeam {
  @Act(
    'MOVE_TEAM',
    () => Team,
    'Moves a team to another service from a day on, and its children with ' +
      'it; where it belonged before stays on record.',
  )
  async moveTeam(input: MoveTeamInput, context: Acting): Promise<Team> {
    check.notAhead(context.today, 'The move of a team', input.from);
    const { id, serviceId, from } = input;
    return context.record(null, teamById, async (manager) => {
      const team = await records.toChange(manager, TeamEntity, id);
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
      const [now] = await readRows(
        manager,
        derivedRows<{ serviceId: string }>({ serviceId: 's.service_id' }, `${servicesOfTeams} s`),
        `WHERE s.team_id = $1 AND ${holdsOn('s', '$2')}`,
        [id, from],
      );
      if (now?.serviceId === serviceId)
        throw new Refused('ALREADY_IN_SERVICE', 'The team belongs to that service on that day already.');
      await records.change(manager, TeamEntity, { id, version: input.version }, {});
      const move = await records.insert(manager, TeamMoveEntity, { teamId: id, serviceId, fromOn: from });
      return {
        id,
        before: { ...team, serviceId: now?.serviceId },
        after: { id, move, serviceId, from },
        on: from,
        sentence: 'The team moved to another service.',
        children: await childrenOfTeam(manager, context.reach, id),
      };
    });
  }
}
