import { disputeThemes as codes } from '@iro/codes';
import { disputeMeasures } from '@iro/measures';
import type { FigureSource } from '@iro/subgraph';
import { highestFirst, joinProtocolStage } from '../../protocol/checks/stage-codes';
import type { AsOf } from '../../year/measures/as-of';
import { keysOf, labelsOf } from '../../year/measures/code-labels';
import { labels, metInTime } from '../../year/measures/fragments';
import type { YearStages } from '../../year/measures/year-stages';

/** Disputes by the day they were raised, each once however far it went. */
export const distinctDisputes: FigureSource = {
  definition: disputeMeasures.distinctDisputes,
  select: () => ({
    text: `
      SELECT d.child_id, d.id::text AS subject, d.raised_on AS on_day, true AS met
      FROM dispute d
      WHERE d.raised_on BETWEEN $1 AND $2
    `,
  }),
};

/** The same disputes by the highest stage each has reached by the end of the year. */
export const disputesByHighestStage: FigureSource<YearStages> = {
  definition: disputeMeasures.disputesByHighestStage,
  keys: ({ stages }) => stages,
  select: () => ({
    text: `
      SELECT d.child_id, d.id::text AS subject, d.raised_on AS on_day, true AS met,
        coalesce(h.stage, 'UNKNOWN') AS key, coalesce(h.label, 'No stage recorded') AS label
      FROM dispute d
      LEFT JOIN LATERAL (
          SELECT e.stage, coalesce(p.label, e.stage) AS label
          FROM stage_entry e ${joinProtocolStage('e', 'p')}
          WHERE e.dispute_id = d.id
            AND e.raised_at < ($2::date + 1)::timestamp AT TIME ZONE 'Europe/London'
          ORDER BY ${highestFirst('e', 'p')}
          LIMIT 1
        ) h
        ON true
      WHERE d.raised_on BETWEEN $1 AND $2
    `,
  }),
};

/** Mentions of a theme: a dispute with three themes is counted under each. */
export const disputeThemes: FigureSource = {
  definition: disputeMeasures.disputeThemes,
  keys: () => keysOf(codes),
  select: () => ({
    text: `
      SELECT d.child_id, d.id || '|' || t.theme AS subject, d.raised_on AS on_day, true AS met,
        t.theme AS key, coalesce(l.label, t.theme) AS label
      FROM dispute d
      JOIN dispute_theme t ON t.dispute_id = d.id AND NOT t.struck ${labels('l', 3)} ON l.code = t.theme
      WHERE d.raised_on BETWEEN $1 AND $2
    `,
    more: [labelsOf(codes)],
  }),
};

/** Mentions of a theme by the team that held the case when the dispute was raised. */
export const themesByTeam: FigureSource = {
  definition: disputeMeasures.themesByTeam,
  select: () => ({
    text: `
      SELECT
        d.child_id, d.id || '|' || t.theme AS subject, d.raised_on AS on_day, true AS met,
        coalesce(d.team_id::text, 'UNKNOWN') || '|' || t.theme AS key,
        coalesce(n.name, 'Team not known') || ': ' || coalesce(l.label, t.theme) AS label
      FROM dispute d
      JOIN dispute_theme t ON t.dispute_id = d.id AND NOT t.struck
      LEFT JOIN known_unit n ON n.id = d.team_id ${labels('l', 3)} ON l.code = t.theme
      WHERE d.raised_on BETWEEN $1 AND $2
    `,
    more: [labelsOf(codes)],
  }),
};

/** Disputes resolved within the protocol's limit for the whole, of those raised in the year. */
export const disputesResolvedInTime: FigureSource<AsOf> = {
  definition: disputeMeasures.disputesResolvedInTime,
  select: ({ today }) => ({
    text: `
      SELECT d.child_id, d.id::text AS subject, d.raised_on AS on_day, ${metInTime('u')} AS met
      FROM dispute d
      JOIN duty u ON u.subject = d.id AND u.kind = 'DISPUTE_RESOLVED'
      WHERE d.raised_on BETWEEN $1 AND $2
    `,
    more: [today],
  }),
};

/** Disputes whose desired outcome was achieved, of those resolved in the year and recorded either way. */
export const outcomesAchieved: FigureSource = {
  definition: disputeMeasures.outcomesAchieved,
  select: () => ({
    text: `
      SELECT d.child_id, d.id::text AS subject, d.resolved_on AS on_day, d.outcome_achieved AS met
      FROM dispute d
      WHERE d.resolved_on BETWEEN $1 AND $2
    `,
  }),
};
