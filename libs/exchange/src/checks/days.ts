/** Year, month and day of yyyymmdd, as they are written. */
const partsOf = (day: number): readonly [year: string, month: string, date: string] => {
  const digits = String(day).padStart(8, '0');
  return [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)];
};

/** yyyymmdd as dd/mm/yyyy. */
export const inWords = (day: number): string => [...partsOf(day)].reverse().join('/');

/** yyyymmdd as yyyy-mm-dd, as the extract writes days. */
export const shownDay = (day: number): string => partsOf(day).join('-');

/** The birthday so many years after a birth, both as yyyymmdd: numbers compare as days do. */
export const birthday = (birth: number, years: number): number => birth + years * 10_000;

/** The first and last day of the year to 31 March. */
export const yearDays = (year: number): { readonly from: number; readonly to: number } => ({
  from: (year - 1) * 10_000 + 401,
  to: year * 10_000 + 331,
});

/** Days since 1970 of a day as yyyymmdd. */
const dayCount = (day: number): number =>
  Date.UTC(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100) / 86_400_000;

/** How many days after the first the second is, both as yyyymmdd. */
export const daysBetween = (first: number, second: number): number => dayCount(second) - dayCount(first);

/** The day so many days later, as yyyymmdd. */
export function daysLater(day: number, days: number): number {
  const date = new Date((dayCount(day) + days) * 86_400_000);
  return date.getUTCFullYear() * 10_000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
}
