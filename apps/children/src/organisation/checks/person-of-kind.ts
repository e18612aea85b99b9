import type { EntityManager } from 'typeorm';
import { NotFound, recordIdsAmong } from '@iro/subgraph';

/** Where the people of a kind are kept. */
const people: Readonly<Record<string, { from: string; what: string }>> = {
  IRO: { from: 'iro WHERE id', what: 'independent reviewing officer' },
  SOCIAL_WORKER: { from: 'social_worker WHERE id', what: 'social worker' },
  MANAGER: { from: 'manager WHERE person_id', what: 'manager' },
};

/** @throws NotFound when the person is not one of the kind */
export async function checkPerson(manager: EntityManager, kind: string, id: string): Promise<void> {
  const of = people[kind];
  const [found] =
    of === undefined
      ? []
      : await manager.query<unknown[]>(`SELECT 1 FROM ${of.from} = $1 LIMIT 1`, [
          recordIdsAmong([id])[0] ?? null,
        ]);
  if (found === undefined) throw new NotFound(of?.what ?? 'person');
}
