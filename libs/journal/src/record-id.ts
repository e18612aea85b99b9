import { createHmac } from 'node:crypto';

/**
 * The id of an imported record: the same for the same record of the source system, in every service and at every import,
 * and not to be guessed from it without the installation's key.
 *
 * @example recordId(key, 'child', 'RA000123') -> '6f1c…-…' (a UUID)
 */
export function recordId(key: string, kind: string, sourceId: string): string {
  const hex = createHmac('sha256', key).update(`${kind}\u0000${sourceId}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Ids that rows of a folder refer to come in runs: this many of the latest are kept at hand. */
const atHand = 20_000;

/** Makes `recordId` for one import, which asks for the same child's id again and again. */
export function recordIds(key: string): (kind: string, sourceId: string) => string {
  const kinds = new Map<string, Map<string, string>>();
  return (kind, sourceId) => {
    let known = kinds.get(kind);
    if (known === undefined || known.size >= atHand) kinds.set(kind, (known = new Map()));
    let id = known.get(sourceId);
    if (id === undefined) known.set(sourceId, (id = recordId(key, kind, sourceId)));
    return id;
  };
}
