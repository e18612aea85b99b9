import { children } from '@iro/children';
import { compliance } from '@iro/compliance';
import { disputes } from '@iro/disputes';
import { reviews } from '@iro/reviews';
import type { ServiceName } from '@iro/database';
import type { Subgraph } from '@iro/subgraph';

/** The four services. */
export const subgraphs: Readonly<Record<ServiceName, Subgraph>> = { children, reviews, disputes, compliance };
