/** One code of a set, and the collection years (ending 31 March) it may be used in; no bound means always. */
export interface Code<C extends string = string> {
  readonly code: C;
  readonly label: string;
  /** First collection year the code is valid in. */
  readonly from?: number;
  /** Last collection year the code is valid in. */
  readonly to?: number;
}

/** A closed list of codes under a name. */
export interface CodeSet<C extends string = string> {
  readonly name: string;
  readonly codes: readonly Code<C>[];
}

/** The union of a set's codes: `CodeOf<typeof reviewKinds>`. */
export type CodeOf<S> = S extends CodeSet<infer C> ? C : never;

/** A label, or a label with the years it holds for. */
export type Labelled = string | { readonly label: string; readonly from?: number; readonly to?: number };

/** Makes a set from `{ CODE: label }`, keeping the codes as a union type. */
export function codeSet<C extends string>(name: string, labels: Readonly<Record<C, Labelled>>): CodeSet<C> {
  const entries = Object.entries(labels) as [C, Labelled][];
  return {
    name,
    codes: entries.map(([code, said]) =>
      typeof said === 'string' ? { code, label: said } : { code, ...said },
    ),
  };
}

const indexes = new WeakMap<CodeSet, ReadonlyMap<string, Code>>();

/** The set's codes by code; made once per set. */
function indexOf(set: CodeSet): ReadonlyMap<string, Code> {
  let index = indexes.get(set);
  if (!index) indexes.set(set, (index = new Map(set.codes.map((code) => [code.code, code]))));
  return index;
}

/** The code's entry, whatever the year, or undefined. */
export function findCode(set: CodeSet, code: string): Code | undefined {
  return indexOf(set).get(code);
}

/**
 * Whether a code may be used in the collection ending on 31 March of a year.
 *
 * @example isValid(reasonEpisodeCeased, 'E43', 2018) is true, 2019 false: the four E45-E48 replaced it
 */
export function isValid(set: CodeSet, code: string, collectionYear: number): boolean {
  const found = indexOf(set).get(code);
  return (
    found !== undefined &&
    collectionYear >= (found.from ?? -Infinity) &&
    collectionYear <= (found.to ?? Infinity)
  );
}

/** The codes that may be used in a collection year, in their order. */
export function codesIn<C extends string>(set: CodeSet<C>, collectionYear: number): readonly C[] {
  return set.codes.filter((code) => isValid(set, code.code, collectionYear)).map((code) => code.code);
}

/** The label of a code, or the code itself where the set doesn't know it. */
export function labelOf(set: CodeSet, code: string): string {
  return indexOf(set).get(code)?.label ?? code;
}

/** The set as an enum object, `{ FIRST: 'FIRST' }`, in the shape GraphQL enum registration asks for. */
export function enumOf<C extends string>(set: CodeSet<C>): { readonly [K in C]: K } {
  return Object.fromEntries(set.codes.map((code) => [code.code, code.code])) as { [K in C]: K };
}
