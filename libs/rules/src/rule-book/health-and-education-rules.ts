import { limitInWords as words } from '@iro/calendar';
import { dentalChecks } from '../dental-duties';
import { healthAssessments } from '../health-duties';
import { pepNumbers } from '../pep-duties';
import { sdqAges } from '../sdq-duties';
import { entries, type RuleEntry } from './rule-entry';

/** Health assessments, dental checks, questionnaires and education plans. */
export const healthAndEducationRules: readonly RuleEntry[] = [
  ...entries(
    'INITIAL_HEALTH',
    'Initial health assessment',
    healthAssessments,
    (v) => `${words(v.initial)} from becoming looked after`,
    'COUNCIL_DOCUMENT',
    'None where one was made in the 3 months before.',
  ),
  ...entries(
    'REVIEW_HEALTH',
    'Review health assessment',
    healthAssessments,
    (v) => `${words(v.underFive)} under five, else ${words(v.fromFive)}, from the one before`,
    'SECONDARY_SOURCE',
    'Default UNDER_FIVE_ON_DUE_DAY: six months where the child is still under five on that day.',
  ),
  ...entries(
    'DENTAL',
    'Dental check',
    dentalChecks,
    (v) => `${words(v)} from becoming looked after or the check before`,
    'SECONDARY_SOURCE',
  ),
  ...entries(
    'SDQ',
    'Strengths and difficulties questionnaire',
    sdqAges,
    (v) => `once in each year to 31 March, aged ${v.from} and under ${v.until} at its end`,
    'SECONDARY_SOURCE',
    'For years in which the child is looked after throughout; a start on 1 April counts.',
  ),
  ...entries(
    'INITIAL_PEP',
    'First personal education plan',
    pepNumbers,
    (v) =>
      `begun within ${words(v.begun)} (or, by setting, on file within ` +
      `${words(v.onFile)}), aged ${v.ages.from} and under ${v.ages.until}`,
    'SECONDARY_SOURCE',
    'Default BEGUN_WITHIN_10_WORKING_DAYS. The lower age, for pre-school, is a default.',
  ),
  ...entries(
    'PEP_REVIEW',
    'Personal education plan reviewed',
    pepNumbers,
    (v) => `by the end of the next term; ${words(v.withoutTerms)} where no term dates are known`,
    'SECONDARY_SOURCE',
  ),
];
