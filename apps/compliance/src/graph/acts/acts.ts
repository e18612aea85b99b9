import { AgreeCarePlan } from '../../plans/acts/agree-care-plan';
import { AgreePathwayPlan } from '../../plans/acts/agree-pathway-plan';
import { AgreePlacementPlan } from '../../plans/acts/agree-placement-plan';
import { AnswerAttentionItem } from '../../attention-items/acts/answer-attention-item';
import { AssociateCarePlan } from '../../plans/acts/associate-care-plan';
import { BeginPep } from '../../education/acts/begin-pep';
import { ChaseSdq } from '../../health/acts/chase-sdq';
import { CompletePathwayAssessment } from '../../plans/acts/complete-pathway-assessment';
import { CorrectAttentionItem } from '../../attention-items/acts/correct-attention-item';
import {
  CorrectPep,
  CorrectPepReview,
  CorrectSchool,
  CorrectSchoolPlace,
  CorrectSchoolTerm,
} from '../../education/acts/correct-education-records';
import {
  CorrectHealthAssessment,
  CorrectDentalCheck,
  CorrectDevelopmentCheck,
  CorrectImmunisations,
  CorrectSubstanceMisuse,
  CorrectConviction,
  CorrectSdq,
} from '../../health/acts/correct-health-records';
import { CorrectInspection } from '../../education/acts/correct-inspection';
import {
  CorrectPlan,
  CorrectPlanReview,
  CorrectPathwayAssessment,
} from '../../plans/acts/correct-plan-records';
import { EndPep } from '../../education/acts/end-pep';
import { EndPlan } from '../../plans/acts/end-plan';
import { EndSchoolPlace } from '../../education/acts/end-school-place';
import { RaiseAttentionItem } from '../../attention-items/acts/raise-attention-item';
import { RecordConviction } from '../../health/acts/record-conviction';
import { RecordDentalCheck } from '../../health/acts/record-dental-check';
import { RecordDevelopmentCheck } from '../../health/acts/record-development-check';
import { RecordHealthAssessment } from '../../health/acts/record-health-assessment';
import { RecordImmunisations } from '../../health/acts/record-immunisations';
import { RecordInspection } from '../../education/acts/record-inspection';
import { RecordPepOnFile } from '../../education/acts/record-pep-on-file';
import { RecordSchool } from '../../education/acts/record-school';
import { RecordSchoolPlace } from '../../education/acts/record-school-place';
import { RecordSchoolTerm } from '../../education/acts/record-school-term';
import { RecordSdqNotHeld } from '../../health/acts/record-sdq-not-held';
import { RecordSdqReturned } from '../../health/acts/record-sdq-returned';
import { RecordSubstanceMisuse } from '../../health/acts/record-substance-misuse';
import { ReviewPathwayPlan } from '../../plans/acts/review-pathway-plan';
import { ReviewPep } from '../../education/acts/review-pep';
import { SendSdq } from '../../health/acts/send-sdq';
import { UpdateCarePlan } from '../../plans/acts/update-care-plan';
import { WithdrawSdq } from '../../health/acts/withdraw-sdq';

/** Everything a person does that changes a record of health, education or plans. */
export const acts = [
  AgreeCarePlan,
  AgreePathwayPlan,
  AgreePlacementPlan,
  AnswerAttentionItem,
  AssociateCarePlan,
  BeginPep,
  ChaseSdq,
  CompletePathwayAssessment,
  CorrectAttentionItem,
  CorrectPep,
  CorrectPepReview,
  CorrectSchool,
  CorrectSchoolPlace,
  CorrectSchoolTerm,
  CorrectHealthAssessment,
  CorrectDentalCheck,
  CorrectDevelopmentCheck,
  CorrectImmunisations,
  CorrectSubstanceMisuse,
  CorrectConviction,
  CorrectSdq,
  CorrectInspection,
  CorrectPlan,
  CorrectPlanReview,
  CorrectPathwayAssessment,
  EndPep,
  EndPlan,
  EndSchoolPlace,
  RaiseAttentionItem,
  RecordConviction,
  RecordDentalCheck,
  RecordDevelopmentCheck,
  RecordHealthAssessment,
  RecordImmunisations,
  RecordInspection,
  RecordPepOnFile,
  RecordSchool,
  RecordSchoolPlace,
  RecordSchoolTerm,
  RecordSdqNotHeld,
  RecordSdqReturned,
  RecordSubstanceMisuse,
  ReviewPathwayPlan,
  ReviewPep,
  SendSdq,
  UpdateCarePlan,
  WithdrawSdq,
];
