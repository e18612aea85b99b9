import { reachOf, type ReachKind, type Role } from '@iro/access';

/** What a role has to be tied to before it reaches anyone of its own. */
const tieOf: Readonly<Partial<Record<ReachKind, 'iro' | 'worker' | 'team' | 'service' | 'child'>>> = {
  CASELOAD: 'iro',
  CASES: 'worker',
  LEAVERS: 'worker',
  TEAM: 'team',
  SERVICE: 'service',
  OWN_RECORD: 'child',
};

/**
 * A word to whoever forgot the tie; null where none is missing. @example IRO without --iro -> 'Without --iro
 * ID a token of the role IRO reaches no child of its own.'
 */
export function tieHint(role: Role, ties: Readonly<Record<string, unknown>>): string | null {
  const tie = tieOf[reachOf[role]];
  return tie === undefined || ties[tie] !== undefined
    ? null
    : `Without --${tie} ID a token of the role ${role} reaches no child of its own.`;
}
