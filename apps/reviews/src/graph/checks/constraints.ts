/** What the database refuses where two people act at once, in a sentence each. */
export const constraints: Readonly<Record<string, string>> = {
  review_child_id_kind_idx:
    'A review of this kind is already planned. Postpone that one, or call it off first.',
  review_days_in_order: 'A review cannot be completed before it begins.',
  review_session_review_id_held_on_idx: 'A session of this review is already recorded for that day.',
  participation_method_review_id_method_idx: 'That way of taking part is already recorded for this review.',
  review_participation_review_id_idx: "The child's part in this review is already recorded.",
  judgement_review_id_dimension_idx: 'This side of the care has been judged at this review.',
  review_record_review_id_by_act_idx:
    'Something of the record of this review has been recorded meanwhile. Read it again and repeat your change.',
  review_paper_review_id_kind_idx: 'This paper has already been asked for, for this review.',
  review_paper_judged_when_received: 'A paper that has been judged has come: say when.',
  review_record_recipient_review_id_role_idx: 'The record was already sent to them.',
  monitoring_form_review_id_idx: 'The monitoring form of this review is already filled in.',
  permanence_plan_one_in_force: 'Another permanence plan is in force for this child. Record a change of it.',
  permanence_plan_days_in_order:
    'A permanence plan cannot have been agreed after the day another took its place. Check the days.',
  judgement_moderation_once: 'This judgement has been moderated. If the moderation is wrong, correct it.',
  commentary_once:
    'This section was written by somebody else just now. Read it, and write it anew with its version.',
  priority_carried_once: 'This priority has already been carried forward.',
};
