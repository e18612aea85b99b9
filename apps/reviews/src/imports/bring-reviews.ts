import { mergeStaged, stagedFor, stageRows } from '@iro/database';
import type { RowOf } from '@iro/exchange';
import { childOf, type ImportSession } from '@iro/subgraph';

const columns = {
  id: 'uuid',
  child_id: 'uuid',
  iro_id: 'uuid',
  kind: 'text',
  planned_for: 'date',
  started_on: 'date',
  completed_on: 'date',
  without_meeting: 'boolean',
  late_reason: 'text',
  chaired_by: 'text',
  participation: 'text',
  observed: 'boolean',
  adjourned: 'boolean',
  cancelled: 'boolean',
};
const inDataset = {
  id: 'uuid',
  source_id: 'text',
  period: 'text',
  planned_for: 'date',
  completed_on: 'date',
  participation: 'text',
  cancelled: 'boolean',
};
const inReturn = {
  id: 'uuid',
  source_id: 'text',
  child_id: 'uuid',
  completed_on: 'date',
  participation: 'text',
};

async function* ofTheExtract(session: ImportSession): AsyncGenerator<object> {
  for await (const read of session.rows('reviews')) {
    const { source_id, child, iro, without_meeting, ...row } = read as unknown as RowOf<'reviews'>;
    yield {
      ...row,
      id: session.idOf('reviews', source_id),
      source_id,
      child_id: childOf(session, child),
      iro_id: iro === null ? null : session.idOf('iros', iro),
      without_meeting: without_meeting ?? false,
      adjourned: false,
      cancelled: false,
    };
  }
}

async function* ofTheReturn(session: ImportSession): AsyncGenerator<object> {
  for await (const read of session.rows('ssda903_reviews')) {
    const { CHILD, REVIEW, REVIEW_CODE } = read as unknown as RowOf<'ssda903_reviews'>;
    const key = `${CHILD} ${REVIEW}`;
    yield {
      id: session.idOf('ssda903_reviews', key),
      source_id: `SSDA903 ${key}`,
      child_id: childOf(session, CHILD),
      completed_on: REVIEW,
      participation: REVIEW_CODE,
    };
  }
}

async function* ofTheDataset(session: ImportSession): AsyncGenerator<object> {
  for await (const read of session.rows('ssd_cla_reviews')) {
    const row = read as unknown as RowOf<'ssd_cla_reviews'>;
    const cancelled = row.clar_cla_review_cancelled?.toUpperCase() === 'Y';
    const held = cancelled ? null : row.clar_cla_review_date;
    yield {
      id: session.idOf('ssd_cla_reviews', row.clar_cla_review_id),
      source_id: `SSD ${row.clar_cla_review_id}`,
      period: row.clar_cla_id,
      completed_on: held,
      planned_for: held === null ? row.clar_cla_review_due_date : null,
      participation: held === null ? null : row.clar_cla_review_participation,
      cancelled,
    };
  }
}

async function* periodsOfTheDataset(session: ImportSession): AsyncGenerator<object> {
  for await (const read of session.rows('ssd_cla_periods')) {
    const { clae_cla_id, clae_person_id } = read as unknown as RowOf<'ssd_cla_periods'>;
    yield { period: clae_cla_id, child_id: childOf(session, clae_person_id) };
  }
}

async function* adjournments(session: ImportSession): AsyncGenerator<object> {
  for await (const read of session.rows('review_sessions')) {
    const { review, adjourned } = read as unknown as RowOf<'review_sessions'>;
    if (adjourned) yield { review };
  }
}

/** Reviews of the dataset that the extract doesn't tell of: no kind, no start. */
const onlyInDataset = `
  INSERT INTO ${stagedFor('review')} (
      id, source_id, child_id, planned_for, completed_on, participation, without_meeting, adjourned,
      cancelled
    )
  SELECT d.id, d.source_id, p.child_id, d.planned_for, d.completed_on, d.participation, false, false,
    d.cancelled
  FROM in_dataset d
  JOIN dataset_period p ON p.period = d.period
  WHERE NOT EXISTS (
      SELECT 1
      FROM ${stagedFor('review')} e
      WHERE e.child_id = p.child_id AND e.completed_on = d.completed_on
    )
`;

/** Reviews of the return that neither the extract nor a person tells of: no kind, no start. */
const onlyInReturn = `
  INSERT INTO ${stagedFor('review')} (
      id, source_id, child_id, completed_on, participation, without_meeting, adjourned, cancelled
    )
  SELECT r.id, r.source_id, r.child_id, r.completed_on, r.participation, false, false, false
  FROM in_return r
  WHERE NOT EXISTS (
        SELECT 1
        FROM ${stagedFor('review')} e
        WHERE e.child_id = r.child_id AND e.completed_on = r.completed_on
      )
    AND NOT EXISTS (
        SELECT 1
        FROM review p
        WHERE p.by_act
          AND p.source_id IS NULL
          AND p.child_id = r.child_id
          AND p.completed_on = r.completed_on
      )
`;

/**
 * Brings in the folder's reviews: those of the extract, then those that only the Standard Safeguarding
 * Dataset or only SSDA903 tells of. What is staged of them stays: other files refer to it.
 */
export async function bringReviews(session: ImportSession): Promise<void> {
  const { manager, ending, until } = session;
  await stageRows(manager, stagedFor('review'), { ...columns, source_id: 'text' }, ofTheExtract(session));
  await stageRows(manager, 'in_return', inReturn, ofTheReturn(session));
  await stageRows(manager, 'in_dataset', inDataset, ofTheDataset(session));
  await stageRows(
    manager,
    'dataset_period',
    { period: 'text', child_id: 'uuid' },
    periodsOfTheDataset(session),
  );
  await stageRows(manager, 'adjourned_review', { review: 'text' }, adjournments(session));
  for (const table of [stagedFor('review'), 'in_return', 'adjourned_review'])
    await manager.query(`ANALYZE ${table}`);
  await manager.query(
    `
      UPDATE ${stagedFor('review')}
      SET adjourned = true
      WHERE source_id IN (SELECT review FROM adjourned_review)
    `,
  );
  await manager.query(onlyInDataset);
  await manager.query(onlyInReturn);
  await mergeStaged(manager, { table: 'review', columns, ending, partOfYear: until !== undefined });
  await manager.query('DROP TABLE in_return, in_dataset, dataset_period, adjourned_review');
}
