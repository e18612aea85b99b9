import type { Output } from './output';
import { CONCERNS_BY_MONTH, STAGE_1_BY_MONTH, STAGE_2_BY_MONTH } from './quotas';

type Printed = readonly [measure: string, key: string, value: number | '', printed: string];

const number = (measure: string, value: number, key = ''): Printed => [measure, key, value, String(value)];
const percent = (measure: string, value: number): Printed => [measure, 'percent', value, `${value}%`];

/** As the annual report of 2015-16 printed them, right or wrong; nothing here is ever counted. */
const OF_2016: readonly Printed[] = [
  number('lookedAfterAtEnd', 432),
  number('ratePer10000', 76.6),
  number('admissions', 208),
  number('discharges', 192),
  number('monthsOfNetFall', 3),
  number('admissionsByAge', 64, '0-1'),
  number('admissionsByAge', 32, '2-4'),
  number('admissionsByAge', 40, '5-9'),
  number('admissionsByAge', 52, '10-15'),
  number('admissionsByAge', 20, '16+'),
  number('careProceedings', 123),
  number('posts', 7.5),
  number('irosInPost', 7),
  number('averageCaseload', 61.7),
  ['reviewsCompleted', '', '', 'over 1200'],
  percent('reviewsInTime', 83.3),
  ['childContributed', 'percent', '', 'over 2 thirds'],
  percent('someContribution', 93),
  percent('noContribution', 7),
  percent('seenInQuarter', 41),
  number('concerns', 66),
  number('stageEntries', 113, '1'),
  number('stageEntries', 19, '2'),
  number('stageEntries', 1, '3'),
  number('stageEntries', 0, 'CAFCASS'),
  number('stageEntries', 133),
  number('concernReasons', 10, 'CARE_PLAN_NOT_ASSOCIATED'),
  number('concernReasons', 10, 'STATUTORY_VISITS_NOT_COMPLETED'),
  number('concernReasons', 3, 'CHRONOLOGY_NOT_UPDATED'),
  number('concernReasons', 15, 'MANAGEMENT_OVERSIGHT'),
  number('concernReasons', 8, 'PEP_NOT_ON_FILE'),
  number('disputeThemes', 36, 'STATUTORY_VISIT_RECORDS'),
  number('disputeThemes', 21, 'CARE_PLANNING_DRIFT'),
  number('disputeThemes', 5, 'SUPERVISION_GAPS'),
  number('disputeThemes', 23, 'DECISION_MAKING_AND_RISK'),
  number('disputeThemes', 4, 'HEALTH_ASSESSMENT_DELAY'),
  number('disputeThemes', 14, 'PEP_MISSED'),
  number('disputeThemes', 5, 'PLACEMENT_ORDER_REVOCATION_DELAY'),
  number('disputeThemes', 4, 'SPECIAL_GUARDIANSHIP_DELAY'),
  number('disputeThemes', 4, 'CARE_PLAN_NOT_UPDATED'),
  number('disputeThemes', 1, 'ADOPTION_DELAY'),
  number('disputeThemes', 4, 'TRANSITION_TO_ADULT_SERVICES'),
  number('disputeThemes', 4, 'NO_PERSONAL_ADVISER'),
  number('disputeThemes', 4, 'THERAPEUTIC_RESOURCE_DELAY'),
  number('disputeThemes', 13, 'CONTACT_NOT_ASSESSED'),
  number('disputeThemes', 9, 'VIABILITY_ASSESSMENT_ROBUSTNESS'),
  number('permanenceExits', 73, 'RETURN_HOME'),
  number('permanenceExits', 43, 'ADOPTION'),
  number('permanenceExits', 17, 'CHILD_ARRANGEMENTS_ORDER'),
  number('permanenceExits', 16, 'SPECIAL_GUARDIANSHIP'),
  percent('carePlansInPlace', 98.4),
  percent('pathwayPlansInPlace', 97.5),
  percent('sameLongTermPlacement', 72.7),
  percent('threeOrMorePlacements', 11.9),
  percent('healthAssessmentsInDate', 92.8),
  percent('dentalChecksInDate', 95),
  ['sdqSent', '', '', 'over 300'],
  number('sdqReturned', 197),
  ['sdqNotReturned', '', 85, 'approximately 85'],
  percent('pepsInPlace', 97.8),
  percent('pepsUnderSixMonths', 95),
  ['schoolGrades', 'GOOD_OR_BETTER', 192, '192 (75%)'],
  number('schoolGrades', 46, 'REQUIRES_IMPROVEMENT'),
  number('schoolGrades', 15, 'INADEQUATE'),
  number('schoolGrades', 255),
  number('careLeavers', 197),
  percent('suitableAccommodation', 96.5),
  percent('inEducationEmploymentOrTraining', 68),
];

const OF_2015: readonly Printed[] = [
  number('careProceedings', 95),
  percent('reviewsInTime', 94.9),
  number('concerns', 174),
  number('distinctDisputes', 190),
  percent('carePlansInPlace', 98.8),
  percent('healthAssessmentsInDate', 81.4),
  percent('dentalChecksInDate', 58.8),
  number('sdqReturned', 181),
  percent('pepsInPlace', 68.7),
  percent('pepsUnderSixMonths', 76),
  percent('suitableAccommodation', 97.8),
  percent('inEducationEmploymentOrTraining', 71),
  ['pathwayPlansInPlace', 'percent', '', 'nearly 20% lower'],
];

const OF_2014: readonly Printed[] = [number('careProceedings', 84), percent('reviewsInTime', 98.6)];

export function writePublishedFigures(out: Output): void {
  const print = (year: number, figures: readonly Printed[]) => {
    for (const [measure, key, value, printed] of figures)
      out.toExtract('published_figures', { year, measure, key, value, printed });
  };
  print(2014, OF_2014);
  print(2015, OF_2015);
  print(2016, [
    ...OF_2016,
    ...months('concerns', CONCERNS_BY_MONTH),
    ...months('stage1', STAGE_1_BY_MONTH),
    ...months('stage2', STAGE_2_BY_MONTH),
    number('stage1', 113),
    number('stage2', 19),
    number('stage3', 1),
    ['stage3', '2015-06', 1, '1'],
  ]);
}

/** The table by month; a month without any was printed as a dash. */
function months(column: string, counts: readonly number[]): Printed[] {
  return counts.map((count, index) => {
    const month = `${index < 9 ? 2015 : 2016}-${String(((index + 3) % 12) + 1).padStart(2, '0')}`;
    return [column, month, count, count === 0 ? '-' : String(count)];
  });
}
