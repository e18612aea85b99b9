import { Act, ActInput, Input, Refused, records, type Acting } from '@iro/subgraph';
import { UnaccompaniedStatusEntity } from '../tables/unaccompanied-status.entity';
import { UnaccompaniedStatus } from '../types/unaccompanied-status.type';
import { unaccompaniedStatusById } from '../loaders/care-loaders';

@Input('That a child is an unaccompanied asylum-seeking child.')
export class RecordUnaccompaniedStatusInput extends ActInput {
  @Input.id('The child.') childId: string;
}

/** A child is known to be an unaccompanied asylum-seeking child. */
export class RecordUnaccompaniedStatus {
  @Act(
    'RECORD_UNACCOMPANIED_STATUS',
    () => UnaccompaniedStatus,
    'Records that a child is an unaccompanied asylum-seeking child.',
  )
  async recordUnaccompaniedStatus(
    input: RecordUnaccompaniedStatusInput,
    context: Acting,
  ): Promise<UnaccompaniedStatus> {
    const { childId } = input;
    return context.record(childId, unaccompaniedStatusById, async (manager) => {
      if (await records.has(manager, UnaccompaniedStatusEntity, { childId, ceasedOn: null }))
        throw new Refused('ALREADY_RECORDED', 'That is already on record of the child.');
      const id = await records.insert(manager, UnaccompaniedStatusEntity, { childId });
      return {
        id,
        before: null,
        after: { id },
        sentence: 'The child was recorded as an unaccompanied asylum-seeking child.',
      };
    });
  }
}
