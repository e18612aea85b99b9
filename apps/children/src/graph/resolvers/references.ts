import { findReportingYear, type ById, type ReferenceFinder } from '@iro/subgraph';
import { childById } from '../../identity/loaders/child-loaders';
import { iroById } from '../../organisation/loaders/iro-loaders';
import { teamById } from '../../organisation/loaders/organisation-loaders';

/** By id, null when it is not the asker's to see; a request's keys are one statement. */
const findBy =
  (byId: ById<object>): ReferenceFinder =>
  (keys, context) =>
    Promise.all(keys.map(({ id }) => byId(context, id ?? '')));

/** How each keyed type is found. */
export const references: Readonly<Record<string, ReferenceFinder>> = {
  Child: findBy(childById),
  IndependentReviewingOfficer: findBy(iroById),
  Team: findBy(teamById),
  ReportingYear: findReportingYear,
};
