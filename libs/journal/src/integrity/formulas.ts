import { createHash } from 'node:crypto';

/** One way in which the lines of a chain were hashed. */
export interface Formula<Line> {
  /** What is hashed besides the link before and the line's number. */
  readonly parts: (line: Line) => readonly unknown[];
  /** Lines it can have sealed; where not said, all. */
  readonly covers?: (line: Line) => boolean;
}

/**
 * Every formula that a chain's lines were ever sealed by. None is ever changed or taken away: an older line
 * verifies by the one that it was sealed by. A new one gets the next number, at the end.
 */
export interface Formulas<Line> {
  /**
   * Those of before hashes named their formula, by number. Their hashes are told apart by what they cover: no
   * two of them hash the same text for any line.
   */
  readonly unnamed: Readonly<Record<number, Formula<Line>>>;
  /** Those that a hash names: `3:0f6e…`. The number is hashed too. */
  readonly named: Readonly<Record<number, Formula<Line>>>;
  /** The number of the one by which lines are sealed now, a named one. */
  readonly current: number;
}

/** Whether a line is as it was sealed; `UNKNOWN` where a later release sealed it by a formula not known here. */
export type Verdict = 'WHOLE' | 'CHANGED' | 'UNKNOWN';

const sha256 = (parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');
const namedHash = <Line>(
  number: number,
  formula: Formula<Line>,
  [before, seq, line]: readonly [string, number, Line],
): string => `${number}:${sha256([number, before, seq, ...formula.parts(line)])}`;

/** The link of a line by the formula of now: of the hash before it, its number and the whole line. */
export function linkOf<Line>(formulas: Formulas<Line>, before: string, seq: number, line: Line): string {
  const formula = formulas.named[formulas.current];
  if (formula === undefined) throw new Error(`There is no formula ${formulas.current}.`);
  return namedHash(formulas.current, formula, [before, seq, line]);
}

/**
 * Verifies a line by the formula its hash names, or, where it names none, by those of before.
 *
 * Which formula may follow which is not asked: each hashes everything that a line it covers holds, so an
 * older one proves as much; and where a release before works on beside, its lines come between.
 */
export function verifyLink<Line>(
  formulas: Formulas<Line>,
  before: string,
  line: Line & { readonly seq: number; readonly hash: string },
): Verdict {
  const named = /^(\d+):/.exec(line.hash)?.[1];
  if (named !== undefined) {
    const formula = formulas.named[Number(named)];
    if (formula === undefined) return Number(named) > formulas.current ? 'UNKNOWN' : 'CHANGED';
    return namedHash(Number(named), formula, [before, line.seq, line]) === line.hash ? 'WHOLE' : 'CHANGED';
  }
  const whole = Object.values(formulas.unnamed).some(
    ({ parts, covers }) =>
      covers?.(line) !== false && sha256([before, line.seq, ...parts(line)]) === line.hash,
  );
  return whole ? 'WHOLE' : 'CHANGED';
}
