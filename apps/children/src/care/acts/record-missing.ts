import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { CivilDate } from '@iro/calendar';
import { missingKinds } from '@iro/codes';
import {
  DateScalar,
  PartOf,
  Refused,
  checkCode,
  checkNotAhead,
  inWords,
  insertRecord,
  type Context,
} from '@iro/subgraph';
import { inCareOn } from '../checks/care-on';
import { readBack } from '../checks/child-of-record';
import { raiseEvent } from '../../events/checks/raise-event';
import { missingEpisodesOfChild } from '../../identity/loaders/loaders';
import { MissingEpisode } from '../types/missing-episode.type';

@InputType({ description: 'That a child is missing, or away without authorisation.' })
export class RecordMissingInput {
  @Field(() => ID, { description: 'The child.' }) childId: string;
  @Field(() => String, { description: 'M for missing, A for away without authorisation.' }) kind: string;
  @Field(() => DateScalar, { description: 'The day it began.' }) startedOn: CivilDate;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** A child is missing. The IRO is told by the same act. */
@Resolver()
export class RecordMissing {
  @PartOf('CORE')
  @Mutation(() => MissingEpisode, {
    description: 'Records that a child is missing, or away without authorisation; the IRO is told.',
  })
  async recordMissing(
    @Arg('input', () => RecordMissingInput, { description: 'Since when, and which.' })
    input: RecordMissingInput,
    @Ctx() context: Context,
  ): Promise<MissingEpisode> {
    const { childId, kind, startedOn } = input;
    checkCode('kind', kind, missingKinds);
    checkNotAhead(context.today, 'A missing episode', startedOn);
    const id = await context.act(
      'RECORD_MISSING',
      { childId, actId: input.actId, input },
      async (manager) => {
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
        const made = await insertRecord(manager, 'missing_episode', {
          child_id: childId,
          kind,
          started_on: startedOn,
        });
        await raiseEvent(manager, context, { childId, kind: 'MISSING', on: startedOn, about: made });
        return {
          id: made,
          before: null,
          after: { id: made, kind, startedOn },
          on: startedOn,
          sentence: `The child was recorded as ${inWords(missingKinds, kind)}.`,
        };
      },
    );
    return readBack(missingEpisodesOfChild(context, childId), id, 'missing episode');
  }
}
