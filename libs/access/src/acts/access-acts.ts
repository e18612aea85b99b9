import { actRows } from './act-row';

const manager = ['IRO_MANAGER'] as const;

/** Who may see whom: what is closed to someone, and what is opened in an emergency. */
export const accessActs = actRows({
  RESTRICT_ACCESS: { by: manager, part: 'RESTRICTIONS' },
  REVIEW_ACCESS_RESTRICTION: { by: manager, part: 'RESTRICTIONS' },
  LIFT_ACCESS_RESTRICTION: { by: manager, part: 'RESTRICTIONS' },
  RESTRICT_PLACEMENT: { by: manager, part: 'RESTRICTIONS' },
  LIFT_PLACEMENT_RESTRICTION: { by: manager, part: 'RESTRICTIONS' },
  BREAK_GLASS: {
    by: [
      'IRO',
      'SOCIAL_WORKER',
      'TEAM_MANAGER',
      'SERVICE_MANAGER',
      'PERSONAL_ADVISER',
      'ADOPTION_WORKER',
      'HEALTH_OFFICER',
      'VIRTUAL_SCHOOL_OFFICER',
      'CONFERENCE_CHAIR',
    ],
    part: 'RESTRICTIONS',
  },
  LOOK_AT_BREAK_GLASS: { by: manager, part: 'RESTRICTIONS' },
  APPROVE_AUDIT_CASE: { by: manager, part: 'READERS' },
  CLOSE_AUDIT_CASE: { by: manager, part: 'READERS' },
});
