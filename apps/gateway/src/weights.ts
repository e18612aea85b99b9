/**
 * What a field costs beside what stands beneath it, in points. A point is what one record among many takes,
 * about 10 microseconds; the others were measured beside it, in the demonstration year (`infra/bench`). Dear are
 * questions over the whole roll, however short their answer: while PostgreSQL works one out, others wait.
 */
export interface Weights {
  /** By type: every field of it that has a type of its own. */
  readonly ofType: Readonly<Record<string, number>>;
  /** By `Type.field`, or by the name of a field on any type. */
  readonly ofField: Readonly<Record<string, number>>;
  /** How long lists without `first` are taken to be. */
  readonly listLength: number;
  /** How long pages are when nobody says. */
  readonly pageLength: number;
}

const [figure, attention, journal, ofChild] = [400, 5_000, 1_000, 40];

export const weights: Weights = {
  ofType: { ReportingYear: figure },
  ofField: {
    cohort: 2 * figure,
    breakdown: 2 * figure,
    byMonth: 2 * figure,
    childrenAttention: attention,
    reviewAttention: attention,
    disputeAttention: attention,
    complianceAttention: attention,
    missingData: attention,
    missingReviewData: attention,
    missingHealthData: attention,
    missingDisputeData: attention,
    childrenJournal: journal,
    reviewsJournal: journal,
    disputesJournal: journal,
    complianceJournal: journal,
    childrenReadLog: journal,
    reviewsReadLog: journal,
    disputesReadLog: journal,
    complianceReadLog: journal,
    readBy: ofChild,
    chronology: ofChild,
  },
  listLength: 3,
  pageLength: 50,
};
