import type { CivilDate, InForce } from '@iro/calendar';

/**
 * How sure we are: the text of the instrument was read; a secondary source was; the council's own document
 * says so; or it is from practice.
 */
export type Confidence = 'INSTRUMENT_READ' | 'SECONDARY_SOURCE' | 'COUNCIL_DOCUMENT' | 'FROM_PRACTICE';

/** One line of the page to check with an IRO. */
export interface RuleEntry {
  /** Stable: 'R1'. */
  readonly code: string;
  readonly what: string;
  readonly number: string;
  readonly source: string;
  readonly inForceFrom: CivilDate;
  readonly confidence: Confidence;
  /** How an open question was settled; null: there was none. */
  readonly reading: string | null;
}

/** The entries of one rule: one for each line that is or was in force. */
export function entries<T>(
  code: string,
  what: string,
  lines: readonly InForce<T>[],
  number: (value: T) => string,
  confidence: Confidence,
  reading: string | null = null,
): RuleEntry[] {
  return lines.map(({ from, source, value }) => ({
    code,
    what,
    number: number(value),
    source,
    inForceFrom: from,
    confidence,
    reading,
  }));
}
