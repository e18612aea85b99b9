import { priorityStates } from '@iro/codes';
import { Act, ActInput, Input, Refused, check, inWords, records, typed, type Acting } from '@iro/subgraph';
import { PriorityProgressEntity } from '../tables/priority-progress.entity';
import { PriorityEntity } from '../tables/priority.entity';
import { PriorityProgress } from '../types/report-words.type';
import { priorityProgressById } from '../loaders/report-words-loaders';

@Input('How a priority of the year stands.')
export class RecordPriorityProgressInput extends ActInput {
  @Input.id('The priority.') priorityId: string;
  @Input.day('As at which day.') onDay: string;
  @Input.text('NOT_STARTED, ON_TRACK, BEHIND or ACHIEVED.') state: string;
  @Input.text('What there is to say.', { nullable: true }) words?: string | null;
}

/** How a priority stands is on record once a day. */
export class RecordPriorityProgress {
  @Act('RECORD_PRIORITY_PROGRESS', () => PriorityProgress, 'Records how a priority of the year stands.')
  async recordPriorityProgress(
    input: RecordPriorityProgressInput,
    context: Acting,
  ): Promise<PriorityProgress> {
    const { priorityId, onDay, state } = input;
    check.code('state', state, priorityStates);
    check.notAhead(context.today, 'Progress', onDay);
    return context.record(null, priorityProgressById, async (manager) => {
      await records.toChange(manager, PriorityEntity, priorityId);
      if (await records.has(manager, PriorityProgressEntity, { priorityId, onDay }))
        throw new Refused(
          'ALREADY_RECORDED',
          'How this priority stood on that day is already on record. Correct that entry if it is wrong.',
        );
      const row = { priorityId, onDay, state, words: typed(input.words) };
      const progress = await records.insert(manager, PriorityProgressEntity, row);
      return {
        id: progress,
        before: null,
        after: { id: progress, ...row },
        on: onDay,
        sentence: `Progress of a priority was recorded: ${inWords(priorityStates, state)}.`,
      };
    });
  }
}
