import { tieOf, type Role } from '@iro/access';

/**
 * A word to whoever forgot the tie; null where none is missing. @example IRO without --iro -> 'Without --iro
 * ID a token of the role IRO reaches no child of its own.'
 */
export function tieHint(role: Role, ties: Readonly<Record<string, unknown>>): string | null {
  const tie = tieOf(role);
  return tie === null || ties[tie] !== undefined
    ? null
    : `Without --${tie} ID a token of the role ${role} reaches no child of its own.`;
}
