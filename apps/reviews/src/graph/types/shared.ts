import { auditFields, sharedTypes } from '@iro/subgraph';
import { Child } from '../../review/types/child.type';

/** The value types that all services answer with, around this service's `Child`. */
export const shared = sharedTypes(Child);

/** What an auditor reads of this service. */
export const audit = auditFields('reviews', shared.PageInfo);
