import { ChildFeedbackEntity } from './child-feedback.entity';
import { iroWorkTables } from './iro-work-tables';
import { InviteeEntity } from './invitee.entity';
import { IroVisitEntity } from './iro-visit.entity';
import { JudgementEntity } from './judgement.entity';
import { MonitoringDiscussionEntity } from './monitoring-discussion.entity';
import { MonitoringFormEntity } from './monitoring-form.entity';
import { ParticipationMethodEntity } from './participation-method.entity';
import { PostponementEntity } from './postponement.entity';
import { ReviewDecisionEntity } from './review-decision.entity';
import { ReviewPaperEntity } from './review-paper.entity';
import { ReviewParticipationEntity } from './review-participation.entity';
import { ReviewRecordRecipientEntity } from './review-record-recipient.entity';
import { ReviewRecordEntity } from './review-record.entity';
import { ReviewSessionEntity } from './review-session.entity';
import { ReviewEntity } from './review.entity';
import { SupervisionEntity } from './supervision.entity';

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
  ...iroWorkTables,
];
