import type { Role } from './roles';

/** The second table of access: which roles may do which act. */
export const may = {
  ALLOCATE_IRO: ['IRO_MANAGER'],
  COMPLETE_REVIEW: ['IRO', 'IRO_MANAGER'],
  RAISE_CONCERN: ['IRO', 'IRO_MANAGER', 'CONFERENCE_CHAIR'],
  RECORD_HEALTH_ASSESSMENT: ['HEALTH_OFFICER', 'IRO_MANAGER'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Act = keyof typeof may;

/** True when the role may do the act at all; whether to this child is for the row policies. */
export function mayDo(role: Role | 'SYSTEM', act: Act): boolean {
  return role !== 'SYSTEM' && (may[act] as readonly Role[]).includes(role);
}
