import type { CivilDate } from '@iro/calendar';
import type { AsAt, DatedDefinition, MeasureDefinition } from './definition';

const day = (text: string): CivilDate => text as CivilDate;
const report = 'IRO annual report 2015-16';
const since = (text: string, source: string, from = '2011-04-01'): readonly [DatedDefinition] => [
  { from: day(from), text, source },
];

/** A figure of the compliance service about children. */
const figure =
  (asAt?: AsAt) =>
  (
    field: string,
    code: string,
    title: string,
    definitions: readonly [DatedDefinition],
  ): MeasureDefinition => ({
    field,
    code,
    title,
    owner: 'compliance',
    ...(asAt === undefined ? {} : { asAt }),
    definitions,
    counts: 'PERSONS',
  });
const persons = figure();
const personsAtEnd = figure('YEAR_END');

const twelveMonths =
  'Of children looked after continuously for the twelve months to 31 March (in the same ' +
  'period of care since 1 April at the latest, short breaks left out)';
const flag =
  'Where the year holds no dated record, the return’s yes or no stands for it, which is as at 31 March alone.';
const schoolAge =
  'Of children looked after on 31 March who were of statutory school age when the ' +
  'school year began (five, and not yet sixteen, on 31 August)';
const sdqSource = `${report}, 11.4; sendings in the year, not a cohort of children`;

/** Plans, health and education: the figures of the compliance service. */
export const complianceMeasures = {
  carePlansInPlace: personsAtEnd(
    'carePlansInPlace',
    'F31',
    'Care plans in place',
    since(
      'Of children looked after on 31 March, those with a care plan agreed by that day and not ended by it.',
      `${report}; Care Planning, Placement and Case Review (England) Regulations 2010, reg 4`,
    ),
  ),
  pathwayPlansInPlace: personsAtEnd(
    'pathwayPlansInPlace',
    'F32',
    'Pathway plans in place',
    since(
      'Of young people owed a pathway plan on 31 March (looked after at 16 or 17 with ' +
        '91 days of care since 14, and relevant and former relevant care leavers), those ' +
        'with one agreed by that day and not ended by it.',
      `${report}; Care Planning, Placement and Case Review (England) Regulations 2010, regs 40-43`,
    ),
  ),
  planAges: personsAtEnd(
    'planAges',
    'PLAN_AGES',
    'Age of plans',
    since(
      'Plans in place on 31 March of those who are owed one, by the months since each was agreed or last updated.',
      'Practice decision of this service',
    ),
  ),
  healthAssessmentsInDate: personsAtEnd(
    'healthAssessmentsInDate',
    'F35',
    'Health assessments in date',
    since(
      `${twelveMonths}, those assessed in the year; under fives need two, where the Department’s table ` +
        `counts one yes or no. A refusal is no assessment. ${flag}`,
      `${report}; SSDA903 OC2`,
    ),
  ),
  dentalChecksInDate: personsAtEnd(
    'dentalChecksInDate',
    'F36',
    'Dental checks in date',
    since(
      `${twelveMonths}, those whose teeth were checked by a dentist in the year. A refusal is no check. ${flag}`,
      `${report}; SSDA903 OC2`,
    ),
  ),
  initialHealthAssessmentsInTime: persons(
    'initialHealthAssessmentsInTime',
    'F37',
    'Initial health assessments in time',
    since(
      'Of initial health assessments that became due from children coming into care in the year, ' +
        'those made by the day they were due (20 working days). Left out are one still running and one that is ' +
        'exempt, above all because the child refused; here a refusal counts neither for nor against.',
      `${report}, 11.1; Care Planning, Placement and Case Review (England) Regulations 2010, reg 7`,
    ),
  ),
  sdqSent: persons(
    'sdqSent',
    'F38',
    'Strengths and difficulties questionnaires sent',
    since('Questionnaires sent to carers in the year.', sdqSource),
  ),
  sdqReturned: persons(
    'sdqReturned',
    'F38_RETURNED',
    'Strengths and difficulties questionnaires returned',
    since('Of questionnaires sent in the year, those that came back.', sdqSource),
  ),
  sdqNotReturned: persons(
    'sdqNotReturned',
    'F38_NOT_RETURNED',
    'Strengths and difficulties questionnaires not returned',
    since(
      'Of questionnaires sent in the year, those that neither came back nor ceased to be needed.',
      sdqSource,
    ),
  ),
  sdqWithdrawn: persons(
    'sdqWithdrawn',
    'F38_WITHDRAWN',
    'Strengths and difficulties questionnaires no longer needed',
    since(
      'Of questionnaires sent in the year, those that ceased to be needed before they ' +
        'came back (the child left care, or the carer or child refused).',
      sdqSource,
    ),
  ),
  sdqMeanScore: persons(
    'sdqMeanScore',
    'SDQ_MEAN',
    'Mean strengths and difficulties score',
    since(
      'The sum of total scores divided by the children with one. A child counts ' +
        'once: by the last questionnaire sent in the year that came back with a ' +
        'score (of two sent on one day, the higher), or else by the score in the return. All ages and all lengths ' +
        'of care: the Department’s indicator asks those about 4 to 16 and twelve months in care.',
      'National indicator NI 058; SSDA903 OC2',
    ),
  ),
  sdqBands: persons(
    'sdqBands',
    'SDQ_BANDS',
    'Strengths and difficulties scores by band',
    since(
      'Children with a score in the year by its band: normal to 13, borderline 14 to 16, cause for concern from 17.',
      'Strengths and Difficulties Questionnaire, total scores completed by carers',
    ),
  ),
  immunisationsUpToDate: personsAtEnd(
    'immunisationsUpToDate',
    'IMMUNISATIONS',
    'Immunisations up to date',
    since(
      `${twelveMonths}, those whose immunisations were up to date when last recorded in the ` +
        `year; of two records of one day, the one that says no. ${flag} Children of whom neither says anything are left out.`,
      'SSDA903 OC2',
    ),
  ),
  pepsInPlace: personsAtEnd(
    'pepsInPlace',
    'F39',
    'Personal education plans in place',
    since(
      `${schoolAge}, those with a personal education plan (PEP) on file by 31 March and not ended by it.`,
      report,
    ),
  ),
  pepsUnderSixMonths: personsAtEnd(
    'pepsUnderSixMonths',
    'F40',
    'Personal education plans under six months old',
    since(
      `${schoolAge} and have a PEP in place, those whose plan was put on file or reviewed after 30 September, ` +
        'six months before.',
      `${report}; of plans in place`,
    ),
  ),
  pepsUnderOneTerm: personsAtEnd(
    'pepsUnderOneTerm',
    'PEP_TERM',
    'Personal education plans no older than a term',
    since(
      `${schoolAge} and have a PEP in place, those whose plan was put on file or reviewed since ` +
        `the last completed term began. Unknown, and left out, where no term dates are held.`,
      `${report}: no plan older than one academic term`,
    ),
  ),
  initialPepsInTime: persons(
    'initialPepsInTime',
    'PEP_INITIAL',
    'First personal education plans in time',
    since(
      'Of first PEPs that became due from children coming into care in the year, those ' +
        'in time by the rule for them. One still running is left out.',
      'Promoting the education of looked-after children, statutory guidance',
    ),
  ),
  schoolGrades: figure('SEPTEMBER_30')(
    'schoolGrades',
    'F41',
    'School grades',
    since(
      'Looked-after children with a school place on 30 September, by the grade of the school’s ' +
        'latest inspection on or before that day; not known where there was none.',
      report,
    ),
  ),
} as const satisfies Readonly<Record<string, MeasureDefinition>>;
