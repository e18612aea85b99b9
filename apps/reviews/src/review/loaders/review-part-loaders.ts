import type DataLoader from 'dataloader';
import type { Context } from '@iro/subgraph';
import { many, type Of } from './loaders';
import type { MonitoringForm } from '../../preparation/types/monitoring-form.type';
import type { ParticipationMethod, ParticipationNote } from '../types/participation.type';
import type { ReviewPaper } from '../../preparation/types/review-paper.type';
import type {
  Invitee,
  Judgement,
  Postponement,
  ReviewDecision,
  ReviewRecord,
  ReviewSession,
} from '../types/review-parts.type';
import type { ReviewRecordRecipient } from '../../record/types/review-record-recipient.type';

/** What a review has many of, or one: its table, its columns under the names of its type, and its order. */
interface PartOfReview {
  readonly table: string;
  readonly columns: string;
  readonly order: string;
}

/**
 * A part of reviews: those of a review, and one by its own id. Each is one statement however many are asked
 * for.
 */
export interface ReviewPart<Row> {
  readonly of: (context: Context) => Of<Row>;
  readonly byId: (context: Context, id: string) => Promise<Row | null>;
}

function partOfReview<Row extends object>({ table, columns, order }: PartOfReview): ReviewPart<Row> {
  const select = `SELECT id, version, review_id AS "reviewId", child_id AS "childId", ${columns} FROM ${table}`;
  const single = (context: Context): DataLoader<string, Row[]> =>
    many<Row>(context, `${table}-by-id`, 'id', `${select} WHERE id = ANY($1)`);
  return {
    of: (context) =>
      many<Row>(
        context,
        `${table}-of-reviews`,
        'reviewId',
        `${select} WHERE review_id = ANY($1) ORDER BY ${order}, id`,
      ),
    byId: async (context, id) => (await single(context).load(id))[0] ?? null,
  };
}

export const sessions = partOfReview<ReviewSession>({
  table: 'review_session',
  columns: 'held_on AS "heldOn", adjourned, adjourned_because AS "adjournedBecause"',
  order: 'held_on',
});
export const postponements = partOfReview<Postponement>({
  table: 'postponement',
  columns: 'postponed_on AS "postponedOn", planned_for AS "plannedFor", moved_to AS "movedTo", reason',
  order: 'postponed_on',
});
export const methods = partOfReview<ParticipationMethod>({
  table: 'participation_method',
  columns: 'method, used',
  order: 'method',
});
export const participationNotes = partOfReview<ParticipationNote>({
  table: 'review_participation',
  columns: 'advocate, views, recorded_on AS "recordedOn", recorded_by AS "recordedBy"',
  order: 'recorded_on',
});
/** Of two records of one review, what people keep here is read before what a folder brought. */
export const records = partOfReview<ReviewRecord>({
  table: 'review_record',
  order: 'by_act DESC, written_on',
  columns: `
    decisions_issued_on AS "decisionsIssuedOn", written_on AS "writtenOn", distributed_on AS "distributedOn",
    managers_responded_on AS "managersRespondedOn", managers_agreed AS "managersAgreed",
    managers_words AS "managersWords", care_plan_updated_on AS "carePlanUpdatedOn",
    care_plan_updated_by AS "carePlanUpdatedBy"
  `,
});
export const recipients = partOfReview<ReviewRecordRecipient>({
  table: 'review_record_recipient',
  columns: 'role, sent_on AS "sentOn", placement_left_out AS "placementLeftOut"',
  order: 'sent_on, role',
});
export const decisions = partOfReview<ReviewDecision>({
  table: 'review_decision',
  columns: 'text, owner, due_by AS "dueBy", done_on AS "doneOn", evidence',
  order: 'due_by',
});
export const invitees = partOfReview<Invitee>({
  table: 'invitee',
  order: 'role',
  columns:
    `role, invited_on AS "invitedOn", attended, views_sent_on AS "viewsSentOn", declined_on AS ` +
    `"declinedOn", form_sent_on AS "formSentOn", form_returned_on AS "formReturnedOn"`,
});
export const papers = partOfReview<ReviewPaper>({
  table: 'review_paper',
  columns:
    'kind, requested_on AS "requestedOn", due_by AS "dueBy", received_on AS "receivedOn", acceptable, lacking',
  order: 'kind',
});
export const judgements = partOfReview<Judgement>({
  table: 'judgement',
  columns: 'dimension, grade',
  order: 'dimension',
});
export const monitoringForms = partOfReview<MonitoringForm>({
  table: 'monitoring_form',
  order: 'recorded_on',
  columns: `
    recorded_on AS "recordedOn", plan_effective AS "planEffective", child_understood AS "childUnderstood",
    legal_advice_needed AS "legalAdviceNeeded", legal_advice AS "legalAdvice",
    rights_breach AS "rightsBreach", cafcass_considered AS "cafcassConsidered"
  `,
});
