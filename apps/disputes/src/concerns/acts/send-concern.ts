import { Act, ChangeInput, Input, Refused, check, records, typed, type Acting } from '@iro/subgraph';
import { checkRaisersSide } from '../../dispute/checks/dispute-to-change';
import { concernById } from '../loaders/concern-loaders';
import { ConcernEntity } from '../tables/concern.entity';
import { Concern } from '../types/concern.type';

@Input('An informal concern to send to the social worker and the team manager.')
export class SendConcernInput extends ChangeInput {
  @Input.id('The concern.') concernId: string;
  @Input.text('What should be done, and by whom; may be left out where the concern says it already.', {
    nullable: true,
  })
  keyActions?: string | null;
  @Input.day('The day it was sent; today when left out.', { nullable: true }) sentOn?: string | null;
}

/**
 * Sends a concern. Who holds the case that day is kept with it, so that they can answer also after the child
 * moved on.
 */
export class SendConcern {
  @Act(
    'SEND_CONCERN',
    () => Concern,
    'Sends a concern with its key actions to the social worker and the team manager, who are asked to answer.',
  )
  async sendConcern(input: SendConcernInput, context: Acting): Promise<Concern> {
    const sentOn = input.sentOn ?? context.today;
    const childId = await records.childOf(context, ConcernEntity, input.concernId);
    return context.record(childId, concernById, async (manager) => {
      const before = await records.toChange(manager, ConcernEntity, input.concernId);
      checkRaisersSide(context, before.raisedBy);
      if (before.sentOn !== null)
        throw new Refused(
          'ALREADY_SENT',
          'The concern has been sent. If the day is wrong, correct the record.',
        );
      if (before.closedOn !== null)
        throw new Refused('CONCERN_CLOSED', 'The concern has been closed. Raise a new one.');
      check.notAhead(context.today, 'Sending a concern', sentOn);
      check.order(before.raisedOn, sentOn, 'A concern cannot be sent before the day it is raised.');
      const keyActions = typed(input.keyActions) ?? before.keyActions;
      if (keyActions === null)
        throw new Refused(
          'NO_KEY_ACTIONS',
          'Say what should be done, and by whom: a concern is sent with its key actions.',
        );
      const [child] = await manager.query<{ team: string | null; worker: string | null }[]>(
        'SELECT team_id AS team, social_worker_id AS worker FROM known_child WHERE child_id = $1',
        [childId],
      );
      const after = {
        sentOn,
        keyActions,
        teamId: child?.team ?? null,
        socialWorkerId: child?.worker ?? null,
      };
      await records.change(manager, ConcernEntity, { id: before.id, version: input.version }, after);
      return {
        id: before.id,
        before,
        after: { ...before, ...after },
        on: sentOn,
        sentence: 'The informal concern was sent to the social worker and the team manager.',
      };
    });
  }
}
