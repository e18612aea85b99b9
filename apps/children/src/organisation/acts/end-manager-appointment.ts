import { Act, ChangeInput, Input, check, records, type Acting } from '@iro/subgraph';
import { managerById } from '../loaders/organisation-loaders';
import { ManagerEntity } from '../tables/manager.entity';
import { Manager } from '../types/manager.type';

@Input('Which manager leaves a post, and when.')
export class EndManagerAppointmentInput extends ChangeInput {
  @Input.id('The post as held.') id: string;
  @Input.day('The first day no longer in the post; it may lie ahead.') endedOn: string;
}

/** Records when a manager leaves a post, also ahead. */
export class EndManagerAppointment {
  @Act('END_MANAGER_APPOINTMENT', () => Manager, 'Records when a manager leaves a post, also ahead.')
  async endManagerAppointment(input: EndManagerAppointmentInput, context: Acting): Promise<Manager> {
    return context.record(null, managerById, async (manager) => {
      const before = await records.toChange(manager, ManagerEntity, input.id);
      check.order(before.fromOn, input.endedOn, 'The end cannot come before the beginning.');
      await records.change(manager, ManagerEntity, input, { toOn: input.endedOn });
      return {
        id: input.id,
        before,
        after: { ...before, toOn: input.endedOn },
        on: input.endedOn,
        sentence: 'A manager’s appointment ends.',
      };
    });
  }
}
