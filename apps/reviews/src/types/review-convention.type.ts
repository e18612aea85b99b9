import { registerEnumType } from 'type-graphql';

/** Which day of a review is compared with its due day. */
export const ReviewConvention = { START_DATE: 'START_DATE', COMPLETION_DATE: 'COMPLETION_DATE' } as const;
export type ReviewConvention = keyof typeof ReviewConvention;

registerEnumType(ReviewConvention, {
  name: 'ReviewConvention',
  description: 'Which day of a review counts when it is asked whether it was in time.',
  valuesConfig: {
    START_DATE: { description: 'The day of its first session: the practice to March 2015.' },
    COMPLETION_DATE: { description: 'The day it was completed: the practice from April 2015.' },
  },
});
