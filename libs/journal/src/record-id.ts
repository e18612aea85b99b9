import { createHmac } from 'node:crypto';

/**
 * The id of an imported record: the same for the same record of the source system, in every service and at
 * every import, and not to be guessed from it without the installation's key.
 *
 * @example recordId(key, 'child', 'RA000123') -> '6f1c…-…' (a UUID)
 */
export function recordId(key: string, kind: string, sourceId: string): string {
  const hex = createHmac('sha256', key).update(`${kind}\u0000${sourceId}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * What rows of other files refer to, mostly in runs: of each kind so many of the latest ids are kept at hand.
 * A row's own id is asked for once.
 */
const referredTo = new Set([
  'child',
  'iros',
  'teams',
  'services',
  'social_workers',
  'schools',
  'advisers',
  'concerns',
  'disputes',
]);
const atHand = 10_000;

/** Makes `recordId` for one import, which asks for the same child's id again and again. */
export function recordIds(key: string): (kind: string, sourceId: string) => string {
  const kinds = new Map<string, Map<string, string>>();
  return (kind, sourceId) => {
    if (!referredTo.has(kind)) return recordId(key, kind, sourceId);
    let known = kinds.get(kind);
    if (known === undefined || known.size >= atHand) kinds.set(kind, (known = new Map()));
    let id = known.get(sourceId);
    if (id === undefined) known.set(sourceId, (id = recordId(key, kind, sourceId)));
    return id;
  };
}
