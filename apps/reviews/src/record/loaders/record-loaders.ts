import { DutyEntity } from '@iro/journal';
import { byId, hangingOn } from '@iro/subgraph';
import { JudgementEntity } from '../tables/judgement.entity';
import { ReviewDecisionEntity } from '../tables/review-decision.entity';
import { ReviewRecordRecipientEntity } from '../tables/review-record-recipient.entity';
import { ReviewRecordEntity } from '../tables/review-record.entity';

/** Of two records of one review, what people keep here is read before what a folder brought. */
export const reviewRecords = hangingOn(ReviewRecordEntity, 'reviewId', {
  order: 't.by_act DESC, t.written_on, t.id',
});
export const reviewRecordById = byId(ReviewRecordEntity);

export const recordRecipients = hangingOn(ReviewRecordRecipientEntity, 'reviewId', {
  order: 't.sent_on, t.role, t.id',
});
export const recordRecipientById = byId(ReviewRecordRecipientEntity);

export const reviewDecisions = hangingOn(ReviewDecisionEntity, 'reviewId', { order: 't.due_by, t.id' });
export const reviewDecisionById = byId(ReviewDecisionEntity);

export const judgements = hangingOn(JudgementEntity, 'reviewId', { order: 't.dimension, t.id' });
export const judgementById = byId(JudgementEntity);

/** The duties of the managers to answer a review's decisions. */
export const managersResponseDuties = hangingOn(DutyEntity, 'subject', {
  where: "t.kind = 'MANAGERS_RESPONSE'",
  order: 't.due_by, t.id',
});
