import { findKnownChild, type ReferenceFinder } from '@iro/subgraph';
import { concernById, disputeById } from '../../dispute/loaders/loaders';
import { yearDays } from '../../year/resolvers/year-days';

/** A type of another service that is only named here: its key is all there is. */
const named: ReferenceFinder = (keys) => Promise.resolve(keys);

/** How each keyed type is found, all of a request at once. */
export const references: Readonly<Record<string, ReferenceFinder>> = {
  Child: findKnownChild,
  Concern: (keys, context) => Promise.all(keys.map((key) => concernById(context, key['id'] ?? ''))),
  Dispute: (keys, context) => Promise.all(keys.map((key) => disputeById(context, key['id'] ?? ''))),
  IndependentReviewingOfficer: named,
  Team: named,
  Review: named,
  // With what the gateway fetched from the reviews service for the rates.
  ReportingYear: (keys) =>
    Promise.resolve(keys.map((key) => ({ ...key, ...yearDays(Number(key['ending'])) }))),
};
