import type { CivilDate } from '@iro/calendar';
import type { AfterCareHistory, LeaverStatus } from '@iro/rules';

interface Spell {
  from: CivilDate;
  to: CivilDate | null;
  status: LeaverStatus;
  recordedHere: boolean;
  adviserFrom: CivilDate | null;
  hasAdviser: boolean;
  inTouch: string | null;
  asAt: CivilDate | null;
}
interface Contact {
  on: CivilDate;
  inTouch: string;
  movedOn: CivilDate | null;
}

/** What is stored that the rules on leavers ask for. */
export interface LeaverFacts {
  leaverSpells: Spell[] | null;
  leaverContacts: Contact[] | null;
  advisers: { from: CivilDate; to: CivilDate | null }[] | null;
}

/** Columns of a query over `known_child k`. */
export const leaverFacts = `
  (
      SELECT jsonb_agg(
          jsonb_build_object(
            'from', l.from_on, 'to', l.to_on, 'status', l.status, 'recordedHere', l.source_id IS NULL,
            'adviserFrom', l.adviser_from, 'hasAdviser', l.adviser_id IS NOT NULL, 'inTouch',
            l.in_touch, 'asAt', l.as_at
          )
          ORDER BY l.from_on
        )
      FROM care_leaver l
      WHERE l.child_id = k.child_id
    ) AS "leaverSpells",
  (
      SELECT jsonb_agg(
          jsonb_build_object('on', c.contacted_on, 'inTouch', c.in_touch, 'movedOn', c.moved_on)
          ORDER BY c.contacted_on
        )
      FROM leaver_contact c
      WHERE c.child_id = k.child_id
    ) AS "leaverContacts",
  (
      SELECT jsonb_agg(jsonb_build_object('from', a.from_on, 'to', a.to_on) ORDER BY a.from_on)
      FROM personal_adviser a
      WHERE a.child_id = k.child_id
    ) AS advisers
`;

/** Died, or settled back home. */
const overCodes = ['DIED', 'RHOM'];

/**
 * The young person's facts as the rules on leavers take them. A position that a folder brought counts as a
 * contact on its day; an adviser it brought lasts until one is recorded here.
 */
export function toAfterCare({ leaverSpells, leaverContacts, advisers }: LeaverFacts): AfterCareHistory {
  const spells = leaverSpells ?? [];
  const contacts = leaverContacts ?? [];
  const recorded = advisers ?? [];
  const positions = spells.flatMap(({ inTouch, asAt }) =>
    inTouch === null || asAt === null ? [] : [{ on: asAt, inTouch, movedOn: null }],
  );
  const all = [...positions, ...contacts];
  const first = recorded[0]?.from ?? null;
  const imported = spells
    .filter(({ hasAdviser }) => hasAdviser)
    .map(({ from, to, adviserFrom }) => ({
      from: adviserFrom ?? from,
      to: first !== null && (to === null || to > first) ? first : to,
    }))
    .filter(({ from, to }) => to === null || from < to);
  return {
    statuses: spells.map(({ from, to, status, recordedHere }) => ({
      from,
      to,
      status,
      contactsKnown: recordedHere,
    })),
    advisers: [...imported, ...recorded],
    contactsOn: all.filter(({ inTouch }) => inTouch === 'YES').map(({ on }) => on),
    movedOn: contacts.flatMap(({ movedOn }) => (movedOn === null ? [] : [movedOn])),
    overOn:
      all
        .filter(({ inTouch }) => overCodes.includes(inTouch))
        .map(({ on }) => on)
        .sort()[0] ?? null,
  };
}
