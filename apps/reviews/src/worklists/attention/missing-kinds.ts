import type { MissingKind } from '@iro/subgraph';

/** What the records of reviews may lack, most of it what SSDA903 cannot say. */
export const missingKinds: readonly MissingKind[] = [
  {
    key: 'REVIEW_KIND',
    says: 'What made the review due.',
    figures: ['reviewsInTime', 'childrenReviewedInTime'],
    select: 'SELECT child_id, completed_on, id FROM review WHERE kind IS NULL AND NOT cancelled',
  },
  {
    key: 'REVIEW_START',
    says: 'When the review’s first session was held.',
    figures: ['reviewsInTime by START_DATE'],
    select: `
        SELECT child_id, completed_on, id
        FROM review
        WHERE started_on IS NULL AND completed_on IS NOT NULL AND NOT cancelled
      `,
  },
  {
    key: 'PARTICIPATION',
    says: 'The child’s part in the review.',
    figures: ['participationByCode', 'childContributed', 'someContribution', 'noContribution'],
    select: `
        SELECT child_id, completed_on, id
        FROM review
        WHERE participation IS NULL AND completed_on IS NOT NULL AND NOT cancelled
      `,
  },
];
