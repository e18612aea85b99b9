import type { ReferenceFinder } from '@iro/subgraph';

const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Children within reach; another service's child that this one may not show, or does not know, is null. */
export const findChild: ReferenceFinder = async (keys, context) => {
  const ids = keys.map((key) => key['id'] ?? '').filter((id) => uuid.test(id));
  const rows = await context.read<{ childId: string }>({ name: 'children-within-reach', text: 'SELECT k.child_id AS "childId" FROM known_child k WHERE k.child_id = ANY($1)', values: [ids] });
  const visible = new Set(rows.map((row) => row.childId));
  return keys.map(({ id }) => (id !== undefined && visible.has(id) ? { id } : null));
};

/** What another service owns and this one only adds to: the key is all there is. */
export const findByKeyAlone: ReferenceFinder = (keys) => Promise.resolve(keys.map(({ id }) => (id !== undefined && uuid.test(id) ? { id } : null)));
