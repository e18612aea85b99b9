import type { CivilDate } from '@iro/calendar';
import type { DatedDefinition, MeasureDefinition } from './definition';

const day = (text: string): CivilDate => text as CivilDate;
const report = 'IRO annual report 2015-16';
const regulations = 'Care Planning, Placement and Case Review (England) Regulations 2010';
const since = (text: string, source: string, from = '2011-04-01'): readonly [DatedDefinition] => [
  { from: day(from), text, source },
];

const figure =
  (counts: MeasureDefinition['counts']) =>
  (
    field: string,
    code: string,
    title: string,
    definitions: MeasureDefinition['definitions'],
    more: Pick<MeasureDefinition, 'targets'> = {},
  ): MeasureDefinition => ({ field, code, title, owner: 'reviews', definitions, counts, ...more });
const activity = figure('ACTIVITY');
const persons = figure('PERSONS');

const held = 'Of reviews completed in the year (short breaks left out)';
const known = `${held} for which a participation code is known`;
const inTimeTarget = { targets: [{ from: day('2016-04-01'), value: 95, source: `${report}, 16d` }] };

/** How "in time" is read: what is compared with the due day, and which reviews are of a year. */
export const reviewConventions = {
  START_DATE: {
    from: day('2011-04-01'),
    source: `${report}, 14.1; ${regulations}, reg 33`,
    text:
      'Of reviews begun in the year (short breaks left out), those whose first session was ' +
      'held by the due day. A review whose due day is not known is left out.',
  },
  COMPLETION_DATE: {
    from: day('2015-04-01'),
    source: `${report}, 14.1; ${regulations}, reg 33`,
    text: `${held}, those completed by the due day. A review whose due day is not known is left out.`,
  },
} as const satisfies Readonly<Record<string, DatedDefinition>>;

/** The IRO's own work: the figures of the reviews service. */
export const reviewsMeasures = {
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
    inTimeTarget,
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
  participationByCode: activity(
    'participationByCode',
    'PN',
    'Participation by code',
    since(`${held}, by the child’s part in them.`, 'SSDA903 REVIEW_CODE'),
  ),
  childContributed: activity(
    'childContributed',
    'F22',
    'Child contributed',
    since(
      `${known}, those to which the child spoke, conveyed views or had them ` +
        `spoken (PN1, PN2, PN3, PN5, PN6). Children under four stay in the number ` +
        `divided by; PN4 is attendance, not contribution.`,
      `${report}, 7.1`,
    ),
  ),
  someContribution: activity(
    'someContribution',
    'F23',
    'Some contribution of the child',
    since(
      `${known}, those with any part of the child in them: contributed, attended (PN4) or, under ` +
        `four, observed. One under four of whom it is not known is left out.`,
      `${report}, 7.1`,
    ),
  ),
  noContribution: activity(
    'noContribution',
    'F24',
    'No contribution of the child',
    since(
      `${known}, those with no part of the child in them: PN7, and under four not ` +
        `observed. One under four of whom it is not known is left out.`,
      `${report}, 7.1`,
    ),
  ),
  chairedByChild: activity(
    'chairedByChild',
    'F25',
    'Chaired by the child',
    since(
      `${held} for which it is recorded who chaired, those chaired by the child, alone or with the IRO.`,
      `${report}, 7.2`,
    ),
  ),
  parentsContributed: activity(
    'parentsContributed',
    'PARENTS',
    'Parents contributed',
    since(
      `${held} to which a parent was invited, those at which one attended or sent views.`,
      `${report}, 16b`,
    ),
  ),
  carersContributed: activity(
    'carersContributed',
    'CARERS',
    'Carers contributed',
    since(
      `${held} to which a carer was invited, those at which one attended or sent views.`,
      `${report}, 16b`,
    ),
  ),
  noneAtLastReviews: persons(
    'noneAtLastReviews',
    'NONE_AT_LAST',
    'Children without a part in their last reviews',
    since(
      'Children looked after on 31 March who had no part in any of their last reviews (two, ' +
        'unless another number is asked for). A child with fewer reviews is left out, and so is ' +
        'one of whose part in one of them nothing is known and who had none in the others.',
      'Practice decision of this service',
    ),
  ),
  seenBetweenReviews: persons(
    'seenBetweenReviews',
    'SEEN_BETWEEN',
    'Seen by the IRO between the last two reviews',
    since(
      'Of children looked after on 31 March with two completed reviews in this period ' +
        'of care, those whom the IRO visited between the last two.',
      `${report}, 5.1e: the standard`,
    ),
  ),
  seenInQuarter: persons(
    'seenInQuarter',
    'F26',
    'Seen by the IRO in the last quarter',
    since(
      'Of children looked after on 31 March, those whom the IRO visited from 1 January to that day.',
      `${report}, 5.1e: what was measured`,
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
  spokenToInPrivate: activity(
    'spokenToInPrivate',
    'SPOKEN_TO',
    'Children spoken to in private before their reviews',
    since(
      'Of talks in private due before a review in the year, those held by then. One excused by a ' +
        'refusal or because it was not appropriate, or still running, is left out.',
      `${regulations}, reg 36(1)(b)`,
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
  feedback: activity(
    'feedback',
    'FEEDBACK',
    'Children’s feedback',
    since(
      'Feedback given in the year, by theme; one in other words than ours counts as something else.',
      `${report}, on feedback`,
    ),
  ),
} as const;
