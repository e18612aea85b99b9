import { inviteeRoles, judgementGrades } from '@iro/codes';
import { Refused, check, correctable, correction, readRows, rowsOf } from '@iro/subgraph';
import { MonitoringFormEntity } from '../../preparation/tables/monitoring-form.entity';
import { MonitoringForm } from '../../preparation/types/monitoring-form.type';
import { ParticipationMethodEntity } from '../../review/tables/participation-method.entity';
import { ReviewEntity } from '../../review/tables/review.entity';
import { ReviewParticipationEntity } from '../../review/tables/review-participation.entity';
import { ParticipationMethod, ParticipationNote } from '../../review/types/participation.type';
import { Judgement, ReviewDecision, ReviewRecord } from '../../review/types/review-parts.type';
import { JudgementEntity } from '../tables/judgement.entity';
import { ReviewDecisionEntity } from '../tables/review-decision.entity';
import { ReviewRecordRecipientEntity } from '../tables/review-record-recipient.entity';
import { ReviewRecordEntity } from '../tables/review-record.entity';
import { ReviewRecordRecipient } from '../types/review-record-recipient.type';
import { monitoringFormById } from '../../preparation/loaders/preparation-loaders';
import {
  judgementById,
  recordRecipientById,
  reviewDecisionById,
  reviewRecordById,
} from '../loaders/record-loaders';
import { participationMethodById, participationNoteById } from '../../review/loaders/review-part-loaders';

export const CorrectParticipation = correction({
  act: 'CORRECT_PARTICIPATION',
  called: "note of the child's part in a review",
  entity: ReviewParticipationEntity,
  type: () => ParticipationNote,
  load: participationNoteById,
  fields: {
    advocate: correctable.yesNo('Whether an advocate helped the child.'),
    views: correctable.text(
      "The child's views, in the child's own words. The code itself is corrected on the review.",
    ),
  },
});

export const CorrectParticipationMethod = correction({
  act: 'CORRECT_PARTICIPATION_METHOD',
  called: 'way of taking part in a review',
  entity: ParticipationMethodEntity,
  type: () => ParticipationMethod,
  load: participationMethodById,
  fields: { used: correctable.yesNo('Whether the child took it up.') },
});

export const CorrectJudgement = correction({
  act: 'CORRECT_JUDGEMENT',
  entity: JudgementEntity,
  type: () => Judgement,
  load: judgementById,
  fields: {
    grade: correctable.text('OUTSTANDING, GOOD, REQUIRES_IMPROVEMENT or INADEQUATE.', {
      codes: judgementGrades,
    }),
  },
});

export const CorrectMonitoringForm = correction({
  act: 'CORRECT_MONITORING_FORM',
  entity: MonitoringFormEntity,
  type: () => MonitoringForm,
  load: monitoringFormById,
  fields: {
    recordedOn: correctable.day('The day it was filled in.'),
    planEffective: correctable.yesNo('Whether the care plan is effective.'),
    childUnderstood: correctable.yesNo('Whether the child understood what is planned and why.'),
    legalAdviceNeeded: correctable.yesNo('Whether the IRO needs legal advice.'),
    legalAdvice: correctable.text('On what.'),
    rightsBreach: correctable.yesNo("Whether the child's rights are breached."),
    cafcassConsidered: correctable.yesNo('Whether a referral to Cafcass was considered.'),
  },
  check(_manager, row, context) {
    check.notAhead(context.today, 'A monitoring form', row.recordedOn);
  },
});

export const CorrectReviewDecision = correction({
  act: 'CORRECT_REVIEW_DECISION',
  called: 'decision of a review',
  entity: ReviewDecisionEntity,
  type: () => ReviewDecision,
  load: reviewDecisionById,
  fields: {
    text: correctable.text('The decision in words.'),
    owner: correctable.text('Who is to do it.'),
    dueBy: correctable.day('By when.'),
    doneOn: correctable.day('The day it was done; null where it is not.'),
    evidence: correctable.text('What shows that it was.'),
  },
  check(_manager, row, context) {
    check.notAhead(context.today, 'A decision carried out', row.doneOn);
  },
});

export const CorrectReviewRecord = correction({
  act: 'CORRECT_REVIEW_RECORD',
  called: 'record of a review',
  entity: ReviewRecordEntity,
  type: () => ReviewRecord,
  load: reviewRecordById,
  fields: {
    decisionsIssuedOn: correctable.day('The day the decisions were issued; null where they were not.'),
    writtenOn: correctable.day('The day the full record was written; null where it was not.'),
    distributedOn: correctable.day('The day it was distributed; null where it was not.'),
    managersRespondedOn: correctable.day('The day the managers answered. What they said is theirs to say.'),
    carePlanUpdatedOn: correctable.day(
      'The day the care plan was brought up to date; null where it was not.',
    ),
  },
  async check(manager, row, context) {
    const ofReview = rowsOf(ReviewEntity, ['completedOn']);
    const [review] = await readRows(manager, ofReview, 'WHERE t.id = $1', [row.reviewId]);
    for (const on of [
      row.decisionsIssuedOn,
      row.writtenOn,
      row.distributedOn,
      row.managersRespondedOn,
      row.carePlanUpdatedOn,
    ]) {
      check.notAhead(context.today, 'What follows a review', on);
      check.order(review?.completedOn, on, 'What follows a review comes after it is completed.');
    }
    check.order(row.writtenOn, row.distributedOn, 'A record cannot be sent before it is written.');
    check.order(
      row.decisionsIssuedOn,
      row.managersRespondedOn,
      'An answer cannot come before the decisions were issued.',
    );
    if (row.managersRespondedOn === null && row.managersAgreed !== null)
      throw new Refused('ANSWERED', 'The managers answered: give the day on which they did.');
  },
});

export const CorrectReviewRecordRecipient = correction({
  act: 'CORRECT_REVIEW_RECORD_RECIPIENT',
  called: 'recipient of a record',
  entity: ReviewRecordRecipientEntity,
  type: () => ReviewRecordRecipient,
  load: recordRecipientById,
  fields: {
    role: correctable.text("Their part in the child's life.", { codes: inviteeRoles }),
    sentOn: correctable.day('The day it was sent.'),
  },
  check(_manager, row, context) {
    check.notAhead(context.today, 'The distribution of a record', row.sentOn);
  },
});
