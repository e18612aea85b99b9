import { auditFields, sharedTypes } from '@iro/subgraph';
import { Child } from './child.type';

/** The value types all services answer with, around this service's own `Child`. */
export const shared = sharedTypes(Child);

/** What an auditor reads of this service. */
export const audit = auditFields('disputes', shared.PageInfo);
