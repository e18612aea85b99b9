import { mergeStaged, refuseOverlaps, stagedFor, stageInto, type Staging } from '@iro/database';
import type { PeriodOfCare, PlacementSpell } from '@iro/exchange';
import type { ImportSession } from '@iro/subgraph';
import { periodsOverYears, type ToldPeriod } from './periods-over-years';
import { stageNotes } from './notes-on-care';
import { inOrOut, miles, stageWhereabouts, whereabouts } from './where-placed';

const key = { id: 'uuid', child_id: 'uuid' };
const legalStatus = { ...key, status: 'text', from_on: 'date', start_known: 'boolean', to_on: 'date' };
const toldPeriod = {
  ...key,
  started_on: 'date',
  start_known: 'boolean',
  category_of_need: 'text',
  ceased_on: 'date',
  reason_ceased: 'text',
  short_breaks: 'boolean',
};
const toldPlacement = {
  ...key,
  type: 'text',
  provider: 'text',
  urn: 'text',
  home_postcode: 'text',
  placement_postcode: 'text',
  from_on: 'date',
  start_known: 'boolean',
  to_on: 'date',
  reason_for_change: 'text',
  same_carer: 'boolean',
  temporary: 'boolean',
};
const isShortBreaks = (period: PeriodOfCare): boolean =>
  period.legalStatuses.every(({ status }) => status === 'V3' || status === 'V4');

function* rowsOfPlacement(
  session: ImportSession,
  { childId, year, period }: ToldPeriod,
  placement: PlacementSpell,
): Generator<object> {
  const { child } = period;
  const source = `${child}|${placement.from}`;
  yield {
    id: session.idOf('placement', source),
    child_id: childId,
    source_id: source,
    imported_year: year,
    type: placement.type,
    provider: placement.provider,
    urn: placement.urn,
    home_postcode: placement.homePostcode,
    placement_postcode: placement.placementPostcode,
    from_on: placement.from,
    start_known: placement.startKnown,
    to_on: placement.to,
    reason_for_change: placement.reasonForChange,
    same_carer: placement.sameCarerAsBefore,
    temporary: false,
  };
  for (const stay of placement.temporaryStays) {
    const inside = `${child}|${stay.from}|${stay.type}`;
    yield {
      id: session.idOf('placement', inside),
      child_id: childId,
      source_id: inside,
      imported_year: year,
      type: stay.type,
      from_on: stay.from,
      start_known: true,
      to_on: stay.to,
      temporary: true,
    };
  }
}

const rowOfPeriod = (session: ImportSession, { childId, year, period }: ToldPeriod): object => {
  const source = `${period.child}|${period.startedOn}`;
  return {
    id: session.idOf('period_of_care', source),
    child_id: childId,
    source_id: source,
    imported_year: year,
    started_on: period.startedOn,
    start_known: period.startKnown,
    category_of_need: period.categoryOfNeed,
    ceased_on: period.ceasedOn,
    reason_ceased: period.reasonCeased,
    short_breaks: isShortBreaks(period),
  };
};

/**
 * Derives periods of care, legal statuses and placements from the episodes of all years on record of the
 * folder's children into temporary tables, in one reading.
 */
async function stageEpisodes(session: ImportSession): Promise<void> {
  const { manager } = session;
  const into = (table: string, columns: Readonly<Record<string, string>>): Promise<Staging> =>
    stageInto(manager, table, { ...columns, source_id: 'text', imported_year: 'integer' });
  const periods = await into('told_period', toldPeriod);
  const statuses = await into(stagedFor('legal_status'), legalStatus);
  const placements = await into('told_placement', toldPlacement);
  for await (const told of periodsOverYears(session)) {
    const { childId, year, period } = told;
    await periods.put(rowOfPeriod(session, told));
    for (const { status, from, startKnown, to } of period.legalStatuses) {
      const spell = `${period.child}|${from}`;
      await statuses.put({
        id: session.idOf('legal_status', spell),
        child_id: childId,
        source_id: spell,
        imported_year: year,
        status,
        from_on: from,
        start_known: startKnown,
        to_on: to,
      });
    }
    for (const placement of period.placements)
      for (const row of rowsOfPlacement(session, told, placement)) await placements.put(row);
  }
  for (const staging of [periods, statuses, placements]) await staging.done();
}

