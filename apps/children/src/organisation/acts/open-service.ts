import { Act, ActInput, Input, check, records, type Acting } from '@iro/subgraph';
import { serviceById } from '../loaders/organisation-loaders';
import { CouncilServiceEntity } from '../tables/council-service.entity';
import { Service } from '../types/service.type';

@Input('A service that is opened.')
export class OpenServiceInput extends ActInput {
  @Input.text('Its name.') name: string;
  @Input.day('Its first day; it may lie ahead.') openedOn: string;
}

/** The council opens another service, into which teams are opened or moved. */
export class OpenService {
  @Act('OPEN_SERVICE', () => Service, 'Opens a service of the council’s children’s social care.')
  async openService(input: OpenServiceInput, context: Acting): Promise<Service> {
    const name = check.said('name', input.name);
    return context.record(null, serviceById, async (manager) => {
      const row = { name, openedOn: input.openedOn };
      const id = await records.insert(manager, CouncilServiceEntity, row);
      return {
        id,
        before: null,
        after: { id, ...row },
        on: input.openedOn,
        sentence: 'A service was opened.',
      };
    });
  }
}
