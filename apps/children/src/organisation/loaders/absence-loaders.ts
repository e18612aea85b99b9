import { grouped, possible, single, type Context } from '@iro/subgraph';
import { holdsOn } from './organisation-as-on';
import type { AbsenceCover } from '../types/absence-cover.type';

/** Everybody who may be away, by the id that absences name them with. */
const people = `
  (
    SELECT id, name
    FROM iro
    UNION ALL
    SELECT id, name
    FROM social_worker
    UNION ALL
    SELECT DISTINCT ON (person_id) person_id, name
    FROM manager
    WHERE person_id IS NOT NULL
  )
`;
const absences = `
  SELECT c.id, c.kind, c.absent_id AS "absentId", a.name AS "absentName",
    c.covered_by_id AS "coveredById", b.name AS "coveredByName", c.from_on AS "fromOn",
    c.to_on AS "toOn", c.version
  FROM absence_cover c
  LEFT JOIN ${people} a ON a.id = c.absent_id
  LEFT JOIN ${people} b ON b.id = c.covered_by_id
`;

export const absenceById = (context: Context, id: string): Promise<AbsenceCover | null> =>
  context
    .loader<string, AbsenceCover | null>('absence', async (ids) =>
      single(
        ids,
        await context.read<AbsenceCover>({
          name: 'absence',
          text: `${absences} WHERE c.id = ANY($1)`,
          values: [possible(ids)],
        }),
      ),
    )
    .load(id);

/** Everybody's absences that lie on a day, the longest first. */
export const absencesOn = (context: Context, on: string): Promise<AbsenceCover[]> =>
  context.read<AbsenceCover>({
    name: 'absences',
    text: `${absences} WHERE ${holdsOn('c', '$1')} ORDER BY c.from_on, c.id`,
    values: [on],
  });

/** A person's absences, newest first. */
export const absencesOf = (context: Context, who: string): Promise<AbsenceCover[]> =>
  context
    .loader<string, AbsenceCover[]>('absences-of', async (ids) =>
      grouped(
        ids,
        await context.read<AbsenceCover>({
          name: 'absences-of',
          text: `${absences} WHERE c.absent_id = ANY($1) ORDER BY c.from_on DESC, c.id`,
          values: [possible(ids)],
        }),
        (row) => row.absentId ?? '',
      ),
    )
    .load(who);
