import { Act, ChangeInput, Input, Refused, check, records, type Acting } from '@iro/subgraph';
import { IroEntity } from '../tables/iro.entity';
import { IndependentReviewingOfficer } from '../types/independent-reviewing-officer.type';
import { iroById } from '../loaders/iro-loaders';

@Input('Which IRO leaves, and when.')
export class EndIroAppointmentInput extends ChangeInput {
  @Input.id('The IRO.') id: string;
  @Input.day('The first day no longer in post; it may lie ahead.') endedOn: string;
}

/** Records when an IRO leaves, also ahead; children stay allocated until another IRO is named for them. */
export class EndIroAppointment {
  @Act(
    'END_IRO_APPOINTMENT',
    () => IndependentReviewingOfficer,
    'Records when an IRO leaves, also ahead; children stay allocated until another IRO is named for them.',
  )
  async endIroAppointment(
    input: EndIroAppointmentInput,
    context: Acting,
  ): Promise<IndependentReviewingOfficer> {
    return context.record(null, iroById, async (manager) => {
      const before = await records.toChange(manager, IroEntity, input.id);
      check.order(before.inPostFrom, input.endedOn, 'The end cannot come before the beginning.');
      const [later] = await manager.query<unknown[]>(
        'SELECT 1 FROM iro_allocation WHERE iro_id = $1 AND from_on >= $2',
        [input.id, input.endedOn],
      );
      if (later !== undefined)
        throw new Refused(
          'ALLOCATED_LATER',
          'Children were allocated to this IRO on that day or a later one. Choose a ' +
            'later day, or allocate them to another IRO first.',
        );
      await records.change(manager, IroEntity, input, { inPostTo: input.endedOn });
      return {
        id: input.id,
        before,
        after: { ...before, inPostTo: input.endedOn },
        on: input.endedOn,
        sentence: 'An IRO’s appointment ends.',
      };
    });
  }
}
