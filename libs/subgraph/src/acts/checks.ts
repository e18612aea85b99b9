import { findCode, labelOf, type CodeOf, type CodeSet } from '@iro/codes';
import { BadInput, Refused } from '@iro/process';

/** @throws BadInput when a code is none of its set's; nothing given is not checked */
export function checkCode<Given extends string | null | undefined, Codes extends CodeSet>(
  field: string,
  code: Given,
  set: Codes,
): asserts code is Given & (CodeOf<Codes> | null | undefined) {
  if (code !== null && code !== undefined && findCode(set, code) === undefined)
    throw new BadInput(`${field} is one of ${set.codes.map((each) => each.code).join(', ')}.`);
}

/** @throws Refused when a day lies ahead of the clock's; nothing given is not checked */
export function checkNotAhead(today: string, what: string, day: string | null | undefined): void {
  if (day !== null && day !== undefined && day > today)
    throw new Refused(
      'IN_FUTURE',
      `${what} cannot be recorded before the day it happens: ${day} is still to come.`,
    );
}

/** @throws Refused when the second of two days comes before the first; either may be missing */
export function checkOrder(
  first: string | null | undefined,
  second: string | null | undefined,
  sentence: string,
): void {
  if (first && second && second < first) throw new Refused('DAYS_OUT_OF_ORDER', sentence);
}

/** What a person typed, without the blanks around it; null when nothing is left. */
export const typed = (text: string | null | undefined): string | null => text?.trim() || null;

/** @throws BadInput when nothing is said where something must be */
export function checkSaid(field: string, text: string | null | undefined): string {
  const said = typed(text);
  if (said === null) throw new BadInput(`Say something in ${field}.`);
  return said;
}

/** A code in words, in the middle of a sentence. */
export const inWords = (set: CodeSet, code: string): string => {
  const label = labelOf(set, code);
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
};

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A day as it is written in a record: `2016-02-24` -> '24 February 2016'. */
export const dayInWords = (day: string): string =>
  `${Number(day.slice(8, 10))} ${months[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`;
