import { ChildSpokenToEntity } from '../../iro-work/tables/child-spoken-to.entity';
import { IroVisitEntity } from '../../iro-work/tables/iro-visit.entity';
import { MonitoringDiscussionEntity } from '../../iro-work/tables/monitoring-discussion.entity';
import { PermanencePlanEntity } from '../../iro-work/tables/permanence-plan.entity';
import { InviteeEntity } from '../../preparation/tables/invitee.entity';
import { MonitoringFormEntity } from '../../preparation/tables/monitoring-form.entity';
import { PostponementEntity } from '../../preparation/tables/postponement.entity';
import { ReviewPaperEntity } from '../../preparation/tables/review-paper.entity';
import { JudgementEntity } from '../../record/tables/judgement.entity';
import { ReviewDecisionEntity } from '../../record/tables/review-decision.entity';
import { ReviewRecordRecipientEntity } from '../../record/tables/review-record-recipient.entity';
import { ReviewRecordEntity } from '../../record/tables/review-record.entity';
import { ParticipationMethodEntity } from '../../review/tables/participation-method.entity';
import { ReviewParticipationEntity } from '../../review/tables/review-participation.entity';
import { ReviewSessionEntity } from '../../review/tables/review-session.entity';
import { ReviewEntity } from '../../review/tables/review.entity';
import { ChildFeedbackEntity } from '../../service-quality/tables/child-feedback.entity';
import { JudgementModerationEntity } from '../../service-quality/tables/judgement-moderation.entity';
import { OtherActivityEntity } from '../../service-quality/tables/other-activity.entity';
import { PracticeObservationEntity } from '../../service-quality/tables/practice-observation.entity';
import { SupervisionEntity } from '../../service-quality/tables/supervision.entity';
import { CommentaryEntity } from '../../year/tables/commentary.entity';
import { PriorityProgressEntity } from '../../year/tables/priority-progress.entity';
import { PriorityEntity } from '../../year/tables/priority.entity';
import { OwnViewsEntity } from '../../young-person/tables/own-views.entity';
import { WishForReviewEntity } from '../../young-person/tables/wish-for-review.entity';

/** Every table of this service beside the kit's. */
export const ownTables = [
  ReviewEntity,
  ReviewSessionEntity,
  PostponementEntity,
  ParticipationMethodEntity,
  ReviewRecordEntity,
  ReviewDecisionEntity,
  InviteeEntity,
  JudgementEntity,
  IroVisitEntity,
  MonitoringDiscussionEntity,
  ChildFeedbackEntity,
  SupervisionEntity,
  ReviewParticipationEntity,
  ReviewPaperEntity,
  ReviewRecordRecipientEntity,
  MonitoringFormEntity,
  ChildSpokenToEntity,
  PermanencePlanEntity,
  JudgementModerationEntity,
  PracticeObservationEntity,
  OtherActivityEntity,
  CommentaryEntity,
  PriorityEntity,
  PriorityProgressEntity,
  OwnViewsEntity,
  WishForReviewEntity,
];
