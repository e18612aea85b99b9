import { ConcernEntity } from '../../concerns/tables/concern.entity';
import { ConcernReasonEntity } from '../../concerns/tables/concern-reason.entity';
import { ConcernFeedbackEntity } from '../../concerns/tables/concern-feedback.entity';
import { DisputeEntity } from '../../dispute/tables/dispute.entity';
import { DisputeThemeEntity } from '../../dispute/tables/dispute-theme.entity';
import { StageEntryEntity } from '../../dispute/tables/stage-entry.entity';
import { CafcassReferralEntity } from '../../conferences/tables/cafcass-referral.entity';
import { DisputeProtocolEntity } from '../../protocol/tables/dispute-protocol.entity';
import { ProtocolStageEntity } from '../../protocol/tables/protocol-stage.entity';
import { GoodPracticeEntity } from '../../practice/tables/good-practice.entity';
import { SystemicIssueEntity } from '../../practice/tables/systemic-issue.entity';
import { ConferenceEntity } from '../../conferences/tables/conference.entity';

/** The tables of this service alone, beside those every service has. */
export const ownTables: readonly (new () => object)[] = [
  ConcernEntity,
  ConcernReasonEntity,
  ConcernFeedbackEntity,
  DisputeEntity,
  DisputeThemeEntity,
  StageEntryEntity,
  CafcassReferralEntity,
  DisputeProtocolEntity,
  ProtocolStageEntity,
  GoodPracticeEntity,
  SystemicIssueEntity,
  ConferenceEntity,
];
