import { AgreePermanencePlan } from '../../iro-work/acts/agree-permanence-plan';
import { ChangePermanencePlan } from '../../iro-work/acts/change-permanence-plan';
import {
  CorrectIroVisit,
  CorrectChildSpokenTo,
  CorrectMonitoringDiscussion,
  CorrectPermanencePlan,
  CorrectModeration,
  CorrectFeedback,
} from '../../iro-work/acts/correct-iro-work';
import { RecordChildSpokenTo } from '../../iro-work/acts/record-child-spoken-to';
import { RecordIroVisit } from '../../iro-work/acts/record-iro-visit';
import { RecordMonitoringDiscussion } from '../../iro-work/acts/record-monitoring-discussion';
import { AcceptReviewPaper } from '../../preparation/acts/accept-review-paper';
import { CancelReview } from '../../preparation/acts/cancel-review';
import {
  CorrectPostponement,
  CorrectReviewSession,
  CorrectInvitee,
  CorrectReviewPaper,
} from '../../preparation/acts/correct-review-preparation';
import { InviteToReview } from '../../preparation/acts/invite-to-review';
import { PlanReview } from '../../preparation/acts/plan-review';
import { PostponeReview } from '../../preparation/acts/postpone-review';
import { ReceiveReviewPaper } from '../../preparation/acts/receive-review-paper';
import { RecordChildConsulted } from '../../preparation/acts/record-child-consulted';
import { RecordInviteeResponse } from '../../preparation/acts/record-invitee-response';
import { RecordMonitoringForm } from '../../preparation/acts/record-monitoring-form';
import { RequestReviewPaper } from '../../preparation/acts/request-review-paper';
import { CompleteReviewDecision } from '../../record/acts/complete-review-decision';
import {
  CorrectParticipation,
  CorrectParticipationMethod,
  CorrectJudgement,
  CorrectMonitoringForm,
  CorrectReviewDecision,
  CorrectReviewRecord,
  CorrectReviewRecordRecipient,
} from '../../record/acts/correct-review-outcome';
import { DistributeReviewRecord } from '../../record/acts/distribute-review-record';
import { IssueDecisions } from '../../record/acts/issue-decisions';
import { RecordCarePlanUpdated } from '../../record/acts/record-care-plan-updated';
import { RecordJudgement } from '../../record/acts/record-judgement';
import { RecordReviewDecisions } from '../../record/acts/record-review-decisions';
import { RespondToDecisions } from '../../record/acts/respond-to-decisions';
import { WriteReviewRecord } from '../../record/acts/write-review-record';
import { AdjournReview } from '../../review/acts/adjourn-review';
import { CompleteReview } from '../../review/acts/complete-review';
import { CorrectReview } from '../../review/acts/correct-review';
import { HoldReviewSession } from '../../review/acts/hold-review-session';
import { RecordParticipation } from '../../review/acts/record-participation';
import { CorrectObservation } from '../../service-quality/acts/correct-observation';
import {
  CorrectSupervision,
  CorrectOtherActivity,
  CorrectPriority,
  CorrectPriorityProgress,
  CorrectOwnViews,
} from '../../service-quality/acts/correct-service-work';
import { ModerateJudgement } from '../../service-quality/acts/moderate-judgement';
import { PlanObservation } from '../../service-quality/acts/plan-observation';
import { RecordDevelopmentReview } from '../../service-quality/acts/record-development-review';
import { RecordFeedback } from '../../service-quality/acts/record-feedback';
import { RecordFeedbackAction } from '../../service-quality/acts/record-feedback-action';
import { RecordObservation } from '../../service-quality/acts/record-observation';
import { RecordOtherActivity } from '../../service-quality/acts/record-other-activity';
import { RecordSupervision } from '../../service-quality/acts/record-supervision';
import { CarryPriorityForward } from '../../year/acts/carry-priority-forward';
import { RecordPriorityProgress } from '../../year/acts/record-priority-progress';
import { SetPriority } from '../../year/acts/set-priority';
import { SignCommentary } from '../../year/acts/sign-commentary';
import { WriteCommentary } from '../../year/acts/write-commentary';
import { GiveOwnViews } from '../../young-person/acts/give-own-views';
import { NameInvitees } from '../../young-person/acts/name-invitees';
import { OfferToChair } from '../../young-person/acts/offer-to-chair';

/** Everything a person does that changes a record of reviews, of the work around them or of the annual report. */
export const acts = [
  PlanReview,
  PostponeReview,
  CancelReview,
  RecordChildConsulted,
  InviteToReview,
  RecordInviteeResponse,
  RequestReviewPaper,
  ReceiveReviewPaper,
  AcceptReviewPaper,
  HoldReviewSession,
  AdjournReview,
  CompleteReview,
  RecordParticipation,
  RecordJudgement,
  RecordMonitoringForm,
  RecordReviewDecisions,
  CompleteReviewDecision,
  IssueDecisions,
  RespondToDecisions,
  WriteReviewRecord,
  DistributeReviewRecord,
  RecordCarePlanUpdated,
  CorrectReview,
  CorrectPostponement,
  CorrectReviewSession,
  CorrectInvitee,
  CorrectReviewPaper,
  CorrectParticipation,
  CorrectParticipationMethod,
  CorrectJudgement,
  CorrectMonitoringForm,
  CorrectReviewDecision,
  CorrectReviewRecord,
  CorrectReviewRecordRecipient,
  RecordIroVisit,
  CorrectIroVisit,
  RecordChildSpokenTo,
  CorrectChildSpokenTo,
  RecordMonitoringDiscussion,
  CorrectMonitoringDiscussion,
  AgreePermanencePlan,
  ChangePermanencePlan,
  CorrectPermanencePlan,
  ModerateJudgement,
  CorrectModeration,
  RecordFeedback,
  RecordFeedbackAction,
  CorrectFeedback,
  PlanObservation,
  RecordObservation,
  CorrectObservation,
  RecordSupervision,
  RecordDevelopmentReview,
  CorrectSupervision,
  RecordOtherActivity,
  CorrectOtherActivity,
  WriteCommentary,
  SignCommentary,
  SetPriority,
  CorrectPriority,
  RecordPriorityProgress,
  CorrectPriorityProgress,
  CarryPriorityForward,
  GiveOwnViews,
  CorrectOwnViews,
  NameInvitees,
  OfferToChair,
];
