import type { ReferenceFinder } from '@iro/subgraph';
import { schoolByUrn } from '../loaders/education-loaders';

/** Schools by URN. */
export const findSchool: ReferenceFinder = (keys, context) =>
  Promise.all(keys.map(({ urn }) => schoolByUrn(context, urn ?? '')));
