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
 * Children looked after on the year's last day who were five, and not yet sixteen, on the 31 August in the
 * year.
 */
export const ofSchoolAge = (): string => `
  SELECT *
  FROM (${onTheRoll('$2::date')}) roll
  WHERE ${birthday('roll.date_of_birth', 5)} <= ${thirtyFirstOfAugust}
    AND ${birthday('roll.date_of_birth', 16)} > ${thirtyFirstOfAugust}
`;

/** The 31 August, and the 30 September, of the year that begins on $1. */
const thirtyFirstOfAugust = `($1::date + interval '5 months' - interval '1 day')::date`;
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
