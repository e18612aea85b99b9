import type { Formula, Formulas } from './formulas';

/** An entry of a read log as it is hashed. */
export interface SealedEntry {
  readonly at: Date;
  readonly actor: string;
  readonly role: string;
  readonly operation: string;
  readonly reason: string | null;
  readonly children: readonly string[];
}

const whole: Formula<SealedEntry> = {
  parts: (entry) => [
    entry.at.toISOString(),
    entry.actor,
    entry.role,
    entry.operation,
    entry.reason,
    entry.children,
  ],
};

/** 1: the first. 2: the same, and the hash names its formula. */
export const readLogFormulas: Formulas<SealedEntry> = {
  unnamed: { 1: whole },
  named: { 2: whole },
  current: 2,
};
