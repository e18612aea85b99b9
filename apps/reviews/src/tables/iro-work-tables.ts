import { ChildSpokenToEntity } from './child-spoken-to.entity';
import { CommentaryEntity } from './commentary.entity';
import { JudgementModerationEntity } from './judgement-moderation.entity';
import { OtherActivityEntity } from './other-activity.entity';
import { OwnViewsEntity } from './own-views.entity';
import { PermanencePlanEntity } from './permanence-plan.entity';
import { PracticeObservationEntity } from './practice-observation.entity';
import { PriorityProgressEntity } from './priority-progress.entity';
import { PriorityEntity } from './priority.entity';
import { WishForReviewEntity } from './wish-for-review.entity';

/** The IRO's work around reviews, the annual report's words, and the young person's own part. */
export const iroWorkTables = [
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
