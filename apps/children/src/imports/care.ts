import { mergeStaged, refuseOverlaps, stagedFor, stageInto, stageRows } from '@iro/database';
import { periodsOfCare, type Episode, type PeriodOfCare } from '@iro/exchange';
import type { ImportSession } from '@iro/subgraph';
import { childOf } from '@iro/subgraph';
import { careBefore, type OnRecord } from './care-before';
import { rowsOfPlacement } from './placement-rows';
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
const periodNote = { child: 'text', started_on: 'date', protection_plan_at_start: 'boolean' };
const placementNote = {
  child: 'text',
  started_on: 'date',
  carer: 'text',
  planned: 'boolean',
  in_out: 'text',
  distance: 'double precision',
  meant_to_last_to_18: 'boolean',
};

const isShortBreaks = (period: PeriodOfCare): boolean =>
  period.legalStatuses.every(({ status }) => status === 'V3' || status === 'V4');

/** Children whose episodes are read together. */
const together = 500;

/** Each child's periods, those of an earlier year going on. */
async function* periodsOfChildren(
  session: ImportSession,
): AsyncGenerator<readonly [childId: string, PeriodOfCare, OnRecord | undefined]> {
  const [held] = await session.manager.query<{ any: boolean }[]>(
    'SELECT EXISTS (SELECT 1 FROM period_of_care) AS "any"',
  );
  let waiting: (readonly [string, readonly Episode[]])[] = [];
  const periodsOfWaiting = async function* (): AsyncGenerator<
    readonly [string, PeriodOfCare, OnRecord | undefined]
  > {
    const before =
      held?.any === true
        ? await careBefore(
            session.manager,
            waiting.map(([childId, episodes]) => [childId, episodes[0]!]),
          )
        : new Map<string, OnRecord>();
    for (const [childId, episodes] of waiting)
      for (const period of periodsOfCare(episodes, before.get(childId)))
        yield [childId, period, period.before === null ? undefined : before.get(childId)];
    waiting = [];
  };
  for await (const episodes of session.episodesByChild()) {
    waiting.push([childOf(session, episodes[0]!.CHILD), episodes]);
    if (waiting.length >= together) yield* periodsOfWaiting();
  }
  yield* periodsOfWaiting();
}

/**
 * Derives periods of care, legal statuses and placements from the return's episodes into temporary tables, in
 * one reading.
 */
async function stageEpisodes(session: ImportSession): Promise<void> {
  const { manager } = session;
  const periods = await stageInto(manager, 'told_period', {
    ...toldPeriod,
    child: 'text',
    source_id: 'text',
    goes_on: 'boolean',
  });
  const statuses = await stageInto(manager, stagedFor('legal_status'), { ...legalStatus, source_id: 'text' });
  const placements = await stageInto(manager, 'told_placement', {
    ...toldPlacement,
    child: 'text',
    source_id: 'text',
    goes_on: 'boolean',
  });
  for await (const [childId, period, onRecord] of periodsOfChildren(session)) {
    const { child } = period;
    const source = onRecord?.periodSourceId ?? `${child}|${period.startedOn}`;
    await periods.put({
      id: session.idOf('period_of_care', source),
      child_id: childId,
      child,
      source_id: source,
      goes_on: onRecord !== undefined,
      started_on: period.startedOn,
      start_known: period.startKnown,
      category_of_need: period.categoryOfNeed,
      ceased_on: period.ceasedOn,
      reason_ceased: period.reasonCeased,
      short_breaks: isShortBreaks(period),
    });
    for (const { status, from, startKnown, to } of period.legalStatuses) {
      const spell = `${child}|${from}`;
      await statuses.put({
        id: session.idOf('legal_status', spell),
        child_id: childId,
        source_id: spell,
        status,
        from_on: from,
        start_known: startKnown,
        to_on: to,
      });
    }
    for (const placement of period.placements)
      for (const row of rowsOfPlacement(session, { child, childId }, placement, onRecord?.placement?.from))
        await placements.put(row);
  }
  for (const staging of [periods, statuses, placements]) await staging.done();
}

/**
 * The extract's word on a period: that of the same day, or for one that the return only knows in part, the
 * latest before it; else what an earlier year's said.
 */
