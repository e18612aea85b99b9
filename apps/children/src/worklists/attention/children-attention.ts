import { attentionField } from '@iro/subgraph';
import { shared } from '../../graph/types/shared';
import { atHomeOnCareOrder } from '../../care/attention/at-home-on-care-order';
import { farAwayAndNotSeen } from '../../responsibility/attention/far-away-and-not-seen';
import { iroOverloaded } from '../../organisation/attention/iro-overloaded';
import { leaverWithoutAdviser } from '../../leavers/attention/leaver-without-adviser';
import { childWithoutIro, childWithoutSocialWorker } from '../../responsibility/attention/nobody-responsible';

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
