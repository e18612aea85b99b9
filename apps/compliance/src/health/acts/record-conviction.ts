import { ageOn, type CivilDate } from '@iro/calendar';
import { Act, ActInput, Input, Refused, check, records, type Acting } from '@iro/subgraph';
import { convictionById } from '../loaders/health-loaders';
import { ConvictionEntity } from '../tables/conviction.entity';
import { Conviction } from '../types/conviction.type';
import { bornBy, refuseTwice } from '../../graph/checks/child-on-day';

@Input('A conviction, final warning or reprimand to record.')
export class RecordConvictionInput extends ActInput {
  @Input.id('The child or young person.') childId: string;
  @Input.day('The day of it.') convictedOn: string;
}

/**
 * Records a conviction, final warning or reprimand: the return asks whether there was one in the year, of who
 * is ten or over.
 */
export class RecordConviction {
  @Act(
    'RECORD_CONVICTION',
    () => Conviction,
    'Records a conviction, final warning or reprimand of a child of ten or over.',
  )
  async recordConviction(input: RecordConvictionInput, context: Acting): Promise<Conviction> {
    check.notAhead(context.today, 'A conviction', input.convictedOn);
    const { childId, convictedOn } = input;
    return context.record(childId, convictionById, async (manager) => {
      const { dateOfBirth } = await bornBy(manager, childId, convictedOn);
      if (ageOn(dateOfBirth, convictedOn as CivilDate) < 10)
        throw new Refused('UNDER_TEN', 'A child under ten cannot be convicted. Check the day.');
      await refuseTwice(manager, ConvictionEntity, { childId, convictedOn });
      const id = await records.insert(manager, ConvictionEntity, { childId, convictedOn });
      return {
        id,
        before: null,
        after: { convictedOn },
        on: convictedOn,
        sentence: 'A conviction, final warning or reprimand was recorded.',
      };
    });
  }
}
