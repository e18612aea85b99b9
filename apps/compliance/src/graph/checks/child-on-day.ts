import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@iro/calendar';
import { calledOf, type EntityClass } from '@iro/database';
import {
  NotFound,
  Refused,
  RefusedAsHeard,
  derivedRows,
  readRows,
  records,
  type Exactly,
} from '@iro/subgraph';

/** What an act needs to know of a child on a day. */
export interface ChildOnDay {
  readonly dateOfBirth: CivilDate;
  readonly lookedAfter: boolean;
}

const childOnDay = derivedRows<ChildOnDay>(
  {
    dateOfBirth: 't.date_of_birth',
    lookedAfter: `
    EXISTS (
        SELECT 1
        FROM known_spell s
        WHERE s.child_id = t.child_id
          AND s.kind = 'PERIOD_OF_CARE'
          AND s.from_on <= $2
          AND (s.to_on IS NULL OR s.to_on > $2)
      )
  `,
  },
  'known_child t',
);

/** @throws NotFound when the child is not within reach; Refused when the day lies before the birth */
export async function bornBy(manager: EntityManager, childId: string, on: string): Promise<ChildOnDay> {
  const [child] = await readRows(manager, childOnDay, 'WHERE t.child_id = $1', [childId, on]);
  if (child === undefined) throw new NotFound('child');
  if (on < child.dateOfBirth)
    throw new Refused('BEFORE_BIRTH', 'That day lies before the child was born. Check the day.');
  return child;
}

/** @throws Refused, too, when the child is not known to have been looked after that day */
export async function lookedAfterOn(
  manager: EntityManager,
  childId: string,
  on: string,
): Promise<ChildOnDay> {
  const child = await bornBy(manager, childId, on);
  if (!child.lookedAfter)
    throw new RefusedAsHeard(
      'NOT_LOOKED_AFTER',
      'The child is not known to have been looked after that day. Check the ' +
        'day, or have the period of care recorded first.',
    );
  return child;
}

/**
 * @param like the child and the day, by the entity's own properties: `{ childId, checkedOn }`
 * @param but the id of a record that does not count: the one being put right
 * @throws Refused when the same is on record of that day already
 */
export async function refuseTwice<Row extends { id: string; childId: string }, Given extends Partial<Row>>(
  manager: EntityManager,
  entity: EntityClass<Row>,
  like: Exactly<Partial<Row>, Given>,
  but?: string,
): Promise<void> {
  if (await records.has(manager, entity, like, but))
    throw new Refused(
      'ALREADY_RECORDED',
      `A ${calledOf(entity)} is already recorded for that day. Correct that one if it is wrong.`,
    );
}