const periods = `
  SELECT
    t.id, t.child_id, coalesce(n.started_on, t.started_on) AS started_on,
    t.start_known OR n.started_on IS NOT NULL AS start_known, t.category_of_need,
    coalesce(n.protection_plan_at_start, e.protection_plan_at_start) AS protection_plan_at_start,
    t.ceased_on, t.reason_ceased, t.short_breaks, t.source_id
  FROM told_period t
  LEFT JOIN period_of_care e ON t.goes_on AND e.source_id = t.source_id
  LEFT JOIN LATERAL (
      SELECT *
      FROM noted_period n
      WHERE n.child = t.child
        AND (n.started_on = t.started_on OR NOT t.start_known AND n.started_on < t.started_on)
      ORDER BY n.started_on DESC
      LIMIT 1
    ) n
    ON true
`;
/** Where a placement is comes from the postcodes where a directory is at hand, else from the extract. */
const placements = (session: ImportSession): string => `
  SELECT
    ${Object.keys(toldPlacement)
      .map((name) => `t.${name}`)
      .join(', ')},
    ${['carer', 'planned'].map((name) => `coalesce(n.${name}, e.${name}) AS ${name}`).join(', ')},
    ${inOrOut(session, 'coalesce(n.in_out, e.in_out)')} AS in_out,
    ${miles('coalesce(n.distance, e.distance)')} AS distance,
    coalesce(n.meant_to_last_to_18, e.meant_to_last_to18) AS meant_to_last_to18, t.source_id
  FROM told_placement t ${whereabouts}
  LEFT JOIN placement e ON t.goes_on AND e.source_id = t.source_id
  LEFT JOIN noted_placement n ON NOT t.temporary AND n.child = t.child AND n.started_on = t.from_on
`;

/**
 * Brings in periods of care, legal statuses and placements, derived from the return's episodes, with what the
 * extract adds to them.
 */
export async function bringCare(session: ImportSession): Promise<void> {
  const { manager, ending } = session;
  await stageEpisodes(session);
  await stageWhereabouts(session);
  await stageRows(manager, 'noted_period', periodNote, session.rows('periods_of_care'));
  await stageRows(manager, 'noted_placement', placementNote, session.rows('placements'));
  await manager.query('CREATE INDEX ON noted_period (child, started_on)');
  for (const table of ['told_period', 'told_placement', 'noted_period', 'noted_placement'])
    await manager.query(`ANALYZE ${table}`);
  await manager.query('DELETE FROM told_of WHERE ending = $1', [ending]);
  await manager.query('INSERT INTO told_of SELECT DISTINCT $1::integer, child_id FROM told_period', [ending]);
  await manager.query(`CREATE TEMP TABLE ${stagedFor('period_of_care')} ON COMMIT DROP AS ${periods}`);
  await manager.query(`CREATE TEMP TABLE ${stagedFor('placement')} ON COMMIT DROP AS ${placements(session)}`);
  await refuseOverlaps(manager, { table: 'period_of_care', from: 'started_on', to: 'ceased_on' }, ending);
  await refuseOverlaps(manager, { table: 'legal_status', from: 'from_on', to: 'to_on' }, ending);
  await refuseOverlaps(
    manager,
    { table: 'placement', from: 'from_on', to: 'to_on', among: 'NOT temporary' },
    ending,
  );
  await mergeStaged(manager, {
    table: 'period_of_care',
    columns: { ...toldPeriod, protection_plan_at_start: 'boolean' },
    ending,
  });
  await mergeStaged(manager, { table: 'legal_status', columns: legalStatus, ending });
  await mergeStaged(manager, {
    table: 'placement',
    columns: {
      ...toldPlacement,
      carer: 'text',
      planned: 'boolean',
      in_out: 'text',
      distance: 'double precision',
      meant_to_last_to18: 'boolean',
    },
    ending,
  });
  await manager.query(
    `DROP TABLE told_period, told_placement, noted_period, noted_placement, postcode_directory, ` +
      `unaccompanied, ${['period_of_care', 'legal_status', 'placement'].map(stagedFor).join(', ')}`,
  );
}
