import type { EntityManager } from 'typeorm';

/** A child's whole current state, as the other services know it. Column names as in the tables. */
export interface Snapshot { readonly child: Readonly<Record<string, unknown>> & { child_id: string; version: number }; readonly spells: readonly Readonly<Record<string, unknown>>[] }

/** One page of a service's feed. */
export interface FeedPage {
  readonly epoch: string;
  /** The cursor after this page. */
  readonly seq: number;
  /** The newest sealed line. */
  readonly head: number;
  readonly snapshots: readonly Snapshot[];
  readonly units: readonly Readonly<Record<string, unknown>>[];
  /** All absences on record; null on a page without lines. */
  readonly absences: readonly Readonly<Record<string, unknown>>[] | null;
  /** All management posts as held; null on a page without lines. */
  readonly managers: readonly Readonly<Record<string, unknown>>[] | null;
}

/** Snapshots of children as stored now. */
export async function snapshotsOf(manager: EntityManager, children: readonly string[]): Promise<readonly Snapshot[]> {
  if (children.length === 0) return [];
  const rows = await manager.query<{ snapshot: Snapshot }[]>(
    `SELECT jsonb_build_object('child', to_jsonb(k), 'spells', coalesce((SELECT jsonb_agg(to_jsonb(s) - 'id') FROM known_spell s WHERE s.child_id = k.child_id), '[]')) AS snapshot
     FROM known_child k WHERE k.child_id = ANY($1)`, [children]);
  return rows.map((row) => row.snapshot);
}

/** One page of the feed after a cursor, with each child named in it as it is now. */
export async function feedPage(manager: EntityManager, after: number, atMost = 2_000): Promise<FeedPage> {
  const [installation] = await manager.query<{ epoch: string }[]>('SELECT epoch FROM installation');
  const lines = await manager.query<{ seq: number; childId: string | null }[]>(
    'SELECT seq, child_id AS "childId" FROM journal WHERE seq > $1 ORDER BY seq LIMIT $2', [after, atMost]);
  const [head] = await manager.query<{ seq: number | null }[]>('SELECT max(seq) AS seq FROM journal');
  const children = [...new Set(lines.flatMap((line) => (line.childId === null ? [] : [line.childId])))];
  return {
    epoch: installation?.epoch ?? '',
    seq: lines.at(-1)?.seq ?? after,
    head: head?.seq ?? 0,
    snapshots: await snapshotsOf(manager, children),
    units: lines.length === 0 ? [] : await manager.query('SELECT id, kind, name, parent_id, leaves_on FROM known_unit'),
    absences: lines.length === 0 ? null : await manager.query('SELECT id, unit_id, kind, covered_by_id, from_on, to_on FROM known_absence'),
    managers: lines.length === 0 ? null : await manager.query('SELECT id, person_id, name, role, unit_id, from_on, to_on FROM known_manager'),
  };
}

/**
 * Applies snapshots: the higher version wins, spells are replaced whole.
 *
 * @returns the children that changed, whose duties must be worked out again in the same transaction
 */
export async function applySnapshots(manager: EntityManager, snapshots: readonly Snapshot[]): Promise<readonly string[]> {
  if (snapshots.length === 0) return [];
  const ordered = [...snapshots].sort((one, other) => (one.child.child_id < other.child.child_id ? -1 : 1));
  const changed = await manager.query<{ childId: string }[]>(
    `INSERT INTO known_child SELECT * FROM jsonb_populate_recordset(NULL::known_child, $1)
     ON CONFLICT (child_id) DO UPDATE SET version = excluded.version, date_of_birth = excluded.date_of_birth, sex = excluded.sex, ethnicity = excluded.ethnicity,
       looked_after = excluded.looked_after, iro_id = excluded.iro_id, team_id = excluded.team_id, service_id = excluded.service_id,
       social_worker_id = excluded.social_worker_id, personal_adviser_id = excluded.personal_adviser_id, adoption_plan = excluded.adoption_plan,
       sealed = excluded.sealed, denied = excluded.denied, placement_restricted = excluded.placement_restricted
     WHERE excluded.version > known_child.version RETURNING child_id AS "childId"`, [JSON.stringify(ordered.map((each) => each.child))]);
  const ids = changed.map((row) => row.childId);
  if (ids.length === 0) return ids;
  const isChanged = new Set(ids);
  const spells = ordered.flatMap((each) => (isChanged.has(each.child.child_id) ? each.spells : []));
  await manager.query('DELETE FROM known_spell WHERE child_id = ANY($1)', [ids]);
  await manager.query(
    `INSERT INTO known_spell (child_id, kind, value, from_on, to_on, detail)
     SELECT child_id, kind, value, from_on, to_on, coalesce(detail, '{}') FROM jsonb_to_recordset($1) AS s(child_id uuid, kind text, value text, from_on date, to_on date, detail jsonb)`,
    [JSON.stringify(spells)]);
  return ids;
}

/** Replaces the organisation's names. */
export async function applyUnits(manager: EntityManager, units: FeedPage['units']): Promise<void> {
  if (units.length === 0) return;
  await manager.query(
    `INSERT INTO known_unit SELECT * FROM jsonb_populate_recordset(NULL::known_unit, $1)
     ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name = excluded.name, parent_id = excluded.parent_id, leaves_on = excluded.leaves_on`, [JSON.stringify(units)]);
}

/** Replaces what is known of absences and of management posts, whole: what was withdrawn or put right is gone here too. */
export async function applyOrganisation(manager: EntityManager, { absences, managers }: Pick<FeedPage, 'absences' | 'managers'>): Promise<void> {
  for (const [table, rows] of [['known_absence', absences], ['known_manager', managers]] as const) {
    if (rows === null) continue;
    await manager.query(`DELETE FROM ${table}`);
    await manager.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1)`, [JSON.stringify(rows)]);
  }
}
