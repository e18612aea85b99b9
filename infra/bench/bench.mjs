/**
 * The product against the floor: the same question as one statement of SQL on a merged copy of the same rows,
 * as the same role under the same row policies, giving the same JSON. Both on one PostgreSQL, in turns, in
 * one run; the read log and both walls are on.
 *
 * npm run bench 100,000 children, kept in .data/bench between runs
 * npm run bench -- --children 2000 a council
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { idIn, iroCount, merged, ofService } from './region.mjs';
import { record, worklist } from './questions.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const require = createRequire(path.join(root, 'apps/whole/package.json'));
const { Client, Pool } = require('pg');
const { Pool: HttpPool } = require('undici');
const { actorOf, reachFor, roles } = require('@iro/access');
const { bootstrapDatabases, migrate, openCluster, services } = require('@iro/database');
const { issuerToken, subgraphs } = require('@iro/whole');

const { values: given } = parseArgs({
  options: {
    children: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '5' },
    connections: { type: 'string', default: '16' },
  },
});
const [children, seconds, rounds, connections] = [
  given.children,
  given.seconds,
  given.rounds,
  given.connections,
].map(Number);
const dataDir = path.join(root, '.data', `bench-${children}`);
const port = 4089;
const say = (line) => process.stdout.write(`${line}\n`);

async function fill(url, statements) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    if ((await client.query('SELECT 1 FROM known_child LIMIT 1')).rowCount > 0) return;
    await client.query('BEGIN; SET LOCAL synchronous_commit = off');
    for (const statement of statements) await client.query(statement);
    await client.query('COMMIT');
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
}

/**
 * The floor's database: the kit once, and every service's own tables beside each other, behind the same
 * policies.
 */
async function openFloor(cluster) {
  const admin = new Client({ connectionString: cluster.url('postgres') });
  await admin.connect();
  const { rowCount } = await admin.query("SELECT 1 FROM pg_database WHERE datname = 'floor'");
  if (rowCount === 0) await admin.query('CREATE DATABASE floor OWNER children_migrator');
  await admin.end();
  const extension = new Client({ connectionString: cluster.url('floor') });
  await extension.connect();
  await extension.query('CREATE EXTENSION IF NOT EXISTS btree_gist');
  await extension.end();
  return cluster.url('floor');
}

async function prepare(cluster) {
  const urls = await bootstrapDatabases(cluster);
  for (const service of services) {
    await migrate(subgraphs[service].store, urls[service].migrator);
    say(`  ${service}: ${children} children`);
    await fill(cluster.url(new URL(urls[service].app).pathname.slice(1)), ofService(service, children));
  }
  const floor = await openFloor(cluster);
  const asRole = (role) => {
    const own = new URL(urls.children[role]);
    own.pathname = '/floor';
    return own.href;
  };
  const isKit = (migration) => /^Kit/.test(migration.name) || /^Kit/.test(new migration().name);
  const migrations = [
    ...subgraphs.children.store.migrations,
    ...services
      .filter((service) => service !== 'children')
      .flatMap((service) => subgraphs[service].store.migrations.filter((each) => !isKit(each))),
  ];
  await migrate({ tables: [], migrations }, asRole('migrator'));
  say('  the merged copy');
  await fill(floor, merged(children));
  return { urls, floor: asRole('app') };
}

/**
 * So many at once for so many seconds. @returns how many a second, and the middle and slow ones in
 * milliseconds
 */
async function drive(ask) {
  const took = [];
  const until = Date.now() + seconds * 1_000;
  const began = process.hrtime.bigint();
  await Promise.all(
    Array.from({ length: connections }, async (_, at) => {
      for (let turn = 0; Date.now() < until; turn += 1) {
        const start = performance.now();
        await ask(at * 7919 + turn * 104_729);
        took.push(performance.now() - start);
      }
    }),
  );
  const lasted = Number(process.hrtime.bigint() - began) / 1e9;
  took.sort((one, other) => one - other);
  return {
    perSecond: took.length / lasted,
    median: took[Math.floor(took.length / 2)],
    slow: took[Math.floor(took.length * 0.99)],
  };
}

/**
 * Waits until nothing is under way in the cluster, vacuum and the product's own start included, five looks in
 * a row.
 */
async function untilQuiet(url) {
  const client = new Client({ connectionString: url });
  await client.connect();
  const until = Date.now() + 180_000;
  for (let quiet = 0; quiet < 5 && Date.now() < until;) {
    await new Promise((resolve) => {
      setTimeout(resolve, 1_000);
    });
    const { rowCount } = await client.query(
      `
        SELECT 1
        FROM pg_stat_activity
        WHERE datname IS NOT NULL
          AND pid <> pg_backend_pid()
          AND state <> 'idle'
          AND backend_type IN ('client backend', 'autovacuum worker')
      `,
    );
    quiet = rowCount === 0 ? quiet + 1 : 0;
  }
  await client.end();
}

const middle = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

