import { Act, ChangeInput, Input, check, readBack, records, type Acting } from '@iro/subgraph';
import { ChildFeedback } from '../../iro-work/types/iro-work.type';
import { ChildFeedbackEntity } from '../tables/child-feedback.entity';
import { feedbackById } from '../loaders/service-quality-loaders';

@Input('What was done about feedback.')
export class RecordFeedbackActionInput extends ChangeInput {
  @Input.id('The feedback.') feedbackId: string;
  @Input.day('The day it was done.') actedOn: string;
  @Input.text('What was done.') whatWasDone: string;
}

/** What was done about feedback is written into the feedback itself. */
export class RecordFeedbackAction {
  @Act('RECORD_FEEDBACK_ACTION', () => ChildFeedback, 'Records what was done about feedback.')
  async recordFeedbackAction(input: RecordFeedbackActionInput, context: Acting): Promise<ChildFeedback> {
    const { feedbackId, version, actedOn } = input;
    const whatWasDone = check.said('whatWasDone', input.whatWasDone);
    check.notAhead(context.today, 'What was done', actedOn);
    const { childId } = await readBack(context, feedbackById, feedbackId);
    return context.record(childId, feedbackById, async (manager) => {
      const before = await records.toChange(manager, ChildFeedbackEntity, feedbackId);
      check.order(
        before.givenOn,
        actedOn,
        'Nothing can have been done about feedback before it was given. Check the day.',
      );
      const row = { whatWasDone, actedOn };
      await records.change(manager, ChildFeedbackEntity, { id: feedbackId, version }, row);
      return {
        id: feedbackId,
        before,
        after: { ...before, ...row },
        on: actedOn,
        sentence: 'Something was done about feedback on the service.',
      };
    });
  }
}
