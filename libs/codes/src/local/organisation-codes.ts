import { codeSet } from '../code-set';

/** How an IRO is employed. */
export const employments = codeSet('EMPLOYMENT', { PERMANENT: 'Permanent', AGENCY: 'Agency' });

/** Managers to whom disputes are addressed, by stage. */
export const managerRoles = codeSet('MANAGER_ROLE', {
  TEAM_MANAGER: 'Team manager',
  SERVICE_MANAGER: 'Service manager',
  ASSISTANT_DIRECTOR: 'Assistant director',
});

/** Whose absence is covered. */
export const coverKinds = codeSet('COVER_KIND', {
  IRO: 'IRO',
  SOCIAL_WORKER: 'Social worker',
  MANAGER: 'Manager',
});

/** Where a comparator comes from. */
export const comparatorKinds = codeSet('COMPARATOR_KIND', {
  NATIONAL: 'England',
  STATISTICAL_NEIGHBOUR: 'Statistical neighbours',
  REGION: 'Region',
  OWN: 'This council',
});
