import type { Role } from '../roles';
import { actRows, type ActRow } from './act-row';

const service: readonly Role[] = ['IRO', 'IRO_MANAGER'];
/** Who makes the plan for a child, and who sees to it that there is one. */
const planners: readonly Role[] = ['IRO', 'IRO_MANAGER', 'SOCIAL_WORKER'];
const manager: readonly Role[] = ['IRO_MANAGER'];
const youngPerson: readonly Role[] = ['YOUNG_PERSON'];
const row = (by: readonly Role[], part: ActRow['part']): ActRow => ({ by, part });

/**
 * The IRO's work around reviews: visits, monitoring, supervision, feedback, and the young person's own part.
 */
export const iroWorkActs = actRows({
  RECORD_IRO_VISIT: row(service, 'REVIEWS'),
  CORRECT_IRO_VISIT: row(service, 'REVIEWS'),
  RECORD_CHILD_SPOKEN_TO: row(service, 'REVIEWS'),
  CORRECT_CHILD_SPOKEN_TO: row(service, 'REVIEWS'),
  RECORD_MONITORING_DISCUSSION: row(service, 'REVIEWS'),
  CORRECT_MONITORING_DISCUSSION: row(service, 'REVIEWS'),
  AGREE_PERMANENCE_PLAN: row(planners, 'PLANS'),
  CHANGE_PERMANENCE_PLAN: row(planners, 'PLANS'),
  CORRECT_PERMANENCE_PLAN: row(planners, 'PLANS'),
  MODERATE_JUDGEMENT: row(manager, 'REVIEWS'),
  CORRECT_MODERATION: row(manager, 'REVIEWS'),
  RECORD_FEEDBACK: row(service, 'OWN_VIEWS'),
  RECORD_FEEDBACK_ACTION: row(service, 'OWN_VIEWS'),
  CORRECT_FEEDBACK: row(service, 'OWN_VIEWS'),
  PLAN_OBSERVATION: row(manager, 'OBSERVATION'),
  RECORD_OBSERVATION: row(manager, 'OBSERVATION'),
  CORRECT_OBSERVATION: row(manager, 'OBSERVATION'),
  RECORD_SUPERVISION: row(manager, 'SUPERVISION'),
  RECORD_DEVELOPMENT_REVIEW: row(manager, 'SUPERVISION'),
  CORRECT_SUPERVISION: row(manager, 'SUPERVISION'),
  RECORD_OTHER_ACTIVITY: row(service, 'SUPERVISION'),
  CORRECT_OTHER_ACTIVITY: row(service, 'SUPERVISION'),
  WRITE_COMMENTARY: row(manager, 'FIGURES'),
  SIGN_COMMENTARY: row(manager, 'FIGURES'),
  SET_PRIORITY: row(manager, 'FIGURES'),
  RECORD_PRIORITY_PROGRESS: row(manager, 'FIGURES'),
  CARRY_PRIORITY_FORWARD: row(manager, 'FIGURES'),
  CORRECT_PRIORITY: row(manager, 'FIGURES'),
  CORRECT_PRIORITY_PROGRESS: row(manager, 'FIGURES'),
  GIVE_OWN_VIEWS: row(youngPerson, 'OWN_VIEWS'),
  CORRECT_OWN_VIEWS: row(youngPerson, 'OWN_VIEWS'),
  NAME_INVITEES: row(youngPerson, 'OWN_VIEWS'),
  OFFER_TO_CHAIR: row(youngPerson, 'OWN_VIEWS'),
});
