/**
 * A calendar day in England, 'YYYY-MM-DD'; never a moment. Compared with `<`, sorted as text.
 *
 * Made only by {@link civilDate} and by the arithmetic of this library.
 */
export type CivilDate = string & { readonly __day: 'CivilDate' };

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** How many days the month has. Months are 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (monthLengths[month - 1] ?? 0);
}

/**
 * Whether the text is a real day written as `YYYY-MM-DD`.
 *
 * @example isCivilDate('2015-02-29') -> false: 2015 was no leap year
 */
export function isCivilDate(text: unknown): text is CivilDate {
  const parts = typeof text === 'string' ? shape.exec(text) : null;
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/**
 * Reads a day.
 *
 * @throws RangeError when the text is not a real day written as `YYYY-MM-DD`
 * @example civilDate('31/03/2016') -> RangeError: '31/03/2016' is not a day; write it as YYYY-MM-DD, for
 * example 2016-03-31
 */
export function civilDate(text: string): CivilDate {
  if (!isCivilDate(text))
    throw new RangeError(`'${text}' is not a day; write it as YYYY-MM-DD, for example 2016-03-31`);
  return text;
}
