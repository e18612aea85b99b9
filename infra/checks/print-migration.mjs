/**
 * Prints what the schema builder would still do after a service's migrations: the statements of its next
 * migration.
 */
import { createRequire } from 'node:module';
import { execSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const [service] = process.argv.slice(2);
if (service === undefined) {
  console.error('Usage: node infra/checks/print-migration.mjs children|reviews|disputes|compliance');
  process.exit(2);
}
execSync(
  `npx nx run-many -t build -p @iro/${service} @iro/codes @iro/calendar @iro/access @iro/rules ` +
    `@iro/measures @iro/database @iro/journal @iro/exchange @iro/subgraph`,
  { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NX_DAEMON: 'false' } },
);
const require = createRequire(path.resolve(`apps/${service}/package.json`));
const { openCluster, bootstrapDatabases, migrate, schemaDrift } = require('@iro/database');
const subgraph = require(path.resolve(`apps/${service}/dist/index.js`))[service];
const folder = await mkdtemp(path.join(tmpdir(), 'migration-'));
const cluster = await openCluster(folder);
try {
  const urls = (await bootstrapDatabases(cluster))[service];
  await migrate(subgraph.store, urls.migrator);
  for (const statement of await schemaDrift(subgraph.store, urls.migrator)) console.log(`${statement};`);
} finally {
  await cluster.release();
  await rm(folder, { recursive: true, force: true });
}
