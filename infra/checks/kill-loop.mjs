/**
 * Kills the product with no warning while it acts and imports, again and again; afterwards every acknowledged act is there once,
 * also in the chronologies, the import is whole, the journals verify and the stored duties equal those worked out again.
 *
 *   npm run check:kill -- 20
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = path.resolve(import.meta.dirname, '../..');
const require = createRequire(path.join(root, 'apps/whole/package.json'));
const { localKeys, localToken } = require('@iro/gateway');
const { openStorage, readConfig, rebuildDuties, verifyJournals } = require('@iro/whole');
const { generateDemonstration } = require('@iro/demo');
const { Client } = require('pg');

const times = Number(process.argv[2] ?? 20);
const port = 4090;
const folder = await mkdtemp(path.join(tmpdir(), 'kill-loop-'));
const env = { ...process.env, DATA_DIR: path.join(folder, 'data'), PORT: String(port) };
const main = path.join(root, 'apps/whole/dist/main.js');
const acknowledged = new Map();
let sent = 0;

const run = (...args) => spawn(process.execPath, [main, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] });
const ready = (child) => new Promise((resolve, reject) => {
  child.stdout.on('data', (text) => { if (String(text).includes('Ready')) resolve(); });
  child.on('exit', (code, signal) => reject(new Error(`ended before it was ready: ${code ?? signal}`)));
});
const ask = async (query, variables) => {
  const token = await localToken((await localKeys(env.DATA_DIR)).issuer, 'IRO_MANAGER', {});
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: JSON.stringify({ query, variables }) });
  return answer.json();
};
const gone = (child) => new Promise((resolve) => (child.exitCode !== null || child.signalCode !== null ? resolve() : child.on('exit', resolve)));

try {
  await generateDemonstration(path.join(folder, 'year'), {});
  let children;
  for (let round = 0; round < times; round += 1) {
    const server = run('start');
    await ready(server);
    children ??= (await ask('{ children(filter: { lookedAfter: true }, first: 50) { edges { node { id } } } }')).data.children.edges.map((edge) => edge.node.id);
    const importing = round % 3 === 1 ? run('import', path.join(folder, 'year')) : undefined;
    let killed = false;
    const act = async () => {
      while (!killed) {
        const actId = `kill-${(sent += 1)}`;
        const input = { childId: children[sent % children.length], raisedOn: '2016-03-31', reasons: [], keyActions: actId, actId };
        const answer = await ask('mutation($input: RaiseConcernInput!) { raiseConcern(input: $input) { id } }', { input }).catch(() => undefined);
        if (answer?.data?.raiseConcern) acknowledged.set(actId, answer.data.raiseConcern.id);
      }
    };
    const acting = Promise.all([act(), act(), act(), act()]);
    await sleep(200 + Math.random() * 1_800);
    server.kill('SIGKILL');
    importing?.kill('SIGKILL');
    killed = true;
    await Promise.all([acting, gone(server), importing === undefined ? undefined : gone(importing)]);
    process.stdout.write(`killed ${round + 1} of ${times}; ${acknowledged.size} acts acknowledged\n`);
  }
  const again = run('import', path.join(folder, 'year'));
  await gone(again);
  // Ready means that everything the feeds had has been applied.
  const last = run('start');
  await ready(last);
  last.kill('SIGTERM');
  await gone(last);
  const storage = await openStorage(readConfig(env));
  const faults = [];
  try {
    const client = new Client({ connectionString: storage.urls.disputes.migrator.replace(/\/\/[^:]+:/, '//postgres:') });
    await client.connect();
    const receipts = (await client.query("SELECT act_id, record FROM act_receipt WHERE act = 'RAISE_CONCERN'")).rows;
    const lines = new Map((await client.query("SELECT subject, count(*)::int AS n, count(seq)::int AS sealed FROM journal WHERE act = 'RAISE_CONCERN' GROUP BY 1")).rows.map((row) => [row.subject, row]));
    const kept = new Map((await client.query('SELECT id, count(*)::int AS n FROM concern WHERE by_act GROUP BY 1')).rows.map((row) => [row.id, row.n]));
    await client.end();
    const keeper = new Client({ connectionString: storage.urls.children.migrator.replace(/\/\/[^:]+:/, '//postgres:') });
    await keeper.connect();
    const told = (await keeper.query("SELECT count(*)::int AS n FROM chronology_line WHERE act = 'RAISE_CONCERN'")).rows[0].n;
    await keeper.end();
    if (told !== lines.size) faults.push(`${told} lines of chronologies for ${lines.size} acts`);
    for (const { service, findings } of await verifyJournals(readConfig(env), storage)) for (const { log, seq, what } of findings) faults.push(`${service} ${log} ${seq}: ${what}`);
    const recorded = new Map(receipts.map((row) => [row.act_id, row.record]));
    for (const [actId, id] of acknowledged) if (recorded.get(actId) !== id || kept.get(id) !== 1 || lines.get(id)?.n !== 1) faults.push(`${actId} is not there once`);
    if (kept.size !== receipts.length) faults.push(`${kept.size} concerns for ${receipts.length} acts`);
    for (const { service, changed } of await rebuildDuties(storage)) if (changed) faults.push(`${service}: stored duties differed from those worked out again`);
  } finally {
    await storage.release();
  }
  for (const fault of faults) process.stdout.write(`FAULT  ${fault}\n`);
  process.stdout.write(`${acknowledged.size} acknowledged acts after ${times} kills: ${faults.length === 0 ? 'each there once, duties equal, journals whole' : 'FAULTS'}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
