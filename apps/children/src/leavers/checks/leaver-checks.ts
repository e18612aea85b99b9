import type { EntityManager } from 'typeorm';
import { ageOn, reportingYearOf, type CivilDate } from '@iro/calendar';
import { accommodations, activities, inTouchCodes, isValid, type CodeSet } from '@iro/codes';
import { BadInput, Refused, check, readRows, rowsOf } from '@iro/subgraph';
import { ChildEntity } from '../../identity/tables/child.entity';
import { holdsOn } from '../../organisation/loaders/organisation-as-on';
import { leaverSpell, leaverSpellsAsOn, type LeaverSpell } from '../loaders/leavers-as-on';

/** The status in force on a day, with how the young person fares as known then; undefined where none is. */
export async function leaverSpellOn(
  manager: EntityManager,
  childId: string,
  on: string,
): Promise<LeaverSpell | undefined> {
  const [spell] = await readRows(
    manager,
    leaverSpell,
    leaverSpellsAsOn(
      '$2::date',
      `
        WHERE t.child_id = $1 AND ${holdsOn('t', '$2::date')}
        ORDER BY t.from_on DESC, t.as_at DESC NULLS LAST
        LIMIT 1
      `,
    ),
    [childId, on],
  );
  return spell;
}

/** @throws Refused where the young person has no status as a leaver on the day */
export async function leaverSpellNeededOn(
  manager: EntityManager,
  childId: string,
  on: string,
): Promise<LeaverSpell> {
  const spell = await leaverSpellOn(manager, childId, on);
  if (spell === undefined)
    throw new Refused(
      'NO_LEAVER_STATUS',
      'The young person has no status as a care leaver on that day. Record the status first.',
    );
  return spell;
}

const ages: Readonly<Record<string, readonly [number, number]>> = {
  ELIGIBLE: [16, 17],
  RELEVANT: [16, 17],
  FORMER_RELEVANT: [18, 24],
  QUALIFYING: [16, 24],
};

/** A child's day of birth, and whether they are looked after on the day, `$2`. */
const childAndCare = rowsOf(ChildEntity, ['dateOfBirth']).derive<{ inCare: boolean }>({
  inCare: `
    EXISTS (
      SELECT 1
      FROM period_of_care p
      WHERE p.child_id = t.id
        AND NOT p.short_breaks
        AND p.started_on <= $2
        AND (p.ceased_on IS NULL OR p.ceased_on > $2)
    )
  `,
});

/** @throws Refused where age, or being looked after or not, speaks against the status on the day */
export async function checkStatus(
  manager: EntityManager,
  childId: string,
  status: string,
  on: string,
): Promise<void> {
  const [child] = await readRows(manager, childAndCare, 'WHERE t.id = $1', [childId, on]);
  const [least, most] = ages[status] ?? [0, 0];
  const age = child === undefined ? -1 : ageOn(child.dateOfBirth as CivilDate, on as CivilDate);
  if (age < least || age > most)
    throw new Refused(
      'NOT_OF_AGE',
      `That status is for young people of ${least} to ${most} years. Check the day and the date of birth.`,
    );
  if (status === 'ELIGIBLE' && child?.inCare === false)
    throw new Refused(
      'NOT_LOOKED_AFTER',
      'An eligible young person is looked after, and this one is not on that day. Relevant may be what is meant.',
    );
  if (status !== 'ELIGIBLE' && child?.inCare === true)
    throw new Refused(
      'STILL_LOOKED_AFTER',
      'The young person is still looked after on that day, so the status is eligible.',
    );
}

/** How a leaver fares, as said of a contact. */
export interface Position {
  readonly inTouch: string;
  readonly accommodation: string | null;
  readonly activity: string | null;
}

function checkCodeOfYear(field: string, code: string | null, set: CodeSet, on: string): void {
  check.code(field, code, set);
  if (code !== null && !isValid(set, code, reportingYearOf(on as CivilDate).ending))
    throw new BadInput(`${field} ${code} is not a code of the year of ${on}.`);
}

/** Nobody to ask any more, or nobody found: what they do and where they live is not known. */
const gone = ['DIED', 'RHOM'];

/**
 * @throws BadInput for codes that are none, or none of the year; Refused for those that contradict each
 * other, as the national return has it
 */
export function checkPosition({ inTouch, accommodation, activity }: Position, on: string): void {
  checkCodeOfYear('inTouch', inTouch, inTouchCodes, on);
  checkCodeOfYear('accommodation', accommodation, accommodations, on);
  checkCodeOfYear('activity', activity, activities, on);
  const known = [accommodation, activity].filter((code) => code !== null);
  if (inTouch === 'YES' && known.includes('0'))
    throw new Refused(
      'KNOWN_WHEN_IN_TOUCH',
      'Where the council is in touch it knows where they live and what they do: code 0 is for when it is not.',
    );
  if (gone.includes(inTouch) && known.some((code) => code !== '0'))
    throw new Refused(
      'NOT_KNOWN_WHEN_GONE',
      'For a leaver who died or returned home the return takes code 0 for where they live and what they do.',
    );
}
