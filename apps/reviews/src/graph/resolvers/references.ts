import { findByKeyAlone, findKnownChild, findReportingYear, type ReferenceFinder } from '@iro/subgraph';
import { reviewById } from '../../review/loaders/review-loaders';

/** How each keyed type is found here. */
export const references: Readonly<Record<string, ReferenceFinder>> = {
  Review: (keys, context) => Promise.all(keys.map(({ id }) => reviewById(context, id ?? ''))),
  Child: findKnownChild,
  IndependentReviewingOfficer: findByKeyAlone,
  Team: findByKeyAlone,
  ReportingYear: findReportingYear,
};
