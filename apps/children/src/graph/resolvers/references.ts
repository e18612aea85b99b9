import type { ReferenceFinder } from '@iro/subgraph';
import { childById } from '../../identity/loaders/loaders';
import { iroById, teamById } from '../../organisation/loaders/organisation-loaders';

/** A child by id, null when it is not the asker's to see; a request's keys are one statement. */
export const findChild: ReferenceFinder = (keys, context) =>
  Promise.all(keys.map(({ id }) => childById(context, id ?? '')));

export const findIro: ReferenceFinder = (keys, context) =>
  Promise.all(keys.map(({ id }) => iroById(context, id ?? '')));

export const findTeam: ReferenceFinder = (keys, context) =>
  Promise.all(keys.map(({ id }) => teamById(context, id ?? '')));
