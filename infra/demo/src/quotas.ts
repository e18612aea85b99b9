import { day } from './day';

/** The demonstration year in whole numbers. Everything that must add up is named here and nowhere else. */
export const YEAR_START = day('2015-04-01');
export const YEAR_END = day('2016-03-31');
export const PRIOR_START = day('2014-04-01');

/**
 * No history begins before the reviewing regulations of April 2011 do, so that every due day can be worked
 * out.
 */
export const EARLIEST_START = day('2011-04-04');

/** April to March. Discharges exceed admissions in July, August and December only. */
export const ADMISSIONS_BY_MONTH = [14, 18, 19, 18, 13, 17, 20, 21, 14, 18, 19, 17];
export const DISCHARGES_BY_MONTH = [13, 15, 16, 22, 18, 14, 16, 15, 19, 14, 14, 16];

export type AgeBand = '0-1' | '2-4' | '5-9' | '10-15' | '16+';
/** Admitted in the year: those who stay to its end, and those who leave before. */
export const ADMITTED_AND_STAYED: Record<AgeBand, number> = {
  '0-1': 44,
  '2-4': 22,
  '5-9': 32,
  '10-15': 40,
  '16+': 16,
};
export const ADMITTED_AND_LEFT: Record<AgeBand, number> = {
  '0-1': 20,
  '2-4': 10,
  '5-9': 8,
  '10-15': 12,
  '16+': 4,
};
/** Of the 2-4 who stayed, those already of school age by 31 August 2015. */
export const FOUR_YEAR_OLDS_AT_SCHOOL = 6;
/** Of the 16+ who stayed, those too new to be eligible for leaving-care help. */
export const SIXTEEN_PLUS_TOO_NEW = 3;

/** On the roll at both ends of the year, by how long and how old. */
export const STAYERS = { longTerm: 132, schoolAge: 57, underFive: 19, sixteenPlus: 70 };
export const LONG_TERM_STABLE = 96;

/** On the roll at the start and gone by the end, by reason. */
export const DISCHARGES_FROM_OPENING = {
  home: 39,
  adoption: 43,
  childArrangements: 12,
  guardianship: 12,
  agedOut: 28,
  otherAuthority: 3,
  custody: 1,
};
/** Reasons of the 54 who came and went; the four aged 16+ come of age and are not among these. */
export const DISCHARGES_OF_SHORT_STAYS: readonly (readonly [string, number])[] = [
  ['E4A', 20],
  ['E4B', 14],
  ['E41', 5],
  ['E43', 2],
  ['E44', 2],
  ['E3', 3],
  ['E16', 1],
  ['E8', 2],
  ['E9', 1],
];

/** Three or more placements in the year, on the roll at its end. */
export const MANY_PLACEMENTS = { longTermUnstable: 18, sixteenPlus: 12, schoolAge: 9, admitted: 12 };

export const ADOPTION_PLANS = {
  placedUnderFive: 8,
  placedLongTerm: 3,
  placedSchoolAge: 3,
  waiting: 9,
  reversed: 3,
};

/** Left care in earlier years; the 28 who came of age in the year make 197 of them. */
export const EARLIER_LEAVERS = { formerRelevant: 157, relevant: 12 };
export const LEAVERS = { inTouch: 172, suitable: 166, active: 117 };

export const REVIEWS = { completed: 1206, late: 201, underFour: 310, noContribution: 84 };
export const PRIOR_REVIEWS = { started: 1180, late: 60 };

export const SEEN_IN_QUARTER = 177;
export const PLANS = { careMissing: 7, careMissingYearBefore: 5, pathwayMissing: 7 };
export const HEALTH = { assessed: 258, dental: 264 };
export const SDQS = { returned: 197, notReturned: 85, withdrawn: 19 };
export const PEPS = { children: 267, onFile: 261, underSixMonths: 248 };
export const SCHOOL_GRADES = { good: 192, requiresImprovement: 46, inadequate: 15, notKnown: 2 };

export const CONCERNS_BY_MONTH = [4, 1, 3, 6, 1, 14, 8, 7, 4, 3, 11, 4];
export const STAGE_1_BY_MONTH = [5, 13, 13, 7, 3, 15, 6, 7, 7, 10, 16, 12];
export const STAGE_2_BY_MONTH = [0, 2, 4, 1, 1, 1, 2, 1, 3, 1, 1, 2];
export const STAGE_3_MONTH = 2;

/** Sets of care proceedings issued in the years ending 31 March. */
export const PROCEEDINGS_BY_YEAR: Record<number, number> = { 2013: 77, 2014: 84, 2015: 95, 2016: 123 };

export const CASELOADS = [62, 62, 62, 62, 62, 61, 61];
export const POPULATION = 56_400;
