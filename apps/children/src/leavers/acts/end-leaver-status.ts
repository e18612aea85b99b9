import { Act, ChangeInput, Input, check, records, type Acting } from '@iro/subgraph';
import { leaverSpellById } from '../loaders/leaver-loaders';
import { CareLeaverEntity } from '../tables/care-leaver.entity';
import { CareLeaver } from '../types/care-leaver.type';

@Input('Which status as a care leaver ends, and when.')
export class EndLeaverStatusInput extends ChangeInput {
  @Input.id('The status as recorded.') id: string;
  @Input.day('The first day on which it no longer holds; today or earlier.') endedOn: string;
}

/** A status as a leaver ends and no other follows: of age, settled back home, died. */
export class EndLeaverStatus {
  @Act(
    'END_LEAVER_STATUS',
    () => CareLeaver,
    'Ends a status as a care leaver where no other follows; beginning another ends it by itself.',
  )
  async endLeaverStatus(input: EndLeaverStatusInput, context: Acting): Promise<CareLeaver> {
    check.notAhead(context.today, 'The end of a status', input.endedOn);
    const childId = await records.childOf(context, CareLeaverEntity, input.id);
    return context.record(childId, leaverSpellById, async (manager) => {
      const before = await records.toChange(manager, CareLeaverEntity, input.id);
      check.order(before.fromOn, input.endedOn, 'A status cannot end before it begins.');
      await records.change(manager, CareLeaverEntity, input, { toOn: input.endedOn });
      return {
        id: input.id,
        before,
        after: { ...before, toOn: input.endedOn },
        on: input.endedOn,
        sentence: 'The young person’s status as a care leaver ended.',
      };
    });
  }
}
