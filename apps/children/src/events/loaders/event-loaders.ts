import { byId, ofChild } from '@iro/subgraph';
import { SignificantEventEntity } from '../tables/significant-event.entity';

export const significantEventById = byId(SignificantEventEntity);
export const eventsOfChild = ofChild(SignificantEventEntity, { order: 't.happened_on DESC, t.id' });
