import { actRows } from './act-row';

/** Health, education and plans. */
export const complianceActs = actRows({
  RECORD_HEALTH_ASSESSMENT: { by: ['HEALTH_OFFICER', 'IRO_MANAGER'], part: 'HEALTH' },
});
