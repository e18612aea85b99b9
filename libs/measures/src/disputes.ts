import type { CivilDate } from '@iro/calendar';
import type { MeasureDefinition } from './definition';

const report = 'Annual report of the independent reviewing officers 2015-16';
const protocol = 'Dispute Resolution Process, January 2011';
const from = '2011-01-01' as CivilDate;

const define = (
  field: string,
  code: string,
  title: string,
  text: string,
  source: string,
): MeasureDefinition => ({
  field,
  code,
  title,
  owner: 'disputes',
  definitions: [{ from, text, source }],
  counts: 'ACTIVITY',
});

/** What the figures about informal concerns mean. */
export const concernMeasures = {
  concerns: define(
    'concerns',
    'DR-CONCERNS',
    'Informal concerns raised',
    'Informal concerns by the day they were raised, from reviews, preparation and monitoring alike.',
    `${report}, 15.7`,
  ),
  concernReasons: define(
    'concernReasons',
    'DR-CONCERN-REASONS',
    'Reasons of informal concerns',
    'Mentions: a concern with several reasons counts under each, one without a listed reason under none.',
    `${report}, 15.9`,
  ),
  concernsWithReason: define(
    'concernsWithReason',
    'DR-CONCERNS-WITH-REASON',
    'Concerns with a listed reason',
    'Concerns raised in the year with at least one listed reason, of all concerns raised in the year.',
    `${report}, 15.9`,
  ),
  concernsSentInTime: define(
    'concernsSentInTime',
    'DR-CONCERNS-SENT',
    'Concerns sent in time',
    'Concerns raised at a review and sent to social worker and team manager ' +
      'within 24 working hours, read as one working day, of those whose time has ' +
      'come. The clock starts with the session of the review that the concern arose in, whenever it was ' +
      'written down; where that is not told, on the day it was raised. Concerns from preparation have no clock.',
    `${protocol} (${report}, 15.3)`,
  ),
} as const satisfies Readonly<Record<string, MeasureDefinition>>;

/** What the figures about formal disputes, and about good practice fed back, mean. */
export const disputeMeasures = {
  stageEntries: define(
    'stageEntries',
    'DR-STAGE-ENTRIES',
    'Stages raised',
    'Each stage of each dispute by the day it was raised: a dispute taken to stage 2 counts at stage 1 and at stage 2.',
    `${report}, 15.7`,
  ),
  distinctDisputes: define(
    'distinctDisputes',
    'DR-DISPUTES',
    'Disputes raised',
    'Disputes by the day they were raised, each once however far it went.',
    `${report}, 15.8`,
  ),
  disputesByHighestStage: define(
    'disputesByHighestStage',
    'DR-HIGHEST-STAGE',
    'Disputes by highest stage',
    'Disputes raised in the year, each once, by the highest stage it had reached by ' +
      'the end of the year; a referral to Cafcass is the highest.',
    `${report}, 15.8`,
  ),
  disputeThemes: define(
    'disputeThemes',
    'DR-THEMES',
    'Themes of disputes',
    'Mentions: a dispute raised in the year with several themes counts under each.',
    `${report}, 15.12`,
  ),
  themesByTeam: define(
    'themesByTeam',
    'DR-THEMES-BY-TEAM',
    'Themes of disputes by team',
    'Mentions of a theme by the team that held the child’s case on the day the dispute was raised.',
    `${report}, 16c`,
  ),
  responsesInTime: define(
    'responsesInTime',
    'DR-RESPONSES',
    'Answers in time',
    'Stages raised in the year that were answered within the protocol’s limit, of those whose ' +
      'time has come. A referral to Cafcass has no limit; moving to the next stage is no answer.',
    `${protocol} (${report}, 15.6)`,
  ),
  disputesResolvedInTime: define(
    'disputesResolvedInTime',
    'DR-RESOLVED',
    'Disputes resolved in time',
    'Disputes raised in the year that were resolved within the protocol’s limit from the first ' +
      'stage, of those whose time has come. A dispute withdrawn before then is left out.',
    `${protocol} (${report}, 15.6)`,
  ),
  outcomesAchieved: define(
    'outcomesAchieved',
    'DR-OUTCOMES',
    'Desired outcome achieved',
    'Disputes resolved in the year whose desired outcome was achieved, of those where it is recorded either way.',
    `${report}, 15.16`,
  ),
  systemicIssues: define(
    'systemicIssues',
    'DR-SYSTEMIC',
    'Issues with the service raised',
    'Failures of the service that are not about one child, by the day they were raised.',
    `${report}, 2.2i and 15.16`,
  ),
  goodPractice: define(
    'goodPractice',
    'DR-GOOD-PRACTICE',
    'Good practice fed back',
    'Good practice that an IRO noted and fed back, by the day it was noted.',
    `${report}, 3.2`,
  ),
} as const satisfies Readonly<Record<string, MeasureDefinition>>;

/** What the rates of challenge mean. More of it may be better work: none has a target. */
export const disputeRates = {
  concernsPer100Reviews: define(
    'concernsPer100Reviews',
    'DR-CONCERNS-RATE',
    'Informal concerns per 100 reviews',
    'Informal concerns raised in the year, for each hundred reviews completed in it.',
    `${report}, 15.7`,
  ),
  disputesPer100Reviews: define(
    'disputesPer100Reviews',
    'DR-DISPUTES-RATE',
    'Disputes per 100 reviews',
    'Disputes raised in the year, each once, for each hundred reviews completed in it.',
    `${report}, 15.7`,
  ),
  concernsPerIro: define(
    'concernsPerIro',
    'DR-CONCERNS-PER-IRO',
    'Informal concerns per IRO',
    'Informal concerns raised in the year, for each IRO who was responsible for a child on its last day.',
    `${report}, 15.7`,
  ),
  disputesPerIro: define(
    'disputesPerIro',
    'DR-DISPUTES-PER-IRO',
    'Disputes per IRO',
    'Disputes raised in the year, each once, for each IRO who was responsible for a child on its last day.',
    `${report}, 15.7`,
  ),
} as const satisfies Readonly<Record<string, MeasureDefinition>>;
