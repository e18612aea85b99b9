import { AgreePermanencePlan } from './acts/agree-permanence-plan';
import { CarryPriorityForward } from './acts/carry-priority-forward';
import { ChangePermanencePlan } from './acts/change-permanence-plan';
import {
  CorrectChildSpokenTo,
  CorrectFeedback,
  CorrectIroVisit,
  CorrectModeration,
  CorrectMonitoringDiscussion,
  CorrectPermanencePlan,
} from './acts/correct-iro-work';
import { CorrectObservation } from './acts/correct-observation';
import {
  CorrectOtherActivity,
  CorrectOwnViews,
  CorrectPriority,
  CorrectPriorityProgress,
  CorrectSupervision,
} from './acts/correct-service-work';
import { GiveOwnViews } from './acts/give-own-views';
import { ModerateJudgement } from './acts/moderate-judgement';
import { NameInvitees } from './acts/name-invitees';
import { OfferToChair } from './acts/offer-to-chair';
import { PlanObservation } from './acts/plan-observation';
import { RecordChildSpokenTo } from './acts/record-child-spoken-to';
import { RecordDevelopmentReview } from './acts/record-development-review';
import { RecordFeedback } from './acts/record-feedback';
import { RecordFeedbackAction } from './acts/record-feedback-action';
import { RecordIroVisit } from './acts/record-iro-visit';
import { RecordMonitoringDiscussion } from './acts/record-monitoring-discussion';
import { RecordObservation } from './acts/record-observation';
import { RecordOtherActivity } from './acts/record-other-activity';
import { RecordPriorityProgress } from './acts/record-priority-progress';
import { RecordSupervision } from './acts/record-supervision';
import { SetPriority } from './acts/set-priority';
import { SignCommentary } from './acts/sign-commentary';
import { WriteCommentary } from './acts/write-commentary';
import { IroWorkFigures } from './resolvers/iro-work-figures.resolver';
import {
  ChildIroWork,
  ChildSpokenToResolver,
  IroOwnWork,
  IroVisitResolver,
  JudgementModerationResolver,
  MonitoringDiscussionResolver,
  PracticeObservationResolver,
} from './resolvers/iro-work.resolver';
import { PriorityResolver, ReportWords } from './resolvers/report-words.resolver';
import { ChildOwnWords } from './resolvers/young-person.resolver';

/**
 * The IRO's work around reviews, the annual report's words, and the young person's own part: reads and acts.
 */
export const iroWork = [
  ChildIroWork,
  IroOwnWork,
  JudgementModerationResolver,
  IroVisitResolver,
  ChildSpokenToResolver,
  MonitoringDiscussionResolver,
  PracticeObservationResolver,
  ReportWords,
  IroWorkFigures,
  PriorityResolver,
  ChildOwnWords,
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

/** What the database refuses of it, in a sentence. */
export const iroWorkConstraints: Readonly<Record<string, string>> = {
  permanence_plan_one_in_force: 'Another permanence plan is in force for this child. Record a change of it.',
  permanence_plan_days_in_order:
    'A permanence plan cannot have been agreed after the day another took its place. Check the days.',
  judgement_moderation_once: 'This judgement has been moderated. If the moderation is wrong, correct it.',
  commentary_once:
    'This section was written by somebody else just now. Read it, and write it anew with its version.',
  priority_carried_once: 'This priority has already been carried forward.',
};
