import type { MeasureDefinition } from '../definition';
import { reviewConventions } from './conventions';
import { activity, atEnd, day, held, persons, report, since } from './review-figure';

const inTimeTarget = { targets: [{ from: day('2016-04-01'), value: 95, source: `${report}, 16d` }] };

/** Whether reviews and what follows from them were in time. */
export const timelinessMeasures = {
  reviewsCompleted: activity(
    'reviewsCompleted',
    'F21',
    'Reviews completed',
    since('Reviews completed in the year, short breaks left out.', `${report}, 6.12`),
  ),
  reviewsInTime: activity(
    'reviewsInTime',
    'F20',
    'Reviews in time',
    [reviewConventions.START_DATE, reviewConventions.COMPLETION_DATE],
    { ...inTimeTarget, toldBy: 'YEAR_AFTER' },
  ),
  childrenReviewedInTime: persons(
    'childrenReviewedInTime',
    'NI_066',
    'Children all of whose reviews were in time',
    since(
      'Of children looked after on 31 March for four weeks or more (short breaks left out), ' +
        'those for whom every review due in the year was in time. One still running is left out, ' +
        'and so is a child for whom none is known to have been due.',
      'National indicator NI 066 (PAF C68), as read',
    ),
    atEnd,
  ),
  lateReviewReasons: activity(
    'lateReviewReasons',
    'LATE_REASONS',
    'Why reviews were late',
    since(
      'Late reviews of the year by the reason recorded; those without one are counted apart.',
      `${report}, 14.1`,
    ),
  ),
  postponementReasons: activity(
    'postponementReasons',
    'POSTPONEMENT_REASONS',
    'Why reviews were postponed',
    since(
      'Postponements made in the year by reason; a review put off twice counts twice.',
      `${report}, 14.2`,
    ),
  ),
  decisionsIssuedInTime: activity(
    'decisionsIssuedInTime',
    'DECISIONS',
    'Decisions issued in time',
    since(
      `${held}, those whose decisions were issued within 5 working days. One still running is left out.`,
      'IRO Handbook 2010',
    ),
  ),
  recordsDistributedInTime: activity(
    'recordsDistributedInTime',
    'F27',
    'Records distributed in time',
    since(
      `${held}, those whose record was distributed within 20 working days. One still running is left out.`,
      `IRO Handbook 2010; ${report}, 16e`,
    ),
  ),
  midwayChecksInTime: activity(
    'midwayChecksInTime',
    'MIDWAY',
    'Midway checks in time',
    since(
      'Of checks half way between two reviews that fell due in the year, those made by that ' +
        'day: a discussion recorded as the check, or one of which the record does not say. One ' +
        'overtaken by the next review, or still running, is left out.',
      'Local practice',
    ),
  ),
  permanencePlansInTime: persons(
    'permanencePlansInTime',
    'PERMANENCE_PLANS',
    'Permanence plans by the second review',
    since(
      'Of periods of care whose second review was due, or earlier completed, ' +
        'in the year, those with a permanence plan agreed by then. One that ' +
        'ended before, or still running, is left out.',
      'Statutory guidance, Children Act 1989, volume 2',
    ),
  ),
} as const satisfies Readonly<Record<string, MeasureDefinition>>;
