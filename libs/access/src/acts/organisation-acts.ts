import { actRows, type ActRow } from './act-row';

const iroManagers: ActRow['by'] = ['IRO_MANAGER'];
const organisation: ActRow = { by: iroManagers, part: 'ORGANISATION' };
/** Who is responsible for a child: the manager of the IROs names them. */
const responsibility: ActRow = { by: iroManagers, part: 'CORE' };
const visit: ActRow = { by: ['SOCIAL_WORKER', 'IRO_MANAGER'], part: 'CORE' };
const leaver: ActRow = { by: ['PERSONAL_ADVISER', 'SOCIAL_WORKER', 'IRO_MANAGER'], part: 'LEAVING_CARE' };
/** A status begins at 16, at 18 or with the end of care, and ends at an age. */
const leaverStatus: ActRow = { ...leaver, toldByBirthday: true };
/** Nobody names themselves somebody's adviser. */
const adviser: ActRow = { by: ['SOCIAL_WORKER', 'IRO_MANAGER'], part: 'LEAVING_CARE' };

/** IROs, teams, managers, cover, visits by social workers, and leavers. */
export const organisationActs = actRows({
  END_IRO_ALLOCATION: responsibility,
  CORRECT_IRO_ALLOCATION: responsibility,
  ALLOCATE_SOCIAL_WORKER: responsibility,
  CORRECT_CASE_ALLOCATION: responsibility,
  APPOINT_IRO: organisation,
  CHANGE_IRO_POST: organisation,
  END_IRO_APPOINTMENT: organisation,
  CORRECT_IRO: organisation,
  CORRECT_IRO_TERMS: organisation,
  ESTABLISH_IRO_POST: organisation,
  ABOLISH_IRO_POST: organisation,
  CORRECT_IRO_POST: organisation,
  OPEN_SERVICE: organisation,
  CORRECT_SERVICE: organisation,
  OPEN_TEAM: organisation,
  MOVE_TEAM: organisation,
  CLOSE_TEAM: organisation,
  CORRECT_TEAM: organisation,
  CORRECT_TEAM_MOVE: organisation,
  APPOINT_MANAGER: organisation,
  END_MANAGER_APPOINTMENT: organisation,
  CORRECT_MANAGER: organisation,
  APPOINT_SOCIAL_WORKER: organisation,
  MOVE_SOCIAL_WORKER: organisation,
  END_SOCIAL_WORKER: organisation,
  CORRECT_SOCIAL_WORKER: organisation,
  CORRECT_SOCIAL_WORKER_MOVE: organisation,
  RECORD_ABSENCE_COVER: organisation,
  END_ABSENCE_COVER: organisation,
  CORRECT_ABSENCE_COVER: organisation,
  RECORD_SOCIAL_WORKER_VISIT: visit,
  WRITE_UP_SOCIAL_WORKER_VISIT: visit,
  CORRECT_SOCIAL_WORKER_VISIT: visit,
  RECORD_VISIT_AGREEMENT: visit,
  END_VISIT_AGREEMENT: visit,
  CORRECT_VISIT_AGREEMENT: visit,
  BEGIN_LEAVER_STATUS: leaverStatus,
  END_LEAVER_STATUS: leaverStatus,
  CORRECT_LEAVER_STATUS: leaverStatus,
  RECORD_LEAVER_CONTACT: leaver,
  CORRECT_LEAVER_CONTACT: leaver,
  ASSIGN_PERSONAL_ADVISER: adviser,
  END_PERSONAL_ADVISER: adviser,
  CORRECT_PERSONAL_ADVISER: adviser,
});
