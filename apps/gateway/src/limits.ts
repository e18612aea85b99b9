import type { GraphQLError } from 'graphql';
import { beyondLimits, TooMuch, type DocumentSize, type Limits } from '@iro/process';

/** Why a document is too large to be looked at any further; null when it is not. */
export function beyond(size: DocumentSize, limits: Limits): GraphQLError | null {
  const over = beyondLimits(size, limits);
  return over === null
    ? null
    : new TooMuch(
        over.what,
        over.asked,
        over.most,
        'Fragments count where they are spread. Split it into several.',
      );
}
