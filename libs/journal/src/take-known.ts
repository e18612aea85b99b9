import { pipeline } from 'node:stream/promises';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { DataSource, EntityManager } from 'typeorm';
import { alsoChanged, connectionOf, noteChanged, whileBare } from '@iro/database';
import { asActor, systemReach } from './as-actor';
import { storeCursor } from './cursor';
import { organisationOf } from './feed-page';
import { applyOrganisation, applyUnits } from './snapshot';

const childColumns = [
  'child_id', 'version', 'date_of_birth', 'sex', 'ethnicity', 'looked_after', 'iro_id', 'team_id', 'service_id', 'social_worker_id', 'personal_adviser_id', 'adoption_plan', 'sealed', 'denied', 'placement_restricted',
];
const spellColumns = ['child_id', 'kind', 'value', 'from_on', 'to_on', 'detail'];

/** Copies what a query finds in one database into a temporary table of another, byte for byte. */
async function copyAcross(from: EntityManager, into: EntityManager, table: string, columns: readonly string[], of: string): Promise<void> {
  await into.query(`CREATE TEMP TABLE taken_${table} ON COMMIT DROP AS SELECT ${columns.join(', ')} FROM ${table} WITH NO DATA`);
  const [source, target] = [await connectionOf(from), await connectionOf(into)];
  await pipeline(source.query(copyTo(`COPY (SELECT ${columns.join(', ')} FROM ${table} WHERE ${of}) TO STDOUT`)), target.query(copyFrom(`COPY taken_${table} (${columns.join(', ')}) FROM STDIN`)));
}

/**
 * Takes over the children's snapshots since the stored cursor, all at once and from database to database: what `catchUp` does page by page, for an import
 * that has just changed most of them. Duties are left to the caller; the children that changed are noted as such.
 */
export async function takeKnown(manager: EntityManager, producer: string, children: DataSource): Promise<void> {
  await noteChanged(manager);
  await manager.query('SELECT pg_advisory_xact_lock(4)');
  await asActor(children, systemReach, async (from) => {
    const [installation] = await from.query<{ epoch: string }[]>('SELECT epoch FROM installation');
    const [head] = await from.query<{ seq: number | null }[]>('SELECT max(seq) AS seq FROM journal');
    const [stored] = await manager.query<{ epoch: string; seq: number }[]>('SELECT epoch, seq FROM feed_cursor WHERE producer = $1', [producer]);
    const [epoch, seq] = [installation?.epoch ?? '', head?.seq ?? 0];
    const goesOn = stored !== undefined && stored.epoch === epoch && stored.seq <= seq;
    if (goesOn && stored.seq === seq) return;
    const since = goesOn ? `child_id IN (SELECT child_id FROM journal WHERE seq > ${Number(stored.seq)})` : 'true';
    await copyAcross(from, manager, 'known_child', childColumns, since);
    await copyAcross(from, manager, 'known_spell', spellColumns, since);
    const organisation = await organisationOf(from);
    await applyUnits(manager, organisation.units);
    await applyOrganisation(manager, organisation);
    await storeCursor(manager, producer, { epoch, seq, replaying: false });
  }, 'REPEATABLE READ');
  const [taken] = await manager.query<{ any: boolean }[]>("SELECT to_regclass('pg_temp.taken_known_child') IS NOT NULL AS \"any\"");
  if (taken?.any === true) await applyTaken(manager);
}

/** As `applySnapshots`: the higher version wins, spells are replaced whole. */
async function applyTaken(manager: EntityManager): Promise<void> {
  const renewed = childColumns.slice(1).map((column) => `${column} = excluded.${column}`).join(', ');
  await manager.query('CREATE TEMP TABLE taken_newer (child_id uuid) ON COMMIT DROP');
  await manager.query(
    `WITH newer AS (INSERT INTO known_child (${childColumns.join(', ')}) SELECT ${childColumns.join(', ')} FROM taken_known_child ORDER BY child_id
       ON CONFLICT (child_id) DO UPDATE SET ${renewed} WHERE excluded.version > known_child.version RETURNING child_id)
     INSERT INTO taken_newer SELECT child_id FROM newer`);
  await manager.query('ANALYZE taken_newer');
  await manager.query('DELETE FROM known_spell WHERE child_id IN (SELECT child_id FROM taken_newer)');
  await whileBare(manager, 'known_spell', () => manager.query(
    `INSERT INTO known_spell (${spellColumns.join(', ')}) SELECT ${spellColumns.map((column) => `s.${column}`).join(', ')} FROM taken_known_spell s JOIN taken_newer USING (child_id)`));
  await manager.query(alsoChanged('SELECT child_id FROM taken_newer'));
}
