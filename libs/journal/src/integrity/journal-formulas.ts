import type { Formula, Formulas } from './formulas';

/** A line of a journal as it is hashed. */
export interface SealedLine {
  readonly id: string;
  readonly at: Date;
  readonly actor: string;
  readonly role: string;
  readonly act: string;
  readonly childId: string | null;
  readonly subject: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly sentence: string | null;
  readonly onDay: string | null;
}

const withoutSentence: Formula<SealedLine> = {
  parts: (line) => [
    line.id,
    line.at.toISOString(),
    line.actor,
    line.role,
    line.act,
    line.childId,
    line.subject,
    line.before,
    line.after,
  ],
  // A sentence or a day put into such a line later is not hashed by it, and so is not covered.
  covers: (line) => line.sentence === null && line.onDay === null,
};

const whole: Formula<SealedLine> = {
  parts: (line) => [...withoutSentence.parts(line), line.sentence, line.onDay],
};

/** 1: before acts said a sentence and a day. 2: with both. 3: the same, and the hash names its formula. */
export const journalFormulas: Formulas<SealedLine> = {
  unnamed: { 1: withoutSentence, 2: whole },
  named: { 3: whole },
  current: 3,
};
