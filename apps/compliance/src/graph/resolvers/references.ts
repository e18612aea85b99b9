import { findByKeyAlone, findKnownChild, findReportingYear, type ReferenceFinder } from '@iro/subgraph';
import { findSchool } from '../../education/resolvers/school.reference';

/** How each keyed type is found. */
export const references: Readonly<Record<string, ReferenceFinder>> = {
  Child: findKnownChild,
  Team: findByKeyAlone,
  IndependentReviewingOfficer: findByKeyAlone,
  ReportingYear: findReportingYear,
  School: findSchool,
};
