const columns = (list: string): readonly string[] => list.split(' ');

/** The statutory return's files and columns, as of the year ending 31 March 2016. */
export const RETURN_COLUMNS: Record<string, readonly string[]> = {
  Header: columns('CHILD SEX DOB ETHNIC UPN MOTHER MC_DOB'),
  Episodes: columns(
    'CHILD DECOM RNE LS CIN PLACE PLACE_PROVIDER DEC REC REASON_PLACE_CHANGE HOME_POST PL_POST URN',
  ),
  Reviews: columns('CHILD DOB REVIEW REVIEW_CODE'),
  UASC: columns('CHILD SEX DOB DUC'),
  OC2: columns(
    'CHILD DOB SDQ_SCORE SDQ_REASON CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK ' +
      'HEALTH_ASSESSMENT SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED',
  ),
  OC3: columns('CHILD DOB IN_TOUCH ACTIV ACCOM'),
  AD1: columns('CHILD DOB DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR'),
  PlacedAdoption: columns('CHILD DOB DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED'),
  Missing: columns('CHILD DOB MISSING MIS_START MIS_END'),
};

/** The IRO extract's files and columns. */
export const EXTRACT_COLUMNS: Record<string, readonly string[]> = {
  services: columns('source_id name'),
  teams: columns('source_id name service'),
  managers: columns('source_id person name role unit from to'),
  iros: columns('source_id name employment fte from to'),
  posts: columns('source_id fte from to'),
  social_workers: columns('source_id name team from to'),
  cover: columns('source_id kind absent covered_by from to'),
  population: columns('source_id mid_year children source retrieved_on'),
  comparators: columns('source_id measure kind source year value retrieved_on'),
  published_figures: columns('source_id year measure key value printed'),
  persons: columns('source_id child forename surname dob sex ethnicity upn'),
  periods_of_care: columns('source_id child started_on protection_plan_at_start'),
  placements: columns('source_id child started_on carer planned in_out distance meant_to_last_to_18'),
  allocations: columns('source_id child iro from to'),
  social_worker_allocations: columns('source_id child social_worker team from to'),
  siblings: columns('source_id family_group child'),
  proceedings: columns('source_id issued_on concluded_on outcome'),
  proceedings_children: columns('source_id proceedings child'),
  care_leavers: columns(
    'source_id child status from to adviser adviser_from in_touch accommodation activity as_at',
  ),
  social_worker_visits: columns('source_id child visited_on seen seen_alone'),
  reviews: columns(
    'source_id child iro kind planned_for started_on completed_on ' +
      'without_meeting late_reason chaired_by participation observed',
  ),
  review_sessions: columns('source_id review held_on adjourned'),
  postponements: columns('source_id review postponed_on planned_for moved_to reason'),
  participation_methods: columns('source_id review method used'),
  review_records: columns('source_id review decisions_issued_on written_on distributed_on'),
  review_decisions: columns('source_id review text owner due_by done_on'),
  invitees: columns('source_id review role invited_on attended views_sent_on'),
  judgements: columns('source_id review dimension grade'),
  iro_visits: columns('source_id child iro visited_on alone observed'),
  monitoring_discussions: columns(
    'source_id child iro held_on with_whom desired_outcome outcome led_to_concern',
  ),
  feedback: columns('source_id child given_on theme what_was_done'),
  supervision: columns('source_id iro held_on kind'),
  concerns: columns('source_id child review iro raised_on sent_on feedback_on closed_on outcome impact'),
  concern_reasons: columns('source_id concern reason'),
  disputes: columns(
    'source_id child concern iro team raised_on desired_outcome resolved_on outcome_achieved impact withdrawn_on',
  ),
  dispute_themes: columns('source_id dispute theme'),
  dispute_stages: columns('source_id dispute stage raised_at responded_at adequate addressee'),
  good_practice: columns('source_id child noted_on iro text'),
  plans: columns('source_id child kind agreed_on updated_on ended_on'),
  pathway_assessments: columns('source_id child completed_on'),
  health_assessments: columns('source_id child kind assessed_on outcome'),
  dental_checks: columns('source_id child checked_on outcome'),
  immunisations: columns('source_id child recorded_on up_to_date'),
  sdqs: columns('source_id child sent_on chased_on returned_on score withdrawn_on reason'),
  peps: columns('source_id child begun_on on_file_on reviewed_on ended_on quality childs_voice'),
  schools: columns('source_id urn name'),
  inspections: columns('source_id school inspected_on grade'),
  school_places: columns('source_id child school from to'),
  school_terms: columns('source_id name from to'),
};
