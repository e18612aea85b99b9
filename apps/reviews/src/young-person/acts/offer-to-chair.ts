import { chairingWishes } from '@iro/codes';
import { Act, ActInput, Input, check, records, type Acting } from '@iro/subgraph';
import { WishForReviewEntity } from '../tables/wish-for-review.entity';
import { WishesForReview } from '../types/own-words.type';
import { wishesOnceSaid } from '../loaders/own-words-loaders';
import { ownRecord } from '../checks/own-record';

@Input('Who should chair your next review. What you say now takes the place of what you said before.')
export class OfferToChairInput extends ActInput {
  @Input.text('CHILD: I would like to; JOINTLY: together with my IRO; IRO: rather my IRO.') chairing: string;
}

const sentences: Readonly<Record<string, string>> = {
  CHILD: 'The young person offered to chair the next review.',
  JOINTLY: 'The young person offered to chair the next review together with the IRO.',
  IRO: 'The young person would like the IRO to chair the next review.',
};

/** A young person says who should chair; the last word said holds. */
export class OfferToChair {
  @Act(
    'OFFER_TO_CHAIR',
    () => WishesForReview,
    'Says whether you would like to chair your next review, alone or with your IRO.',
  )
  async offerToChair(input: OfferToChairInput, context: Acting): Promise<WishesForReview> {
    const childId = ownRecord(context);
    check.code('chairing', input.chairing, chairingWishes);
    return context.record(childId, wishesOnceSaid(childId), async (manager) => {
      const row = { childId, saidOn: context.today, chairing: input.chairing };
      const wish = await records.insert(manager, WishForReviewEntity, row);
      return {
        id: wish,
        before: null,
        after: { id: wish, ...row },
        sentence: sentences[input.chairing] ?? '',
      };
    });
  }
}
