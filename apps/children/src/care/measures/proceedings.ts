import { childrenMeasures } from '@iro/measures';
import type { FigureSource } from '@iro/subgraph';

const issued = 's.issued_on BETWEEN $1::date AND $2::date';

/** Sets issued in the year, each by one of its children. */
export const careProceedings: FigureSource = {
  definition: childrenMeasures.careProceedings,
  select: () => ({
    text: `
      SELECT min(c.child_id::text)::uuid AS child_id, s.id::text AS subject, s.issued_on AS on_day,
        true AS met
      FROM care_proceedings s
      JOIN care_proceedings_child c ON c.proceedings_id = s.id
      WHERE ${issued}
      GROUP BY s.id
    `,
  }),
};

/** Children of sets issued in the year. */
export const childrenInProceedings: FigureSource = {
  definition: childrenMeasures.childrenInProceedings,
  select: () => ({
    text: `
      SELECT c.child_id, c.id::text AS subject, s.issued_on AS on_day, true AS met
      FROM care_proceedings s
      JOIN care_proceedings_child c ON c.proceedings_id = s.id
      WHERE ${issued}
    `,
  }),
};
