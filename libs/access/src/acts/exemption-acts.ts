import { actRows } from './act-row';

/** Duties that do not apply to a child, in the service that keeps them. */
export const exemptionActs = actRows({
  EXEMPT_FROM_CHILDREN_DUTY: { by: ['IRO_MANAGER', 'TEAM_MANAGER'], part: 'DATES' },
  END_CHILDREN_EXEMPTION: { by: ['IRO_MANAGER', 'TEAM_MANAGER'], part: 'DATES' },
  EXEMPT_FROM_REVIEW_DUTY: { by: ['IRO', 'IRO_MANAGER'], part: 'DATES' },
  END_REVIEW_EXEMPTION: { by: ['IRO', 'IRO_MANAGER'], part: 'DATES' },
  EXEMPT_FROM_DISPUTE_DUTY: { by: ['IRO_MANAGER'], part: 'DISPUTES' },
  END_DISPUTE_EXEMPTION: { by: ['IRO_MANAGER'], part: 'DISPUTES' },
  EXEMPT_FROM_COMPLIANCE_DUTY: {
    by: ['HEALTH_OFFICER', 'VIRTUAL_SCHOOL_OFFICER', 'IRO_MANAGER'],
    part: 'DATES',
  },
  END_COMPLIANCE_EXEMPTION: {
    by: ['HEALTH_OFFICER', 'VIRTUAL_SCHOOL_OFFICER', 'IRO_MANAGER'],
    part: 'DATES',
  },
});
