import { rowsOf, type RowOf } from '@iro/subgraph';
import { CareLeaverEntity } from '../tables/care-leaver.entity';

/**
 * Spells of leavers' status with how they fare as known by a day, in SQL: the newest contact since the
 * folder's own position, and the adviser then. `day` is SQL for the day asked. Columns as in `care_leaver`.
 */
export const leaverSpells = (day: string): string => {
  const lastKnown = (contact: string, own: string): string =>
    `CASE WHEN c.id IS NULL THEN l.${own} ELSE c.${contact} END`;
  const adviser = (assigned: string, own: string): string =>
    `CASE WHEN a.id IS NULL THEN l.${own} WHEN a.to_on IS NULL OR a.to_on > ${day} THEN a.${assigned} END`;
  return `
    (
      SELECT l.id, l.version, l.child_id, l.status, l.from_on, l.to_on, l.by_act,
        ${lastKnown('in_touch', 'in_touch')} AS in_touch,
        ${lastKnown('accommodation', 'accommodation')} AS accommodation,
        ${lastKnown('activity', 'activity')} AS activity, ${lastKnown('contacted_on', 'as_at')} AS as_at,
        ${adviser('name', 'adviser')} AS adviser, ${adviser('adviser_id', 'adviser_id')} AS adviser_id,
        ${adviser('from_on', 'adviser_from')} AS adviser_from
      FROM care_leaver l
      LEFT JOIN LATERAL (
          SELECT c.*
          FROM leaver_contact c
          WHERE c.child_id = l.child_id
            AND c.contacted_on <= ${day}
            AND c.contacted_on >= coalesce(l.as_at, l.from_on)
            AND (l.to_on IS NULL OR c.contacted_on < l.to_on)
          ORDER BY c.contacted_on DESC, c.id DESC
          LIMIT 1
        ) c
        ON true
      LEFT JOIN LATERAL (
          SELECT a.*
          FROM personal_adviser a
          WHERE a.child_id = l.child_id AND a.from_on <= ${day}
          ORDER BY a.from_on DESC
          LIMIT 1
        ) a
        ON true
    )
  `;
};

/** A spell of a leaver's status, with how the young person fares as known by the day asked. */
export const leaverSpell = rowsOf(CareLeaverEntity, [
  'id',
  'version',
  'childId',
  'status',
  'fromOn',
  'toOn',
  'adviser',
  'adviserId',
  'adviserFrom',
  'inTouch',
  'accommodation',
  'activity',
  'asAt',
]);
export type LeaverSpell = RowOf<typeof leaverSpell>;

/** The statement that reads them as known by a day; in `rest` the spell is `t`. */
export const leaverSpellsAsOn =
  (day: string, rest: string) =>
  (columns: string): string =>
    `SELECT ${columns} FROM ${leaverSpells(day)} t ${rest}`;
