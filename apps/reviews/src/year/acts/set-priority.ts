import { Arg, Ctx, Field, Float, InputType, Int, Mutation, Resolver } from 'type-graphql';
import {
  childrenMeasures,
  complianceMeasures,
  concernMeasures,
  disputeMeasures,
  reviewsMeasures,
} from '@iro/measures';
import { BadInput, PartOf, checkSaid, insertRecord, type Context } from '@iro/subgraph';
import { Priority } from '../types/report-words.type';
import { priorities, readBack } from '../../iro-work/loaders/work-loaders';
import { checkYear } from '../checks/year-of-report';

@InputType({ description: 'What the service means to do in a year.' })
export class SetPriorityInput {
  @Field(() => Int, { description: 'The year, by the March it ends in.' }) ending: number;
  @Field(() => String, { description: 'What is to be done.' }) words: string;
  @Field(() => String, { description: 'Who answers for it, by post.' }) owner: string;
  @Field(() => String, {
    nullable: true,
    description:
      'The figure it is measured by, as a field of the reporting year such as reviewsInTime; left out when by none.',
  })
  measure?: string | null;
  @Field(() => Float, { nullable: true, description: 'What that figure is to reach.' }) target?:
    number | null;
  @Field(() => String, {
    nullable: true,
    description: 'A name of your own for this act: sent twice, it is done once.',
  })
  actId?: string | null;
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

@Resolver()
export class SetPriority {
  @PartOf('FIGURES')
  @Mutation(() => Priority, {
    description:
      'Sets a priority of a year: what is to be done, who answers for it, and the figure that will show it.',
  })
  async setPriority(
    @Arg('input', () => SetPriorityInput, { description: 'The priority.' }) input: SetPriorityInput,
    @Ctx() context: Context,
  ): Promise<Priority> {
    checkYear(input.ending);
    checkMeasure(input.measure, input.target);
    const row = {
      ending: input.ending,
      words: checkSaid('words', input.words),
      owner: checkSaid('owner', input.owner),
      measure: input.measure ?? null,
      target: input.target ?? null,
    };
    const id = await context.act(
      'SET_PRIORITY',
      { childId: null, actId: input.actId, input },
      async (manager) => {
        const priority = await insertRecord(manager, 'priority', row);
        return {
          id: priority,
          before: null,
          after: { id: priority, ...row },
          sentence: `A priority was set for the year to March ${input.ending}.`,
        };
      },
    );
    return readBack(context, priorities, id);
  }
}
