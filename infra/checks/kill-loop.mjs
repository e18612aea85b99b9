/**
 * Kills the product with no warning while people act in all four services and a folder is imported, again and
 * again: the process, or PostgreSQL under it; with `--five`, one of the five processes or PostgreSQL, while
 * the others go on. Afterwards everything acknowledged is there once, the journals verify, stored duties
 * equal those worked out again, and what services keep of one another equals its source.
 *
 * With `--acts` there are acts only: no folder is imported, and PostgreSQL is left alone. It may then be one
 * of one's own that holds the demonstration year.
 *
 * npm run check:kill -- 20 [--five] [--acts]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { peopleAtWork } from './kill/acts.mjs';
import { faultsAfterwards } from './kill/afterwards.mjs';
import { councilOf, killPostgres, require } from './kill/council.mjs';

const { generateDemonstration } = require('@iro/demo');
const isFive = process.argv.includes('--five');
const actsOnly = process.argv.includes('--acts');
const times = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 20);
const folder = await mkdtemp(path.join(tmpdir(), 'kill-loop-'));
const year = path.join(folder, 'year');
const say = (line) => process.stdout.write(`${line}\n`);
const council = await councilOf(path.join(folder, 'data'), isFive);

/** A social worker and IROs of the demonstration year. */
async function known() {
  const { data, errors } = await council.ask(
    'IRO_MANAGER',
    {},
    '{ independentReviewingOfficers { id inPostTo } children(filter: { lookedAfter: ' +
      'true }, first: 1) { edges { node { socialWorker { id } } } } }',
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return {
    worker: data.children.edges[0].node.socialWorker.id,
    iros: data.independentReviewingOfficers.filter(({ inPostTo }) => inPostTo === null).map(({ id }) => id),
  };
}

try {
  if (!actsOnly) await generateDemonstration(year, {});
  if (isFive && !actsOnly) {
    const importing = council.run(['import', year]);
    await council.gone(importing);
  }
  await council.startAll();
  const work = peopleAtWork(council, await known());
  for (let round = 0; round < times; round += 1) {
    const importing = round % 4 === 1 && !actsOnly ? council.run(['import', year]) : undefined;
    await sleep(300 + Math.random() * 2_700);
    // Every third time it is PostgreSQL, which whoever holds it starts again.
    const victim =
      round % 3 === 2 && !actsOnly
        ? 'PostgreSQL'
        : council.names[Math.floor(Math.random() * council.names.length)];
    const began = Date.now();
    importing?.kill('SIGKILL');
    if (victim === 'PostgreSQL') {
      await killPostgres(council.dataDir);
      await sleep(100);
      await council.untilReady();
    } else {
      await council.stop(victim, 'SIGKILL');
      await council.start(victim);
    }
    say(
      `killed ${round + 1} of ${times}: ${victim}${importing ? ', and an import' : ''}; back ` +
        `in ${((Date.now() - began) / 1_000).toFixed(1)} s; ${work.said()}`,
    );
  }
  await work.end();
  say(`no more acts: ${work.said()}`);
  const finishing = actsOnly ? undefined : council.run(['import', year]);
  await council.gone(finishing);
  // The last start of all in one process is ready when everything the feeds had has been applied.
  await council.stopAll('SIGTERM');
  const last = isFive ? await councilOf(council.dataDir, false) : council;
  await last.startAll();
  await last.stopAll('SIGTERM');
  const faults = [
    ...work.faults,
    ...([0, undefined].includes(finishing?.exitCode)
      ? []
      : [`the import that finishes what was killed ended with ${finishing.exitCode}`]),
    ...(await faultsAfterwards(council.env, work.done)),
  ];
  for (const fault of faults.slice(0, 50)) say(`FAULT  ${fault}`);
  say(
    `${work.done.length} acknowledged acts after ${times} kills: ` +
      (faults.length === 0
        ? 'each there once; journals, duties and projections whole'
        : `${faults.length} FAULTS`),
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await council.stopAll('SIGKILL');
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
