import { Act, ActInput, Input, check, records, type Acting } from '@iro/subgraph';
import { teamById } from '../loaders/organisation-loaders';
import { TeamEntity } from '../tables/team.entity';
import { Team } from '../types/team.type';
import { checkServiceOpen } from '../checks/organisation-checks';

@Input('A team that is opened.')
export class OpenTeamInput extends ActInput {
  @Input.text('Its name.') name: string;
  @Input.id('The service it belongs to.') serviceId: string;
  @Input.day('Its first day; it may lie ahead.') openedOn: string;
}

/** A service opens a team. */
export class OpenTeam {
  @Act('OPEN_TEAM', () => Team, 'Opens a team in a service.')
  async openTeam(input: OpenTeamInput, context: Acting): Promise<Team> {
    const name = check.said('name', input.name);
    return context.record(null, teamById, async (manager) => {
      await checkServiceOpen(manager, input.serviceId, input.openedOn);
      const row = { name, serviceId: input.serviceId, openedOn: input.openedOn };
      const id = await records.insert(manager, TeamEntity, row);
      return {
        id,
        before: null,
        after: { id, ...row },
        on: input.openedOn,
        sentence: 'A team was opened.',
      };
    });
  }
}
