import {
  healthAssessmentKinds,
  healthOutcomes,
  judgementGrades,
  planKinds,
  schoolGrades,
  sdqReasons,
} from '@iro/codes';
import { boolean, code, date, integer, text } from '../layout';
import { child, extractFile, mustReferTo } from './extract-layout';

/** Care, placement and pathway plans. */
export const plans = extractFile('plans', 'Care, placement and pathway plans.', {
  child,
  kind: code.required(planKinds, 'Which plan.'),
  agreed_on: date.required('The day it was agreed.'),
  updated_on: date('The day it was last updated; blank when it never was.', { notBefore: 'agreed_on' }),
  ended_on: date('The day it stopped applying; blank while it does.', { notBefore: 'agreed_on' }),
});

/** Assessments for a pathway plan. */
export const pathwayAssessments = extractFile(
  'pathway_assessments',
  'Needs assessments for a pathway plan.',
  {
    child,
    completed_on: date.required('The day it was completed.'),
  },
);

/** Health assessments. */
export const healthAssessments = extractFile('health_assessments', 'Initial and review health assessments.', {
  child,
  kind: code.required(healthAssessmentKinds, 'Initial or review.'),
  assessed_on: date.required('The day of the assessment or refusal.'),
  outcome: code.required(healthOutcomes, 'Done or refused.'),
});

/** Dental checks. */
export const dentalChecks = extractFile('dental_checks', 'Checks by a dentist.', {
  child,
  checked_on: date.required('The day of the check or refusal.'),
  outcome: code.required(healthOutcomes, 'Done or refused.'),
});

/** Immunisations. */
export const immunisations = extractFile(
  'immunisations',
  'Whether immunisations were up to date, as recorded on a day.',
  {
    child,
    recorded_on: date.required('The day it was recorded.'),
    up_to_date: boolean.required('Whether they were up to date.'),
  },
);

/** Strengths and difficulties questionnaires. */
export const sdqs = extractFile('sdqs', 'Strengths and difficulties questionnaires, one row per sending.', {
  child,
  sent_on: date.required('The day it was sent to the carer.'),
  chased_on: date('The day it was sent again or chased; blank when it was not.', { notBefore: 'sent_on' }),
  returned_on: date('The day it came back; blank when it has not.', { notBefore: 'sent_on' }),
  score: integer('Total score; blank when not returned.', { between: [0, 40] }),
  withdrawn_on: date('The day it ceased to be needed; blank when it did not.', { notBefore: 'sent_on' }),
  reason: code(sdqReasons, 'Why no score is held; blank when one is or none was recorded.'),
});

/** Personal education plans. */
export const peps = extractFile('peps', 'Personal education plans (PEPs).', {
  child,
  begun_on: date.required('The day it was begun.'),
  on_file_on: date('The day it was put on file; blank when it is not.'),
  reviewed_on: date('The day it was last reviewed; blank when it was not.', { notBefore: 'begun_on' }),
  ended_on: date('The day it stopped applying; blank while it does.', { notBefore: 'begun_on' }),
  quality: code(judgementGrades, 'Its quality; blank when not graded.'),
  childs_voice: boolean("Whether the child's voice is in it; blank when not recorded."),
});

/** Schools; source_id is the URN, said again as urn so that the file's columns are its own. */
export const schools = extractFile('schools', 'Schools. source_id is the unique reference number (URN).', {
  urn: text.required('The URN, as in source_id.'),
  name: text.required('Name of the school.'),
});

/** Inspections. */
export const inspections = extractFile(
  'inspections',
  'Inspections of schools; the latest on a day gives the grade on that day.',
  {
    school: mustReferTo('schools', 'The school, by its URN.'),
    inspected_on: date.required('The day from which the grade holds.'),
    grade: code.required(schoolGrades, 'The overall grade.'),
  },
);

/** School places. */
export const schoolPlaces = extractFile('school_places', 'Which school a child was at.', {
  child,
  school: mustReferTo('schools', 'The school, by its URN.'),
  from: date.required('First day on roll.'),
  to: date('Last day on roll; blank while it lasts.', { notBefore: 'from' }),
});

/** Terms. */
export const schoolTerms = extractFile('school_terms', "The authority's term dates.", {
  name: text.required('Name of the term, such as Autumn 2015.'),
  from: date.required('First day.'),
  to: date.required('Last day.', { notBefore: 'from' }),
});
