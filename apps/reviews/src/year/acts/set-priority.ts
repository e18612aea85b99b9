import { Float } from 'type-graphql';
import {
  childrenMeasures,
  complianceMeasures,
  concernMeasures,
  disputeMeasures,
  reviewsMeasures,
} from '@iro/measures';
import { Act, ActInput, BadInput, Input, check, records, yearAsked, type Acting } from '@iro/subgraph';
import { PriorityEntity } from '../tables/priority.entity';
import { Priority } from '../types/report-words.type';
import { priorityById } from '../loaders/report-words-loaders';

@Input('What the service means to do in a year.')
export class SetPriorityInput extends ActInput {
  @Input.number('The year, by the March it ends in.') ending: number;
  @Input.text('What is to be done.') words: string;
  @Input.text('Who answers for it, by post.') owner: string;
  @Input.text(
    'The figure it is measured by, as a field of the reporting year such as reviewsInTime; left out when by none.',
    { nullable: true },
  )
  measure?: string | null;
  @Input.of(() => Float, 'What that figure is to reach.', { nullable: true }) target?: number | null;
}

const figures = new Set(
  [childrenMeasures, reviewsMeasures, concernMeasures, disputeMeasures, complianceMeasures]
    .flatMap((of) => Object.values<{ readonly field: string }>(of))
    .map(({ field }) => field),
);

/** @throws BadInput when the year has no such figure, or a target stands alone */
export function checkMeasure(measure: string | null | undefined, target: number | null | undefined): void {
  if (measure && !figures.has(measure))
    throw new BadInput(
      'measure is a figure of the reporting year, by the name of its field, such as reviewsInTime.',
    );
  if (!measure && target !== null && target !== undefined)
    throw new BadInput('A target needs the figure that is to reach it, in measure.');
}

/** A priority of a year may be measured by one of the year's own figures. */
export class SetPriority {
  @Act(
    'SET_PRIORITY',
    () => Priority,
    'Sets a priority of a year: what is to be done, who answers for it, and the figure that will show it.',
  )
  async setPriority(input: SetPriorityInput, context: Acting): Promise<Priority> {
    yearAsked(input.ending);
    checkMeasure(input.measure, input.target);
    const row = {
      ending: input.ending,
      words: check.said('words', input.words),
      owner: check.said('owner', input.owner),
      measure: input.measure ?? null,
      target: input.target ?? null,
    };
    return context.record(null, priorityById, async (manager) => {
      const priority = await records.insert(manager, PriorityEntity, row);
      return {
        id: priority,
        before: null,
        after: { id: priority, ...row },
        sentence: `A priority was set for the year to March ${input.ending}.`,
      };
    });
  }
}
