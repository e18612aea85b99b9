import { disputeMeasures } from '@iro/measures';
import type { FigureSource } from '@iro/subgraph';
import { joinProtocolStage } from '../../protocol/checks/stage-codes';
import type { AsOf } from '../../year/measures/as-of';
import { dayOf, metInTime, momentInYear } from '../../year/measures/fragments';
import type { YearStages } from '../../year/measures/year-stages';

/**
 * Stages by the day each was raised: a dispute that went to stage 2 is counted at stage 1 and at stage 2.
 * With its place in the protocol, beside what every figure has.
 */
export const stageEntries: FigureSource<YearStages> = {
  definition: disputeMeasures.stageEntries,
  keys: ({ stages }) => stages,
  select: () => ({
    text: `
      SELECT
        e.child_id, e.id::text AS subject, ${dayOf('e.raised_at')} AS on_day, true AS met,
        e.stage AS key, coalesce(p.label, e.stage) AS label,
        coalesce(p.place, CASE WHEN e.stage ~ '^[1-9]$' THEN e.stage::int END) AS place
      FROM stage_entry e ${joinProtocolStage('e', 'p')}
      WHERE ${momentInYear('e.raised_at')}
    `,
  }),
};

/** Answers in time, of the stages raised in the year whose answer is timed. */
export const responsesInTime: FigureSource<AsOf> = {
  definition: disputeMeasures.responsesInTime,
  select: ({ today }) => ({
    text: `
      SELECT e.child_id, e.id::text AS subject, ${dayOf('e.raised_at')} AS on_day,
        ${metInTime('u')} AS met
      FROM stage_entry e
      JOIN duty u ON u.subject = e.id AND u.kind = 'STAGE_RESPONSE'
      WHERE ${momentInYear('e.raised_at')}
    `,
    more: [today],
  }),
};
