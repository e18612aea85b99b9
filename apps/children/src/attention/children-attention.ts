import { attentionField } from '@iro/subgraph';
import { shared } from '../types/shared';
import { atHomeOnCareOrder } from './at-home-on-care-order';
import { farAwayAndNotSeen } from './far-away-and-not-seen';
import { iroOverloaded } from './iro-overloaded';
import { leaverWithoutAdviser } from './leaver-without-adviser';
import { childWithoutIro, childWithoutSocialWorker } from './nobody-responsible';

/** Children who need a person to look, as this service can tell. */
export const childrenAttention = attentionField(
  'childrenAttention',
  'care and leaving it',
  shared.AttentionConnection,
  [
    atHomeOnCareOrder,
    leaverWithoutAdviser,
    childWithoutIro,
    childWithoutSocialWorker,
    farAwayAndNotSeen,
    iroOverloaded,
  ],
);
