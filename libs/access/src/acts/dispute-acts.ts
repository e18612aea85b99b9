import { actRows, type ActRow } from './act-row';

/**
 * Who challenges: the IRO, their manager, and the chair of a child protection conference. Managers of the
 * plan never do.
 */
const challenge: ActRow = { by: ['IRO', 'IRO_MANAGER', 'CONFERENCE_CHAIR'], part: 'DISPUTE_LINES' };

/** What is of the IRO service alone. */
const reviewing: ActRow = { by: ['IRO', 'IRO_MANAGER'], part: 'DISPUTE_LINES' };

/** Managers of the plan answer, and do nothing else here: independence. */
const answer: ActRow = {
  by: ['TEAM_MANAGER', 'SERVICE_MANAGER', 'ASSISTANT_DIRECTOR'],
  part: 'DISPUTE_LINES',
};

const managerOfIros: ActRow = { by: ['IRO_MANAGER'], part: 'DISPUTE_LINES' };

/** Concerns, disputes and escalation. */
export const disputeActs = actRows({
  RAISE_CONCERN: challenge,
  SEND_CONCERN: challenge,
  RECORD_CONCERN_FEEDBACK: { by: ['SOCIAL_WORKER', 'TEAM_MANAGER'], part: 'DISPUTE_LINES' },
  CLOSE_CONCERN: challenge,
  CORRECT_CONCERN: challenge,
  CORRECT_CONCERN_REASONS: challenge,
  CORRECT_CONCERN_FEEDBACK: { by: ['SOCIAL_WORKER', 'TEAM_MANAGER', 'IRO_MANAGER'], part: 'DISPUTE_LINES' },
  OPEN_DISPUTE: challenge,
  RESPOND_TO_DISPUTE: answer,
  JUDGE_RESPONSE: challenge,
  ESCALATE_DISPUTE: challenge,
  COVER_STAGE: challenge,
  REFER_TO_CAFCASS: challenge,
  WITHDRAW_DISPUTE: challenge,
  RESOLVE_DISPUTE: challenge,
  CORRECT_DISPUTE: challenge,
  CORRECT_DISPUTE_THEMES: challenge,
  CORRECT_STAGE_ENTRY: managerOfIros,
  CORRECT_CAFCASS_REFERRAL: challenge,
  RECORD_GOOD_PRACTICE: reviewing,
  CORRECT_GOOD_PRACTICE: reviewing,
  RAISE_SYSTEMIC_ISSUE: reviewing,
  RECORD_SYSTEMIC_RESPONSE: answer,
  CLOSE_SYSTEMIC_ISSUE: reviewing,
  CORRECT_SYSTEMIC_ISSUE: reviewing,
  RECORD_CONFERENCE: { by: ['CONFERENCE_CHAIR', 'IRO_MANAGER'], part: 'DISPUTE_LINES' },
  CORRECT_CONFERENCE: managerOfIros,
  ADOPT_PROTOCOL: { by: ['IRO_MANAGER'], part: 'OPEN' },
  CORRECT_PROTOCOL: { by: ['IRO_MANAGER'], part: 'OPEN' },
});
