import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { DateScalar, PartOf, checkSaid, insertRecord, type Context } from '@iro/subgraph';
import { teamById } from '../loaders/organisation-loaders';
import { Team } from '../types/team.type';
import { checkServiceOpen } from '../checks/organisation-checks';
import { anActId, readBack } from '../../identity/checks/said-alike';

@InputType({ description: 'A team that is opened.' })
export class OpenTeamInput {
  @Field(() => String, { description: 'Its name.' }) name: string;
  @Field(() => ID, { description: 'The service it belongs to.' }) serviceId: string;
  @Field(() => DateScalar, { description: 'Its first day; it may lie ahead.' }) openedOn: string;
  @Field(() => String, anActId) actId?: string | null;
}

/** A service opens a team. */
@Resolver()
export class OpenTeam {
  @PartOf('ORGANISATION')
  @Mutation(() => Team, { description: 'Opens a team in a service.' })
  async openTeam(
    @Arg('input', () => OpenTeamInput, { description: 'Its name, its service and its first day.' })
    input: OpenTeamInput,
    @Ctx() context: Context,
  ): Promise<Team> {
    const name = checkSaid('name', input.name);
    const id = await context.act(
      'OPEN_TEAM',
      { childId: null, actId: input.actId, input },
      async (manager) => {
        await checkServiceOpen(manager, input.serviceId, input.openedOn);
        const row = { name, service_id: input.serviceId, opened_on: input.openedOn };
        const made = await insertRecord(manager, 'team', row);
        return {
          id: made,
          before: null,
          after: { id: made, ...row },
          on: input.openedOn,
          sentence: 'A team was opened.',
        };
      },
    );
    return readBack(teamById(context, id), 'team');
  }
}
