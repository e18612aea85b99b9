import type { DataSource } from 'typeorm';
import type { Reach } from '@iro/access';
import { asActor, systemReach } from './as-actor';

interface Entry { readonly actor: string; readonly role: string; readonly operation: string; readonly children: readonly string[] }

/** The read log of one service: entries of requests under way together are committed together, before any of their answers leaves. */
export interface ReadLog { record(reach: Reach, operation: string, children: readonly string[]): Promise<void> }

export function openReadLog(source: DataSource): ReadLog {
  let waiting: Entry[] = [];
  let next: Promise<void> | undefined;
  let last: Promise<void> = Promise.resolve();
  const commit = async (): Promise<void> => {
    await last.catch(() => undefined);
    const entries = waiting;
    waiting = [];
    next = undefined;
    last = asActor(source, systemReach, async (manager) => {
      await manager.query(
        `INSERT INTO read_log (actor, role, operation, children)
         SELECT actor, role, operation, ARRAY(SELECT jsonb_array_elements_text(children)::uuid) FROM jsonb_to_recordset($1) AS e(actor text, role text, operation text, children jsonb)`,
        [JSON.stringify(entries)]);
    });
    return last;
  };
  return {
    record(reach, operation, children) {
      if (children.length === 0) return Promise.resolve();
      waiting.push({ actor: reach.actor, role: reach.role, operation, children });
      next ??= commit();
      return next;
    },
  };
}
