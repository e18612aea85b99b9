import { possible, type ReferenceFinder } from '@iro/subgraph';

/** What another service owns and this one only adds to: the key is all there is. */
export const findByKeyAlone: ReferenceFinder = (keys) =>
  Promise.resolve(keys.map(({ id }) => (id !== undefined && possible([id]).length > 0 ? { id } : null)));
