import { bringFrom as from, childOf } from '@iro/subgraph';

const yes = (flag: string | null): boolean | null => (flag === null ? null : flag === '1');

/** Each file of the folder that this service keeps, and where it goes; schools before what refers to them. */
export const files = [
  from({
    file: 'schools', table: 'school', columns: { urn: 'text', name: 'text' },
    row: ({ urn, name }) => ({ urn, name }),
  }),
  from({
    file: 'inspections', table: 'inspection', columns: { school_id: 'uuid', inspected_on: 'date', grade: 'text' },
    row: ({ school, inspected_on, grade }, session) => ({ school_id: session.idOf('schools', school), inspected_on, grade }),
  }),
  from({
    file: 'school_terms', table: 'school_term', columns: { name: 'text', from_on: 'date', to_on: 'date' },
    row: ({ name, from, to }) => ({ name, from_on: from, to_on: to }),
  }),
  from({
    file: 'school_places', table: 'school_place', columns: { child_id: 'uuid', school_id: 'uuid', from_on: 'date', to_on: 'date' },
    row: ({ child, school, from, to }, session) => ({ child_id: childOf(session, child), school_id: session.idOf('schools', school), from_on: from, to_on: to }),
  }),
  from({
    file: 'plans', table: 'plan', columns: { child_id: 'uuid', kind: 'text', agreed_on: 'date', updated_on: 'date', reviews_known_from: 'date', ended_on: 'date' },
    row: ({ child, kind, agreed_on, updated_on, ended_on }, session) =>
      ({ child_id: childOf(session, child), kind, agreed_on, updated_on, reviews_known_from: kind === 'PATHWAY' ? updated_on : null, ended_on }),
  }),
  from({
    file: 'pathway_assessments', table: 'pathway_assessment', columns: { child_id: 'uuid', completed_on: 'date' },
    row: ({ child, completed_on }, session) => ({ child_id: childOf(session, child), completed_on }),
  }),
  from({
    file: 'health_assessments', table: 'health_assessment', columns: { child_id: 'uuid', kind: 'text', assessed_on: 'date', outcome: 'text' },
    row: ({ child, kind, assessed_on, outcome }, session) => ({ child_id: childOf(session, child), kind, assessed_on, outcome }),
  }),
  from({
    file: 'dental_checks', table: 'dental_check', columns: { child_id: 'uuid', checked_on: 'date', outcome: 'text' },
    row: ({ child, checked_on, outcome }, session) => ({ child_id: childOf(session, child), checked_on, outcome }),
  }),
  from({
    file: 'immunisations', table: 'immunisation_status', columns: { child_id: 'uuid', recorded_on: 'date', up_to_date: 'boolean' },
    row: ({ child, recorded_on, up_to_date }, session) => ({ child_id: childOf(session, child), recorded_on, up_to_date }),
  }),
  from({
    file: 'sdqs', table: 'sdq',
    columns: { child_id: 'uuid', sent_on: 'date', chased_on: 'date', returned_on: 'date', score: 'integer', withdrawn_on: 'date', reason: 'text' },
    row: ({ child, sent_on, chased_on, returned_on, score, withdrawn_on, reason }, session) =>
      ({ child_id: childOf(session, child), sent_on, chased_on, returned_on, score, withdrawn_on, reason }),
  }),
  from({
    file: 'peps', table: 'personal_education_plan',
    columns: { child_id: 'uuid', begun_on: 'date', on_file_on: 'date', reviewed_on: 'date', ended_on: 'date', quality: 'text', childs_voice: 'boolean' },
    row: ({ child, begun_on, on_file_on, reviewed_on, ended_on, quality, childs_voice }, session) =>
      ({ child_id: childOf(session, child), begun_on, on_file_on, reviewed_on, ended_on, quality, childs_voice }),
  }),
  from({
    file: 'ssda903_oc2', table: 'oc2_flag',
    columns: {
      child_id: 'uuid', year: 'integer', sdq_score: 'integer', sdq_reason: 'text', convicted: 'boolean', health_check: 'boolean', immunisations: 'boolean',
      teeth_check: 'boolean', health_assessment: 'boolean', substance_misuse: 'boolean', intervention_received: 'boolean', intervention_offered: 'boolean',
    },
    sourceId: ({ CHILD }, { ending }) => `${ending} ${CHILD}`,
    row: (row, session) => ({
      child_id: childOf(session, row.CHILD), year: session.ending, sdq_score: row.SDQ_SCORE, sdq_reason: row.SDQ_REASON, convicted: yes(row.CONVICTED),
      health_check: yes(row.HEALTH_CHECK), immunisations: yes(row.IMMUNISATIONS), teeth_check: yes(row.TEETH_CHECK), health_assessment: yes(row.HEALTH_ASSESSMENT),
      substance_misuse: yes(row.SUBSTANCE_MISUSE), intervention_received: yes(row.INTERVENTION_RECEIVED), intervention_offered: yes(row.INTERVENTION_OFFERED),
    }),
  }),
];
