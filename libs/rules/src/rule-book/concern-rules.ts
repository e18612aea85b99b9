import { limitInWords as words } from '@iro/calendar';
import { concernLimits } from '../concern-sent-duty';
import { entries, type RuleEntry } from './rule-entry';

/** Informal concerns, before any dispute. */
export const concernRules: readonly RuleEntry[] = [
  ...entries(
    'CONCERN_SENT',
    'Informal concern sent',
    concernLimits,
    (v) => `${words(v)} from the review session`,
    'COUNCIL_DOCUMENT',
    "'24 working hours' is read as one working day. A concern from preparation has no clock.",
  ),
];
