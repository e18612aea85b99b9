import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { attentionAddressees, attentionKinds } from '@iro/codes';
import { BadInput, PartOf, checkSaid, inWords, insertRecord, type Context } from '@iro/subgraph';
import { attentionItemById } from '../loaders/attention-loaders';
import { AttentionAddressee, AttentionItem, AttentionKind } from '../types/attention-item.type';
import { bornBy, readBack } from '../../graph/checks/child-on-day';

@InputType({ description: 'Something that needs a person now.' })
export class RaiseAttentionItemInput {
  @Field(() => ID, { description: 'The child it is about.' }) childId: string;
  @Field(() => AttentionKind, {
    description:
      'What it is about. What follows from a record, as a school graded ' +
      'inadequate, is raised with that record and not here.',
  })
  kind: AttentionKind;
  @Field(() => AttentionAddressee, { description: 'The role it is addressed to.' })
  addressee: AttentionAddressee;
  @Field(() => String, { description: 'What is to be known about it.' }) detail: string;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** Raises something that needs a person now, where no record does it by itself. */
@Resolver()
export class RaiseAttentionItem {
  @PartOf('PLACEMENT')
  @Mutation(() => AttentionItem, {
    description:
      'Raises something about a child that needs a person now, such as a placement that is going to end.',
  })
  async raiseAttentionItem(
    @Arg('input', () => RaiseAttentionItemInput, { description: 'What, and for whom.' })
    input: RaiseAttentionItemInput,
    @Ctx() context: Context,
  ): Promise<AttentionItem> {
    const detail = checkSaid('detail', input.detail);
    const { childId, kind, addressee } = input;
    if (kind === 'SCHOOL_INADEQUATE')
      throw new BadInput('A school graded inadequate is raised by recording its inspection.');
    const recorded = await context.act(
      'RAISE_ATTENTION_ITEM',
      { childId, actId: input.actId, input },
      async (manager) => {
        await bornBy(manager, childId, context.today);
        const id = await insertRecord(manager, 'attention_item', {
          child_id: childId,
          kind,
          part: 'PLACEMENT',
          addressee,
          detail,
          raised_on: context.today,
        });
        const sentence =
          `Something needs attention: ${inWords(attentionKinds, kind)}. It is addressed ` +
          `to this role: ${inWords(attentionAddressees, addressee)}.`;
        return { id, before: null, after: { kind, addressee, detail }, on: context.today, sentence };
      },
    );
    return readBack(attentionItemById, context, recorded, 'attention item');
  }
}
