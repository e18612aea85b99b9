/**
 * Where a duty stands, in SQL over `d`: `$2` is today and `$3` the moment. Met comes first, so that what was
 * done stays done whatever was recorded after; what does not apply is neither overdue nor ended. At risk is
 * told from this by its cause (`risk.ts`).
 */
export const standing = `
  CASE
    WHEN d.met_on IS NOT NULL THEN CASE WHEN coalesce(
        d.met_at <= d.due_at, d.met_on <= d.due_by
      ) THEN 'MET' ELSE 'MET_LATE' END
    WHEN d.exemption IS NOT NULL THEN 'EXEMPT'
    WHEN d.closed_on IS NOT NULL THEN 'ENDED'
    WHEN coalesce(d.due_at < $3::timestamptz, d.due_by < $2::date) THEN 'OVERDUE'
    ELSE 'DUE'
  END
`;

/**
 * The states in which a duty still waits to be done: a list of these is read along the index of open duties.
 */
export const openStates: readonly string[] = ['OVERDUE', 'DUE', 'AT_RISK'];
