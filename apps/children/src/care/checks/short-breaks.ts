import type { EntityManager } from 'typeorm';

/**
 * A period is one of short breaks while every legal status in it is (V3, V4); kept on the period, because
 * most figures leave those out.
 */
export async function keepShortBreaks(manager: EntityManager, periodId: string): Promise<void> {
  await manager.query(
    `
      UPDATE period_of_care p
      SET short_breaks = b.all_short, by_act = true, version = p.version + 1
      FROM (
          SELECT p.id, bool_and(s.status IN ('V3', 'V4')) AS all_short
          FROM period_of_care p
          JOIN legal_status s
            ON s.child_id = p.child_id
            AND s.from_on >= p.started_on
            AND (p.ceased_on IS NULL OR s.from_on < p.ceased_on)
          WHERE p.id = $1
          GROUP BY p.id
        ) b
      WHERE p.id = b.id AND p.short_breaks <> b.all_short
    `,
    [periodId],
  );
}
