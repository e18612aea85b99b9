import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { CivilDate } from '@iro/calendar';
import {
  DateScalar,
  PartOf,
  Refused,
  changeRecord,
  checkNotAhead,
  checkOrder,
  recordToChange,
  type Context,
} from '@iro/subgraph';
import { childOfRecord, readBack } from '../checks/child-of-record';
import { missingEpisodesOfChild } from '../../identity/loaders/loaders';
import { MissingEpisode } from '../types/missing-episode.type';

@InputType({ description: 'That a child who was missing or away came back.' })
export class RecordReturnInput {
  @Field(() => ID, { description: 'The missing episode.' }) id: string;
  @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
  version: number;
  @Field(() => DateScalar, { description: 'The day the child came back.' }) endedOn: CivilDate;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** A child who was missing came back. */
@Resolver()
export class RecordReturn {
  @PartOf('CORE')
  @Mutation(() => MissingEpisode, { description: 'Records that a child who was missing or away came back.' })
  async recordReturn(
    @Arg('input', () => RecordReturnInput, { description: 'The episode and its end.' })
    input: RecordReturnInput,
    @Ctx() context: Context,
  ): Promise<MissingEpisode> {
    const { id, version, endedOn } = input;
    checkNotAhead(context.today, 'A return', endedOn);
    const childId = await childOfRecord(context, 'missing_episode', 'missing episode', id);
    await context.act('RECORD_RETURN', { childId, actId: input.actId, input }, async (manager) => {
      const before = await recordToChange(manager, 'missing_episode', 'missing episode', id);
      if (before['ended_on'] !== null && before.version === version)
        throw new Refused(
          'ALREADY_ENDED',
          'The return is already on record. Have it corrected if it is wrong.',
        );
      checkOrder(
        String(before['started_on']),
        endedOn,
        'A child cannot come back before going missing. Check the day.',
      );
      await changeRecord(manager, 'missing_episode', id, version, { ended_on: endedOn });
      return { id, before, after: { id, endedOn }, on: endedOn, sentence: 'The child came back.' };
    });
    return readBack(missingEpisodesOfChild(context, childId), id, 'missing episode');
  }
}
