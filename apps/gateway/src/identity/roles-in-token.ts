import type { JWTPayload } from 'jose';
import { isRole, type Role } from '@iro/access';

/** Where a token says which roles its holder has, and what its words mean here. */
export interface RolesInToken {
  /** The claim, such as `roles`; or a path to it, such as `realm_access.roles`. */
  readonly claim: string;
  /** What the provider calls it, to role; undefined where it uses the names of this product. */
  readonly mapping: ReadonlyMap<string, Role> | undefined;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A claim by its name, or by a path of names with dots between. The whole name comes first: a name may be a URL
 * with dots in it.
 */
export function claimAt(claims: JWTPayload, path: string): unknown {
  let at: unknown = claims;
  let left = path;
  while (isObject(at)) {
    if (Object.hasOwn(at, left)) return at[left];
    const within: Readonly<Record<string, unknown>> = at;
    const names = left.split('.');
    const own = names
      .map((_name, count) => names.slice(0, count + 1).join('.'))
      .find((name) => Object.hasOwn(within, name));
    if (own === undefined) return undefined;
    at = within[own];
    left = left.slice(own.length + 1);
  }
  return undefined;
}

/** The roles a token gives: from an array, from a text, or from words with blanks or commas between. */
export function rolesIn(claims: JWTPayload, { claim, mapping }: RolesInToken): readonly Role[] {
  const said = claimAt(claims, claim);
  const words = (Array.isArray(said) ? said : [said]).filter((each) => typeof each === 'string');
  const roleOf = (word: string): Role | undefined =>
    mapping === undefined ? (isRole(word) ? word : undefined) : mapping.get(word);
  const all = words.flatMap((word) =>
    roleOf(word) === undefined && typeof said === 'string' ? word.split(/[\s,]+/) : [word],
  );
  return [...new Set(all.map(roleOf).filter((role) => role !== undefined))];
}

/**
 * Whether the provider left the groups out because there are too many: Entra ID then says where they can be
 * asked for instead.
 */
export const leftOut = (claims: JWTPayload, claim: string): boolean =>
  claimAt(claims, claim) === undefined &&
  isObject(claims['_claim_names']) &&
  Object.hasOwn(claims['_claim_names'], claim);
