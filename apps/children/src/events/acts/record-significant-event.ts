import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { CivilDate } from '@iro/calendar';
import { significantEventKinds } from '@iro/codes';
import {
  DateScalar,
  PartOf,
  checkCode,
  checkNotAhead,
  checkOrder,
  checkSaid,
  inWords,
  insertRecord,
  typed,
  type Context,
} from '@iro/subgraph';
import { eventsOfChild } from '../../care/loaders/care-loaders';
import { careOn } from '../../care/checks/care-on';
import { readBack } from '../../care/checks/child-of-record';
import { SignificantEvent } from '../types/significant-event.type';

@InputType({ description: 'Something the IRO must be told of between reviews.' })
export class RecordSignificantEventInput {
  @Field(() => ID, { description: 'The child.' }) childId: string;
  @Field(() => String, {
    description: 'What kind of event, such as CHANGE_OF_PLAN, SCHOOL, HEALTH or PROTECTION_ENQUIRY.',
  })
  kind: string;
  @Field(() => DateScalar, { description: 'The day it happened.' }) happenedOn: CivilDate;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day the IRO service was told; today when left out.',
  })
  toldOn?: CivilDate | null;
  @Field(() => String, { nullable: true, description: 'Who told; you when left out.' }) toldBy?:
    string | null;
  @Field(() => String, { description: 'What happened.' }) account: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/**
 * The IRO is told of something between reviews. Moves and missing episodes need not be told: recording them
 * does.
 */
@Resolver()
export class RecordSignificantEvent {
  @PartOf('CORE')
  @Mutation(() => SignificantEvent, {
    description:
      'Tells the IRO of a significant event. Moves, missing episodes and ' +
      'disruptions are told by the acts that record them.',
  })
  async recordSignificantEvent(
    @Arg('input', () => RecordSignificantEventInput, { description: 'The event.' })
    input: RecordSignificantEventInput,
    @Ctx() context: Context,
  ): Promise<SignificantEvent> {
    const { childId, kind, happenedOn } = input;
    const toldOn = input.toldOn ?? context.today;
    checkCode('kind', kind, significantEventKinds);
    const account = checkSaid('account', input.account);
    checkNotAhead(context.today, 'An event', happenedOn);
    checkNotAhead(context.today, 'The telling', toldOn);
    checkOrder(happenedOn, toldOn, 'The IRO cannot be told of an event before it happens. Check the days.');
    const id = await context.act(
      'RECORD_SIGNIFICANT_EVENT',
      { childId, actId: input.actId, input },
      async (manager) => {
        await careOn(manager, childId, happenedOn);
        const event = {
          kind,
          happened_on: happenedOn,
          told_on: toldOn,
          told_by: typed(input.toldBy) ?? context.reach.actor,
          account,
        };
        const made = await insertRecord(manager, 'significant_event', { child_id: childId, ...event });
        return {
          id: made,
          before: null,
          after: { id: made, ...event },
          on: happenedOn,
          sentence: `The IRO was told of a significant event: ${inWords(significantEventKinds, kind)}.`,
        };
      },
    );
    return readBack(eventsOfChild(context, childId), id, 'significant event');
  }
}
