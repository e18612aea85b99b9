import { returnRules } from './return-rules';
import type { RuleKind } from './return-rule';

/** What is said of a child who vanished between two years: the Department has no number for it. */
export const absent = 'absent this year';

const warnings = new Set([
  absent,
  ...returnRules.filter(({ kind }) => kind === 'warning').map(({ number }) => number),
]);

/** Whether a rule of a number refuses a folder: an error unless it is written down as a warning. */
export const kindOfRule = (number: string): RuleKind => (warnings.has(number) ? 'warning' : 'error');
