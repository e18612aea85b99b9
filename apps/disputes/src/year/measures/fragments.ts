/** Conditions and columns that several figures share: plain text of SQL, no logic of its own. */

/** A moment's day in England. */
export const dayOf = (moment: string): string => `(${moment} AT TIME ZONE 'Europe/London')::date`;

/** True when a moment falls in the year; written so that an index on the moment serves. */
export const momentInYear = (moment: string): string =>
  `
    ${moment} >= ($1::date)::timestamp AT TIME ZONE 'Europe/London'
    AND ${moment} < ($2::date + 1)::timestamp AT TIME ZONE 'Europe/London'
  `;

/** Codes with their words, as a table to join: `VALUES` whose content comes from the code sets. */
export const labels = (alias: string, parameter: number): string =>
  `LEFT JOIN jsonb_each_text($${parameter}::jsonb) AS ${alias}(code, label)`;

/**
 * Whether a stored duty was met in time. Unknown, and so left out of the figure, while it may still be met,
 * when it was exempted, and when what it was about ended before it was due. `$3` is the day it is asked on.
 */
export const metInTime = (duty: string): string =>
  `
    CASE
      WHEN ${duty}.met_on IS NOT NULL THEN coalesce(
          ${duty}.met_at <= ${duty}.due_at, ${duty}.met_on <= ${duty}.due_by
        )
      WHEN ${duty}.exemption IS NOT NULL THEN NULL
      WHEN ${duty}.closed_on IS NOT NULL THEN CASE
          WHEN ${duty}.due_by <= ${duty}.closed_on THEN false
        END
      WHEN ${duty}.due_by < $3::date THEN false
    END
  `;
