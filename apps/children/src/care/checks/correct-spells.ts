import type { EntityManager } from 'typeorm';
import { tableOf, type EntityClass } from '@iro/database';
import { Refused, readRows, records, rowsOf, type Context } from '@iro/subgraph';
import { PeriodOfCareEntity } from '../tables/period-of-care.entity';
import { PlacementEntity } from '../tables/placement.entity';

/** A spell of a child's care that others of its kind come before and after. */
interface Spell {
  id: string;
  childId: string;
  fromOn: string;
  toOn: string | null;
}

/** A spell as it would be and as it was, and of which kind it is. */
export interface CorrectedSpell {
  readonly entity: EntityClass<Spell>;
  readonly row: Spell;
  readonly before: Spell;
}

/** Temporary stays lie inside a placement: they are no neighbours of it. */
const neighbours = (entity: EntityClass<Spell>): string =>
  (entity as EntityClass) === PlacementEntity ? 'AND NOT t.temporary' : '';

/** The spell that ended the day this one began, if one did. */
async function spellBefore(
  manager: EntityManager,
  { entity, before }: CorrectedSpell,
): Promise<Pick<Spell, 'id' | 'fromOn'> | undefined> {
  const [found] = await readRows(
    manager,
    rowsOf(entity, ['id', 'fromOn']),
    `WHERE t.child_id = $1 AND t.to_on = $2 AND t.id <> $3 ${neighbours(entity)}`,
    [before.childId, before.fromOn, before.id],
  );
  return found;
}

/** Refuses a first day that would leave a temporary stay outside its placement. */
async function checkStaysBetween(manager: EntityManager, { row, before }: CorrectedSpell): Promise<void> {
  const stays = await manager.query<unknown[]>(
    `
      SELECT 1
      FROM placement
      WHERE child_id = $1
        AND temporary
        AND from_on <= greatest($2::date, $3::date)
        AND (to_on IS NULL OR to_on >= least($2::date, $3::date))
    `,
    [row.childId, before.fromOn, row.fromOn],
  );
  if (stays.length > 0)
    throw new Refused(
      'STAY_OUTSIDE_PLACEMENT',
      'A temporary stay lies on some of the days between. Correct the stay first.',
    );
}

/**
 * Refuses a first day that would leave nothing of the spell or of the one before, or that moves the beginning
 * of care.
 */
export async function checkNeighbours(
  manager: EntityManager,
  spell: CorrectedSpell,
  { today }: Context,
): Promise<void> {
  const { entity, row, before } = spell;
  if (before.fromOn === row.fromOn) return;
  if (row.fromOn > today) throw new Refused('IN_FUTURE', 'It cannot begin on a day that is still to come.');
  if (row.toOn !== null && row.fromOn >= row.toOn)
    throw new Refused('DAYS_OUT_OF_ORDER', 'It would end before it began. Check the day.');
  if (await records.has(manager, PeriodOfCareEntity, { childId: row.childId, startedOn: before.fromOn }))
    throw new Refused(
      'BEGINS_WITH_CARE',
      'It begins with the period of care. Have the beginning of the period corrected: this moves with it.',
    );
  const earlier = await spellBefore(manager, spell);
  if (earlier !== undefined && row.fromOn <= earlier.fromOn)
    throw new Refused(
      'DAYS_OUT_OF_ORDER',
      'What came before would end before it began. Check the day, or correct that first.',
    );
  if ((entity as EntityClass) === PlacementEntity) await checkStaysBetween(manager, spell);
}

/** The spell before ends on the day this one now begins. */
export async function moveNeighbour(manager: EntityManager, spell: CorrectedSpell): Promise<void> {
  const { entity, row, before } = spell;
  if (row.fromOn === before.fromOn) return;
  const earlier = await spellBefore(manager, spell);
  if (earlier !== undefined)
    await manager.query(
      `UPDATE ${tableOf(entity)} SET to_on = $2, by_act = true, version = version + 1 WHERE id = $1`,
      [earlier.id, row.fromOn],
    );
}
