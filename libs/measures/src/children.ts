import type { CivilDate } from '@iro/calendar';
import type { DatedDefinition, MeasureDefinition } from './definition';

const report = 'IRO annual report 2015-16';
const since = (text: string, source: string, from = '2011-04-01'): readonly [DatedDefinition] => [
  { from: from as CivilDate, text, source },
];
const figure =
  (counts: MeasureDefinition['counts']) =>
  (field: string, code: string, title: string, text: string, source: string): MeasureDefinition => ({
    field,
    code,
    title,
    owner: 'children',
    counts,
    definitions: since(text, source),
  });
const persons = figure('PERSONS');
const activity = figure('ACTIVITY');

const roll = 'Children looked after on 31 March, short breaks left out';
const inTouch = 'Of relevant and former relevant care leavers on 31 March who are in touch';

/** Children and placements: the figures of the children service. */
export const childrenMeasures = {
  lookedAfterAtStart: persons(
    'lookedAfterAtStart',
    'F06',
    'Children looked after at the start of the year',
    'Children looked after when the year began, short breaks left out.',
    `${report}, 6.6, worked out from closing, entered and left`,
  ),
  lookedAfterAtEnd: persons(
    'lookedAfterAtEnd',
    'F01',
    'Children looked after at the end of the year',
    `${roll}.`,
    `${report}, 4.2`,
  ),
  ratePer10000: persons(
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
    'Periods of care that ended in the year; a child who left twice counts twice.',
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
  careProceedings: activity(
    'careProceedings',
    'PROCEEDINGS',
    'Sets of care proceedings issued',
    'Applications issued in the year; a sibling or family group is one set.',
    `${report}, 6.7`,
  ),
  childrenInProceedings: persons(
    'childrenInProceedings',
    'PROCEEDINGS_CHILDREN',
    'Children in proceedings issued',
    'Children of applications issued in the year.',
    `${report}, 6.7`,
  ),
  posts: activity(
    'posts',
    'F09',
    'IRO posts',
    'Posts of the establishment on 31 March, filled or not, in full-time equivalents: half a post counts half.',
    `${report}, 4.2`,
  ),
  irosInPost: activity(
    'irosInPost',
    'F10',
    'IROs in post',
    'IROs in post on 31 March, permanent and agency.',
    `${report}, 4.2`,
  ),
  agencyShare: activity(
    'agencyShare',
    'AGENCY',
    'Agency IROs',
    'Of IROs in post on 31 March, those from an agency.',
    `${report}, 4.1`,
  ),
  averageCaseload: activity(
    'averageCaseload',
    'F11',
    'Average caseload',
    `${roll}, divided by the IROs in post that day: by persons, or by full-time equivalents.`,
    `${report}, 4.2`,
  ),
  caseloads: activity(
    'caseloads',
    'CASELOADS',
    'Caseloads by IRO',
    'Children looked after on 31 March by the IRO allocated that day.',
    `${report}, 6.5`,
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
  sameLongTermPlacement: persons(
    'sameLongTermPlacement',
    'F33',
    'Same placement for two years',
    'Of children looked after on 31 March, under 16 and continuously looked after for two ' +
      'and a half years, those in the same placement for two years, or placed for adoption ' +
      'with this and the placement before together two years.',
    `${report}, 10.1; NI 063`,
  ),
  threeOrMorePlacements: persons(
    'threeOrMorePlacements',
    'F34',
    'Three or more placements',
    `${roll}: those with three or more placements in the year. One open on 1 ` +
      `April counts; temporary stays and a change of status with the same carer ` +
      `do not; all periods of care in the year count.`,
    `${report}, 10.2; NI 062`,
  ),
  unplannedMoves: persons(
    'unplannedMoves',
    'UNPLANNED',
    'Unplanned moves',
    'Of placements that began in the year within a period of care and of ' +
      'which it is known, those that were not planned.',
    'Practice decision of this service',
  ),
  reenteredCare: persons(
    'reenteredCare',
    'REENTRY',
    'Came back into care',
    'Of periods of care that began in the year, those of children who had left ' +
      'care in the twelve months before; short breaks left out.',
    'Practice decision of this service',
  ),
  placedOutOfArea: persons(
    'placedOutOfArea',
    'OUT_OF_AREA',
    'Placed out of area',
    `${roll} and of whom it is known: those placed outside the council’s area.`,
    `${report}, 6.5`,
  ),
  careLeavers: persons(
    'careLeavers',
    'F42',
    'Care leavers',
    'Relevant and former relevant care leavers on 31 March.',
    `${report}, 13.1; a position on a day, not the return’s birthday cohort`,
  ),
  suitableAccommodation: persons(
    'suitableAccommodation',
    'F43',
    'Leavers in suitable accommodation',
    `${inTouch}: those in suitable accommodation.`,
    `${report}, 13.1`,
  ),
  inEducationEmploymentOrTraining: persons(
    'inEducationEmploymentOrTraining',
    'F44',
    'Leavers in education, employment or training',
    `${inTouch}: those in education, employment or training.`,
    `${report}, 13.1`,
  ),
  withPersonalAdviser: persons(
    'withPersonalAdviser',
    'ADVISER',
    'Leavers with a personal adviser',
    'Of relevant and former relevant care leavers on 31 March, those with a personal adviser.',
    `${report}, 13.1`,
  ),
  socialWorkerVisitsInTime: activity(
    'socialWorkerVisitsInTime',
    'SW_VISITS',
    'Social workers’ visits in time',
    'Of statutory visits by social workers that fell due in the year, those made in ' +
      'time, the child being seen. One overtaken by a move or the end of care, exempt, ' +
      'or still running, is left out; so is what was due before the first visit known ' +
      'of, where a placement’s start is not known.',
    'Care Planning, Placement and Case Review (England) Regulations 2010, regs 28 and 48',
  ),
} as const satisfies Readonly<Record<string, MeasureDefinition>>;
