import type { MeasureDefinition } from '../definition';
import { activity, persons, personsAtEnd, personsAtStart, report, roll } from './child-figure';

/** Told by the folder of any later year as well. */
const toldLater = (definition: MeasureDefinition): MeasureDefinition => ({
  ...definition,
  toldBy: 'LATER_YEARS',
});

/** Who is looked after, who came and who left. */
export const lookedAfterMeasures = {
  lookedAfterAtStart: personsAtStart(
    'lookedAfterAtStart',
    'F06',
    'Children looked after at the start of the year',
    'Children looked after when the year began, short breaks left out.',
    `${report}, 6.6, worked out from closing, entered and left`,
  ),
  lookedAfterAtEnd: personsAtEnd(
    'lookedAfterAtEnd',
    'F01',
    'Children looked after at the end of the year',
    `${roll}. A period of care is of short breaks when all of it is (legal status V3 or V4): one that went over ` +
      'into them is not left out. A child of whom a later year’s folder says nothing is still counted, and is ' +
      'in missingData.',
    `${report}, 4.2`,
  ),
  ratePer10000: personsAtEnd(
    'ratePer10000',
    'F02',
    'Children looked after per 10,000',
    `${roll}, divided by the newest mid-year estimate of children of the area up to the year, times 10,000.`,
    `${report}, 6.1`,
  ),
  admissions: persons(
    'admissions',
    'F04',
    'Entered care',
    'Periods of care that began in the year; a child who entered twice counts twice.',
    `${report}, 6.6`,
  ),
  discharges: persons(
    'discharges',
    'F05',
    'Left care',
    'Periods of care that ended in the year; a child who left twice counts twice. The Department’s published ' +
      'number counts a child once, by the last time in the year.',
    `${report}, 6.6`,
  ),
  monthsOfNetFall: activity(
    'monthsOfNetFall',
    'F07',
    'Months in which more left than entered',
    'Months in which more periods of care ended than began.',
    `${report}, 6.6`,
  ),
  admissionsByAge: persons(
    'admissionsByAge',
    'F08',
    'Entered care by age',
    'Periods of care that began in the year by age that day; in the report’s bands (the overlap ' +
      'in print settled as 0-1, 2-4, 5-9, 10-15, 16 and over) or the Department’s.',
    `${report}, 6.7`,
  ),
  admissionsByLegalRoute: persons(
    'admissionsByLegalRoute',
    'LEGAL_ROUTE',
    'Entered care by legal route',
    'Periods of care that began in the year by the legal status of the first day.',
    'SSDA903',
  ),
  admissionsFromProtectionPlan: persons(
    'admissionsFromProtectionPlan',
    'PROTECTION_PLAN',
    'Entered care from a child protection plan',
    'Of periods of care that began in the year and of which it is known, ' +
      'those of children on a child protection plan that day.',
    `${report}, 6.10`,
  ),
  reenteredCare: persons(
    'reenteredCare',
    'REENTRY',
    'Came back into care',
    'Of periods of care that began in the year, those of children who had left ' +
      'care in the twelve months before; short breaks left out.',
    'Practice decision of this service',
  ),
  careProceedings: toldLater(
    activity(
      'careProceedings',
      'PROCEEDINGS',
      'Sets of care proceedings issued',
      'Applications issued in the year; a sibling or family group is one set. A later year’s folder tells those of ' +
        'years before, so this is answered of a year that has no folder of its own.',
      `${report}, 6.7`,
    ),
  ),
  childrenInProceedings: toldLater(
    persons(
      'childrenInProceedings',
      'PROCEEDINGS_CHILDREN',
      'Children in proceedings issued',
      'Children of applications issued in the year.',
      `${report}, 6.7`,
    ),
  ),
  permanenceExits: persons(
    'permanenceExits',
    'F30',
    'Permanence',
    'Periods of care that ended in the year by the route to permanence: home, adoption, child ' +
      'arrangements order, special guardianship order; the remainder as other.',
    `${report}, 8.2`,
  ),
  dischargesByReason: persons(
    'dischargesByReason',
    'DISCHARGE_REASON',
    'Left care by reason',
    'Periods of care that ended in the year by the reason in the return.',
    'SSDA903',
  ),
} as const satisfies Readonly<Record<string, MeasureDefinition>>;
