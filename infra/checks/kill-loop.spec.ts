import { spawn } from 'node:child_process';
import path from 'node:path';
import { services } from '@iro/database';
import { freshDatabases } from '@iro/testkit';

const root = path.resolve(__dirname, '../..');

/** The short form of `npm run check:kill`, on the tests' own PostgreSQL. */
it(
  'killed twice with no warning while people act in all four services: each acknowledged act ' +
    'is there once, journals verify, duties equal those worked out again',
  async () => {
    const databases = await freshDatabases('DEMONSTRATION');
    const urls = Object.fromEntries(
      services.flatMap((service) => [
        [`${service.toUpperCase()}_DATABASE_URL`, databases[service].app],
        [`${service.toUpperCase()}_MIGRATOR_URL`, databases[service].migrator],
      ]),
    );
    const loop = spawn(process.execPath, [path.join(root, 'infra/checks/kill-loop.mjs'), '2', '--acts'], {
      env: { PATH: process.env['PATH'] ?? '', ...urls, TODAY: '2016-04-01', NOTICES: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [loop.stdout, loop.stderr])
      stream.on('data', (text: Buffer) => {
        said += text.toString();
      });
    const code = await new Promise<number | null>((resolve) => loop.once('exit', resolve));
    if (code !== 0) throw new Error(said);
    const [, acts] =
      /(\d+) acknowledged acts after 2 kills: each there once; journals, duties and projections whole/.exec(
        said,
      ) ?? [];
    expect(Number(acts)).toBeGreaterThan(20);
  },
  240_000,
);
