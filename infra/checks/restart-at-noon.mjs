/**
 * Restarts each of the five processes' services in turn, by SIGTERM, while people ask about fifty times a
 * second through the gateway. No request may fail; while a service is away an answer may lack its part, with
 * a coded error for that service and no other.
 *
 * npm run check:restart -- [requests a second]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { councilOf, require } from './kill/council.mjs';

const { generateDemonstration } = require('@iro/demo');
const { services } = require('@iro/database');
const perSecond = Number(process.argv[2] ?? 50);
const folder = await mkdtemp(path.join(tmpdir(), 'restart-at-noon-'));
const say = (line) => process.stdout.write(`${line}\n`);
const council = await councilOf(path.join(folder, 'data'), true, { LIMIT_MINUTE: '1000000000' });

const questions = [
  'query Record($id: ID!) { child(id: $id) { id placement { type } iro { name } } }',
  'query Reviews($id: ID!) { child(id: $id) { id lastReviews(n: 3) { completedOn participation { code } } } }',
  'query Disputes($id: ID!) { child(id: $id) { id openDisputes { id } } }',
  'query Health($id: ID!) { child(id: $id) { id latestHealthAssessment { assessedOn } } }',
  'query Week { childrenDuties(first: 5) { edges { node { kind } } } reviewDuties(first: ' +
    '5) { edges { node { kind } } } disputeDuties(first: 5) { edges { node { kind } } } ' +
    'complianceDuties(first: 5) { edges { node { kind } } } }',
];

try {
  await generateDemonstration(path.join(folder, 'year'), {});
  await council.gone(council.run(['import', path.join(folder, 'year')]));
  await council.startAll();
  const { data } = await council.ask(
    'IRO_MANAGER',
    {},
    '{ children(filter: { lookedAfter: true }, first: 20) { edges { node { id } } } }',
  );
  const children = data.children.edges.map(({ node }) => node.id);
  const count = { asked: 0, whole: 0, partial: {}, failed: 0 };
  const failures = new Set();
  const failed = (why) => {
    count.failed += 1;
    if (failures.size < 10) failures.add(why);
  };
  /**
   * The service that is away, and until a little after it is ready: what was under way then may still come
   * back without it.
   */
  let away;
  const one = async (n) => {
    count.asked += 1;
    const before = away;
    const answer = await council
      .ask('IRO_MANAGER', {}, questions[n % questions.length], { id: children[n % children.length] })
      .catch((error) => ({ thrown: `${error.message} ${error.cause?.code ?? ''}` }));
    if (answer.thrown !== undefined) return failed(answer.thrown);
    if (answer.errors === undefined) {
      count.whole += 1;
      return undefined;
    }
    const [of, ...others] = [
      ...new Set(answer.errors.map(({ extensions }) => `${extensions.code} ${extensions.service ?? ''}`)),
    ];
    const service = of?.replace('UPSTREAM_UNAVAILABLE ', '');
    if (others.length > 0 || !services.includes(service) || ![before, away].includes(service))
      return failed(`${JSON.stringify(answer.errors)} while ${before ?? away ?? 'none'} was away`);
    count.partial[service] = (count.partial[service] ?? 0) + 1;
    return undefined;
  };
  let asking = true;
  const under = new Set();
  const clock = (async () => {
    const began = Date.now();
    for (let n = 0; asking; n += 1) {
      await sleep(Math.max(0, began + (n * 1_000) / perSecond - Date.now()));
      const request = one(n).finally(() => under.delete(request));
      under.add(request);
    }
  })();
  await sleep(2_000);
  for (const service of services) {
    const began = Date.now();
    away = service;
    await council.stop(service, 'SIGTERM');
    const stopped = Date.now();
    await council.start(service);
    await sleep(1_500);
    say(
      `${service}: ended in ${((stopped - began) / 1_000).toFixed(1)} s, ready again ` +
        `${((Date.now() - 1_500 - stopped) / 1_000).toFixed(1)} s later`,
    );
    away = undefined;
    await sleep(2_000);
  }
  asking = false;
  await clock;
  await Promise.all(under);
  for (const failure of failures) say(`FAILED  ${failure}`);
  say(
    `${count.asked} requests, ${count.whole} whole, without the part of the one that was away: ${
      Object.entries(count.partial)
        .map(([service, n]) => `${service} ${n}`)
        .join(', ') || 'none'
    }; ${count.failed} failed`,
  );
  process.exitCode = count.failed === 0 ? 0 : 1;
} finally {
  await council.stopAll('SIGTERM');
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
