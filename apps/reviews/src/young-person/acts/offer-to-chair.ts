import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { chairingWishes } from '@iro/codes';
import { NotFound, PartOf, checkCode, insertRecord, type Context } from '@iro/subgraph';
import { WishesForReview } from '../types/own-words.type';
import { wishesOf } from '../../iro-work/loaders/work-loaders';
import { ownRecord } from '../checks/own-record';

@InputType({
  description: 'Who should chair your next review. What you say now takes the place of what you said before.',
})
export class OfferToChairInput {
  @Field(() => String, {
    description: 'CHILD: I would like to; JOINTLY: together with my IRO; IRO: rather my IRO.',
  })
  chairing: string;
  @Field(() => String, {
    nullable: true,
    description: 'A name of your own for this act: sent twice, it is done once.',
  })
  actId?: string | null;
}

const sentences: Readonly<Record<string, string>> = {
  CHILD: 'The young person offered to chair the next review.',
  JOINTLY: 'The young person offered to chair the next review together with the IRO.',
  IRO: 'The young person would like the IRO to chair the next review.',
};

@Resolver()
export class OfferToChair {
  @PartOf('OWN_VIEWS')
  @Mutation(() => WishesForReview, {
    description: 'Says whether you would like to chair your next review, alone or with your IRO.',
  })
  async offerToChair(
    @Arg('input', () => OfferToChairInput, { description: 'Your offer.' }) input: OfferToChairInput,
    @Ctx() context: Context,
  ): Promise<WishesForReview> {
    const childId = ownRecord(context);
    checkCode('chairing', input.chairing, chairingWishes);
    await context.act('OFFER_TO_CHAIR', { childId, actId: input.actId, input }, async (manager) => {
      const row = { child_id: childId, said_on: context.today, chairing: input.chairing };
      const wish = await insertRecord(manager, 'wish_for_review', row);
      return {
        id: wish,
        before: null,
        after: { id: wish, ...row },
        sentence: sentences[input.chairing] ?? '',
      };
    });
    const wishes = await wishesOf(context).load(childId);
    if (wishes === null) throw new NotFound('wish');
    return wishes;
  }
}
