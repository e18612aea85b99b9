import { actRows } from './act-row';

/** A child on record, in and out of care, where they live and under which legal status. */
export const careActs = actRows({
  ALLOCATE_IRO: { by: ['IRO_MANAGER'], part: 'CORE' },
});
