import type { EntityManager } from 'typeorm';
import { birthday, type CivilDate } from '@iro/calendar';
import { KnownChildEntity } from '@iro/journal';
import { Refused, readRows, rowsOf } from '@iro/subgraph';

const born = rowsOf(KnownChildEntity, ['dateOfBirth']);

/**
 * Why a participation code cannot be right at the child's age; null when it can. PN0 up to and including the
 * fourth birthday; the other codes from then on.
 *
 * @example participationAgainstAge('PN0', '2012-02-29', '2016-02-29') -> null: it is still possible on the
 * fourth birthday
 */
export function participationAgainstAge(code: string, dateOfBirth: CivilDate, on: string): string | null {
  const fourth = birthday(dateOfBirth, 4);
  if (code === 'PN0')
    return on > fourth
      ? 'PN0 is for a child under four. This child was older: choose from PN1 to PN7.'
      : null;
  return on < fourth ? 'This child was under four at the review: the code is PN0.' : null;
}

/**
 * @throws Refused when a participation code cannot be right at the child's age; nothing given is not checked
 */
export async function checkParticipationAge(
  manager: EntityManager,
  childId: string,
  code: string | null | undefined,
  on: string,
): Promise<void> {
  if (!code) return;
  const [child] = await readRows(manager, born, 'WHERE t.child_id = $1', [childId]);
  const sentence =
    child === undefined ? null : participationAgainstAge(code, child.dateOfBirth as CivilDate, on);
  if (sentence !== null) throw new Refused('PARTICIPATION_NOT_AT_THIS_AGE', sentence);
}
