import { Act, ChangeInput, Input, check, records, type Acting } from '@iro/subgraph';
import { IroAllocationEntity } from '../tables/iro-allocation.entity';
import { IroAllocation } from '../types/iro-allocation.type';
import { allocationById } from '../loaders/responsibility-loaders';

@Input('Which allocation ends, and when.')
export class EndIroAllocationInput extends ChangeInput {
  @Input.id('The allocation.') id: string;
  @Input.day('The first day on which the IRO is no longer responsible; today or earlier.') endedOn: string;
}

/**
 * An IRO is no longer responsible for a child, and nobody is yet; where another takes over at once,
 * allocating them ends this one.
 */
export class EndIroAllocation {
  @Act(
    'END_IRO_ALLOCATION',
    () => IroAllocation,
    'Ends an IRO’s responsibility for a child without naming another; naming another ends it by itself.',
  )
  async endIroAllocation(input: EndIroAllocationInput, context: Acting): Promise<IroAllocation> {
    check.notAhead(context.today, 'The end of an allocation', input.endedOn);
    const childId = await records.childOf(context, IroAllocationEntity, input.id);
    return context.record(childId, allocationById, async (manager) => {
      const before = await records.toChange(manager, IroAllocationEntity, input.id);
      check.order(before.fromOn, input.endedOn, 'An allocation cannot end before it begins.');
      await records.change(manager, IroAllocationEntity, input, { toOn: input.endedOn });
      return {
        id: input.id,
        before,
        after: { ...before, toOn: input.endedOn },
        on: input.endedOn,
        sentence: 'The IRO is no longer responsible for the child.',
      };
    });
  }
}
