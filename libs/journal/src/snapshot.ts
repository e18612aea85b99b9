import type { EntityManager } from 'typeorm';
import type { FeedPage } from './feed-page';

/** A child's whole current state, as the other services know it. Column names as in the tables. */
export interface Snapshot {
  readonly child: Readonly<Record<string, unknown>> & { child_id: string; version: number };
  readonly spells: readonly Readonly<Record<string, unknown>>[];
}

/** Snapshots of children as stored now. */
export async function snapshotsOf(
  manager: EntityManager,
  children: readonly string[],
): Promise<readonly Snapshot[]> {
  if (children.length === 0) return [];
  const rows = await manager.query<{ snapshot: Snapshot }[]>(
    `
      SELECT jsonb_build_object(
          'child', to_jsonb(k), 'spells',
          coalesce(
              (SELECT jsonb_agg(to_jsonb(s) - 'id') FROM known_spell s WHERE s.child_id = k.child_id),
              '[]'
            )
        ) AS snapshot
      FROM known_child k
      WHERE k.child_id = ANY($1)
    `,
    [children],
  );
  return rows.map((row) => row.snapshot);
}

/**
 * Applies snapshots: the higher version wins, spells are replaced whole.
 *
 * @returns the children that changed, whose duties must be worked out again in the same transaction
 */
export async function applySnapshots(
  manager: EntityManager,
  snapshots: readonly Snapshot[],
): Promise<readonly string[]> {
  if (snapshots.length === 0) return [];
  const ordered = [...snapshots].sort((one, other) => (one.child.child_id < other.child.child_id ? -1 : 1));
  const changed = await manager.query<{ childId: string }[]>(
    `
      INSERT INTO known_child
      SELECT *
      FROM jsonb_populate_recordset(NULL::known_child, $1)
      ON CONFLICT (child_id)
      DO UPDATE SET version = excluded.version, date_of_birth = excluded.date_of_birth,
        sex = excluded.sex, ethnicity = excluded.ethnicity, looked_after = excluded.looked_after,
        iro_id = excluded.iro_id, team_id = excluded.team_id, service_id = excluded.service_id,
        social_worker_id = excluded.social_worker_id,
        personal_adviser_id = excluded.personal_adviser_id, adoption_plan = excluded.adoption_plan,
        sealed = excluded.sealed, denied = excluded.denied,
        placement_restricted = excluded.placement_restricted
      WHERE excluded.version > known_child.version
      RETURNING child_id AS "childId"
    `,
    [JSON.stringify(ordered.map((each) => each.child))],
  );
  const ids = changed.map((row) => row.childId);
  if (ids.length === 0) return ids;
  const isChanged = new Set(ids);
  const spells = ordered.flatMap((each) => (isChanged.has(each.child.child_id) ? each.spells : []));
  await manager.query('DELETE FROM known_spell WHERE child_id = ANY($1)', [ids]);
  await manager.query(
    `
      INSERT INTO known_spell (child_id, kind, value, from_on, to_on, detail)
      SELECT child_id, kind, value, from_on, to_on, coalesce(detail, '{}')
      FROM jsonb_to_recordset($1) AS s(
          child_id uuid, kind text, value text, from_on date, to_on date, detail jsonb
        )
    `,
    [JSON.stringify(spells)],
  );
  return ids;
}

/** Replaces the organisation's names; with `whole`, names that are not among them are let go. */
export async function applyUnits(
  manager: EntityManager,
  units: readonly Readonly<Record<string, unknown>>[],
  whole = false,
): Promise<void> {
  if (units.length === 0) return;
  if (whole)
    await manager.query(
      `
        DELETE FROM known_unit
        WHERE id NOT IN (SELECT (u ->> 'id')::uuid FROM jsonb_array_elements($1::jsonb) u)
      `,
      [JSON.stringify(units)],
    );
  await manager.query(
    `
      INSERT INTO known_unit
      SELECT *
      FROM jsonb_populate_recordset(NULL::known_unit, $1)
      ON CONFLICT (id)
      DO UPDATE SET kind = excluded.kind, name = excluded.name, parent_id = excluded.parent_id,
        leaves_on = excluded.leaves_on
    `,
    [JSON.stringify(units)],
  );
}

/**
 * Replaces what is known of absences and of management posts, whole: what was withdrawn or put right is gone
 * here too.
 */
export async function applyOrganisation(
  manager: EntityManager,
  { absences, managers }: Pick<FeedPage, 'absences' | 'managers'>,
): Promise<void> {
  for (const [table, rows] of [
    ['known_absence', absences],
    ['known_manager', managers],
  ] as const) {
    if (rows === null) continue;
    await manager.query(`DELETE FROM ${table}`);
    await manager.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1)`, [
      JSON.stringify(rows),
    ]);
  }
}

/** The version of a child that a replay has not brought yet: any snapshot is newer. */
const notYetReplayed = -1;

/**
 * Before a replay from nothing: what is known of children stays in use, and every snapshot of the replay
 * beats it.
 */
export async function expectReplay(manager: EntityManager): Promise<void> {
  await manager.query('UPDATE known_child SET version = $1', [notYetReplayed]);
}

/**
 * After a replay: lets go of the children that it did not bring, whom the producer no longer has. @returns
 * how many
 */
export async function sweepAfterReplay(manager: EntityManager): Promise<number> {
  const gone = (
    await manager.query<{ id: string }[]>('SELECT child_id AS id FROM known_child WHERE version = $1', [
      notYetReplayed,
    ])
  ).map(({ id }) => id);
  if (gone.length === 0) return 0;
  for (const table of ['duty', 'known_spell', 'known_child'])
    await manager.query(`DELETE FROM ${table} WHERE child_id = ANY($1)`, [gone]);
  return gone.length;
}
