import { attentionField } from '@iro/subgraph';
import { shared } from '../../graph/types/shared';
import { farFromHomeUnvisited } from '../../iro-work/attention/far-from-home-unvisited';
import { noContribution } from '../../review/attention/no-contribution';
import { notSeenSinceReview } from '../../iro-work/attention/not-seen-since-review';
import { residentialWithoutPermanencePlan } from '../../iro-work/attention/residential-without-permanence-plan';
import { siblingsReviewedApart } from '../../review/attention/siblings-reviewed-apart';

/** Children who need a person to look, as this service can tell. */
export const reviewAttention = attentionField('reviewAttention', 'reviews', shared.AttentionConnection, [
  noContribution,
  notSeenSinceReview,
  farFromHomeUnvisited,
  residentialWithoutPermanencePlan,
  siblingsReviewedApart,
]);
