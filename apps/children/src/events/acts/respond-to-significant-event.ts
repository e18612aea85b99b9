import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { CivilDate } from '@iro/calendar';
import { significantEventKinds } from '@iro/codes';
import {
  DateScalar,
  PartOf,
  Refused,
  changeRecord,
  checkNotAhead,
  checkOrder,
  checkSaid,
  inWords,
  recordToChange,
  type Context,
} from '@iro/subgraph';
import { eventsOfChild } from '../../care/loaders/care-loaders';
import { childOfRecord, readBack } from '../../care/checks/child-of-record';
import { SignificantEvent } from '../types/significant-event.type';

@InputType({ description: 'What the IRO answered to a significant event.' })
export class RespondToSignificantEventInput {
  @Field(() => ID, { description: 'The event.' }) id: string;
  @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
  version: number;
  @Field(() => String, {
    description: 'The answer: noted, a review brought forward, a question to the team.',
  })
  response: string;
  @Field(() => DateScalar, { nullable: true, description: 'The day of the answer; today when left out.' })
  respondedOn?: CivilDate | null;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** The IRO answers what they were told. */
@Resolver()
export class RespondToSignificantEvent {
  @PartOf('CORE')
  @Mutation(() => SignificantEvent, { description: 'Records what the IRO answered to a significant event.' })
  async respondToSignificantEvent(
    @Arg('input', () => RespondToSignificantEventInput, { description: 'The event and the answer.' })
    input: RespondToSignificantEventInput,
    @Ctx() context: Context,
  ): Promise<SignificantEvent> {
    const { id, version } = input;
    const respondedOn = input.respondedOn ?? context.today;
    const response = checkSaid('response', input.response);
    checkNotAhead(context.today, 'An answer', respondedOn);
    const childId = await childOfRecord(context, 'significant_event', 'significant event', id);
    await context.act(
      'RESPOND_TO_SIGNIFICANT_EVENT',
      { childId, actId: input.actId, input },
      async (manager) => {
        const before = await recordToChange(manager, 'significant_event', 'significant event', id);
        if (before['responded_on'] !== null && before.version === version)
          throw new Refused(
            'ALREADY_ANSWERED',
            'That event is answered already. Have the record corrected if it is wrong.',
          );
        checkOrder(
          before['told_on'] as string,
          respondedOn,
          'The IRO cannot answer before being told. Check the day.',
        );
        const answer = { responded_on: respondedOn, responded_by: context.reach.actor, response };
        await changeRecord(manager, 'significant_event', id, version, answer);
        return {
          id,
          before,
          after: { id, ...answer },
          on: respondedOn,
          sentence: `The IRO answered a significant event: ${inWords(significantEventKinds, String(before['kind']))}.`,
        };
      },
    );
    return readBack(eventsOfChild(context, childId), id, 'significant event');
  }
}
