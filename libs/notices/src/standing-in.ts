import type { EntityManager } from 'typeorm';
import type { Role } from '@iro/access';
import type { CivilDate } from '@iro/calendar';

/** Who stands in for whom on a day, by role and unit. */
interface StandsIn {
  readonly role: Role;
  readonly absentId: string;
  readonly coverRole: Role;
  readonly coverId: string;
}

/** Social workers and personal advisers are known by the same kind. */
const ofPeople = (table: string, absent: string): string => `
  SELECT r.role, a.${absent} AS "absentId", r.role AS "coverRole", a.covered_by_id AS "coverId"
  FROM ${table} a
  JOIN (
      VALUES ('IRO', 'IRO'), ('SOCIAL_WORKER', 'SOCIAL_WORKER'), ('SOCIAL_WORKER', 'PERSONAL_ADVISER')
    ) r(kind, role)
    ON r.kind = a.kind
  WHERE a.covered_by_id IS NOT NULL AND a.from_on <= $1 AND (a.to_on IS NULL OR a.to_on > $1)
`;

/** A manager is away as a person; what they manage goes to what their stand-in manages. */
const ofManagers = `
  SELECT m.role, m.unit_id, c.role, c.unit_id
  FROM known_absence a
  JOIN known_manager m
    ON m.person_id = a.unit_id
    AND m.unit_id IS NOT NULL
    AND m.from_on <= $1
    AND (m.to_on IS NULL OR m.to_on > $1)
  JOIN known_manager c
    ON c.person_id = a.covered_by_id
    AND c.unit_id IS NOT NULL
    AND c.from_on <= $1
    AND (c.to_on IS NULL OR c.to_on > $1)
  WHERE a.kind = 'MANAGER' AND a.from_on <= $1 AND (a.to_on IS NULL OR a.to_on > $1)
`;

/**
 * Who is away on a day with somebody standing in, as this service knows it: absences as every service knows
 * them where it has them, else the children service's own record. Where it knows of none, each is told what
 * is theirs.
 */
export async function standingIn(manager: EntityManager, on: CivilDate): Promise<readonly StandsIn[]> {
  const [has] = await manager.query<{ known: boolean; managers: boolean; own: boolean }[]>(
    `
      SELECT to_regclass('known_absence') IS NOT NULL AS known,
        to_regclass('known_manager') IS NOT NULL AS managers,
        to_regclass('absence_cover') IS NOT NULL AS own
    `,
  );
  if (has?.known === true)
    return manager.query<StandsIn[]>(
      `${ofPeople('known_absence', 'unit_id')}${has.managers ? ` UNION ALL ${ofManagers}` : ''}`,
      [on],
    );
  return has?.own === true ? manager.query<StandsIn[]>(ofPeople('absence_cover', 'absent_id'), [on]) : [];
}

/**
 * Whoever takes a message for a unit on a day: itself, or at the end of the line of those standing in. A
 * circle is left where it closes.
 */
export function whoTakes(
  standsIn: readonly StandsIn[],
  role: Role,
  unitId: string,
): { readonly role: Role; readonly unitId: string } {
  const seen = new Set<string>();
  let at = { role, unitId };
  for (;;) {
    seen.add(`${at.role} ${at.unitId}`);
    const next = standsIn.find((each) => each.role === at.role && each.absentId === at.unitId);
    if (next === undefined || seen.has(`${next.coverRole} ${next.coverId}`)) return at;
    at = { role: next.coverRole, unitId: next.coverId };
  }
}
