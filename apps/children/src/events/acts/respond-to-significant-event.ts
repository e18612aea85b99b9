import type { CivilDate } from '@iro/calendar';
import { significantEventKinds } from '@iro/codes';
import { Act, ChangeInput, Input, Refused, check, inWords, records, type Acting } from '@iro/subgraph';
import { SignificantEventEntity } from '../tables/significant-event.entity';
import { SignificantEvent } from '../types/significant-event.type';
import { significantEventById } from '../loaders/event-loaders';

@Input('What the IRO answered to a significant event.')
export class RespondToSignificantEventInput extends ChangeInput {
  @Input.id('The event.') id: string;
  @Input.text('The answer: noted, a review brought forward, a question to the team.') response: string;
  @Input.day('The day of the answer; today when left out.', { nullable: true })
  respondedOn?: CivilDate | null;
}

/** The IRO answers what they were told. */
export class RespondToSignificantEvent {
  @Act(
    'RESPOND_TO_SIGNIFICANT_EVENT',
    () => SignificantEvent,
    'Records what the IRO answered to a significant event.',
  )
  async respondToSignificantEvent(
    input: RespondToSignificantEventInput,
    context: Acting,
  ): Promise<SignificantEvent> {
    const { id, version } = input;
    const respondedOn = input.respondedOn ?? context.today;
    const response = check.said('response', input.response);
    check.notAhead(context.today, 'An answer', respondedOn);
    const childId = await records.childOf(context, SignificantEventEntity, id);
    return context.record(childId, significantEventById, async (manager) => {
      const before = await records.toChange(manager, SignificantEventEntity, id);
      if (before.respondedOn !== null && before.version === version)
        throw new Refused(
          'ALREADY_ANSWERED',
          'That event is answered already. Have the record corrected if it is wrong.',
        );
      check.order(before.toldOn, respondedOn, 'The IRO cannot answer before being told. Check the day.');
      const answer = { respondedOn, respondedBy: context.reach.actor, response };
      await records.change(manager, SignificantEventEntity, input, answer);
      return {
        id,
        before,
        after: { id, ...answer },
        on: respondedOn,
        sentence: `The IRO answered a significant event: ${inWords(significantEventKinds, before.kind)}.`,
      };
    });
  }
}
