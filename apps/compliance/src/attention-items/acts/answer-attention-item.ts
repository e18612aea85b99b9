import { attentionAddressees } from '@iro/codes';
import { Act, ChangeInput, Input, Refused, check, inWords, records, type Acting } from '@iro/subgraph';
import { attentionItemById } from '../loaders/attention-loaders';
import { AttentionItemEntity } from '../tables/attention-item.entity';
import { AttentionItem } from '../types/attention-item.type';

@Input('What was done about something that needed attention.')
export class AnswerAttentionItemInput extends ChangeInput {
  @Input.id('What needed attention.') itemId: string;
  @Input.text('What was done, or why nothing has to be.') answer: string;
}

/** Answers what needed attention: by the role it is addressed to, or the IRO manager. */
export class AnswerAttentionItem {
  @Act(
    'ANSWER_ATTENTION_ITEM',
    () => AttentionItem,
    'Records what was done about something that needed attention, by the role it is addressed to or the IRO manager.',
  )
  async answerAttentionItem(input: AnswerAttentionItemInput, context: Acting): Promise<AttentionItem> {
    const answer = check.said('answer', input.answer);
    const { itemId } = input;
    const { role } = context.reach;
    const childId = await records.childOf(context, AttentionItemEntity, itemId);
    return context.record(childId, attentionItemById, async (manager) => {
      const before = await records.toChange(manager, AttentionItemEntity, itemId);
      const { addressee } = before;
      if (role !== 'IRO_MANAGER' && role !== addressee)
        throw new Refused(
          'NOT_ADDRESSED',
          `This is addressed to another role: ${inWords(attentionAddressees, addressee)}.`,
        );
      if (before.answeredOn !== null)
        throw new Refused('ALREADY_ANSWERED', 'This has been answered. Correct the answer if it is wrong.');
      const changes = { answeredOn: context.today, answer, answeredBy: role };
      await records.change(manager, AttentionItemEntity, { id: itemId, version: input.version }, changes);
      return {
        id: itemId,
        before,
        after: { ...before, ...changes },
        on: context.today,
        sentence: 'Something that needed attention was dealt with.',
      };
    });
  }
}
