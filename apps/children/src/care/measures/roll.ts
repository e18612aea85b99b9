/** Periods of care, short breaks left out. */
export const periods = `
  (
    SELECT p.id, p.child_id, p.started_on, p.start_known, p.category_of_need,
      p.protection_plan_at_start, p.ceased_on, p.reason_ceased
    FROM period_of_care p
    WHERE NOT p.short_breaks
  )
`;

/** Children looked after on a day, and since when: `child_id`, `since`, the day as `on_day`. `day` is SQL. */
export const onTheRoll = (day: string): string =>
  `
    (
      SELECT p.child_id, p.started_on AS since, p.start_known, ${day} AS on_day
      FROM period_of_care p
      WHERE NOT p.short_breaks
        AND p.started_on <= ${day}
        AND (p.ceased_on IS NULL OR p.ceased_on > ${day})
    )
  `;

/** Whole years of age on a day; who was born on 29 February has a birthday on 1 March in other years. */
export const age = (born: string, on: string): string => `extract(year FROM age(${on}, ${born}))::int`;

export const yearStart = `($1::date - 1)`;
export const yearEnd = '$2::date';