/**
 * The extract's word on a period: that of the same day, or for one that the return only knows in part, the
 * latest before it.
 */
const periods = `
  SELECT
    t.id, t.child_id, coalesce(n.started_on, t.started_on) AS started_on,
    t.start_known OR n.started_on IS NOT NULL AS start_known, t.category_of_need,
    n.protection_plan_at_start, t.ceased_on, t.reason_ceased, t.short_breaks, t.source_id, t.imported_year
  FROM told_period t
  LEFT JOIN LATERAL (
      SELECT *
      FROM noted_period n
      WHERE n.child_id = t.child_id
        AND (n.started_on = t.started_on OR NOT t.start_known AND n.started_on < t.started_on)
      ORDER BY n.started_on DESC
      LIMIT 1
    ) n
    ON true
`;
/**
 * Where a placement is comes from the postcodes where a directory is at hand, else from the extract, else,
 * for one of another year, from what its own import found.
 */
const placements = (session: ImportSession): string => `
  SELECT
    ${Object.keys(toldPlacement)
      .map((name) => `t.${name}`)
      .join(', ')},
    n.carer, n.planned, ${inOrOut(session, 'coalesce(n.in_out, e.in_out)')} AS in_out,
    ${miles('coalesce(n.distance, e.distance)')} AS distance,
    n.meant_to_last_to_18 AS meant_to_last_to18, t.source_id, t.imported_year
  FROM told_placement t ${whereabouts}
  LEFT JOIN placement e
    ON e.source_id = t.source_id
      AND t.from_on NOT BETWEEN '${session.ending - 1}-04-01' AND '${session.ending}-03-31'
  LEFT JOIN noted_placement n ON NOT t.temporary AND n.child_id = t.child_id AND n.started_on = t.from_on
`;

/**
 * Brings in periods of care, legal statuses and placements, derived from the episodes of all years' returns,
 * with what the extract adds to them.
 */
export async function bringCare(session: ImportSession): Promise<void> {
  const { manager, ending } = session;
  await stageEpisodes(session);
  await stageWhereabouts(session);
  await manager.query(`
    CREATE TEMP TABLE told_child ON COMMIT DROP AS
    SELECT child_id FROM told_period
    UNION
    SELECT child_id FROM withdrawn_child
  `);
  await stageNotes(session);
  for (const table of ['told_period', 'told_placement', 'told_child'])
    await manager.query(`ANALYZE ${table}`);
  await manager.query('DELETE FROM told_of WHERE ending = $1', [ending]);
  await manager.query('INSERT INTO told_of SELECT DISTINCT $1::integer, child_id FROM told_period', [ending]);
  await manager.query(`CREATE TEMP TABLE ${stagedFor('period_of_care')} ON COMMIT DROP AS ${periods}`);
  await manager.query(`CREATE TEMP TABLE ${stagedFor('placement')} ON COMMIT DROP AS ${placements(session)}`);
  await refuseOverlaps(manager, { table: 'period_of_care', from: 'started_on', to: 'ceased_on' });
  await refuseOverlaps(manager, { table: 'legal_status', from: 'from_on', to: 'to_on' });
  await refuseOverlaps(manager, { table: 'placement', from: 'from_on', to: 'to_on', among: 'NOT temporary' });
  const whole = { ending, wholeFor: 'told_child' };
  await mergeStaged(manager, {
    ...whole,
    table: 'period_of_care',
    columns: { ...toldPeriod, protection_plan_at_start: 'boolean' },
  });
  await mergeStaged(manager, { ...whole, table: 'legal_status', columns: legalStatus });
  await mergeStaged(manager, {
    ...whole,
    table: 'placement',
    columns: {
      ...toldPlacement,
      carer: 'text',
      planned: 'boolean',
      in_out: 'text',
      distance: 'double precision',
      meant_to_last_to18: 'boolean',
    },
  });
  await manager.query(
    `DROP TABLE told_period, told_placement, told_child, withdrawn_child, noted_period, noted_placement, ` +
      `postcode_directory, unaccompanied, ` +
      ['period_of_care', 'legal_status', 'placement'].map(stagedFor).join(', '),
  );
}