const cluster = await openCluster(dataDir);
let server;
let pool;
let http;
try {
  say(`Preparing a region of ${children} children (kept in ${path.relative(root, dataDir)}) …`);
  const { urls, floor } = await prepare(cluster);
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    DEMO: '0',
    DATA_DIR: dataDir,
    PORT: String(port),
    METRICS_PORT: '0',
    // Its questions are on no list, and it asks as one person what a region's people do.
    OWN_DOCUMENTS: roles.join(','),
    LIMIT_COST: '1000000000',
    LIMIT_MINUTE: '1000000000000',
    LIMIT_RUNNING: '1000',
    LIMIT_TOGETHER: '1000',
    ...Object.fromEntries(
      services.flatMap((service) => [
        [`${service.toUpperCase()}_DATABASE_URL`, urls[service].app],
        [`${service.toUpperCase()}_MIGRATOR_URL`, urls[service].migrator],
      ]),
    ),
  };
  server = spawn(process.execPath, [path.join(root, 'apps/whole/dist/main.js'), 'start'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve, reject) => {
    server.stdout.on('data', (text) => {
      if (String(text).includes('Ready')) resolve();
    });
    server.on('exit', (code) => reject(new Error(`The product ended before it was ready: ${code}`)));
  });
  say('Waiting until the product and the database have settled …');
  await untilQuiet(cluster.url('postgres'));
  pool = new Pool({ connectionString: floor, max: connections, pipeline: true });
  http = new HttpPool(`http://127.0.0.1:${port}`, { connections });
  const {
    rows: [{ today }],
  } = await pool.query('SELECT current_date::text AS today');
  const folders = { dataDir, keysDir: path.join(dataDir, 'keys'), headsDir: path.join(dataDir, 'heads') };
  const actors = await Promise.all(
    Array.from({ length: Math.min(64, iroCount(children)) }, async (_, number) => {
      const iro = (await pool.query(idIn('iro', number))).rows[0].id;
      const own = [];
      for (let k = 0; k < 50; k += 1) {
        const at = number + k * iroCount(children);
        if (at >= 1 && at <= children) own.push((await pool.query(idIn('child', at))).rows[0].id);
      }
      return {
        iro,
        own,
        token: await issuerToken(folders, 'IRO', { sub: `iro-${number}`, iro }),
        reach: JSON.stringify(reachFor(actorOf('IRO', { id: `iro-${number}`, iro }))),
      };
    }),
  );
  const subject = (question, actor, turn) =>
    question === record ? actor.own[turn % actor.own.length] : actor.iro;
  const fromFloor = async (question, turn) => {
    const actor = actors[turn % actors.length];
    const client = await pool.connect();
    try {
      const [, , answer] = await Promise.all([
        client.query({ name: 'begin', text: 'BEGIN READ ONLY' }),
        client.query({ name: 'as', text: "SELECT set_config('iro.reach', $1, true)", values: [actor.reach] }),
        client.query({
          name: question.name.slice(0, 3),
          text: question.sql,
          values:
            question === record ? [subject(question, actor, turn), today] : [subject(question, actor, turn)],
        }),
        client.query({ name: 'commit', text: 'COMMIT' }),
      ]);
      return answer.rows[0].data;
    } finally {
      client.release();
    }
  };
  const fromProduct = async (question, turn) => {
    const actor = actors[turn % actors.length];
    const { body } = await http.request({
      path: '/graphql',
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${actor.token}` },
      body: JSON.stringify({ query: question.document, variables: { id: subject(question, actor, turn) } }),
    });
    const { data, errors } = await body.json();
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  };
  let held = true;
  say(
    `\n${connections} at once, ${rounds} rounds of ${seconds} s each in turns; requests a ` +
      `second, milliseconds, and the product as a multiple of the floor`,
  );
  for (const question of [record, worklist]) {
    for (let turn = 0; turn < 40; turn += 1) {
      const [expected, got] = [await fromFloor(question, turn), await fromProduct(question, turn)];
      if (!isDeepStrictEqual(got, expected))
        throw new Error(
          `The answers differ: ${JSON.stringify(got).slice(0, 600)}\nfloor: ${JSON.stringify(expected).slice(0, 600)}`,
        );
    }
    const runs = [];
    for (let round = 0; round < rounds; round += 1)
      runs.push({
        floor: await drive((turn) => fromFloor(question, turn)),
        product: await drive((turn) => fromProduct(question, turn)),
      });
    const of = (who, what) => middle(runs.map((run) => run[who][what]));
    const ratio = middle(runs.map((run) => run.product.perSecond / run.floor.perSecond));
    if (ratio < question.mark) held = false;
    say(`\n${question.name}`);
    for (const who of ['floor', 'product'])
      say(
        `  ${who.padEnd(8)} ${of(who, 'perSecond').toFixed(0).padStart(7)} /s   median ` +
          `${of(who, 'median').toFixed(2)} ms   99 % ${of(who, 'slow').toFixed(2)} ms`,
      );
    say(
      `  ratio    ${ratio.toFixed(3)}x of the floor; the mark is ` +
        `${question.mark}x: ${ratio >= question.mark ? 'held' : 'MISSED'}`,
    );
  }
  process.exitCode = held ? 0 : 1;
} finally {
  await http?.close();
  await pool?.end();
  if (server !== undefined && server.exitCode === null)
    await new Promise((resolve) => {
      server.once('exit', resolve);
      server.kill('SIGTERM');
    });
  await cluster.release();
}
