import { pipeline } from 'node:stream/promises';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { DataSource, EntityManager } from 'typeorm';
import { alsoChanged, connectionOf, noteChanged, whileBare } from '@iro/database';
import { systemReach } from '@iro/access';
import { asActor } from '@iro/database';
import { beganAfresh, cursorIn, storeCursor } from './cursor';
import { importAct } from './import-lines';
import { organisationOf } from './feed-page';
import { applyOrganisation, applyUnits } from './snapshot';

const childColumns = [
  'child_id',
  'version',
  'date_of_birth',
  'sex',
  'ethnicity',
  'looked_after',
  'iro_id',
  'team_id',
  'service_id',
  'social_worker_id',
  'personal_adviser_id',
  'adoption_plan',
  'sealed',
  'denied',
  'placement_restricted',
];
const spellColumns = ['child_id', 'kind', 'value', 'from_on', 'to_on', 'detail'];

/** Copies what a query finds in one database into a temporary table of another, byte for byte. */
async function copyAcross(
  from: EntityManager,
  into: EntityManager,
  table: string,
  columns: readonly string[],
  of: string,
): Promise<void> {
  await into.query(
    `
      CREATE TEMP TABLE taken_${table} ON COMMIT DROP AS
      SELECT ${columns.join(', ')}
      FROM ${table} WITH NO DATA
    `,
  );
  const [source, target] = [await connectionOf(from), await connectionOf(into)];
  await pipeline(
    source.query(copyTo(`COPY (SELECT ${columns.join(', ')} FROM ${table} WHERE ${of}) TO STDOUT`)),
    target.query(copyFrom(`COPY taken_${table} (${columns.join(', ')}) FROM STDIN`)),
  );
}

/** A place in the children's journal up to which a consumer lacks nothing. */
export interface Place {
  readonly epoch: string;
  readonly seq: number;
}

async function headOf(from: EntityManager): Promise<Place> {
  const [installation] = await from.query<{ epoch: string }[]>('SELECT epoch FROM installation');
  const [head] = await from.query<{ seq: number | null }[]>('SELECT max(seq) AS seq FROM journal');
  return { epoch: installation?.epoch ?? '', seq: head?.seq ?? 0 };
}

/** Copies the snapshots of some children and the organisation. */
async function copySnapshots(manager: EntityManager, from: EntityManager, of: string): Promise<void> {
  await copyAcross(from, manager, 'known_child', childColumns, of);
  await copyAcross(from, manager, 'known_spell', spellColumns, of);
  const organisation = await organisationOf(from);
  await applyUnits(manager, organisation.units);
  await applyOrganisation(manager, organisation);
}

/**
 * Copies the children's snapshots since the stored cursor, all at once and from database to database, in
 * place of what `catchUp` does page by page: for an import that has just changed most of them. Its
 * transaction in children may still be open; its own lines have no place yet. One consumer at a time may ask
 * it. `applyKnown` makes use of the copy, `takeSince` stores the cursor.
 */
export async function copyKnown(
  manager: EntityManager,
  producer: string,
  from: EntityManager,
): Promise<Place> {
  await manager.query('SELECT pg_advisory_xact_lock(4)');
  const [place, stored] = [await headOf(from), await cursorIn(manager, producer)];
  const goesOn = stored !== undefined && !beganAfresh(stored, place.epoch, place.seq);
  await copySnapshots(
    manager,
    from,
    goesOn
      ? `child_id IN (SELECT child_id FROM journal WHERE seq IS NULL OR seq > ${Number(stored.seq)})`
      : 'true',
  );
  return place;
}

/** Takes over what was copied, and notes the children that changed. */
export async function applyKnown(manager: EntityManager): Promise<void> {
  await noteChanged(manager);
  await applyTaken(manager);
  await manager.query(alsoChanged('SELECT child_id FROM taken_newer'));
}

/**
 * After children's transaction: takes over what others recorded there while it was open, and stores how far
 * children has been heard.
 *
 * @returns the children that others changed
 */
export async function takeSince(
  manager: EntityManager,
  producer: string,
  children: DataSource,
  { seq: since }: Place,
): Promise<readonly string[]> {
  await manager.query('DROP TABLE taken_known_child, taken_known_spell, taken_newer');
  const place = await asActor(
    children,
    systemReach,
    async (from) => {
      const head = await headOf(from);
      // What the import itself changed is here: it was copied from its own transaction.
      await copySnapshots(
        manager,
        from,
        `child_id IN (SELECT child_id FROM journal WHERE seq > ${Number(since)} AND act <> '${importAct}')`,
      );
      return head;
    },
    'REPEATABLE READ',
  );
  await applyTaken(manager);
  await storeCursor(manager, producer, { ...place, replaying: false });
  return (await manager.query<{ childId: string }[]>('SELECT child_id AS "childId" FROM taken_newer')).map(
    ({ childId }) => childId,
  );
}

/** As `applySnapshots`: the higher version wins, spells are replaced whole. */
async function applyTaken(manager: EntityManager): Promise<void> {
  const renewed = childColumns
    .slice(1)
    .map((column) => `${column} = excluded.${column}`)
    .join(', ');
  await manager.query('CREATE TEMP TABLE taken_newer (child_id uuid) ON COMMIT DROP');
  await manager.query(
    `
      WITH newer AS (
          INSERT INTO known_child (${childColumns.join(', ')})
          SELECT ${childColumns.join(', ')}
          FROM taken_known_child
          ORDER BY child_id
          ON CONFLICT (child_id)
          DO UPDATE SET ${renewed}
          WHERE excluded.version > known_child.version
          RETURNING child_id
        )
      INSERT INTO taken_newer
      SELECT child_id
      FROM newer
    `,
  );
  await manager.query('ANALYZE taken_newer');
  await manager.query('DELETE FROM known_spell WHERE child_id IN (SELECT child_id FROM taken_newer)');
  await whileBare(manager, 'known_spell', () =>
    manager.query(
      `
        INSERT INTO known_spell (${spellColumns.join(', ')})
        SELECT ${spellColumns.map((column) => `s.${column}`).join(', ')}
        FROM taken_known_spell s
        JOIN taken_newer
        USING (child_id)
      `,
    ),
  );
}
