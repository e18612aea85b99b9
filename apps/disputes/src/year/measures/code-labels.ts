import type { CodeSet } from '@iro/codes';

/** The codes of a set with their words, in their order: the keys of a distribution. */
export const keysOf = (set: CodeSet): { key: string; label: string }[] =>
  set.codes.map(({ code, label }) => ({ key: code, label }));

/** The words of a set's codes as one JSON value, for SQL that labels its rows. */
export const labelsOf = (set: CodeSet): string =>
  JSON.stringify(Object.fromEntries(set.codes.map(({ code, label }) => [code, label])));
