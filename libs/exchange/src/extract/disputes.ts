import { concernReasons, disputeStages, disputeThemes } from '@iro/codes';
import { boolean, code, date, datetime, text } from '../layout';
import { child, extractFile, mustReferTo, refersTo } from './extract-layout';

/** Informal concerns. */
export const concerns = extractFile('concerns', 'Informal concerns raised by IROs.', {
  child,
  review: refersTo('reviews', 'The review it arose at; blank when from preparation or monitoring.'),
  iro: mustReferTo('iros', 'The IRO who raised it.'),
  raised_on: date.required('The day it was raised.'),
  sent_on: date('The day it was sent to social worker and team manager; blank when it was not.', { notBefore: 'raised_on' }),
  feedback_on: date('The day they answered; blank when they have not.', { notBefore: 'raised_on' }),
  closed_on: date('The day it was closed; blank while it is open.', { notBefore: 'raised_on' }),
  outcome: text('What came of it; blank while it is open.'),
  impact: text('What it changed for the child; blank while it is open.'),
});

/** Reasons of a concern. */
export const concernReasonsGiven = extractFile('concern_reasons', 'Reasons of each concern; a concern without any is counted as not listed.', {
  concern: mustReferTo('concerns', 'The concern.'),
  reason: code.required(concernReasons, 'The reason.'),
});

/** Formal disputes. */
export const disputes = extractFile('disputes', 'Formal disputes under the resolution protocol.', {
  child,
  concern: refersTo('concerns', 'The concern it grew from; blank when none.'),
  iro: mustReferTo('iros', 'The IRO who raised it.'),
  team: mustReferTo('teams', "The team that held the child's case when it was raised."),
  raised_on: date.required('The day it was raised.'),
  desired_outcome: text('What the IRO asked for; blank when not recorded.'),
  resolved_on: date('The day it was resolved; blank while it is open.', { notBefore: 'raised_on' }),
  outcome_achieved: boolean('Whether what was asked for was achieved; blank while it is open.'),
  impact: text('What it changed for the child; blank while it is open.'),
  withdrawn_on: date('The day it was withdrawn; blank when it was not.', { notBefore: 'raised_on' }),
});

/** Themes of a dispute. */
export const disputeThemesGiven = extractFile('dispute_themes', 'Themes of each dispute; several are allowed.', {
  dispute: mustReferTo('disputes', 'The dispute.'),
  theme: code.required(disputeThemes, 'The theme.'),
});

/** Stages a dispute went through. */
export const disputeStageEntries = extractFile('dispute_stages', 'Stages each dispute went through.', {
  dispute: mustReferTo('disputes', 'The dispute.'),
  stage: code.required(disputeStages, 'The stage.'),
  raised_at: datetime.required('When it was raised at this stage.'),
  responded_at: datetime('When the answer came; blank when none has.', { notBefore: 'raised_at' }),
  adequate: boolean('Whether the IRO found the answer adequate; blank when none has come.'),
  addressee: text("Whom it was put to: the manager's person; blank for Cafcass.", { references: [{ file: 'managers', column: 'person' }] }),
});

/** Good practice fed back. */
export const goodPractice = extractFile('good_practice', 'Good practice that an IRO noted and fed back.', {
  child,
  noted_on: date.required('The day it was noted.'),
  iro: mustReferTo('iros', 'The IRO.'),
  text: text.required('What was done well, and by whom.'),
});
