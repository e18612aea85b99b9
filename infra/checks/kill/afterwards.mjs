/**
 * What has to be true of the databases after the product was killed: everything acknowledged is there once,
 * and everything derived equals what it derives from.
 */
import { require } from './council.mjs';

const { openStorage, rebuildDuties, verifyJournals } = require('@iro/whole');
const { readConfig } = require('@iro/process');
const { services } = require('@iro/database');
const { Client } = require('pg');

/** Where each act's record is. */
const tables = {
  REGISTER_CHILD: 'child',
  BEGIN_PERIOD_OF_CARE: 'period_of_care',
  ALLOCATE_IRO: 'iro_allocation',
  RECORD_SOCIAL_WORKER_VISIT: 'social_worker_visit',
  MOVE_PLACEMENT: 'placement',
  CHANGE_LEGAL_STATUS: 'legal_status',
  RECORD_IRO_VISIT: 'iro_visit',
  PLAN_REVIEW: 'review',
  HOLD_REVIEW_SESSION: 'review',
  COMPLETE_REVIEW: 'review',
  RAISE_CONCERN: 'concern',
  SEND_CONCERN: 'concern',
  OPEN_DISPUTE: 'dispute',
  ESCALATE_DISPUTE: 'dispute',
  RECORD_HEALTH_ASSESSMENT: 'health_assessment',
  BEGIN_PEP: 'personal_education_plan',
  RECORD_DENTAL_CHECK: 'dental_check',
  AGREE_CARE_PLAN: 'plan',
};

const projections = {
  known_child: 'SELECT to_jsonb(k)::text AS row FROM known_child k ORDER BY 1',
  known_spell: "SELECT (to_jsonb(s) - 'id')::text AS row FROM known_spell s ORDER BY 1",
  known_unit: 'SELECT to_jsonb(u)::text AS row FROM known_unit u ORDER BY 1',
  known_absence: 'SELECT to_jsonb(a)::text AS row FROM known_absence a ORDER BY 1',
  known_manager: 'SELECT to_jsonb(m)::text AS row FROM known_manager m ORDER BY 1',
};
const difference = (name, one, other) => {
  const [has, source] = [new Set(one), new Set(other)];
  const [more, less] = [one.filter((row) => !source.has(row)), other.filter((row) => !has.has(row))];
  return more.length + less.length === 0 && one.length === other.length
    ? []
    : [
        `${name}: ${more.length} too many and ${less.length} missing, such as ` +
          `${(more[0] ?? less[0] ?? 'one twice').slice(0, 300)}`,
      ];
};

/**
 * Every acknowledged act has its receipt, its record and one line; no act of these people has a line without
 * a receipt.
 */
