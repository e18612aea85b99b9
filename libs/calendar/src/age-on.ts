import { civilDate, isCivilDate, type CivilDate } from './civil-date';

/**
 * Completed years of age on a day; -1 or less before the birth.
 *
 * A year of age is reached at the beginning of the birthday. Who was born on 29 February has, in other years,
 * the birthday on 1 March.
 *
 * @example ageOn('2012-02-29', '2016-02-28') -> 3, and 4 a day later
 */
export function ageOn(dateOfBirth: CivilDate, on: CivilDate): number {
  const years = Number(on.slice(0, 4)) - Number(dateOfBirth.slice(0, 4));
  return on.slice(5) < dateOfBirth.slice(5) ? years - 1 : years;
}

/**
 * The first day on which a child has that age, in years.
 *
 * @example birthday('2012-02-29', 5) -> '2017-03-01'
 */
export function birthday(dateOfBirth: CivilDate, age: number): CivilDate {
  const year = String(Number(dateOfBirth.slice(0, 4)) + age).padStart(4, '0');
  const day = `${year}${dateOfBirth.slice(4)}`;
  return isCivilDate(day) ? day : civilDate(`${year}-03-01`);
}
