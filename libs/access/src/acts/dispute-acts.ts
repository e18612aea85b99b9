import { actRows } from './act-row';

/** Concerns, disputes and escalation. */
export const disputeActs = actRows({
  RAISE_CONCERN: { by: ['IRO', 'IRO_MANAGER', 'CONFERENCE_CHAIR'], part: 'DISPUTES' },
});
