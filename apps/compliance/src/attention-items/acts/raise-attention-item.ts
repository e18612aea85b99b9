import { attentionAddressees, attentionKinds } from '@iro/codes';
import { Act, ActInput, BadInput, Input, check, inWords, records, type Acting } from '@iro/subgraph';
import { attentionItemById } from '../loaders/attention-loaders';
import { AttentionItemEntity } from '../tables/attention-item.entity';
import { AttentionAddressee, AttentionItem, AttentionKind } from '../types/attention-item.type';
import { bornBy } from '../../graph/checks/child-on-day';

@Input('Something that needs a person now.')
export class RaiseAttentionItemInput extends ActInput {
  @Input.id('The child it is about.') childId: string;
  @Input.of(
    () => AttentionKind,
    'What it is about. What follows from a record, as a school graded ' +
      'inadequate, is raised with that record and not here.',
  )
  kind: AttentionKind;
  @Input.of(() => AttentionAddressee, 'The role it is addressed to.') addressee: AttentionAddressee;
  @Input.text('What is to be known about it.') detail: string;
}

/** Raises something that needs a person now, where no record does it by itself. */
export class RaiseAttentionItem {
  @Act(
    'RAISE_ATTENTION_ITEM',
    () => AttentionItem,
    'Raises something about a child that needs a person now, such as a placement that is going to end.',
  )
  async raiseAttentionItem(input: RaiseAttentionItemInput, context: Acting): Promise<AttentionItem> {
    const detail = check.said('detail', input.detail);
    const { childId, kind, addressee } = input;
    if (kind === 'SCHOOL_INADEQUATE')
      throw new BadInput('A school graded inadequate is raised by recording its inspection.');
    return context.record(childId, attentionItemById, async (manager) => {
      await bornBy(manager, childId, context.today);
      const id = await records.insert(manager, AttentionItemEntity, {
        childId,
        kind,
        part: 'PLACEMENT',
        addressee,
        detail,
        raisedOn: context.today,
      });
      const sentence =
        `Something needs attention: ${inWords(attentionKinds, kind)}. It is addressed ` +
        `to this role: ${inWords(attentionAddressees, addressee)}.`;
      return { id, before: null, after: { kind, addressee, detail }, on: context.today, sentence };
    });
  }
}
