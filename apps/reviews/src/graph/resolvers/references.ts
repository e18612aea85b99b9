import { reportingYear } from '@iro/calendar';
import { findKnownChild, possible, type ReferenceFinder } from '@iro/subgraph';
import { reviewsById } from '../../review/loaders/loaders';

const byId = (key: Readonly<Record<string, string>>): string | null => possible([key['id']])[0] ?? null;
const itself: ReferenceFinder = (keys) =>
  Promise.resolve(keys.map((key) => (byId(key) === null ? null : { id: byId(key) })));

/** How each keyed type is found here. */
export const references: Readonly<Record<string, ReferenceFinder>> = {
  Review: (keys, context) =>
    Promise.all(
      keys.map((key) => {
        const id = byId(key);
        return id === null ? null : reviewsById(context).load(id);
      }),
    ),
  Child: findKnownChild,
  IndependentReviewingOfficer: itself,
  Team: itself,
  ReportingYear: (keys) => Promise.resolve(keys.map((key) => reportingYear(Number(key['ending'])))),
};
