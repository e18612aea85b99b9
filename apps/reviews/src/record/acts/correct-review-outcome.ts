import { inviteeRoles, judgementGrades } from '@iro/codes';
import { DateScalar, Refused, checkNotAhead, checkOrder, correction, type Columns } from '@iro/subgraph';
import {
  decisions,
  judgements,
  methods,
  monitoringForms,
  participationNotes,
  recipients,
  records,
} from '../../review/loaders/review-part-loaders';
import { MonitoringForm } from '../../preparation/types/monitoring-form.type';
import { ParticipationMethod, ParticipationNote } from '../../review/types/participation.type';
import { Judgement, ReviewDecision, ReviewRecord } from '../../review/types/review-parts.type';
import { ReviewRecordRecipient } from '../types/review-record-recipient.type';

type Row = Columns & { readonly id: string };
const day = (row: Row, column: string): string | null => (row[column] ?? null) as string | null;

export const CorrectParticipation = correction({
  name: 'correctParticipation',
  act: 'CORRECT_PARTICIPATION',
  what: "note of the child's part in a review",
  table: 'review_participation',
  type: () => ParticipationNote,
  load: participationNotes.byId,
  fields: {
    advocate: { type: () => Boolean, description: 'Whether an advocate helped the child.' },
    views: {
      type: () => String,
      description: "The child's views, in the child's own words. The code itself is corrected on the review.",
    },
  },
});

export const CorrectParticipationMethod = correction({
  name: 'correctParticipationMethod',
  act: 'CORRECT_PARTICIPATION_METHOD',
  what: 'way of taking part in a review',
  table: 'participation_method',
  type: () => ParticipationMethod,
  load: methods.byId,
  fields: { used: { type: () => Boolean, description: 'Whether the child took it up.', needed: true } },
});

export const CorrectJudgement = correction({
  name: 'correctJudgement',
  act: 'CORRECT_JUDGEMENT',
  what: 'judgement',
  table: 'judgement',
  type: () => Judgement,
  load: judgements.byId,
  fields: {
    grade: {
      type: () => String,
      description: 'OUTSTANDING, GOOD, REQUIRES_IMPROVEMENT or INADEQUATE.',
      codes: judgementGrades,
      needed: true,
    },
  },
});

export const CorrectMonitoringForm = correction({
  name: 'correctMonitoringForm',
  act: 'CORRECT_MONITORING_FORM',
  what: 'monitoring form',
  table: 'monitoring_form',
  type: () => MonitoringForm,
  load: monitoringForms.byId,
  fields: {
    recordedOn: { type: () => DateScalar, description: 'The day it was filled in.', needed: true },
    planEffective: { type: () => Boolean, description: 'Whether the care plan is effective.', needed: true },
    childUnderstood: {
      type: () => Boolean,
      description: 'Whether the child understood what is planned and why.',
      needed: true,
    },
    legalAdviceNeeded: {
      type: () => Boolean,
      description: 'Whether the IRO needs legal advice.',
      needed: true,
    },
    legalAdvice: { type: () => String, description: 'On what.' },
    rightsBreach: {
      type: () => Boolean,
      description: "Whether the child's rights are breached.",
      needed: true,
    },
    cafcassConsidered: {
      type: () => Boolean,
      description: 'Whether a referral to Cafcass was considered.',
      needed: true,
    },
  },
  check(_manager, row, context) {
    checkNotAhead(context.today, 'A monitoring form', day(row, 'recorded_on'));
  },
});

export const CorrectReviewDecision = correction({
  name: 'correctReviewDecision',
  act: 'CORRECT_REVIEW_DECISION',
  what: 'decision of a review',
  table: 'review_decision',
  type: () => ReviewDecision,
  load: decisions.byId,
  fields: {
    text: { type: () => String, description: 'The decision in words.', needed: true },
    owner: { type: () => String, description: 'Who is to do it.' },
    dueBy: { type: () => DateScalar, description: 'By when.' },
    doneOn: { type: () => DateScalar, description: 'The day it was done; null where it is not.' },
    evidence: { type: () => String, description: 'What shows that it was.' },
  },
  check(_manager, row, context) {
    checkNotAhead(context.today, 'A decision carried out', day(row, 'done_on'));
  },
});

export const CorrectReviewRecord = correction({
  name: 'correctReviewRecord',
  act: 'CORRECT_REVIEW_RECORD',
  what: 'record of a review',
  table: 'review_record',
  type: () => ReviewRecord,
  load: records.byId,
  fields: {
    decisionsIssuedOn: {
      type: () => DateScalar,
      description: 'The day the decisions were issued; null where they were not.',
    },
    writtenOn: {
      type: () => DateScalar,
      description: 'The day the full record was written; null where it was not.',
    },
    distributedOn: {
      type: () => DateScalar,
      description: 'The day it was distributed; null where it was not.',
    },
    managersRespondedOn: {
      type: () => DateScalar,
      description: 'The day the managers answered. What they said is theirs to say.',
    },
    carePlanUpdatedOn: {
      type: () => DateScalar,
      description: 'The day the care plan was brought up to date; null where it was not.',
    },
  },
  async check(manager, row, context) {
    const [review] = await manager.query<{ completedOn: string | null }[]>(
      'SELECT completed_on AS "completedOn" FROM review WHERE id = $1',
      [row['review_id']],
    );
    for (const column of [
      'decisions_issued_on',
      'written_on',
      'distributed_on',
      'managers_responded_on',
      'care_plan_updated_on',
    ]) {
      checkNotAhead(context.today, 'What follows a review', day(row, column));
      checkOrder(review?.completedOn, day(row, column), 'What follows a review comes after it is completed.');
    }
    checkOrder(
      day(row, 'written_on'),
      day(row, 'distributed_on'),
      'A record cannot be sent before it is written.',
    );
    checkOrder(
      day(row, 'decisions_issued_on'),
      day(row, 'managers_responded_on'),
      'An answer cannot come before the decisions were issued.',
    );
    if (day(row, 'managers_responded_on') === null && (row['managers_agreed'] ?? null) !== null)
      throw new Refused('ANSWERED', 'The managers answered: give the day on which they did.');
  },
});

export const CorrectReviewRecordRecipient = correction({
  name: 'correctReviewRecordRecipient',
  act: 'CORRECT_REVIEW_RECORD_RECIPIENT',
  what: 'recipient of a record',
  table: 'review_record_recipient',
  type: () => ReviewRecordRecipient,
  load: recipients.byId,
  fields: {
    role: {
      type: () => String,
      description: "Their part in the child's life.",
      codes: inviteeRoles,
      needed: true,
    },
    sentOn: { type: () => DateScalar, description: 'The day it was sent.', needed: true },
  },
  check(_manager, row, context) {
    checkNotAhead(context.today, 'The distribution of a record', day(row, 'sent_on'));
  },
});
