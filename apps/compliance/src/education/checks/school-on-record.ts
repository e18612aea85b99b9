import type { EntityManager } from 'typeorm';
import { NotFound } from '@iro/subgraph';

/**
 * A school by its URN, held until the act ends: an inspection of it and a place in it take turns. @throws
 * NotFound
 */
export async function schoolHeld(
  manager: EntityManager,
  urn: string,
  how: 'SHARE' | 'UPDATE',
): Promise<string> {
  const [school] = await manager.query<{ id: string }[]>(`SELECT id FROM school WHERE urn = $1 FOR ${how}`, [
    urn.trim(),
  ]);
  if (school === undefined) throw new NotFound('school on record');
  return school.id;
}

/** The grade of a school on a day; null when no inspection is known by then. */
export async function gradeOn(manager: EntityManager, schoolId: string, on: string): Promise<string | null> {
  const [inspection] = await manager.query<{ grade: string }[]>(
    `
      SELECT grade
      FROM inspection
      WHERE school_id = $1 AND inspected_on <= $2
      ORDER BY inspected_on DESC, id
      LIMIT 1
    `,
    [schoolId, on],
  );
  return inspection?.grade ?? null;
}
