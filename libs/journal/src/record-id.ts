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
