import { Act, ChangeInput, Input, check, records, type Acting } from '@iro/subgraph';
import { absenceById } from '../loaders/absence-loaders';
import { AbsenceCoverEntity } from '../tables/absence-cover.entity';
import { AbsenceCover } from '../types/absence-cover.type';

@Input('Which absence ends, and when.')
export class EndAbsenceCoverInput extends ChangeInput {
  @Input.id('The absence.') id: string;
  @Input.day('The first day back; it may lie ahead.') endedOn: string;
}

/** Records when somebody who is away is back; who stood in then no longer does. */
export class EndAbsenceCover {
  @Act(
    'END_ABSENCE_COVER',
    () => AbsenceCover,
    'Records when somebody who is away is back; who stood in then no longer does.',
  )
  async endAbsenceCover(input: EndAbsenceCoverInput, context: Acting): Promise<AbsenceCover> {
    return context.record(null, absenceById, async (manager) => {
      const before = await records.toChange(manager, AbsenceCoverEntity, input.id);
      check.order(before.fromOn, input.endedOn, 'The end cannot come before the beginning.');
      await records.change(manager, AbsenceCoverEntity, input, { toOn: input.endedOn });
      return {
        id: input.id,
        before,
        after: { ...before, toOn: input.endedOn },
        on: input.endedOn,
        sentence: 'An absence ends.',
      };
    });
  }
}
