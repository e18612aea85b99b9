import { dataSourceFor, services } from '@iro/database';
import { asActor, systemReach } from '@iro/journal';
import type { EntityManager } from 'typeorm';
import type { Storage } from '@iro/service';
import { subgraphs } from '../subgraphs';

const fingerprint = `
  SELECT
    count(*) AS duties,
    coalesce(sum(hashtextextended(to_jsonb(d)::text, 0)::numeric), 0)::text AS sum
  FROM (
      SELECT child_id, kind, subject, convention, opened_on, due_by, due_at, met_on, met_at, closed_on,
        source, rule_from, exemption
      FROM duty
    ) d
`;

/**
 * Works out every duty again from the facts. Returns how many duties each service has and whether anything
 * changed.
 */
export async function rebuildDuties(
  storage: Storage,
): Promise<readonly { service: string; duties: number; changed: boolean }[]> {
  const answers = [];
  for (const service of services) {
    const source = await dataSourceFor(subgraphs[service].store, storage.urls[service].app, 2).initialize();
    try {
      answers.push(
        await asActor(source, systemReach, async (manager) => {
          const state = async (from: EntityManager): Promise<{ duties: number; sum: string }> =>
            (await from.query<{ duties: number; sum: string }[]>(fingerprint))[0] ?? { duties: 0, sum: '' };
          const before = await state(manager);
          const children = (
            await manager.query<{ childId: string }[]>(
              'SELECT child_id AS "childId" FROM known_child ORDER BY child_id',
            )
          ).map((row) => row.childId);
          for (let at = 0; at < children.length; at += 2_000)
            await subgraphs[service].keepDuties(manager, children.slice(at, at + 2_000));
          const after = await state(manager);
          return {
            service,
            duties: after.duties,
            changed: before.sum !== after.sum || before.duties !== after.duties,
          };
        }),
      );
    } finally {
      await source.destroy();
    }
  }
  return answers;
}
