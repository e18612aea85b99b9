import type { CivilDate } from '@iro/calendar';
import { Act, ChangeInput, Input, Refused, check, records, type Acting } from '@iro/subgraph';
import { MissingEpisodeEntity } from '../tables/missing-episode.entity';
import { MissingEpisode } from '../types/missing-episode.type';
import { missingEpisodeById } from '../loaders/care-loaders';

@Input('That a child who was missing or away came back.')
export class RecordReturnInput extends ChangeInput {
  @Input.id('The missing episode.') id: string;
  @Input.day('The day the child came back.') endedOn: CivilDate;
}

/** A child who was missing came back. */
export class RecordReturn {
  @Act('RECORD_RETURN', () => MissingEpisode, 'Records that a child who was missing or away came back.')
  async recordReturn(input: RecordReturnInput, context: Acting): Promise<MissingEpisode> {
    const { id, version, endedOn } = input;
    check.notAhead(context.today, 'A return', endedOn);
    const childId = await records.childOf(context, MissingEpisodeEntity, id);
    return context.record(childId, missingEpisodeById, async (manager) => {
      const before = await records.toChange(manager, MissingEpisodeEntity, id);
      if (before.endedOn !== null && before.version === version)
        throw new Refused(
          'ALREADY_ENDED',
          'The return is already on record. Have it corrected if it is wrong.',
        );
      check.order(before.startedOn, endedOn, 'A child cannot come back before going missing. Check the day.');
      await records.change(manager, MissingEpisodeEntity, input, { endedOn });
      return { id, before, after: { id, endedOn }, on: endedOn, sentence: 'The child came back.' };
    });
  }
}
