import type { EntityManager } from 'typeorm';
import { NotFound, readRows, rowsOf } from '@iro/subgraph';
import { InspectionEntity } from '../tables/inspection.entity';
import { SchoolEntity } from '../tables/school.entity';

/**
 * A school by its URN, held until the act ends: an inspection of it and a place in it take turns. @throws
 * NotFound
 */
export async function schoolHeld(
  manager: EntityManager,
  urn: string,
  how: 'SHARE' | 'UPDATE',
): Promise<string> {
  const [school] = await readRows(manager, rowsOf(SchoolEntity, ['id']), `WHERE t.urn = $1 FOR ${how}`, [
    urn.trim(),
  ]);
  if (school === undefined) throw new NotFound('school on record');
  return school.id;
}

/** The grade of a school on a day; null when no inspection is known by then. */
export async function gradeOn(
  manager: EntityManager,
  schoolId: string,
  on: string,
): Promise<InspectionEntity['grade'] | null> {
  const [inspection] = await readRows(
    manager,
    rowsOf(InspectionEntity, ['grade']),
    'WHERE t.school_id = $1 AND t.inspected_on <= $2 ORDER BY t.inspected_on DESC, t.id LIMIT 1',
    [schoolId, on],
  );
  return inspection?.grade ?? null;
}
