import {
  Act,
  ChangeInput,
  Conflict,
  Input,
  Refused,
  records,
  typed,
  yearAsked,
  type Acting,
} from '@iro/subgraph';
import { PriorityEntity } from '../tables/priority.entity';
import { Priority } from '../types/report-words.type';
import { priorityById } from '../loaders/report-words-loaders';

@Input('A priority that goes on in a later year.')
export class CarryPriorityForwardInput extends ChangeInput {
  @Input.id('The priority of the earlier year.') priorityId: string;
  @Input.number('The year it goes on in, by the March it ends in.') toEnding: number;
  @Input.text('Who answers for it from now on, by post; the same when not said.', { nullable: true })
  owner?: string | null;
}

/** A priority that goes on in a later year becomes a priority of that year, once. */
export class CarryPriorityForward {
  @Act(
    'CARRY_PRIORITY_FORWARD',
    () => Priority,
    'Carries a priority forward to a later year; answers with that of the later year.',
  )
  async carryPriorityForward(input: CarryPriorityForwardInput, context: Acting): Promise<Priority> {
    yearAsked(input.toEnding);
    return context.record(null, priorityById, async (manager) => {
      const before = await records.toChange(manager, PriorityEntity, input.priorityId);
      if (before.version !== input.version) throw new Conflict();
      if (input.toEnding <= before.ending)
        throw new Refused(
          'NOT_A_LATER_YEAR',
          `This priority is of the year to March ${before.ending}. Carry it forward to a later one.`,
        );
      const row = {
        ending: input.toEnding,
        words: before.words,
        owner: typed(input.owner) ?? before.owner,
        measure: before.measure,
        target: before.target,
        carriedFromId: before.id,
      };
      const priority = await records.insert(manager, PriorityEntity, row);
      return {
        id: priority,
        before,
        after: { id: priority, ...row },
        sentence: `A priority was carried forward to the year to March ${input.toEnding}.`,
      };
    });
  }
}
