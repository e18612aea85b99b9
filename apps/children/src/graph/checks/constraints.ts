/** What the database says where two people do at once what only one can, in words a caseworker can act on. */
export const constraints: Readonly<Record<string, string>> = {
  child_identity_local_id_idx:
    'That local id cannot be given to this child. Look the child up first; where that finds nobody, take another id.',
  relationship_once: 'How these two are related is already on record.',
  period_of_care_one_at_a_time:
    'The child is looked after on some of those days already. End that period of care first, or check the days.',
  legal_status_one_at_a_time:
    'Another legal status is on record for some of those days. Correct that first, or choose another day.',
  placement_one_at_a_time:
    'Another placement is on record for some of those days. Correct that first, or choose another day.',
  temporary_stay_one_at_a_time:
    'The child is on a temporary stay on some of those days already. Record its end first.',
  missing_episode_one_at_a_time:
    'The child is already on record as missing or away. Record the return first.',
  iro_allocation_one_at_a_time:
    'Another IRO is responsible on some of these days. A child has one at a time.',
  personal_adviser_one_at_a_time:
    'Another adviser is on record for some of these days. A young person has one at a time.',
  iro_terms_one_a_day: 'A change of the IRO’s post is already recorded for that day. Correct that one.',
  team_move_one_a_day: 'A move of the team is already recorded for that day. Correct that one.',
  social_worker_move_one_a_day:
    'A move of the social worker is already recorded for that day. Correct that one.',
  manager_one_at_a_time:
    'Somebody else is in that post on some of these days. Record first when they leave it.',
  absence_covered_once:
    'That absence, with the same person standing in, is already recorded ' +
    'for some of these days. End or correct that one.',
  account_one_at_a_time:
    'Somebody of that name to the identity provider has an account of that role on some of these days.',
  audit_case_auditor_child_id_idx:
    'That auditor already has an open case about this child. Close it first, or let it run out.',
};
