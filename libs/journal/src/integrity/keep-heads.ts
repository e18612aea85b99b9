import type { DataSource, EntityManager } from 'typeorm';
import { systemReach } from '@iro/access';
import { asActor } from '@iro/database';
import { readHeads, writeHeads, type Heads, type HeadsKept, type Link } from './signed-heads';

export type { HeadsKept } from './signed-heads';

/** How far the chains have got. */
export async function headsNow(manager: EntityManager, service: string): Promise<Heads> {
  const [installation] = await manager.query<{ epoch: string }[]>('SELECT epoch FROM installation');
  const head = async (table: string): Promise<Link> =>
    (
      await manager.query<Link[]>(
        `SELECT seq, hash FROM ${table} WHERE seq IS NOT NULL ORDER BY seq DESC LIMIT 1`,
      )
    )[0] ?? { seq: 0, hash: '' };
  return {
    service,
    epoch: installation?.epoch ?? '',
    at: new Date().toISOString(),
    journal: await head('journal'),
    reads: await head('read_log'),
  };
}

/** Whether a chain still has the link that was signed. */
export async function holds(manager: EntityManager, table: string, link: Link): Promise<boolean> {
  if (link.seq === 0) return true;
  return (
    (
      await manager.query<unknown[]>(`SELECT 1 FROM ${table} WHERE seq = $1 AND hash = $2`, [
        link.seq,
        link.hash,
      ])
    ).length === 1
  );
}

/**
 * Signs how far a service's chains have got and keeps it outside the database. Heads that the chains no
 * longer contain are never written over: they are what shows that something was cut off.
 *
 * @throws Error when the database does not contain what was signed before, or a later release signed it
 */
export async function keepHeads(source: DataSource, service: string, kept: HeadsKept): Promise<void> {
  const before = await readHeads(kept, service);
  if (before === 'UNKNOWN')
    throw new Error(
      `The heads of ${service} in ${kept.folder} were signed by a later release: run that one.`,
    );
  const now = await asActor(source, systemReach, async (manager) => {
    const heads = await headsNow(manager, service);
    if (before === undefined) return heads;
    const good =
      before !== 'FORGED' &&
      before.epoch === heads.epoch &&
      (await holds(manager, 'journal', before.journal)) &&
      (await holds(manager, 'read_log', before.reads));
    if (!good)
      throw new Error(
        `The journal or read log of ${service} is not the one that was signed in ` +
          `${kept.folder}. Run journal:verify; after a restore, epoch:raise.`,
      );
    return heads.journal.seq > before.journal.seq || heads.reads.seq > before.reads.seq ? heads : undefined;
  });
  if (now !== undefined) await writeHeads(kept, now);
}
