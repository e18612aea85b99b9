import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@iro/calendar';
import { ethnicities, findCode, reasonsWithoutUpn, sexes } from '@iro/codes';
import { BadInput, Refused, check } from '@iro/subgraph';

/** Who a child is, as sent. */
export interface Identity {
  readonly localId?: string | null;
  readonly dateOfBirth?: CivilDate | null;
  readonly sex?: string | null;
  readonly ethnicity?: string | null;
  readonly upn?: string | null;
  readonly mother?: boolean | null;
}

const localIdShape = /^[A-Z0-9]{1,20}$/;
const upnShape = /^[A-HJ-NP-RT-Z](\d{12}|\d{11}[A-Z])$/;

/** A local id as it is kept: in capitals, without blanks. */
export const localIdAsKept = (text: string): string => text.replaceAll(' ', '').toUpperCase();

/** The same for what may be left out, such as a UPN. */
export const asKept = (text: string | null | undefined): string | null => localIdAsKept(text ?? '') || null;

/** The same whoever holds it: an answer must not tell whether a hidden child does. */
const localIdTaken =
  'That local id cannot be given to this child. Look the child up first; where that finds nobody, take another id.';

/** @throws BadInput, Refused for what no child can be; what is not sent is not checked */
export function checkIdentity(sent: Identity, today: CivilDate): void {
  const [localId, upn] = [asKept(sent.localId), asKept(sent.upn)];
  if (sent.localId !== undefined && (localId === null || !localIdShape.test(localId)))
    throw new BadInput('localId is letters and digits, at most 20: the CHILD of the national return.');
  if (upn !== null && !upnShape.test(upn) && findCode(reasonsWithoutUpn, upn) === undefined)
    throw new BadInput(
      'upn is a letter and twelve digits, the last perhaps a letter, or UN1 to UN5 for why there is none.',
    );
  check.code('sex', sent.sex, sexes);
  check.code('ethnicity', sent.ethnicity, ethnicities);
  check.notAhead(today, 'A birth', sent.dateOfBirth);
  if (sent.mother === true && sent.sex !== undefined && sent.sex !== null && sent.sex !== 'F')
    throw new Refused(
      'MOTHER_NOT_FEMALE',
      'Only a girl or young woman can be recorded as a mother. Correct one of the two.',
    );
}

/**
 * Claims a local id for a child, new or on record; two who claim one at once take turns. Run as the system.
 * @throws Refused when another has it
 */
export async function claimLocalId(
  manager: EntityManager,
  localId: string,
  childId: string | null,
): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 6))', [localId]);
  const [taken] = await manager.query<unknown[]>(
    'SELECT 1 FROM child_identity WHERE local_id = $1 AND child_id IS DISTINCT FROM $2',
    [localId, childId],
  );
  if (taken !== undefined) throw new Refused('LOCAL_ID_TAKEN', localIdTaken);
}
