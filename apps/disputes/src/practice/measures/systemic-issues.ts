import { disputeMeasures } from '@iro/measures';
import type { FigureSource } from '@iro/subgraph';

/** Failures of the service raised, by the day: about no child, so that its cohort names none. */
export const systemicIssues: FigureSource = {
  definition: disputeMeasures.systemicIssues,
  select: () => ({
    text: `
      SELECT NULL::uuid AS child_id, i.id::text AS subject, i.raised_on AS on_day, true AS met
      FROM systemic_issue i
      WHERE i.raised_on BETWEEN $1 AND $2
    `,
  }),
};
