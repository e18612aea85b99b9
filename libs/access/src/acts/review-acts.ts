import { actRows } from './act-row';

/** Reviews: planned, prepared, held, completed, recorded. */
export const reviewActs = actRows({
  COMPLETE_REVIEW: { by: ['IRO', 'IRO_MANAGER'], part: 'DATES' },
});
