import {
  Act,
  ActInput,
  Input,
  Refused,
  check,
  records,
  type Acting,
  type ById,
  type Context,
} from '@iro/subgraph';
import { concernById } from '../loaders/concern-loaders';
import { ConcernFeedbackEntity } from '../tables/concern-feedback.entity';
import { ConcernEntity } from '../tables/concern.entity';
import { Concern } from '../types/concern.type';

@Input('An answer to an informal concern.')
export class RecordConcernFeedbackInput extends ActInput {
  @Input.id('The concern.') concernId: string;
  @Input.text('How the issue will be addressed.') feedback: string;
}

/** The concern, whichever answer to it was recorded. */
const concernAnswered = (concernId: string): ById<ConcernEntity> =>
  Object.assign((context: Context) => concernById(context, concernId), { called: concernById.called });

/**
 * Both the social worker and the team manager may answer, side by side: no version is needed. The first
 * answer is the concern's.
 */
export class RecordConcernFeedback {
  @Act(
    'RECORD_CONCERN_FEEDBACK',
    () => Concern,
    'Answers a concern that was sent, as the social worker or the team manager.',
  )
  async recordConcernFeedback(input: RecordConcernFeedbackInput, context: Acting): Promise<Concern> {
    const text = check.said('feedback', input.feedback);
    const childId = await records.childOf(context, ConcernEntity, input.concernId);
    return context.record(childId, concernAnswered(input.concernId), async (manager) => {
      const concern = await records.toChange(manager, ConcernEntity, input.concernId);
      if (concern.sentOn === null)
        throw new Refused('NOT_SENT', 'The concern has not been sent yet. It is answered once it has been.');
      if (concern.closedOn !== null)
        throw new Refused('CONCERN_CLOSED', 'The concern has been closed. Speak to the IRO.');
      const after = {
        childId,
        concernId: concern.id,
        givenOn: context.today,
        role: context.reach.role,
        person: context.reach.actor,
        text,
        themeAreas: concern.themeAreas,
      };
      const id = await records.insert(manager, ConcernFeedbackEntity, after);
      if (concern.feedbackOn === null)
        await records.change(
          manager,
          ConcernEntity,
          { id: concern.id, version: null },
          { feedbackOn: context.today },
        );
      const who = context.reach.role === 'SOCIAL_WORKER' ? 'social worker' : 'team manager';
      return {
        id,
        before: null,
        after,
        on: context.today,
        sentence: `The ${who} answered the informal concern.`,
      };
    });
  }
}
