import { limitInWords as words } from '@iro/calendar';
import { caseloadBands } from '../caseload-band';
import { adviserLimits, contactLimits } from '../leaver-duties';
import { leaverNumbers } from '../leaver-status';
import { entries, type RuleEntry } from './rule-entry';

/** Care leavers, and how many children an IRO has. */
export const leaverAndCaseloadRules: readonly RuleEntry[] = [
  ...entries(
    'LEAVER_STATUS',
    'Status as a care leaver',
    leaverNumbers,
    (v) =>
      `eligible before, or looked after at 16 or over; former relevant to ` +
      `${v.formerRelevantUntil}, in education to ${v.inEducationUntil}`,
    'INSTRUMENT_READ',
    'Proposed, for a person to confirm. Six months back home end relevant.',
  ),
  ...entries(
    'PERSONAL_ADVISER',
    'Personal adviser',
    adviserLimits,
    () => 'from the first day as eligible, without a gap',
    'FROM_PRACTICE',
    'The law names no days of grace.',
  ),
  ...entries(
    'ADVISER_CONTACT',
    'Personal adviser in touch with a leaver',
    contactLimits,
    (v) => `${words(v.afterMove)} from a move, then every ${words(v.between)}`,
    'FROM_PRACTICE',
    'Leaving care is read as the first move. What was imported without its contacts runs from the first known one.',
  ),
  ...entries(
    'CASELOAD',
    'Caseload to a full-time IRO',
    caseloadBands,
    (v) => `under below ${v.within}, within to ${v.pressureAbove}, pressure to ${v.overAbove}, over above`,
    'SECONDARY_SOURCE',
  ),
];
