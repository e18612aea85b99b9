import { stageRows } from '@iro/database';
import { episodesOf, layoutOf, type Episode, type PeriodWithoutEpisodes } from '@iro/exchange';
import type { ImportSession } from '@iro/subgraph';
import { notes } from './keep-return';

/** A period on record, with its spells, and the latest year whose folder told of it. */
interface OnRecord {
  readonly childId: string;
  readonly importedYear: number;
  readonly period: PeriodWithoutEpisodes;
}

/** Periods that are read together. */
const together = 1_000;

const text = `
  SELECT
    p.id, p.child_id AS "childId", p.imported_year AS "importedYear",
    jsonb_build_object(
        'child', i.local_id, 'startedOn', p.started_on, 'startKnown', p.start_known,
        'categoryOfNeed', p.category_of_need, 'ceasedOn', p.ceased_on, 'reasonCeased', p.reason_ceased,
        'legalStatuses', (
            SELECT jsonb_agg(
                jsonb_build_object(
                    'status', l.status, 'from', greatest(l.from_on, p.started_on), 'to', l.to_on,
                    'startKnown', l.start_known
                  )
                ORDER BY l.from_on
              )
            FROM legal_status l
            WHERE l.child_id = p.child_id
              AND l.from_on < coalesce(p.ceased_on, 'infinity')
              AND coalesce(l.to_on, 'infinity') > p.started_on
          ),
        'placements', (
            SELECT jsonb_agg(
                jsonb_build_object(
                    'type', f.type, 'provider', f.provider, 'urn', f.urn, 'homePostcode', f.home_postcode,
                    'placementPostcode', f.placement_postcode, 'from', greatest(f.from_on, p.started_on),
                    'to', f.to_on, 'startKnown', f.start_known, 'reasonForChange', f.reason_for_change,
                    'sameCarerAsBefore', f.same_carer, 'temporaryStays', coalesce((
                        SELECT jsonb_agg(jsonb_build_object('type', t.type, 'from', t.from_on, 'to', t.to_on))
                        FROM placement t
                        WHERE t.child_id = p.child_id
                          AND t.temporary
                          AND t.from_on >= f.from_on
                          AND t.from_on < coalesce(f.to_on, 'infinity')
                      ), '[]')
                  )
                ORDER BY f.from_on
              )
            FROM placement f
            WHERE f.child_id = p.child_id
              AND NOT f.temporary
              AND f.from_on < coalesce(p.ceased_on, 'infinity')
              AND coalesce(f.to_on, 'infinity') > p.started_on
          )
      ) AS period
  FROM period_of_care p
  JOIN child_identity i ON i.child_id = p.child_id
  WHERE p.imported_year IS NOT NULL AND p.source_id IS NOT NULL AND p.id > $1
  ORDER BY p.id
  LIMIT $2
`;

/** The year whose return told an episode last: that in which it ended, or the last that told of its period. */
const yearOf = ({ DEC }: Episode, importedYear: number): number =>
  DEC === null
    ? importedYear
    : Math.min(importedYear, Number(DEC.slice(0, 4)) + (DEC.slice(5) >= '04-01' ? 1 : 0));

async function* episodesOnRecord({ manager }: ImportSession): AsyncGenerator<object> {
  const names = layoutOf('ssda903_episodes').columns.map(({ name }) => name);
  for (let last = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await manager.query<(OnRecord & { id: string })[]>(text, [last, together]);
    for (const { childId, importedYear, period } of rows)
      for (const episode of episodesOf(period) ?? [])
        yield {
          year: yearOf(episode, importedYear),
          child_id: childId,
          key: `${episode.CHILD}|${episode.DECOM}`,
          cells: names.map((name) => (episode as unknown as Record<string, unknown>)[name]),
        };
    if (rows.length < together) return;
    last = rows.at(-1)!.id;
  }
}

/** What the extract noted of care, which the record keeps with each placement and period. */
const noted = `
  INSERT INTO returned_row (year, file, key, child_id, cells)
  SELECT f.imported_year, 'placements', f.source_id, f.child_id, ARRAY[
      f.source_id, NULL, f.from_on::text, f.carer, f.planned::text, f.in_out, f.distance::text,
      f.meant_to_last_to18::text
    ]
  FROM placement f
  WHERE f.imported_year IS NOT NULL AND f.source_id IS NOT NULL AND NOT f.temporary
  UNION ALL
  SELECT p.imported_year, 'periods_of_care', p.source_id, p.child_id, ARRAY[
      p.source_id, NULL, p.started_on::text, p.protection_plan_at_start::text
    ]
  FROM period_of_care p
  WHERE p.imported_year IS NOT NULL AND p.source_id IS NOT NULL
`;

/**
 * A record that was imported before rows of the return were kept: what its folders told of care is worked out
 * from it once, so that the next folder takes nothing of theirs away.
 */
export async function seedReturn(session: ImportSession): Promise<void> {
  const { manager } = session;
  const [record] = await manager.query<{ older: boolean }[]>(`
    SELECT NOT EXISTS (SELECT 1 FROM returned_file)
      AND EXISTS (SELECT 1 FROM period_of_care WHERE imported_year IS NOT NULL) AS older
  `);
  if (record?.older !== true) return;
  const rows: object[] = [];
  for await (const row of episodesOnRecord(session)) rows.push(row);
  await stageRows(
    manager,
    'episode_on_record',
    { year: 'integer', child_id: 'uuid', key: 'text', cells: 'text[]' },
    rows,
  );
  await manager.query(`
    INSERT INTO returned_row (year, file, key, child_id, cells)
    SELECT DISTINCT ON (year, key) year, 'ssda903_episodes', key, child_id, cells
    FROM episode_on_record
  `);
  await manager.query(noted);
  for (const file of ['ssda903_episodes', ...notes] as const)
    await manager.query(
      `
        INSERT INTO returned_file (year, file, columns)
        SELECT DISTINCT year, $1, $2::text[]
        FROM returned_row
        WHERE file = $1
      `,
      [file, layoutOf(file).columns.map(({ name }) => name)],
    );
  await manager.query('DROP TABLE episode_on_record');
}
