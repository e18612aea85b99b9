import type { CivilDate } from '@iro/calendar';
import { significantEventKinds } from '@iro/codes';
import { Act, ActInput, Input, check, inWords, records, typed, type Acting } from '@iro/subgraph';
import { careOn } from '../../care/checks/care-on';
import { SignificantEventEntity } from '../tables/significant-event.entity';
import { SignificantEvent } from '../types/significant-event.type';
import { significantEventById } from '../loaders/event-loaders';

@Input('Something the IRO must be told of between reviews.')
export class RecordSignificantEventInput extends ActInput {
  @Input.id('The child.') childId: string;
  @Input.text('What kind of event, such as CHANGE_OF_PLAN, SCHOOL, HEALTH or PROTECTION_ENQUIRY.')
  kind: string;
  @Input.day('The day it happened.') happenedOn: CivilDate;
  @Input.day('The day the IRO service was told; today when left out.', { nullable: true })
  toldOn?: CivilDate | null;
  @Input.text('Who told; you when left out.', { nullable: true }) toldBy?: string | null;
  @Input.text('What happened.') account: string;
}

/**
 * The IRO is told of something between reviews. Moves and missing episodes need not be told: recording them
 * does.
 */
export class RecordSignificantEvent {
  @Act(
    'RECORD_SIGNIFICANT_EVENT',
    () => SignificantEvent,
    'Tells the IRO of a significant event. Moves, missing episodes and ' +
      'disruptions are told by the acts that record them.',
  )
  async recordSignificantEvent(
    input: RecordSignificantEventInput,
    context: Acting,
  ): Promise<SignificantEvent> {
    const { childId, kind, happenedOn } = input;
    const toldOn = input.toldOn ?? context.today;
    check.code('kind', kind, significantEventKinds);
    const account = check.said('account', input.account);
    check.notAhead(context.today, 'An event', happenedOn);
    check.notAhead(context.today, 'The telling', toldOn);
    check.order(happenedOn, toldOn, 'The IRO cannot be told of an event before it happens. Check the days.');
    return context.record(childId, significantEventById, async (manager) => {
      await careOn(manager, childId, happenedOn);
      const event = {
        kind,
        happenedOn,
        toldOn,
        toldBy: typed(input.toldBy) ?? context.reach.actor,
        account,
      };
      const id = await records.insert(manager, SignificantEventEntity, { childId, ...event });
      return {
        id,
        before: null,
        after: { id, ...event },
        on: happenedOn,
        sentence: `The IRO was told of a significant event: ${inWords(significantEventKinds, kind)}.`,
      };
    });
  }
}
