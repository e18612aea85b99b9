import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { priorityStates } from '@iro/codes';
import {
  DateScalar,
  PartOf,
  Refused,
  checkCode,
  checkNotAhead,
  inWords,
  insertRecord,
  recordToChange,
  typed,
  type Context,
} from '@iro/subgraph';
import { PriorityProgress } from '../types/report-words.type';
import { progressOfPriorities, readBack } from '../../iro-work/loaders/work-loaders';

@InputType({ description: 'How a priority of the year stands.' })
export class RecordPriorityProgressInput {
  @Field(() => ID, { description: 'The priority.' }) priorityId: string;
  @Field(() => DateScalar, { description: 'As at which day.' }) onDay: string;
  @Field(() => String, { description: 'NOT_STARTED, ON_TRACK, BEHIND or ACHIEVED.' }) state: string;
  @Field(() => String, { nullable: true, description: 'What there is to say.' }) words?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'A name of your own for this act: sent twice, it is done once.',
  })
  actId?: string | null;
}

@Resolver()
export class RecordPriorityProgress {
  @PartOf('FIGURES')
  @Mutation(() => PriorityProgress, { description: 'Records how a priority of the year stands.' })
  async recordPriorityProgress(
    @Arg('input', () => RecordPriorityProgressInput, { description: 'The progress.' })
    input: RecordPriorityProgressInput,
    @Ctx() context: Context,
  ): Promise<PriorityProgress> {
    const { priorityId, onDay, state } = input;
    checkCode('state', state, priorityStates);
    checkNotAhead(context.today, 'Progress', onDay);
    const id = await context.act(
      'RECORD_PRIORITY_PROGRESS',
      { childId: null, actId: input.actId, input },
      async (manager) => {
        await recordToChange(manager, 'priority', 'priority', priorityId);
        const same = await manager.query<unknown[]>(
          'SELECT 1 FROM priority_progress WHERE priority_id = $1 AND on_day = $2',
          [priorityId, onDay],
        );
        if (same.length > 0)
          throw new Refused(
            'ALREADY_RECORDED',
            'How this priority stood on that day is already on record. Correct that entry if it is wrong.',
          );
        const row = { priority_id: priorityId, on_day: onDay, state, words: typed(input.words) };
        const progress = await insertRecord(manager, 'priority_progress', row);
        return {
          id: progress,
          before: null,
          after: { id: progress, ...row },
          on: onDay,
          sentence: `Progress of a priority was recorded: ${inWords(priorityStates, state)}.`,
        };
      },
    );
    return readBack(context, progressOfPriorities, id);
  }
}
