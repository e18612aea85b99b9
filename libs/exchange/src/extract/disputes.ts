import { concernReasons, disputeAddressees, disputeThemes, protocolLimitUnits } from '@iro/codes';
import { boolean, code, date, datetime, integer, text } from '../layout';
import { child, extractFile, mustReferTo, refersTo } from './extract-layout';

/** Informal concerns. */
export const concerns = extractFile('concerns', 'Informal concerns raised by IROs.', {
  child,
  review: refersTo('reviews', 'The review it arose at; blank when from preparation or monitoring.'),
  iro: mustReferTo('iros', 'The IRO who raised it.'),
  raised_on: date.required('The day it was raised.'),
  sent_on: date('The day it was sent to social worker and team manager; blank when it was not.', {
    notBefore: 'raised_on',
  }),
  feedback_on: date('The day they answered; blank when they have not.', { notBefore: 'raised_on' }),
  closed_on: date('The day it was closed; blank while it is open.', { notBefore: 'raised_on' }),
  outcome: text('What came of it; blank while it is open.'),
  impact: text('What it changed for the child; blank while it is open.'),
});

/** Reasons of a concern. */
export const concernReasonsGiven = extractFile(
  'concern_reasons',
  'Reasons of each concern; a concern without any is counted as not listed.',
  {
    concern: mustReferTo('concerns', 'The concern.'),
    reason: code.required(concernReasons, 'The reason.'),
  },
);

/** Protocols other than the one the product knows. */
export const disputeProtocols = extractFile(
  'dispute_protocols',
  "The council's dispute resolution protocols, each in force until the next " +
    "begins. Rotherham's of January 2011 is known already.",
  {
    from: date.required('The first day it is in force; one protocol a day.'),
    source: text.required('The document and its date.'),
    whole_count: integer.required('From the day the first stage is raised to the resolution: how many.', {
      between: [1, 1000],
    }),
    whole_unit: code.required(protocolLimitUnits, 'And of what; hours come in 24s.'),
  },
);

/** The stages of those protocols. */
export const disputeProtocolStages = extractFile(
  'dispute_protocol_stages',
  'The stages of each of those protocols. The referral to Cafcass is part of every one and is not listed.',
  {
    protocol: mustReferTo('dispute_protocols', 'The protocol.'),
    place: integer.required('Its place in the protocol, the lowest 1.', { between: [1, 9] }),
    stage: text.required(
      'Its name in the protocol, such as STAGE_1; what `dispute_stages` calls 1 is STAGE_1.',
      {
        pattern: {
          test: /^(?!CAFCASS$)[A-Z][A-Z0-9_]{0,39}$/,
          says: 'a name in capitals, digits and underscores, other than CAFCASS',
        },
      },
    ),
    label: text.required('What people call it.'),
    to: text.required('Who has to answer, as the protocol says it.'),
    role: code.required(disputeAddressees, 'Whose answer it is here.'),
    limit_count: integer('Within how many; blank when the protocol sets no time.', { between: [1, 1000] }),
    limit_unit: code(protocolLimitUnits, 'And of what; hours come in 24s. Blank when it sets no time.'),
  },
);

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
export const disputeThemesGiven = extractFile(
  'dispute_themes',
  'Themes of each dispute; several are allowed.',
  {
    dispute: mustReferTo('disputes', 'The dispute.'),
    theme: code.required(disputeThemes, 'The theme.'),
  },
);

/** Stages a dispute went through. */
export const disputeStageEntries = extractFile('dispute_stages', 'Stages each dispute went through.', {
  dispute: mustReferTo('disputes', 'The dispute.'),
  stage: text.required(
    'The stage: 1, 2, 3, CAFCASS, or as a protocol of `dispute_protocol_stages` calls it, with 4 for STAGE_4.',
    {
      pattern: {
        test: /^([1-9]|[A-Z][A-Z0-9_]{0,39})$/,
        says: '1 to 9, CAFCASS, or the name of a stage in capitals, digits and underscores',
      },
    },
  ),
  raised_at: datetime.required('When it was raised at this stage.'),
  responded_at: datetime('When the answer came; blank when none has.', { notBefore: 'raised_at' }),
  adequate: boolean('Whether the IRO found the answer adequate; blank when none has come.'),
  addressee: text("Whom it was put to: the manager's person; blank for Cafcass.", {
    references: [{ file: 'managers', column: 'person' }],
  }),
});

/** Good practice fed back. */
export const goodPractice = extractFile('good_practice', 'Good practice that an IRO noted and fed back.', {
  child,
  noted_on: date.required('The day it was noted.'),
  iro: mustReferTo('iros', 'The IRO.'),
  text: text.required('What was done well, and by whom.'),
});
