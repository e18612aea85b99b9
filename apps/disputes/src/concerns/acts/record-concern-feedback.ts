import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import {
  NotFound,
  PartOf,
  Refused,
  changeRecord,
  checkSaid,
  insertRecord,
  recordToChange,
  type Context,
} from '@iro/subgraph';
import { childOfRecord, type Challenge } from '../../dispute/checks/in-hand';
import { concernById } from '../../dispute/loaders/loaders';
import { Concern } from '../types/concern.type';

@InputType({ description: 'An answer to an informal concern.' })
export class RecordConcernFeedbackInput {
  @Field(() => ID, { description: 'The concern.' }) concernId: string;
  @Field(() => String, { description: 'How the issue will be addressed.' }) feedback: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/**
 * Both the social worker and the team manager may answer, side by side: no version is needed. The first
 * answer is the concern's.
 */
@Resolver()
export class RecordConcernFeedback {
  @PartOf('DISPUTES')
  @Mutation(() => Concern, {
    description: 'Answers a concern that was sent, as the social worker or the team manager.',
  })
  async recordConcernFeedback(
    @Arg('input', () => RecordConcernFeedbackInput, { description: 'The answer.' })
    input: RecordConcernFeedbackInput,
    @Ctx() context: Context,
  ): Promise<Concern> {
    const text = checkSaid('feedback', input.feedback);
    const childId = await childOfRecord(context, 'concern', 'concern', input.concernId);
    await context.act('RECORD_CONCERN_FEEDBACK', { childId, actId: input.actId, input }, async (manager) => {
      const concern = (await recordToChange(manager, 'concern', 'concern', input.concernId)) as Challenge & {
        sent_on: string | null;
        closed_on: string | null;
        feedback_on: string | null;
      };
      if (concern.sent_on === null)
        throw new Refused('NOT_SENT', 'The concern has not been sent yet. It is answered once it has been.');
      if (concern.closed_on !== null)
        throw new Refused('CONCERN_CLOSED', 'The concern has been closed. Speak to the IRO.');
      const after = {
        child_id: childId,
        concern_id: concern.id,
        given_on: context.today,
        role: context.reach.role,
        person: context.reach.actor,
        text,
        theme_areas: concern.theme_areas,
      };
      const id = await insertRecord(manager, 'concern_feedback', after);
      if (concern.feedback_on === null)
        await changeRecord(manager, 'concern', concern.id, null, { feedback_on: context.today });
      const who = context.reach.role === 'SOCIAL_WORKER' ? 'social worker' : 'team manager';
      return {
        id,
        before: null,
        after,
        on: context.today,
        sentence: `The ${who} answered the informal concern.`,
      };
    });
    const concern = await concernById(context, input.concernId);
    if (concern === null) throw new NotFound('concern');
    return concern;
  }
}
