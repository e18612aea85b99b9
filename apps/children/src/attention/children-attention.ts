import { attentionField } from '@iro/subgraph';
import { shared } from '../types/shared';
import { atHomeOnCareOrder } from './at-home-on-care-order';
import { leaverWithoutAdviser } from './leaver-without-adviser';

/** Children who need a person to look, as this service can tell. */
export const childrenAttention = attentionField('childrenAttention', 'care and leaving it', shared.AttentionConnection, [atHomeOnCareOrder, leaverWithoutAdviser]);
