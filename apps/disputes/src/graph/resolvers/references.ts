import { findByKeyAlone, findKnownChild, type ReferenceFinder, yearAsked } from '@iro/subgraph';
import { concernById } from '../../concerns/loaders/concern-loaders';
import { disputeById } from '../../dispute/loaders/dispute-loaders';

/** How each keyed type is found, all of a request at once. */
export const references: Readonly<Record<string, ReferenceFinder>> = {
  Child: findKnownChild,
  Concern: (keys, context) => Promise.all(keys.map((key) => concernById(context, key['id'] ?? ''))),
  Dispute: (keys, context) => Promise.all(keys.map((key) => disputeById(context, key['id'] ?? ''))),
  IndependentReviewingOfficer: findByKeyAlone,
  Team: findByKeyAlone,
  Review: findByKeyAlone,
  // With what the gateway fetched from the reviews service for the rates.
  ReportingYear: (keys) =>
    Promise.resolve(keys.map((key) => ({ ...key, ...yearAsked(Number(key['ending'])) }))),
};
