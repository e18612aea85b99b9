import type { CivilDate } from '@iro/calendar';
import type { Code, CodeSet } from '@iro/codes';

/** How the text of a column is read. */
export type ColumnKind = 'text' | 'date' | 'datetime' | 'integer' | 'decimal' | 'boolean' | 'code';

/** A column of another file that a value has to be found in. */
export interface Reference {
  readonly file: string;
  readonly column: string;
}

/** One column of a file. */
export interface Column<
  K extends ColumnKind = ColumnKind,
  R extends boolean = boolean,
  C extends CodeSet = CodeSet,
> {
  readonly kind: K;
  readonly description: string;
  /** A blank is a fault. */
  readonly required: R;
  /** The codes of a `code` column. */
  readonly codeSet?: C;
  /** The value has to be in any one of these columns of the same folder. */
  readonly references?: readonly Reference[];
  /** A column of the same row whose day this one may not come before. */
  readonly notBefore?: string;
  /** The least and the greatest number allowed. */
  readonly between?: readonly [number, number];
  /** What a text has to look like, and how to say so. */
  readonly pattern?: { readonly test: RegExp; readonly says: string };
  /** Small letters stand for capitals, as the Department's upload takes them. */
  readonly capitals?: true;
  /** The column may be left out of the file. */
  readonly optional?: true;
  /** The cell names a child: compared in capitals, kept as the file that says who the children are spells it. */
  readonly child?: true;
}

/** A column under its name, as it stands in the header row. */
export interface NamedColumn extends Column {
  readonly name: string;
}

/** Columns by name, in their order. */
export type Columns = Readonly<Record<string, Column>>;

/** What one kind of CSV file holds. */
export interface FileLayout<N extends string = string, C extends Columns = Columns> {
  readonly name: N;
  readonly family: 'SSDA903' | 'IRO_EXTRACT' | 'SSD';
  readonly description: string;
  readonly dates: 'dd/mm/yyyy' | 'yyyy-mm-dd';
  readonly columns: readonly NamedColumn[];
  /** Columns that together are unique in the file. */
  readonly unique: readonly string[];
  /** First collection year the file belongs to. */
  readonly from?: number;
  /** Types only: the columns as declared, for `Row`. */
  readonly declared?: C;
}

type ValueOf<C> =
  C extends Column<infer K, boolean, infer S>
    ? K extends 'date'
      ? CivilDate
      : K extends 'integer' | 'decimal'
        ? number
        : K extends 'boolean'
          ? boolean
          : K extends 'code'
            ? S extends { readonly codes: readonly Code<infer V>[] }
              ? V
              : string
            : string
    : never;

/**
 * A checked row: blanks are null, dates `yyyy-mm-dd`, numbers and booleans themselves, a datetime
 * `yyyy-mm-ddThh:mm[:ss]` in England's local time.
 */
export type Row<L> =
  L extends FileLayout<string, infer C>
    ? {
        readonly [K in keyof C]: C[K] extends Column<ColumnKind, true, CodeSet>
          ? ValueOf<C[K]>
          : ValueOf<C[K]> | null;
      }
    : never;

type Settings = Pick<
  Column,
  'references' | 'notBefore' | 'between' | 'pattern' | 'capitals' | 'optional' | 'child'
>;
type Made<K extends ColumnKind, R extends boolean, S extends CodeSet = CodeSet> = Column<K, R, S>;

/** Makes the two column functions of a kind: one that may be blank, and `.required`. */
function kindOf<K extends ColumnKind>(kind: K) {
  const blankAllowed = (description: string, settings: Settings = {}): Made<K, false> => ({
    kind,
    description,
    required: false,
    ...settings,
  });
  const required = (description: string, settings: Settings = {}): Made<K, true> => ({
    kind,
    description,
    required: true,
    ...settings,
  });
  return Object.assign(blankAllowed, { required });
}

/** A text column. */
export const text = kindOf('text');
/** A calendar day. */
export const date = kindOf('date');
/** A moment to the minute, England's local time. */
export const datetime = kindOf('datetime');
/** A whole number. */
export const integer = kindOf('integer');
/** A number with or without decimals. */
export const decimal = kindOf('decimal');
/** `yes` or `no`; blank, where allowed, is not known. */
export const boolean = kindOf('boolean');

/** A column holding a code of a set; a blank may be allowed. */
function codeMayBeBlank<S extends CodeSet>(
  codeSet: S,
  description: string,
  settings: Settings = {},
): Made<'code', false, S> {
  return { kind: 'code', codeSet, description, required: false, ...settings };
}

/** A column that must hold a code of a set. */
function codeRequired<S extends CodeSet>(
  codeSet: S,
  description: string,
  settings: Settings = {},
): Made<'code', true, S> {
  return { kind: 'code', codeSet, description, required: true, ...settings };
}

/** A column of codes: `code(set, …)` may be blank, `code.required(set, …)` may not. */
export const code = Object.assign(codeMayBeBlank, { required: codeRequired });

/** Puts names to columns. */
export function named(columns: Columns): readonly NamedColumn[] {
  return Object.entries(columns).map(([name, column]) => ({ name, ...column }));
}
