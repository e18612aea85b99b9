import type { EntityManager } from 'typeorm';
import { identifierKept, identifiers, isRole, roles, type Identifier, type Role } from '@iro/access';
import { BadInput, NotFound, Refused, check, readRows, recordIdsAmong, rowsOf } from '@iro/subgraph';
import { ChildIdentityEntity } from '../../identity/tables/child-identity.entity';
import { AccountEntity } from '../tables/account.entity';
import { peopleOfRoles } from '../loaders/people-of-roles';

/** What a role's accounts are tied to, as it is called; none for a role that is tied to nobody's record. */
const recordOf: Readonly<Partial<Record<Role, string>>> = {
  IRO: 'independent reviewing officer',
  SOCIAL_WORKER: 'social worker',
  TEAM_MANAGER: 'manager',
  SERVICE_MANAGER: 'manager',
  ASSISTANT_DIRECTOR: 'manager',
  PERSONAL_ADVISER: 'personal adviser',
};

/** Roles that see everything with or without a record of their own. */
const needless: readonly Role[] = ['ASSISTANT_DIRECTOR'];

/** @throws BadInput when it names no role */
export function checkRole(text: string): Role {
  if (!isRole(text)) throw new BadInput(`role is one of ${roles.join(', ')}.`);
  return text;
}

/** The person as a token will name them. */
export interface Identified {
  readonly identifiedBy: Identifier;
  readonly issuer: string;
  readonly identifier: string;
}

/**
 * By what a person is known, as it is kept. @throws BadInput when it cannot be one
 */
export function checkIdentified(by: string, value: string, issuer: string | null | undefined): Identified {
  const identifiedBy = identifiers.find((each) => each === by);
  if (identifiedBy === undefined) throw new BadInput(`identifiedBy is one of ${identifiers.join(', ')}.`);
  const identifier = identifierKept(identifiedBy, check.said('identifier', value));
  if (identifier.length > 320 || (identifiedBy !== 'SUBJECT' && !/^[^@\s]+@[^@\s]+$/.test(identifier)))
    throw new BadInput(
      'identifier is an address like a.person@council.example for EMAIL and UPN, and ' +
        'has at most 320 characters.',
    );
  if ((identifiedBy === 'SUBJECT') !== Boolean(issuer))
    throw new BadInput(
      'Say in issuer whose subject it is, as the tokens say in `iss`; leave it out for an e-mail address or UPN.',
    );
  return { identifiedBy, issuer: issuer ?? '', identifier };
}

/**
 * Refuses a tie that a role does not have, or lacks. Runs as the product itself: advisers stand in children's
 * records.
 */
export async function checkRecord(
  manager: EntityManager,
  role: Role,
  recordId: string | null,
): Promise<void> {
  const what = recordOf[role];
  if (what === undefined) {
    if (recordId !== null) throw new BadInput(`An account of the role ${role} is tied to no record.`);
    return;
  }
  if (recordId === null) {
    if (needless.includes(role)) return;
    throw new BadInput(`Say in recordId which ${what} they are: peopleToTie(role: "${role}") lists them.`);
  }
  const [person] = await manager.query<unknown[]>(
    `SELECT 1 FROM ${peopleOfRoles} p WHERE p.role = $1 AND p.record_id = $2 LIMIT 1`,
    [role, recordIdsAmong([recordId])[0] ?? null],
  );
  if (person === undefined) throw new NotFound(what);
}

/**
 * The young person of exactly that local id and birth date; null where there is none. The act answers the
 * same either way, so that it cannot be used to find out who is on record.
 */
export async function childNamed(
  manager: EntityManager,
  localId: string,
  dateOfBirth: string,
): Promise<string | null> {
  const [row] = await readRows(
    manager,
    rowsOf(ChildIdentityEntity, ['childId']),
    (columns, from) => `
      SELECT ${columns}
      FROM ${from}
      JOIN child c ON c.id = t.child_id
      WHERE t.local_id = $1 AND c.date_of_birth = $2
    `,
    [localId, dateOfBirth],
  );
  return row?.childId ?? null;
}

/** By what an account knows a person. */
const names = ['identifiedBy', 'issuer', 'identifier'] as const;

/** @throws Refused when an administrator's act would be on their own account */
export async function checkNotOwn(
  manager: EntityManager,
  asking: { readonly account?: string; readonly actor: string },
  account: Pick<AccountEntity, (typeof names)[number]>,
): Promise<void> {
  const [own] =
    asking.account === undefined
      ? []
      : await readRows(manager, rowsOf(AccountEntity, names), 'WHERE t.id = $1', [asking.account]);
  if (
    (own !== undefined && names.every((name) => own[name] === account[name])) ||
    (account.identifiedBy === 'SUBJECT' && account.identifier === asking.actor)
  )
    throw new Refused(
      'OWN_ACCOUNT',
      'That is your own account. Another administrator has to do it, or whoever operates the product.',
    );
}
