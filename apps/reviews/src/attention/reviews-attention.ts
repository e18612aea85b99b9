import { attentionField } from '@iro/subgraph';
import { shared } from '../types/shared';
import { farFromHomeUnvisited } from './far-from-home-unvisited';
import { noContribution } from './no-contribution';
import { notSeenSinceReview } from './not-seen-since-review';
import { residentialWithoutPermanencePlan } from './residential-without-permanence-plan';
import { siblingsReviewedApart } from './siblings-reviewed-apart';

/** Children who need a person to look, as this service can tell. */
export const reviewAttention = attentionField('reviewAttention', 'reviews', shared.AttentionConnection, [
  noContribution,
  notSeenSinceReview,
  farFromHomeUnvisited,
  residentialWithoutPermanencePlan,
  siblingsReviewedApart,
]);
