import type { DataSource } from 'typeorm';
import { systemReach } from '@iro/access';
import { asActor } from '@iro/database';
import { headsNow } from './keep-heads';
import { putHeadsAside, readHeads, writeHeads, type HeadsKept } from './signed-heads';

/**
 * Says that a service's database was set back to an earlier time: a new epoch, from which the others replay
 * its feed from nothing and let go of what it no longer has. The heads signed before are put aside, and those
 * of now take their place.
 *
 * @returns how far its two chains have got
 */
export async function raiseEpoch(
  source: DataSource,
  service: string,
  kept: HeadsKept,
): Promise<{ journal: number; reads: number }> {
  const before = await readHeads(kept, service);
  if (before === 'UNKNOWN')
    throw new Error(
      `The heads of ${service} in ${kept.folder} were signed by a later release: run that one.`,
    );
  const heads = await asActor(source, systemReach, async (manager) => {
    await manager.query('UPDATE installation SET epoch = gen_random_uuid()::text');
    return headsNow(manager, service);
  });
  if (before !== undefined && before !== 'FORGED') await putHeadsAside(kept.folder, before);
  await writeHeads(kept, heads);
  return { journal: heads.journal.seq, reads: heads.reads.seq };
}
