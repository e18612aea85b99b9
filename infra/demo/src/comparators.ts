import type { Output } from './output';
import { POPULATION } from './quotas';

type Comparator = readonly [measure: string, kind: string, source: string, year: number | '', value: number];

const REPORT = 'IRO annual report 2015-16';
const COMPARATORS: readonly Comparator[] = [
  ['reviewsInTime', 'OWN', REPORT, 2014, 98.6],
  ['reviewsInTime', 'OWN', REPORT, 2015, 94.9],
  ['sameLongTermPlacement', 'NATIONAL', REPORT, '', 67],
  ['threeOrMorePlacements', 'NATIONAL', REPORT, '', 11],
  ['suitableAccommodation', 'NATIONAL', REPORT, '', 77.8],
  ['suitableAccommodation', 'OWN', REPORT, 2015, 97.8],
  ['inEducationEmploymentOrTraining', 'NATIONAL', REPORT, '', 45],
  ['inEducationEmploymentOrTraining', 'OWN', REPORT, 2015, 71],
  ['carePlansInPlace', 'OWN', REPORT, 2015, 98.8],
  ['healthAssessmentsInDate', 'OWN', REPORT, 2015, 81.4],
  ['dentalChecksInDate', 'OWN', REPORT, 2015, 58.8],
  ['pepsInPlace', 'OWN', REPORT, 2015, 68.7],
  ['pepsUnderSixMonths', 'OWN', REPORT, 2015, 76],
  ['sdqReturned', 'OWN', REPORT, 2015, 181],
  ['concerns', 'OWN', REPORT, 2015, 174],
  ['distinctDisputes', 'OWN', REPORT, 2015, 190],
  ['careProceedings', 'OWN', REPORT, 2013, 77],
  ['careProceedings', 'OWN', REPORT, 2014, 84],
  ['careProceedings', 'OWN', REPORT, 2015, 95],
  [
    'ratePer10000',
    'NATIONAL',
    'DfE, children looked after in England, as quoted in council papers',
    2016,
    60,
  ],
];

/**
 * What the year is compared with, and the population that its rates are per. `scale` is how many years of
 * this size are written.
 */
export function writeComparators(out: Output, scale: number): void {
  for (const [measure, kind, source, year, value] of COMPARATORS) {
    out.toExtract('comparators', { measure, kind, source, year, value, retrieved_on: '2016-05-16' });
  }
  const source = 'Mid-year population estimate, rounded to the nearest hundred';
  out.toExtract('population', {
    mid_year: 2015,
    // As many as a folder may tell: more children in care than any real country has need more of all children.
    children: Math.min(10_000_000, Math.round(POPULATION * scale)),
    source,
    retrieved_on: '2016-06-24',
  });
}
