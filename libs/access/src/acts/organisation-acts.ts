import { actRows } from './act-row';

/** IROs, teams, managers, cover, leavers and who may see whom. */
export const organisationActs = actRows({
  APPROVE_AUDIT_CASE: { by: ['IRO_MANAGER'], part: 'READERS' },
  CLOSE_AUDIT_CASE: { by: ['IRO_MANAGER'], part: 'READERS' },
});
