import type { OwnTies } from './reach';
import type { Role } from './roles';

/** By what an account knows a person: the provider's own name for them, an e-mail address, or a UPN. */
export const identifiers = ['SUBJECT', 'EMAIL', 'UPN'] as const;

export type Identifier = (typeof identifiers)[number];

/**
 * A person as the identity provider names them. `subject` is theirs within `issuer` alone and never given to
 * anybody else; null where an address is not to be gone by.
 */
export interface Person {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  readonly upn: string | null;
}

/** One role that a person has here today, and what it is tied to. */
export interface AccountInForce {
  readonly id: string;
  readonly role: Role;
  readonly own: OwnTies;
}

/**
 * What is on record of a person's accounts on a day. `known` is true as soon as there was ever one: from then
 * on accounts alone say whether they come in. `ended` says in words why one is not in force, for whoever
 * operates the product; it names nobody.
 */
export interface AccountsOfPerson {
  readonly known: boolean;
  readonly inForce: readonly AccountInForce[];
  readonly ended: string | null;
}

export const noAccounts: AccountsOfPerson = { known: false, inForce: [], ended: null };

/** An identifier as it is kept and compared: addresses in small letters, a subject as it is. */
export const identifierKept = (by: Identifier, value: string): string =>
  by === 'SUBJECT' ? value : value.trim().normalize('NFC').toLowerCase();
