import { identifierKept, type AccountsOfPerson, type OwnTies, type Person, type Role } from '@iro/access';
import type { CivilDate } from '@iro/calendar';
import type { Ask } from '@iro/subgraph';
import { peopleOfRoles } from './people-of-roles';

interface Row {
  readonly id: string;
  readonly role: Role;
  readonly recordId: string | null;
  readonly childId: string | null;
  readonly fromOn: CivilDate;
  readonly holds: boolean;
  /** Whether the appointment it is tied to holds; null where it is tied to none. */
  readonly inPost: boolean | null;
  readonly unitId: string | null;
}

/** One row for each account and each post held today; of an account without such a post one row too. */
const text = `
  SELECT
    a.id, a.role, a.record_id AS "recordId", a.child_id AS "childId", a.from_on AS "fromOn",
    a.from_on <= $5 AND (a.to_on IS NULL OR a.to_on > $5) AS holds,
    CASE WHEN a.record_id IS NOT NULL THEN p.record_id IS NOT NULL END AS "inPost", p.unit_id AS "unitId"
  FROM account a
  LEFT JOIN ${peopleOfRoles} p
    ON p.record_id = a.record_id
    AND p.role = a.role
    AND (p.from_on IS NULL OR p.from_on <= $5)
    AND (p.to_on IS NULL OR p.to_on > $5)
  WHERE (a.identified_by = 'SUBJECT' AND a.issuer = $1 AND a.identifier = $2)
    OR (a.identified_by = 'UPN' AND a.identifier = $3)
    OR (a.identified_by = 'EMAIL' AND a.identifier = $4)
  ORDER BY array_position(ARRAY['SUBJECT', 'UPN', 'EMAIL'], a.identified_by), a.from_on, a.id, p.from_on,
    p.unit_id
`;

/** What an account ties its holder to, in the words of the gateway. */
function ownOf({ role, recordId, childId, unitId }: Row): OwnTies {
  const tie: Partial<Record<keyof OwnTies, string | null>> =
    role === 'IRO'
      ? { iro: recordId }
      : role === 'SOCIAL_WORKER' || role === 'PERSONAL_ADVISER'
        ? { worker: recordId }
        : role === 'TEAM_MANAGER'
          ? { team: unitId }
          : role === 'SERVICE_MANAGER'
            ? { service: unitId }
            : role === 'YOUNG_PERSON'
              ? { child: childId }
              : {};
  return Object.fromEntries(Object.entries(tie).filter(([, id]) => id !== null)) as OwnTies;
}

function whyNot(rows: readonly Row[], on: CivilDate): string {
  if (rows.some(({ holds, inPost }) => holds && inPost === false))
    return 'the appointment that the account is tied to has ended, or has not begun';
  return rows.every(({ fromOn }) => fromOn > on) ? 'the account has not begun' : 'the account has ended';
}

/**
 * The accounts of a person on a day. In force is one whose own days hold, and, where it is tied to an
 * appointment, the appointment's too. Of several in one role the one by subject is gone by, then by UPN: a
 * subject is never given to anybody else.
 */
export async function accountsOfPerson(ask: Ask, person: Person, on: CivilDate): Promise<AccountsOfPerson> {
  const { issuer, subject, upn, email } = person;
  const rows = (await ask<never>({
    name: 'accounts-of-person',
    text,
    values: [
      issuer,
      subject,
      upn === null ? null : identifierKept('UPN', upn),
      email === null ? null : identifierKept('EMAIL', email),
      on,
    ],
  })) as readonly Row[];
  const inForce = new Map<Role, Row>();
  for (const row of rows)
    if (row.holds && row.inPost !== false && !inForce.has(row.role)) inForce.set(row.role, row);
  return {
    known: rows.length > 0,
    inForce: [...inForce.values()].map((row) => ({ id: row.id, role: row.role, own: ownOf(row) })),
    ended: rows.length > 0 && inForce.size === 0 ? whyNot(rows, on) : null,
  };
}
