import { disputeStages } from '@iro/codes';
import { disputeMeasures } from '@iro/measures';
import type { FigureSource } from '@iro/subgraph';
import type { AsOf } from './as-of';
import { keysOf, labelsOf } from './code-labels';
import { dayOf, labels, metInTime, momentInYear } from './fragments';

/** Stages by the day each was raised: a dispute that went to stage 2 is counted at stage 1 and at stage 2. */
export const stageEntries: FigureSource = {
  definition: disputeMeasures.stageEntries,
  keys: () => keysOf(disputeStages),
  select: () => ({
    text: `SELECT e.child_id, e.id::text AS subject, ${dayOf('e.raised_at')} AS on_day, true AS met, e.stage AS key, coalesce(l.label, e.stage) AS label
      FROM stage_entry e ${labels('l', 3)} ON l.code = e.stage WHERE ${momentInYear('e.raised_at')}`,
    more: [labelsOf(disputeStages)],
  }),
};

/** Answers in time, of the stages raised in the year whose answer is timed. */
export const responsesInTime: FigureSource<AsOf> = {
  definition: disputeMeasures.responsesInTime,
  select: ({ today }) => ({
    text: `SELECT e.child_id, e.id::text AS subject, ${dayOf('e.raised_at')} AS on_day, ${metInTime('u')} AS met
      FROM stage_entry e JOIN duty u ON u.subject = e.id AND u.kind = 'STAGE_RESPONSE' WHERE ${momentInYear('e.raised_at')}`,
    more: [today],
  }),
};
