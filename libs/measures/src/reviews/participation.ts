import type { MeasureDefinition } from '../definition';
import { activity, atEnd, held, persons, regulations, report, since } from './review-figure';

const known = `${held} for which a participation code is known`;

/** The part that children and those around them had. */
export const participationMeasures = {
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
      `${held} to which a parent was invited, those at which one attended or sent views. Left out is a ` +
        'review of which nobody recorded whether they came, and to which they sent nothing.',
      `${report}, 16b`,
    ),
  ),
  carersContributed: activity(
    'carersContributed',
    'CARERS',
    'Carers contributed',
    since(
      `${held} to which a carer was invited, those at which one attended or sent views. Left out is a ` +
        'review of which nobody recorded whether they came, and to which they sent nothing.',
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
    atEnd,
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
    atEnd,
  ),
  seenInQuarter: persons(
    'seenInQuarter',
    'F26',
    'Seen by the IRO in the last quarter',
    since(
      'Of children looked after on 31 March, those whom the IRO visited from 1 January to that day: in the ' +
        'three months before.',
      `${report}, 5.1e: what was measured`,
    ),
    atEnd,
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
  feedback: activity(
    'feedback',
    'FEEDBACK',
    'Children’s feedback',
    since(
      'Feedback given in the year, by theme; one in other words than ours counts as something else.',
      `${report}, on feedback`,
    ),
  ),
} as const satisfies Readonly<Record<string, MeasureDefinition>>;
