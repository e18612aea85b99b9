/**
 * `npm run check:attack -- [seconds]`: one analyst sends the ten worst documents of at most a megabyte that we
 * know, again and again on twenty connections, while IROs ask their worklists ten times a second. The product
 * runs in one process with a heap of 640 MB. Marks: the worklist's p99 under three times what it is without, the
 * product's memory under 1 GB, nothing ends, and no document that is planned holds up anybody for 250 ms.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { councilOf, require } from './kill/council.mjs';

const { generateDemonstration } = require('@iro/demo');
const seconds = Number(process.argv[2] ?? 60);
const folder = await mkdtemp(path.join(tmpdir(), 'attack-'));
const say = (line) => process.stdout.write(`${line}\n`);
const council = await councilOf(path.join(folder, 'data'), false, {
  NODE_OPTIONS: '--max-old-space-size=640',
  NOTICES: '0',
});

const times = (count, of) => Array.from({ length: count }, (_, at) => of(at)).join(' ');
let turn = 0;
/** A document that has not been sent before: nothing that is remembered helps. */
const anew = () => `x${(turn += 1)}`;
const doubling = (levels) =>
  `{ child(id: "1") { ...f0 } } ${times(
    levels,
    (at) =>
      `fragment f${at} on Child { a: iro { children(first: 1) { edges { node { ...f${at + 1} } } } } ` +
      `b: iro { children(first: 1) { edges { node { ...f${at + 1} } } } } }`,
  )} fragment f${levels} on Child { ${anew()}: id }`;
const lists =
  'id localId placements { type } lastReviews(n: 10) { completedOn } openDisputes { id themes { code } } ' +
  'healthAssessments { assessedOn }';
const figures =
  'reviewsInTime { percent } placementStability { percent } admissions { value } concerns { value }';

/** The worst that we know, each as a function: some differ each time they are sent. */
export const worst = [
  // Fragments that double: two to the twelfth selections in 1.7 kB.
  () => ({ query: doubling(12) }),
  // The most that may be planned.
  () => ({ query: doubling(6) }),
  // A chain of fragments, each a level.
  () => ({
    query: `{ child(id: "1") { ...c0 } } ${times(300, (at) => `fragment c${at} on Child { iro { children(first: 60) { edges { node { ...c${at + 1} } } } } }`)} fragment c300 on Child { ${anew()}: id }`,
  }),
  // One field as often as a megabyte holds.
  () => ({ query: `{ ${anew()}: __typename ${'a: __typename '.repeat(60_000)} }` }),
  // The whole roll with lists of every service.
  () => ({ query: `{ ${anew()}: children(first: 500) { edges { node { ${lists} } } } }` }),
  // As much of it as is let through.
  () => ({ query: `{ ${anew()}: children(first: 200) { edges { node { ${lists} } } } }` }),
  // Figures under many aliases.
  () => ({
    query: `{ ${times(58, (at) => `${anew()}: reportingYear(ending: ${2016 - (at % 3)}) { ${figures} }`)} }`,
  }),
  // Attention lists, whole.
  () => ({
    query: `{ ${times(12, () => `${anew()}: childrenAttention(first: 500) { edges { node { kind } } }`)} }`,
  }),
  // A megabyte of text in one argument.
  () => ({ query: `{ ${anew()}: childByLocalId(localId: "${'a'.repeat(950_000)}") { id } }` }),
  // Variables nested as deep as brackets go.
  () => ({
    query: 'query ($v: String!) { childByLocalId(localId: $v) { id } }',
    raw: `{"query":"query ($v: String!) { childByLocalId(localId: $v) { id } }","variables":{"v":${'['.repeat(400_000)}${']'.repeat(400_000)}}}`,
  }),
];

const p = (of, share) =>
  [...of].sort((a, b) => a - b)[Math.min(of.length - 1, Math.floor(of.length * share))];
const worklist = `query Worklist($iro: ID!) { independentReviewingOfficer(id: $iro) { children(first: 60) { edges {
  node { id forename nextReview { dueBy } openDisputes { id } latestHealthAssessment { assessedOn } } } } } }`;

try {
  await generateDemonstration(path.join(folder, 'year'), {});
  await council.gone(council.run(['import', path.join(folder, 'year')]));
  await council.startAll();
  const { data } = await council.ask('IRO_MANAGER', {}, '{ independentReviewingOfficers { id inPostTo } }');
  const iros = data.independentReviewingOfficers.filter((each) => each.inPostTo === null).map(({ id }) => id);
  const wrong = [];
  const measured = async (long) => {
    const took = [];
    const under = new Set();
    const until = Date.now() + long * 1_000;
    while (Date.now() < until) {
      const began = performance.now();
      // Each asks about once a second.
      const iro = iros[took.length % iros.length];
      const one = council
        .ask('IRO', { iro }, worklist, { iro })
        .then((answer) => {
          took.push(performance.now() - began);
          if (answer.errors !== undefined) wrong.push(JSON.stringify(answer.errors));
        })
        .catch((error) => wrong.push(error.message))
        .finally(() => under.delete(one));
      under.add(one);
      await sleep(100);
    }
    await Promise.all(under);
    return took;
  };
  await measured(Math.min(5, seconds));
  const alone = await measured(seconds);

  let attacking = true;
  const outcomes = {};
  let largest = 0;
  const attacker = async (first) => {
    for (let at = first; attacking; at += 1) {
      const { query, raw } = worst[at % worst.length]();
      const answer = await (
        raw === undefined ? council.ask('DATA_ANALYST', {}, query) : council.send('DATA_ANALYST', {}, raw)
      ).catch((error) => ({ errors: [{ extensions: { code: error.name } }] }));
      const code = answer.errors?.[0]?.extensions?.code ?? 'OK';
      const name = `${(at % worst.length) + 1} ${code}`;
      outcomes[name] = (outcomes[name] ?? 0) + 1;
    }
  };
  const attackers = Array.from({ length: 20 }, (_, at) => attacker(at));
  const memory = (async () => {
    while (attacking) {
      const status = await readFile(`/proc/${council.pidOf('whole')}/status`, 'utf8').catch(() => '');
      largest = Math.max(largest, Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024);
      await sleep(250);
    }
  })();
  const beside = await measured(seconds);
  attacking = false;
  await Promise.all([...attackers, memory]);
  const [before, during] = [p(alone, 0.99), p(beside, 0.99)];
  for (const [name, count] of Object.entries(outcomes).sort()) say(`  document ${name}: ${count}`);
  say(
    `worklist p50 ${p(alone, 0.5).toFixed(0)} -> ${p(beside, 0.5).toFixed(0)} ms, p99 ${before.toFixed(0)} -> ` +
      `${during.toFixed(0)} ms (${(during / before).toFixed(1)} times), ${beside.length} asked, ${wrong.length} wrong; ` +
      `memory ${largest.toFixed(0)} MB`,
  );
  const alive = await fetch(`${council.originOf('whole')}/livez`).then(({ ok }) => ok);
  const faults = [
    ...(wrong.length > 0 ? [`wrong answers: ${wrong.slice(0, 3).join(' ')}`] : []),
    ...(alive ? [] : ['the product ended']),
    ...(largest > 1_024 ? ['more than 1 GB of memory'] : []),
    ...(during > 3 * before ? ['the worklist took more than three times as long'] : []),
  ];
  if (faults.length > 0) throw new Error(faults.join('; '));
  say('the worklist stands beside the attack');
} finally {
  await council.stopAll('SIGTERM');
  await rm(folder, { recursive: true, force: true });
}
