import type { EntityManager } from 'typeorm';
import { actorOf, reachFor, type Reach, type Role } from '@iro/access';
import type { CivilDate } from '@iro/calendar';
import type { Address } from './address-book';
import { noticePlans, rolesTold } from './notice-plan';
import { standingIn, whoTakes } from './standing-in';

/** Someone who is told something on a day. */
export interface Recipient {
  readonly role: Role;
  /** Null for everyone in the role. */
  readonly unitId: string | null;
  /** Null where the address book does not say who it is. */
  readonly actor: string | null;
  /** Absent colleagues, by their unit, whose messages come here. */
  readonly standsInFor: readonly string[];
}

/** Units whose children have duties open that are due by a day. */
const units = `
  SELECT DISTINCT v.role, v.unit AS "unitId"
  FROM known_child k
  CROSS JOIN LATERAL (
      VALUES ${rolesTold
        .flatMap((role) => {
          const unit = noticePlans[role]?.unit;
          return unit ? [`('${role}', k.${unit})`] : [];
        })
        .join(', ')}
    ) v(role, unit)
  WHERE v.unit IS NOT NULL
    AND NOT k.sealed
    AND EXISTS (
        SELECT 1
        FROM duty d
        WHERE d.child_id = k.child_id
          AND d.met_on IS NULL
          AND d.closed_on IS NULL
          AND d.exemption IS NULL
          AND d.due_by <= $1
      )
  ORDER BY 1, 2
`;

/** The persons whom the address book names for a role and unit; somebody unnamed where it names none. */
export function personsOf(
  addresses: readonly Address[],
  role: Role,
  unitId: string | null,
): readonly (string | null)[] {
  const named = addresses
    .filter((each) => each.role === role && each.unitId === unitId)
    .map(({ actor }) => actor);
  return named.length === 0 ? [null] : [...new Set(named)];
}

/**
 * Who is told something on a day: what is for someone away goes to whoever stands in. Asked as the product
 * itself.
 */
export async function recipientsOn(
  manager: EntityManager,
  on: CivilDate,
  dueBy: CivilDate,
  addresses: readonly Address[],
): Promise<readonly Recipient[]> {
  const standsIn = await standingIn(manager, on);
  const taken = new Map<string, { role: Role; unitId: string | null; standsInFor: Set<string> }>();
  const take = (role: Role, unitId: string | null): Set<string> => {
    const key = `${role} ${unitId ?? ''}`;
    const one = taken.get(key) ?? { role, unitId, standsInFor: new Set<string>() };
    taken.set(key, one);
    return one.standsInFor;
  };
  for (const role of rolesTold) if (noticePlans[role]?.unit === null) take(role, null);
  for (const { role, unitId } of await manager.query<{ role: Role; unitId: string }[]>(units, [dueBy])) {
    const to = whoTakes(standsIn, role, unitId);
    const others = take(to.role, to.unitId);
    if (to.unitId !== unitId) others.add(unitId);
  }
  return [...taken.values()].flatMap(({ role, unitId, standsInFor }) =>
    personsOf(addresses, role, unitId).map((actor) => ({
      role,
      unitId,
      actor,
      standsInFor: [...standsInFor],
    })),
  );
}

/** A name that no token has: of whoever the address book does not name. */
const nobodyNamed = 'not in the address book';

/**
 * What a recipient may see: exactly what the gateway would give them on that day, and no child opened to them
 * one by one.
 */
export function reachOfRecipient({ role, unitId, actor, standsInFor }: Recipient): Reach {
  const actorOfRole = actorOf(role, {
    id: actor ?? nobodyNamed,
    iro: role === 'IRO' ? unitId : null,
    worker: role === 'SOCIAL_WORKER' || role === 'PERSONAL_ADVISER' ? unitId : null,
    team: role === 'TEAM_MANAGER' ? unitId : null,
    service: role === 'SERVICE_MANAGER' ? unitId : null,
  });
  return reachFor(actorOfRole, {
    iros: standsInFor,
    workers: standsInFor,
    teams: standsInFor,
    services: standsInFor,
  });
}
