/**
 * Children looked after on a day, short breaks left out, and since when: `child_id`, `since`,
 * `date_of_birth`. `day` is SQL.
 */
export const onTheRoll = (day: string): string => `
  SELECT s.child_id, min(s.from_on) AS since, min(k.date_of_birth) AS date_of_birth
  FROM known_spell s
  JOIN known_child k ON k.child_id = s.child_id
  WHERE s.kind = 'PERIOD_OF_CARE'
    AND s.from_on <= ${day}
    AND (s.to_on IS NULL OR s.to_on > ${day})
    AND coalesce(s.detail ->> 'shortBreaks', 'false') <> 'true'
  GROUP BY s.child_id
`;

/** Children looked after continuously for the twelve months to the year's last day. */
export const lookedAfterAllYear = (): string =>
  `SELECT * FROM (${onTheRoll('$2::date')}) roll WHERE roll.since <= $1::date`;

/**
 * Children looked after on the last day who were five, and not yet sixteen, on the 31 August before it.
 */
export const ofSchoolAge = (): string => `
  SELECT *
  FROM (${onTheRoll('$2::date')}) roll
  WHERE ${birthday('roll.date_of_birth', 5)} <= ${thirtyFirstOfAugust}
    AND ${birthday('roll.date_of_birth', 16)} > ${thirtyFirstOfAugust}
`;

/** The last 31 August by the last day: of a whole year, the one in it. */
const thirtyFirstOfAugust = `
  make_date(
    extract(year FROM $2::date)::integer - (to_char($2::date, 'MMDD') < '0831')::integer, 8, 31
  )
`;
/** The year whose return says yes or no as at the last day; null on any other day than a 31 March. */
export const yearOfReturn = `CASE WHEN to_char($2::date, 'MMDD') = '0331' THEN extract(year FROM $2::date) END`;
/** Six months before the last day: of a whole year, 30 September. */
export const sixMonthsBefore = `($2::date + 1 - interval '6 months')::date - 1`;
/** The 30 September of the year that begins on $1. */
export const thirtiethOfSeptember = `($1::date + interval '6 months' - interval '1 day')::date`;

/**
 * The first day a child has an age; who was born on 29 February has, in other years, the birthday on 1 March
 * (libs/calendar `birthday`).
 */
export const birthday = (born: string, age: number): string =>
  `
    (
      (${born} + interval '${age} years')::date + (
        extract(day FROM ${born}) <> extract(day FROM ${born} + interval '${age} years')
      )::int
    )
  `;
