import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { DateScalar, PartOf, checkSaid, insertRecord, type Context } from '@iro/subgraph';
import { serviceById } from '../loaders/organisation-loaders';
import { Service } from '../types/service.type';
import { anActId, readBack } from '../../identity/checks/said-alike';

@InputType({ description: 'A service that is opened.' })
export class OpenServiceInput {
  @Field(() => String, { description: 'Its name.' }) name: string;
  @Field(() => DateScalar, { description: 'Its first day; it may lie ahead.' }) openedOn: string;
  @Field(() => String, anActId) actId?: string | null;
}

/** The council opens another service, into which teams are opened or moved. */
@Resolver()
export class OpenService {
  @PartOf('ORGANISATION')
  @Mutation(() => Service, { description: 'Opens a service of the council’s children’s social care.' })
  async openService(
    @Arg('input', () => OpenServiceInput, { description: 'Its name and first day.' }) input: OpenServiceInput,
    @Ctx() context: Context,
  ): Promise<Service> {
    const name = checkSaid('name', input.name);
    const id = await context.act(
      'OPEN_SERVICE',
      { childId: null, actId: input.actId, input },
      async (manager) => {
        const row = { name, opened_on: input.openedOn };
        const made = await insertRecord(manager, 'council_service', row);
        return {
          id: made,
          before: null,
          after: { id: made, ...row },
          on: input.openedOn,
          sentence: 'A service was opened.',
        };
      },
    );
    return readBack(serviceById(context, id), 'service');
  }
}
