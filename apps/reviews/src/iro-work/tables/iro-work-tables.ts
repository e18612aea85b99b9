import { ChildSpokenToEntity } from './child-spoken-to.entity';
import { CommentaryEntity } from '../../year/tables/commentary.entity';
import { JudgementModerationEntity } from '../../service-quality/tables/judgement-moderation.entity';
import { OtherActivityEntity } from '../../service-quality/tables/other-activity.entity';
import { OwnViewsEntity } from '../../young-person/tables/own-views.entity';
import { PermanencePlanEntity } from './permanence-plan.entity';
import { PracticeObservationEntity } from '../../service-quality/tables/practice-observation.entity';
import { PriorityProgressEntity } from '../../year/tables/priority-progress.entity';
import { PriorityEntity } from '../../year/tables/priority.entity';
import { WishForReviewEntity } from '../../young-person/tables/wish-for-review.entity';

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
