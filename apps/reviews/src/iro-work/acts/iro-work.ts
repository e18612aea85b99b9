import { AgreePermanencePlan } from './agree-permanence-plan';
import { CarryPriorityForward } from '../../year/acts/carry-priority-forward';
import { ChangePermanencePlan } from './change-permanence-plan';
import {
  CorrectChildSpokenTo,
  CorrectFeedback,
  CorrectIroVisit,
  CorrectModeration,
  CorrectMonitoringDiscussion,
  CorrectPermanencePlan,
} from './correct-iro-work';
import { CorrectObservation } from '../../service-quality/acts/correct-observation';
import {
  CorrectOtherActivity,
  CorrectOwnViews,
  CorrectPriority,
  CorrectPriorityProgress,
  CorrectSupervision,
} from '../../service-quality/acts/correct-service-work';
import { GiveOwnViews } from '../../young-person/acts/give-own-views';
import { ModerateJudgement } from '../../service-quality/acts/moderate-judgement';
import { NameInvitees } from '../../young-person/acts/name-invitees';
import { OfferToChair } from '../../young-person/acts/offer-to-chair';
import { PlanObservation } from '../../service-quality/acts/plan-observation';
import { RecordChildSpokenTo } from './record-child-spoken-to';
import { RecordDevelopmentReview } from '../../service-quality/acts/record-development-review';
import { RecordFeedback } from '../../service-quality/acts/record-feedback';
import { RecordFeedbackAction } from '../../service-quality/acts/record-feedback-action';
import { RecordIroVisit } from './record-iro-visit';
import { RecordMonitoringDiscussion } from './record-monitoring-discussion';
import { RecordObservation } from '../../service-quality/acts/record-observation';
import { RecordOtherActivity } from '../../service-quality/acts/record-other-activity';
import { RecordPriorityProgress } from '../../year/acts/record-priority-progress';
import { RecordSupervision } from '../../service-quality/acts/record-supervision';
import { SetPriority } from '../../year/acts/set-priority';
import { SignCommentary } from '../../year/acts/sign-commentary';
import { WriteCommentary } from '../../year/acts/write-commentary';
import { IroWorkFigures } from '../resolvers/iro-work-figures.resolver';
import {
  ChildIroWork,
  ChildSpokenToResolver,
  IroOwnWork,
  IroVisitResolver,
  JudgementModerationResolver,
  MonitoringDiscussionResolver,
  PracticeObservationResolver,
} from '../resolvers/iro-work.resolver';
import { PriorityResolver, ReportWords } from '../../year/resolvers/report-words.resolver';
import { ChildOwnWords } from '../../young-person/resolvers/young-person.resolver';

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
