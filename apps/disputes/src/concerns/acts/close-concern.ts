import { Act, ChangeInput, Input, Refused, check, records, type Acting } from '@iro/subgraph';
import { checkRaisersSide } from '../../dispute/checks/dispute-to-change';
import { concernById } from '../loaders/concern-loaders';
import { ConcernEntity } from '../tables/concern.entity';
import { Concern } from '../types/concern.type';

@Input('An informal concern to close. What came of it and what it changed for the child have to be said.')
export class CloseConcernInput extends ChangeInput {
  @Input.id('The concern.') concernId: string;
  @Input.text('What came of it.') outcome: string;
  @Input.text('What it changed for the child.') impact: string;
  @Input.day('The day it was closed; today when left out.', { nullable: true }) closedOn?: string | null;
}

/** A closed concern says what came of it and what it changed for the child. */
export class CloseConcern {
  @Act('CLOSE_CONCERN', () => Concern, 'Closes a concern with its outcome and its impact on the child.')
  async closeConcern(input: CloseConcernInput, context: Acting): Promise<Concern> {
    const after = {
      closedOn: input.closedOn ?? context.today,
      outcome: check.said('outcome', input.outcome),
      impact: check.said('impact', input.impact),
    };
    const childId = await records.childOf(context, ConcernEntity, input.concernId);
    return context.record(childId, concernById, async (manager) => {
      const before = await records.toChange(manager, ConcernEntity, input.concernId);
      checkRaisersSide(context, before.raisedBy);
      if (before.closedOn !== null)
        throw new Refused(
          'CONCERN_CLOSED',
          'The concern has been closed already. If something is wrong in it, correct the record.',
        );
      check.notAhead(context.today, 'Closing a concern', after.closedOn);
      check.order(
        before.sentOn ?? before.raisedOn,
        after.closedOn,
        'A concern cannot be closed before the day it was raised and sent.',
      );
      await records.change(manager, ConcernEntity, { id: before.id, version: input.version }, after);
      return {
        id: before.id,
        before,
        after: { ...before, ...after },
        on: after.closedOn,
        sentence: 'The informal concern was closed, with its outcome and impact.',
      };
    });
  }
}