async function actsOnce(clients, done) {
  const faults = [];
  for (const service of services) {
    const rows = async (text) => (await clients[service].query(text)).rows;
    const receipts = await rows("SELECT act_id, act, record FROM act_receipt WHERE act_id LIKE 'kill-%'");
    const acts = [...new Set(done.filter((each) => each.service === service).map(({ act }) => act))];
    const of = new Map(receipts.map((row) => [row.act_id, row]));
    if (of.size !== receipts.length) faults.push(`${service}: an act has more than one receipt`);
    const lines = new Map(
      (
        await clients[service].query(
          `
            SELECT act, coalesce(subject, child_id) AS subject, count(*)::int AS n
            FROM journal
            WHERE act = ANY($1)
            GROUP BY 1, 2
          `,
          [acts],
        )
      ).rows.map(({ act, subject, n }) => [`${act} ${subject}`, n]),
    );
    const receiptsOf = new Map();
    for (const { act, record } of receipts)
      receiptsOf.set(`${act} ${record}`, (receiptsOf.get(`${act} ${record}`) ?? 0) + 1);
    for (const [about, n] of receiptsOf)
      if (lines.get(about) !== n)
        faults.push(`${service}: ${about} has ${lines.get(about) ?? 0} lines for ${n} acts`);
    for (const [about, n] of lines)
      if (receiptsOf.get(about) !== n)
        faults.push(`${service}: ${about} has ${n} lines for ${receiptsOf.get(about) ?? 0} acts`);
    for (const act of acts) {
      const made = new Set((await rows(`SELECT id FROM ${tables[act]}`)).map(({ id }) => id));
      for (const { actId, record } of done.filter((each) => each.service === service && each.act === act)) {
        if (of.get(actId)?.act !== act || of.get(actId)?.record !== record)
          faults.push(`${service}: ${act} ${actId} was acknowledged and has no receipt`);
        if (!made.has(record))
          faults.push(`${service}: ${act} ${actId} was acknowledged and its record is not there`);
      }
    }
    // A second record of an act would be one that no receipt tells of.
    for (const [act, table] of Object.entries(tables).filter(
      ([name]) =>
        acts.includes(name) &&
        ![
          'HOLD_REVIEW_SESSION',
          'COMPLETE_REVIEW',
          'SEND_CONCERN',
          'ESCALATE_DISPUTE',
          'BEGIN_PERIOD_OF_CARE',
        ].includes(name),
    )) {
      if (['placement', 'legal_status'].includes(table)) continue;
      const [{ n }] = await rows(`SELECT count(*)::int AS n FROM ${table} WHERE by_act`);
      const told = receipts.filter((row) => row.act === act).length;
      if (n !== told) faults.push(`${service}: ${n} records in ${table} for ${told} receipts of ${act}`);
    }
  }
  return faults;
}

/**
 * What the services keep of children equals what children says, and the chronologies hold the lines of every
 * journal.
 */
async function projectionsEqual(clients) {
  const faults = [];
  const read = async (service, text) => (await clients[service].query(text)).rows.map(({ row }) => row);
  for (const [name, text] of Object.entries(projections)) {
    const source = await read('children', text);
    for (const service of services.filter((each) => each !== 'children'))
      faults.push(...difference(`${service} ${name}`, await read(service, text), source));
  }
  const line =
    "jsonb_build_array(id, child_id, date_trunc('milliseconds', at), actor, role, act, sentence)::text AS row";
  for (const service of services) {
    const told = await read(
      'children',
      `SELECT ${line} FROM chronology_line WHERE service = '${service}' ORDER BY 1`,
    );
    faults.push(
      ...difference(
        `chronology lines of ${service}`,
        told,
        await read(
          service,
          `SELECT ${line} FROM journal WHERE sentence IS NOT NULL AND child_id IS NOT NULL ORDER BY 1`,
        ),
      ),
    );
    const [{ unsealed }] = (
      await clients[service].query('SELECT count(*)::int AS unsealed FROM journal WHERE seq IS NULL')
    ).rows;
    if (unsealed > 0) faults.push(`${service}: ${unsealed} lines are not sealed`);
  }
  return faults;
}

/** All that is not as it has to be, with the product stopped; none is good. */
export async function faultsAfterwards(env, done) {
  const config = readConfig(env);
  const storage = await openStorage(config);
  const clients = {};
  try {
    for (const service of services) {
      clients[service] = new Client({
        connectionString: storage.urls[service].migrator.replace(/\/\/[^:]+:/, '//postgres:'),
      });
      await clients[service].connect();
    }
    const faults = [...(await actsOnce(clients, done)), ...(await projectionsEqual(clients))];
    for (const { service, findings } of await verifyJournals(config, storage))
      for (const { log, seq, what } of findings) faults.push(`${service} ${log} ${seq}: ${what}`);
    for (const { service, changed } of await rebuildDuties(storage))
      if (changed) faults.push(`${service}: stored duties differed from those worked out again`);
    return faults;
  } finally {
    await Promise.all(Object.values(clients).map((client) => client.end()));
    await storage.release();
  }
}
