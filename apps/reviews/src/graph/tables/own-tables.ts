import { ChildFeedbackEntity } from '../../service-quality/tables/child-feedback.entity';
import { iroWorkTables } from '../../iro-work/tables/iro-work-tables';
import { InviteeEntity } from '../../preparation/tables/invitee.entity';
import { IroVisitEntity } from '../../iro-work/tables/iro-visit.entity';
import { JudgementEntity } from '../../record/tables/judgement.entity';
import { MonitoringDiscussionEntity } from '../../iro-work/tables/monitoring-discussion.entity';
import { MonitoringFormEntity } from '../../preparation/tables/monitoring-form.entity';
import { ParticipationMethodEntity } from '../../review/tables/participation-method.entity';
import { PostponementEntity } from '../../preparation/tables/postponement.entity';
import { ReviewDecisionEntity } from '../../record/tables/review-decision.entity';
import { ReviewPaperEntity } from '../../preparation/tables/review-paper.entity';
import { ReviewParticipationEntity } from '../../review/tables/review-participation.entity';
import { ReviewRecordRecipientEntity } from '../../record/tables/review-record-recipient.entity';
import { ReviewRecordEntity } from '../../record/tables/review-record.entity';
import { ReviewSessionEntity } from '../../review/tables/review-session.entity';
import { ReviewEntity } from '../../review/tables/review.entity';
import { SupervisionEntity } from '../../service-quality/tables/supervision.entity';

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
