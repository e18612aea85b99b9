/**
 * Days as whole numbers since 1 January 1970: the generator lays out millions of dates and never needs a
 * clock.
 */
export type DayNumber = number;

const MILLISECONDS = 86_400_000;
const isoOf: string[] = [];
const ukOf: string[] = [];

export const day = (iso: string): DayNumber => Date.parse(`${iso}T00:00:00Z`) / MILLISECONDS;

/** `2016-03-31`; an absent day is an empty cell. */
export function iso(value: DayNumber | null | undefined): string {
  if (value == null) return '';
  return (isoOf[value] ??= new Date(value * MILLISECONDS).toISOString().slice(0, 10));
}

/** `31/03/2016`, as the statutory return writes it. */
export function uk(value: DayNumber | null | undefined): string {
  if (value == null) return '';
  const known = ukOf[value];
  if (known) return known;
  const text = iso(value);
  return (ukOf[value] = `${text.slice(8)}/${text.slice(5, 7)}/${text.slice(0, 4)}`);
}

function parts(value: DayNumber): [year: number, month: number, date: number] {
  const text = iso(value);
  return [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
}

/** The same day of the month, `months` on, held to the month's last day. */
export function addMonths(value: DayNumber, months: number): DayNumber {
  const [year, month, date] = parts(value);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return Date.UTC(year, month - 1 + months, Math.min(date, last)) / MILLISECONDS;
}

export const addYears = (value: DayNumber, years: number): DayNumber => addMonths(value, years * 12);

export function ageOn(dob: DayNumber, on: DayNumber): number {
  const [bornYear, bornMonth, bornDate] = parts(dob);
  const [year, month, date] = parts(on);
  return year - bornYear - (month < bornMonth || (month === bornMonth && date < bornDate) ? 1 : 0);
}

/** 1 April is 0, March of the next year is 11. */
export const monthOfYear = (value: DayNumber): number => (parts(value)[1] + 8) % 12;

/** Named by the year in which it ends: 1 April 2015 lies in 2016. */
export function financialYear(value: DayNumber): number {
  const [year, month] = parts(value);
  return month >= 4 ? year + 1 : year;
}

export const clamp = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(high, value));
