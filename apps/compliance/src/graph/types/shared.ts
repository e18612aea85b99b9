import { auditFields, sharedTypes } from '@iro/subgraph';
import { Child } from './child.type';

/** The value types that all services answer with, around this service's own `Child`. */
export const shared = sharedTypes(Child);

/** What an auditor reads of this service. */
export const audit = auditFields('compliance', shared.PageInfo);
