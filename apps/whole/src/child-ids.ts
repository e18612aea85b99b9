import type { ImportSession } from '@iro/subgraph';

/**
 * Ids of records, a child's made once: nearly every row names one, in four services. A region's children come
 * to some twenty megabytes; beyond that they are made again.
 */
export function rememberingChildren(idOf: ImportSession['idOf']): ImportSession['idOf'] {
  const children = new Map<string, string>();
  const most = 200_000;
  return (kind, sourceId) => {
    if (kind !== 'child') return idOf(kind, sourceId);
    const known = children.get(sourceId);
    if (known !== undefined) return known;
    const id = idOf(kind, sourceId);
    if (children.size < most) children.set(sourceId, id);
    return id;
  };
}
