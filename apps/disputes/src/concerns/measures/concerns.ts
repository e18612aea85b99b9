import { concernReasons as codes } from '@iro/codes';
import { concernMeasures } from '@iro/measures';
import type { FigureSource } from '@iro/subgraph';
import type { AsOf } from '../../year/measures/as-of';
import { keysOf, labelsOf } from '../../year/measures/code-labels';
import { labels, metInTime } from '../../year/measures/fragments';

/** Informal concerns by the day they were raised. */
export const concerns: FigureSource = {
  definition: concernMeasures.concerns,
  select: () => ({
    text: `
      SELECT c.child_id, c.id::text AS subject, c.raised_on AS on_day, true AS met
      FROM concern c
      WHERE c.raised_on BETWEEN $1 AND $2
    `,
  }),
};

/** Mentions of a reason: a concern with three reasons is counted under each. */
export const concernReasons: FigureSource = {
  definition: concernMeasures.concernReasons,
  keys: () => keysOf(codes),
  select: () => ({
    text: `
      SELECT c.child_id, c.id || '|' || r.reason AS subject, c.raised_on AS on_day, true AS met,
        r.reason AS key, coalesce(l.label, r.reason) AS label
      FROM concern c
      JOIN concern_reason r
        ON r.concern_id = c.id AND NOT r.struck ${labels('l', 3)} ON l.code = r.reason
      WHERE c.raised_on BETWEEN $1 AND $2
    `,
    more: [labelsOf(codes)],
  }),
};

/** Concerns with at least one listed reason, of all concerns: what the mentions cannot say. */
export const concernsWithReason: FigureSource = {
  definition: concernMeasures.concernsWithReason,
  select: () => ({
    text: `
      SELECT
        c.child_id, c.id::text AS subject, c.raised_on AS on_day,
        EXISTS (SELECT 1 FROM concern_reason r WHERE r.concern_id = c.id AND NOT r.struck) AS met
      FROM concern c
      WHERE c.raised_on BETWEEN $1 AND $2
    `,
  }),
};

/** Concerns from reviews sent in time; those from preparation have no clock. */
export const concernsSentInTime: FigureSource<AsOf> = {
  definition: concernMeasures.concernsSentInTime,
  select: ({ today }) => ({
    text: `
      SELECT c.child_id, c.id::text AS subject, c.raised_on AS on_day, ${metInTime('u')} AS met
      FROM concern c
      JOIN duty u ON u.subject = c.id AND u.kind = 'CONCERN_SENT'
      WHERE c.raised_on BETWEEN $1 AND $2
    `,
    more: [today],
  }),
};
