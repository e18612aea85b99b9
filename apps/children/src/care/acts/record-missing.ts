import type { CivilDate } from '@iro/calendar';
import { missingKinds } from '@iro/codes';
import { Act, ActInput, Input, Refused, check, inWords, records, type Acting } from '@iro/subgraph';
import { inCareOn } from '../checks/care-on';
import { raiseEvent } from '../../events/checks/raise-event';
import { MissingEpisodeEntity } from '../tables/missing-episode.entity';
import { MissingEpisode } from '../types/missing-episode.type';
import { missingEpisodeById } from '../loaders/care-loaders';

@Input('That a child is missing, or away without authorisation.')
export class RecordMissingInput extends ActInput {
  @Input.id('The child.') childId: string;
  @Input.text('M for missing, A for away without authorisation.') kind: string;
  @Input.day('The day it began.') startedOn: CivilDate;
}

/** A child is missing. The IRO is told by the same act. */
export class RecordMissing {
  @Act(
    'RECORD_MISSING',
    () => MissingEpisode,
    'Records that a child is missing, or away without authorisation; the IRO is told.',
  )
  async recordMissing(input: RecordMissingInput, context: Acting): Promise<MissingEpisode> {
    const { childId, kind, startedOn } = input;
    check.code('kind', kind, missingKinds);
    check.notAhead(context.today, 'A missing episode', startedOn);
    return context.record(childId, missingEpisodeById, async (manager) => {
      await inCareOn(manager, childId, startedOn);
      const [other] = await manager.query<unknown[]>(
        'SELECT 1 FROM missing_episode WHERE child_id = $1 AND (ended_on IS NULL OR ended_on > $2)',
        [childId, startedOn],
      );
      if (other !== undefined)
        throw new Refused(
          'MISSING_EPISODE_ONE_AT_A_TIME',
          'The child is already on record as missing or away on that day or later. Record the return first.',
        );
      const id = await records.insert(manager, MissingEpisodeEntity, { childId, kind, startedOn });
      await raiseEvent(manager, context, { childId, kind: 'MISSING', on: startedOn, about: id });
      return {
        id,
        before: null,
        after: { id, kind, startedOn },
        on: startedOn,
        sentence: `The child was recorded as ${inWords(missingKinds, kind)}.`,
      };
    });
  }
}
