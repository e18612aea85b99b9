import type { CivilDate } from '@iro/calendar';
import { Act, ChangeInput, Input, Refused, check, records, type Acting } from '@iro/subgraph';
import { careOn } from '../checks/care-on';
import { UnaccompaniedStatusEntity } from '../tables/unaccompanied-status.entity';
import { UnaccompaniedStatus } from '../types/unaccompanied-status.type';
import { unaccompaniedStatusById } from '../loaders/care-loaders';

@Input('That a child is no longer an unaccompanied asylum-seeking child.')
export class EndUnaccompaniedStatusInput extends ChangeInput {
  @Input.id('The status.') id: string;
  @Input.day('The day it ceased: asylum granted, reunited with the family, or grown up.') ceasedOn: CivilDate;
}

/** The status of an unaccompanied asylum-seeking child ceases. */
export class EndUnaccompaniedStatus {
  @Act(
    'END_UNACCOMPANIED_STATUS',
    () => UnaccompaniedStatus,
    'Records that a child is no longer an unaccompanied asylum-seeking child.',
  )
  async endUnaccompaniedStatus(
    input: EndUnaccompaniedStatusInput,
    context: Acting,
  ): Promise<UnaccompaniedStatus> {
    const { id, version, ceasedOn } = input;
    check.notAhead(context.today, 'The end of the status', ceasedOn);
    const childId = await records.childOf(context, UnaccompaniedStatusEntity, id);
    return context.record(childId, unaccompaniedStatusById, async (manager) => {
      const before = await records.toChange(manager, UnaccompaniedStatusEntity, id);
      if (before.ceasedOn !== null && before.version === version)
        throw new Refused('ALREADY_ENDED', 'That is already on record. Have it corrected if it is wrong.');
      await careOn(manager, childId, ceasedOn);
      await records.change(manager, UnaccompaniedStatusEntity, input, { ceasedOn });
      return {
        id,
        before,
        after: { id, ceasedOn },
        on: ceasedOn,
        sentence: 'The child is no longer an unaccompanied asylum-seeking child.',
      };
    });
  }
}
