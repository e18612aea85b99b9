import { CorrectReview } from './correct-review';
import {
  CorrectJudgement,
  CorrectMonitoringForm,
  CorrectParticipation,
  CorrectParticipationMethod,
  CorrectReviewDecision,
  CorrectReviewRecord,
  CorrectReviewRecordRecipient,
} from '../../record/acts/correct-review-outcome';
import {
  CorrectInvitee,
  CorrectPostponement,
  CorrectReviewPaper,
  CorrectReviewSession,
} from '../../preparation/acts/correct-review-preparation';
import { AcceptReviewPaper } from '../../preparation/acts/accept-review-paper';
import { AdjournReview } from './adjourn-review';
import { CancelReview } from '../../preparation/acts/cancel-review';
import { CompleteReviewDecision } from '../../record/acts/complete-review-decision';
import { CompleteReview } from './complete-review';
import { DistributeReviewRecord } from '../../record/acts/distribute-review-record';
import { HoldReviewSession } from './hold-review-session';
import { InviteToReview } from '../../preparation/acts/invite-to-review';
import { IssueDecisions } from '../../record/acts/issue-decisions';
import { PlanReview } from '../../preparation/acts/plan-review';
import { PostponeReview } from '../../preparation/acts/postpone-review';
import { ReceiveReviewPaper } from '../../preparation/acts/receive-review-paper';
import { RecordCarePlanUpdated } from '../../record/acts/record-care-plan-updated';
import { RecordChildConsulted } from '../../preparation/acts/record-child-consulted';
import { RecordInviteeResponse } from '../../preparation/acts/record-invitee-response';
import { RecordJudgement } from '../../record/acts/record-judgement';
import { RecordMonitoringForm } from '../../preparation/acts/record-monitoring-form';
import { RecordParticipation } from './record-participation';
import { RecordReviewDecisions } from '../../record/acts/record-review-decisions';
import { RequestReviewPaper } from '../../preparation/acts/request-review-paper';
import { RespondToDecisions } from '../../record/acts/respond-to-decisions';
import { WriteReviewRecord } from '../../record/acts/write-review-record';

/** Everything done to a review, from its booking to the distribution of its record. */
export const actsOnReviews = [
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
];

/** What the database refuses where two act at once, in words. */
export const constraintsOnReviews = {
  review_child_id_kind_idx:
    'A review of this kind is already planned. Postpone that one, or call it off first.',
  review_days_in_order: 'A review cannot be completed before it begins.',
  review_session_review_id_held_on_idx: 'A session of this review is already recorded for that day.',
  participation_method_review_id_method_idx: 'That way of taking part is already recorded for this review.',
  review_participation_review_id_idx: "The child's part in this review is already recorded.",
  judgement_review_id_dimension_idx: 'This side of the care has been judged at this review.',
  review_record_review_id_by_act_idx:
    'Something of the record of this review has been recorded meanwhile. Read it again and repeat your change.',
  review_paper_review_id_kind_idx: 'This paper has already been asked for, for this review.',
  review_paper_judged_when_received: 'A paper that has been judged has come: say when.',
  review_record_recipient_review_id_role_idx: 'The record was already sent to them.',
  monitoring_form_review_id_idx: 'The monitoring form of this review is already filled in.',
};
