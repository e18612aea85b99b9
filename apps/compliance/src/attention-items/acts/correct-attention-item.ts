import { attentionAddressees } from '@iro/codes';
import { Forbidden, Refused, correction, typed } from '@iro/subgraph';
import { attentionItemById } from '../loaders/attention-loaders';
import { AttentionAddressee, AttentionItem } from '../types/attention-item.type';

/**
 * Puts an item right that is addressed to the wrong role, or whose answer is wrong; by the role it was
 * addressed to, or the IRO manager.
 */
export const CorrectAttentionItem = correction({
  name: 'correctAttentionItem',
  act: 'CORRECT_ATTENTION_ITEM',
  what: 'thing that needed attention',
  table: 'attention_item',
  type: () => AttentionItem,
  load: attentionItemById,
  fields: {
    addressee: {
      type: () => AttentionAddressee,
      description: 'The role it is addressed to.',
      codes: attentionAddressees,
      needed: true,
    },
    detail: { type: () => String, description: 'What is to be known about it.' },
    answer: { type: () => String, description: 'What was done.', needed: true },
  },
  check: async (manager, row, { reach }) => {
    const [before] = await manager.query<{ addressee: string }[]>(
      'SELECT addressee FROM attention_item WHERE id = $1',
      [row.id],
    );
    if (reach.role !== 'IRO_MANAGER' && reach.role !== before?.addressee)
      throw new Forbidden('This is addressed to another role.');
    if (row['answered_on'] === null ? row['answer'] !== null : typed(row['answer'] as string | null) === null)
      throw new Refused(
        'NOT_ANSWERED',
        'What is open has no answer to put right, and what is answered keeps one.',
      );
  },
});
