import { attentionAddressees } from '@iro/codes';
import { Forbidden, Refused, correctable, correction, typed } from '@iro/subgraph';
import { attentionItemById } from '../loaders/attention-loaders';
import { AttentionItemEntity } from '../tables/attention-item.entity';
import { AttentionAddressee, AttentionItem } from '../types/attention-item.type';

/**
 * Puts an item right that is addressed to the wrong role, or whose answer is wrong; by the role it was
 * addressed to, or the IRO manager.
 */
export const CorrectAttentionItem = correction({
  act: 'CORRECT_ATTENTION_ITEM',
  called: 'thing that needed attention',
  entity: AttentionItemEntity,
  type: () => AttentionItem,
  load: attentionItemById,
  fields: {
    addressee: correctable.of(() => AttentionAddressee, 'The role it is addressed to.', {
      codes: attentionAddressees,
    }),
    detail: correctable.text('What is to be known about it.'),
    answer: correctable.text('What was done.', { needed: true }),
  },
  check: (_manager, row, { reach }, before) => {
    if (reach.role !== 'IRO_MANAGER' && reach.role !== before.addressee)
      throw new Forbidden('This is addressed to another role.');
    if (row.answeredOn === null ? row.answer !== null : typed(row.answer) === null)
      throw new Refused(
        'NOT_ANSWERED',
        'What is open has no answer to put right, and what is answered keeps one.',
      );
  },
});
