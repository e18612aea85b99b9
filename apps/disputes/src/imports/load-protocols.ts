import { alsoChanged, ImportConflict, mergeRows, noteChanged } from '@iro/database';
import type { RowOf } from '@iro/exchange';
import { referralStage } from '@iro/rules';
import type { ImportSession } from '@iro/subgraph';
import { cafcass, joinProtocolStage } from '../protocol/checks/stage-codes';

const columns = { id: 'uuid', from_on: 'date', source: 'text', stages: 'jsonb', whole: 'jsonb' };
const asKept = `
    SELECT jsonb_agg(jsonb_build_array(from_on, stages, whole) ORDER BY from_on)::text AS kept
    FROM dispute_protocol
  `;

/** Each protocol with its stages in their order, and the referral above them. */
async function* protocols(session: ImportSession): AsyncGenerator<object> {
  const stages = new Map<string, RowOf<'dispute_protocol_stages'>[]>();
  for await (const read of session.rows('dispute_protocol_stages')) {
    const row = read as unknown as RowOf<'dispute_protocol_stages'>;
    stages.set(row.protocol, [...(stages.get(row.protocol) ?? []), row]);
  }
  for await (const read of session.rows('dispute_protocols')) {
    const { source_id, from, source, whole_count, whole_unit } =
      read as unknown as RowOf<'dispute_protocols'>;
    const own = (stages.get(source_id) ?? []).sort((one, other) => one.place - other.place);
    yield {
      id: session.idOf('dispute_protocols', source_id),
      source_id,
      from_on: from,
      source,
      whole: JSON.stringify({ count: whole_count, unit: whole_unit }),
      stages: JSON.stringify([
        ...own.map(({ stage, label, to, role, limit_count, limit_unit }) => ({
          stage,
          label,
          to,
          role,
          limit: limit_count === null ? null : { count: limit_count, unit: limit_unit },
        })),
        referralStage,
      ]),
    };
  }
}

/**
 * Takes in the protocols of a folder; where they differ from what was on record, all disputes' duties are
 * worked out again.
 *
 * @throws ImportConflict for a protocol from a day on which another begins that the folder did not bring
 */
export async function loadProtocols(session: ImportSession): Promise<void> {
  const { manager, ending, until } = session;
  const found: string[] = [];
  const rows: object[] = [];
  for await (const row of protocols(session)) rows.push(row);
  for (const { source_id, from_on } of rows as { source_id: string; from_on: string }[]) {
    const [other] = await manager.query<unknown[]>(
      `
        SELECT 1
        FROM dispute_protocol
        WHERE from_on = $1
          AND source_id IS DISTINCT FROM $2
          AND (by_act OR imported_year IS DISTINCT FROM $3)
      `,
      [from_on, source_id, ending],
    );
    if (other !== undefined) found.push(source_id);
  }
  if (found.length > 0) throw new ImportConflict('dispute_protocol', found);
  const kept = async (): Promise<unknown> => (await manager.query<{ kept: unknown }[]>(asKept))[0]?.kept;
  const before = await kept();
  await mergeRows(manager, {
    table: 'dispute_protocol',
    columns,
    rows,
    ending,
    partOfYear: until !== undefined,
  });
  if ((await kept()) === before) return;
  await noteChanged(manager);
  await manager.query(alsoChanged('SELECT child_id FROM dispute'));
}

/** @throws ImportConflict where a stage of the folder was raised on a day whose protocol does not have it */
export async function checkStagesHavePlaces({ manager, ending }: ImportSession): Promise<void> {
  const lost = await manager.query<{ sourceId: string }[]>(
    `
      SELECT e.source_id AS "sourceId"
      FROM stage_entry e ${joinProtocolStage('e', 'p')}
      WHERE e.imported_year = $1
        AND NOT e.by_act
        AND e.stage <> $2
        AND p.place IS NULL
        AND (e.raised_at AT TIME ZONE 'Europe/London')::date >= (
            SELECT min(from_on) FROM dispute_protocol
          )
      LIMIT 100
    `,
    [ending, cafcass],
  );
  if (lost.length > 0)
    throw new ImportConflict(
      'stage_entry',
      lost.map(({ sourceId }) => sourceId),
    );
}
