import type { ChildTold } from './child-told';
import type { ReturnFile, ToldRow } from './kept-return';

/** An error refuses the folder; a warning is listed and counted, and the folder imported. */
export type RuleKind = 'error' | 'warning';

/** One rule of the Department: a sentence, and which rows break it. */
export interface ReturnRule<F extends ReturnFile = ReturnFile> {
  /** The Department's number. */
  readonly number: string;
  /** What is required, in a few words. */
  readonly says: string;
  /** What to do, in a sentence. */
  readonly remedy: string;
  readonly kind: RuleKind;
  /** The first and the last collection it is a rule of. */
  readonly from?: number;
  readonly to?: number;
  /** The file and column of the cell that breaks it. */
  readonly file: F;
  readonly column: string;
  /** Other files without which nothing can be said. */
  readonly needs?: readonly ReturnFile[];
  /** Nothing can be said without last year's return. */
  readonly lastYear?: true;
  /** Nothing can be said of a folder that is a part of its year. */
  readonly wholeYear?: true;
  readonly broken: (row: ToldRow<F>, of: ChildTold, place: number) => boolean;
}

/** Any rule, whichever file it is of: the engine hands each its own file's rows. */
export type AnyRule = ReturnRule<never> & { readonly file: ReturnFile };

type Of<F extends ReturnFile> = Omit<ReturnRule<F>, 'file' | 'kind'>;

/** Makes the functions that write down the rules of a file: an error, or a warning. */
export const rulesOf = <F extends ReturnFile>(
  file: F,
): { readonly error: (rule: Of<F>) => AnyRule; readonly warning: (rule: Of<F>) => AnyRule } => ({
  error: (rule) => ({ ...rule, file, kind: 'error' }) as unknown as AnyRule,
  warning: (rule) => ({ ...rule, file, kind: 'warning' }) as unknown as AnyRule,
});
