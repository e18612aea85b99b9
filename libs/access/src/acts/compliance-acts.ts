import { actRows } from './act-row';
import type { Role } from '../roles';

const health: readonly Role[] = ['HEALTH_OFFICER', 'IRO_MANAGER'];
const education: readonly Role[] = ['VIRTUAL_SCHOOL_OFFICER', 'IRO_MANAGER'];
const plans: readonly Role[] = ['SOCIAL_WORKER'];
const pathway: readonly Role[] = ['SOCIAL_WORKER', 'PERSONAL_ADVISER'];

/** Health, education and plans. */
export const complianceActs = actRows({
  RECORD_HEALTH_ASSESSMENT: { by: health, part: 'HEALTH' },
  RECORD_DENTAL_CHECK: { by: health, part: 'HEALTH' },
  RECORD_IMMUNISATIONS: { by: health, part: 'HEALTH' },
  RECORD_DEVELOPMENT_CHECK: { by: health, part: 'HEALTH' },
  RECORD_SUBSTANCE_MISUSE: { by: health, part: 'HEALTH' },
  SEND_SDQ: { by: health, part: 'HEALTH' },
  CHASE_SDQ: { by: health, part: 'HEALTH' },
  RECORD_SDQ_RETURNED: { by: health, part: 'HEALTH' },
  RECORD_SDQ_NOT_HELD: { by: health, part: 'HEALTH' },
  WITHDRAW_SDQ: { by: health, part: 'HEALTH' },
  CORRECT_HEALTH_ASSESSMENT: { by: health, part: 'HEALTH' },
  CORRECT_DENTAL_CHECK: { by: health, part: 'HEALTH' },
  CORRECT_IMMUNISATIONS: { by: health, part: 'HEALTH' },
  CORRECT_DEVELOPMENT_CHECK: { by: health, part: 'HEALTH' },
  CORRECT_SUBSTANCE_MISUSE: { by: health, part: 'HEALTH' },
  CORRECT_SDQ: { by: health, part: 'HEALTH' },
  RECORD_CONVICTION: { by: plans, part: 'LEGAL' },
  CORRECT_CONVICTION: { by: plans, part: 'LEGAL' },
  BEGIN_PEP: { by: education, part: 'EDUCATION' },
  RECORD_PEP_ON_FILE: { by: education, part: 'EDUCATION' },
  REVIEW_PEP: { by: education, part: 'EDUCATION' },
  END_PEP: { by: education, part: 'EDUCATION' },
  CORRECT_PEP: { by: education, part: 'EDUCATION' },
  CORRECT_PEP_REVIEW: { by: education, part: 'EDUCATION' },
  RECORD_SCHOOL: { by: education, part: 'EDUCATION' },
  CORRECT_SCHOOL: { by: education, part: 'EDUCATION' },
  RECORD_INSPECTION: { by: education, part: 'EDUCATION' },
  CORRECT_INSPECTION: { by: education, part: 'EDUCATION' },
  RECORD_SCHOOL_PLACE: { by: education, part: 'EDUCATION' },
  END_SCHOOL_PLACE: { by: education, part: 'EDUCATION' },
  CORRECT_SCHOOL_PLACE: { by: education, part: 'EDUCATION' },
  RECORD_SCHOOL_TERM: { by: education, part: 'EDUCATION' },
  CORRECT_SCHOOL_TERM: { by: education, part: 'EDUCATION' },
  RAISE_ATTENTION_ITEM: {
    by: ['SOCIAL_WORKER', 'PLACEMENTS_OFFICER', 'IRO', 'IRO_MANAGER'],
    part: 'PLACEMENT',
  },
  ANSWER_ATTENTION_ITEM: {
    by: ['VIRTUAL_SCHOOL_OFFICER', 'SOCIAL_WORKER', 'PLACEMENTS_OFFICER', 'IRO', 'IRO_MANAGER'],
    part: 'CORE',
  },
  CORRECT_ATTENTION_ITEM: {
    by: ['VIRTUAL_SCHOOL_OFFICER', 'SOCIAL_WORKER', 'PLACEMENTS_OFFICER', 'IRO', 'IRO_MANAGER'],
    part: 'CORE',
  },
  AGREE_CARE_PLAN: { by: plans, part: 'PLANS' },
  UPDATE_CARE_PLAN: { by: plans, part: 'PLANS' },
  ASSOCIATE_CARE_PLAN: { by: plans, part: 'PLANS' },
  AGREE_PLACEMENT_PLAN: { by: plans, part: 'PLANS' },
  COMPLETE_PATHWAY_ASSESSMENT: { by: pathway, part: 'PLANS' },
  AGREE_PATHWAY_PLAN: { by: pathway, part: 'PLANS' },
  REVIEW_PATHWAY_PLAN: { by: pathway, part: 'PLANS' },
  END_PLAN: { by: pathway, part: 'PLANS' },
  CORRECT_PLAN: { by: pathway, part: 'PLANS' },
  CORRECT_PLAN_REVIEW: { by: pathway, part: 'PLANS' },
  CORRECT_PATHWAY_ASSESSMENT: { by: pathway, part: 'PLANS' },
});
