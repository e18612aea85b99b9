import type { ReferenceFinder } from './subgraph';
import { recordIdsAmong } from './rows/grouped';

/**
 * A child as a service that is not its own knows it: there when within reach of the asker; otherwise, or
 * unknown here, null.
 */
export const findKnownChild: ReferenceFinder = async (keys, context) => {
  const ids = recordIdsAmong(keys.map((key) => key['id']));
  const rows = await context.read<{ childId: string }>(
    {
      name: 'known-children',
      text: 'SELECT child_id AS "childId" FROM known_child WHERE child_id = ANY($1)',
      values: [ids],
    },
    ids,
  );
  const visible = new Set(rows.map((row) => row.childId));
  return keys.map(({ id }) => (id !== undefined && visible.has(id) ? { id } : null));
};
