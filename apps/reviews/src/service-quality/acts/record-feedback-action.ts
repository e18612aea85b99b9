import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import {
  DateScalar,
  NotFound,
  PartOf,
  changeRecord,
  checkNotAhead,
  checkOrder,
  checkSaid,
  recordToChange,
  type Context,
} from '@iro/subgraph';
import { ChildFeedback } from '../../iro-work/types/iro-work.type';
import { childFeedback, readBack, workById } from '../../iro-work/loaders/work-loaders';

@InputType({ description: 'What was done about feedback.' })
export class RecordFeedbackActionInput {
  @Field(() => ID, { description: 'The feedback.' }) feedbackId: string;
  @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
  version: number;
  @Field(() => DateScalar, { description: 'The day it was done.' }) actedOn: string;
  @Field(() => String, { description: 'What was done.' }) whatWasDone: string;
  @Field(() => String, {
    nullable: true,
    description: 'A name of your own for this act: sent twice, it is done once.',
  })
  actId?: string | null;
}

@Resolver()
export class RecordFeedbackAction {
  @PartOf('OWN_VIEWS')
  @Mutation(() => ChildFeedback, { description: 'Records what was done about feedback.' })
  async recordFeedbackAction(
    @Arg('input', () => RecordFeedbackActionInput, { description: 'What was done.' })
    input: RecordFeedbackActionInput,
    @Ctx() context: Context,
  ): Promise<ChildFeedback> {
    const { feedbackId, version, actedOn } = input;
    const whatWasDone = checkSaid('whatWasDone', input.whatWasDone);
    checkNotAhead(context.today, 'What was done', actedOn);
    const known = await workById(context, childFeedback).load(feedbackId);
    if (known === null) throw new NotFound('feedback');
    const { childId } = known as ChildFeedback & { childId: string | null };
    const id = await context.act(
      'RECORD_FEEDBACK_ACTION',
      { childId, actId: input.actId, input },
      async (manager) => {
        const before = await recordToChange(manager, 'child_feedback', 'feedback', feedbackId);
        checkOrder(
          String(before['given_on']),
          actedOn,
          'Nothing can have been done about feedback before it was given. Check the day.',
        );
        const row = { what_was_done: whatWasDone, acted_on: actedOn };
        await changeRecord(manager, 'child_feedback', feedbackId, version, row);
        return {
          id: feedbackId,
          before,
          after: { ...before, ...row },
          on: actedOn,
          sentence: 'Something was done about feedback on the service.',
        };
      },
    );
    return readBack(context, childFeedback, id);
  }
}
