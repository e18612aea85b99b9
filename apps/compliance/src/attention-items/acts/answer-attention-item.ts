import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { attentionAddressees } from '@iro/codes';
import {
  PartOf,
  Refused,
  changeRecord,
  checkSaid,
  inWords,
  recordToChange,
  type Context,
} from '@iro/subgraph';
import { attentionItemById } from '../loaders/attention-loaders';
import { AttentionItem } from '../types/attention-item.type';
import { childOfRecord, readBack } from '../../graph/checks/child-on-day';

@InputType({ description: 'What was done about something that needed attention.' })
export class AnswerAttentionItemInput {
  @Field(() => ID, { description: 'What needed attention.' }) itemId: string;
  @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
  version: number;
  @Field(() => String, { description: 'What was done, or why nothing has to be.' }) answer: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** Answers what needed attention: by the role it is addressed to, or the IRO manager. */
@Resolver()
export class AnswerAttentionItem {
  @PartOf('CORE')
  @Mutation(() => AttentionItem, {
    description:
      'Records what was done about something that needed attention, by the role it is addressed to or the IRO manager.',
  })
  async answerAttentionItem(
    @Arg('input', () => AnswerAttentionItemInput, { description: 'The answer.' })
    input: AnswerAttentionItemInput,
    @Ctx() context: Context,
  ): Promise<AttentionItem> {
    const answer = checkSaid('answer', input.answer);
    const { itemId } = input;
    const { role } = context.reach;
    const childId = await childOfRecord(context, 'attention_item', 'attention item', itemId);
    const recorded = await context.act(
      'ANSWER_ATTENTION_ITEM',
      { childId, actId: input.actId, input },
      async (manager) => {
        const before = await recordToChange(manager, 'attention_item', 'attention item', itemId);
        const addressee = String(before['addressee']);
        if (role !== 'IRO_MANAGER' && role !== addressee)
          throw new Refused(
            'NOT_ADDRESSED',
            `This is addressed to another role: ${inWords(attentionAddressees, addressee)}.`,
          );
        if (before['answered_on'] !== null)
          throw new Refused('ALREADY_ANSWERED', 'This has been answered. Correct the answer if it is wrong.');
        const changes = { answered_on: context.today, answer, answered_by: role };
        await changeRecord(manager, 'attention_item', itemId, input.version, changes);
        return {
          id: itemId,
          before,
          after: { ...before, ...changes },
          on: context.today,
          sentence: 'Something that needed attention was dealt with.',
        };
      },
    );
    return readBack(attentionItemById, context, recorded, 'attention item');
  }
}
