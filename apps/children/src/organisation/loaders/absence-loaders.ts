import { byId, hangingOnBy, readRows, rowsOf, type Context, type RowOf } from '@iro/subgraph';
import { holdsOn } from './organisation-as-on';
import { AbsenceCoverEntity } from '../tables/absence-cover.entity';

/** The name of whoever may be away or stand in, by the id that absences name them with. */
const nameOf = (id: string): string =>
  `
    (
      SELECT p.name
      FROM (
          SELECT id, name
          FROM iro
          UNION ALL
          SELECT id, name
          FROM social_worker
          UNION ALL
          SELECT DISTINCT ON (person_id) person_id, name
          FROM manager
          WHERE person_id IS NOT NULL
        ) p
      WHERE p.id = ${id}
      LIMIT 1
    )
  `;

/** An absence, with the names of who is away and who stands in. */
const absence = rowsOf(AbsenceCoverEntity).derive<{
  absentName: string | null;
  coveredByName: string | null;
}>({ absentName: nameOf('t.absent_id'), coveredByName: nameOf('t.covered_by_id') });

export const absenceById = byId(absence);

/** Everybody's absences that lie on a day, the longest first. */
export const absencesOn = (context: Context, on: string): Promise<RowOf<typeof absence>[]> =>
  readRows(context, absence, `WHERE ${holdsOn('t', '$1')} ORDER BY t.from_on, t.id`, [on]);

/** A person's absences, newest first. */
export const absencesOf = hangingOnBy(
  absence,
  'absentId',
  'WHERE t.absent_id = ANY($1) ORDER BY t.from_on DESC, t.id',
);
