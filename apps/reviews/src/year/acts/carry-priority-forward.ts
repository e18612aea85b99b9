import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { Conflict, PartOf, Refused, insertRecord, recordToChange, typed, type Context } from '@iro/subgraph';
import { Priority } from '../types/report-words.type';
import { priorities, readBack } from '../../iro-work/loaders/work-loaders';
import { checkYear } from '../checks/year-of-report';

@InputType({ description: 'A priority that goes on in a later year.' })
export class CarryPriorityForwardInput {
  @Field(() => ID, { description: 'The priority of the earlier year.' }) priorityId: string;
  @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
  version: number;
  @Field(() => Int, { description: 'The year it goes on in, by the March it ends in.' }) toEnding: number;
  @Field(() => String, {
    nullable: true,
    description: 'Who answers for it from now on, by post; the same when not said.',
  })
  owner?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'A name of your own for this act: sent twice, it is done once.',
  })
  actId?: string | null;
}

@Resolver()
export class CarryPriorityForward {
  @PartOf('FIGURES')
  @Mutation(() => Priority, {
    description: 'Carries a priority forward to a later year; answers with that of the later year.',
  })
  async carryPriorityForward(
    @Arg('input', () => CarryPriorityForwardInput, { description: 'What goes on.' })
    input: CarryPriorityForwardInput,
    @Ctx() context: Context,
  ): Promise<Priority> {
    checkYear(input.toEnding);
    const id = await context.act(
      'CARRY_PRIORITY_FORWARD',
      { childId: null, actId: input.actId, input },
      async (manager) => {
        const before = await recordToChange(manager, 'priority', 'priority', input.priorityId);
        if (before.version !== input.version) throw new Conflict();
        if (input.toEnding <= Number(before['ending']))
          throw new Refused(
            'NOT_A_LATER_YEAR',
            `This priority is of the year to March ${String(before['ending'])}. Carry it forward to a later one.`,
          );
        const row = {
          ending: input.toEnding,
          words: before['words'],
          owner: typed(input.owner) ?? before['owner'],
          measure: before['measure'],
          target: before['target'],
          carried_from_id: before.id,
        };
        const priority = await insertRecord(manager, 'priority', row);
        return {
          id: priority,
          before,
          after: { id: priority, ...row },
          sentence: `A priority was carried forward to the year to March ${input.toEnding}.`,
        };
      },
    );
    return readBack(context, priorities, id);
  }
}
