import type { MeasureDefinition } from '../definition';
import { activity, report, since } from './review-figure';

/** The service's own work and how good it is. */
export const serviceQualityMeasures = {
  judgements: activity(
    'judgements',
    'JUDGEMENTS',
    'Judgements',
    since(
      'Judgements made at reviews completed in the year, by what was judged and the grade: after ' +
        'moderation where there was one, unless the grade as the IRO gave it is asked for.',
      'Practice decision of this service',
    ),
  ),
  supervisions: activity(
    'supervisions',
    'SUPERVISIONS',
    'Supervision of IROs',
    since('Supervisions and personal development reviews held in the year, by kind.', `${report}, 15.17`),
  ),
  observationsInTime: activity(
    'observationsInTime',
    'OBSERVATIONS',
    'Observations in time',
    since(
      "Of observations and audits of IROs' work that the programme asked for by a day in " +
        'the year, those done by it. One still running is left out.',
      `${report}, 16g`,
    ),
  ),
  otherActivityHours: activity(
    'otherActivityHours',
    'OTHER_ACTIVITY',
    'Hours beside reviews per IRO',
    since(
      'Hours of other activity recorded in the year, divided by the IROs who recorded any.',
      `${report}, 2.2iii, 3.2`,
    ),
  ),
} as const satisfies Readonly<Record<string, MeasureDefinition>>;
