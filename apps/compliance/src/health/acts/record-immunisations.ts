import { Act, ActInput, Input, check, records, type Acting } from '@iro/subgraph';
import { immunisationsById } from '../loaders/health-loaders';
import { ImmunisationStatusEntity } from '../tables/immunisation-status.entity';
import { ImmunisationStatus } from '../types/immunisation-status.type';
import { lookedAfterOn, refuseTwice } from '../../graph/checks/child-on-day';

@Input('What is known of a child’s immunisations on a day.')
export class RecordImmunisationsInput extends ActInput {
  @Input.id('The child.') childId: string;
  @Input.day('The day on which it is so.') recordedOn: string;
  @Input.yesNo('Whether they are up to date.') upToDate: boolean;
}

/** Records whether immunisations are up to date; what was recorded before stays. */
export class RecordImmunisations {
  @Act(
    'RECORD_IMMUNISATIONS',
    () => ImmunisationStatus,
    'Records whether a child’s immunisations are up to date on a day.',
  )
  async recordImmunisations(input: RecordImmunisationsInput, context: Acting): Promise<ImmunisationStatus> {
    check.notAhead(context.today, 'The state of immunisations', input.recordedOn);
    const { childId, recordedOn, upToDate } = input;
    return context.record(childId, immunisationsById, async (manager) => {
      await lookedAfterOn(manager, childId, recordedOn);
      await refuseTwice(manager, ImmunisationStatusEntity, { childId, recordedOn });
      const id = await records.insert(manager, ImmunisationStatusEntity, { childId, recordedOn, upToDate });
      return {
        id,
        before: null,
        after: { recordedOn, upToDate },
        on: recordedOn,
        sentence: `Immunisations were found ${upToDate ? 'up to date' : 'not up to date'}.`,
      };
    });
  }
}
