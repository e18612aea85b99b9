import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { services } from '@iro/database';
import { freshDatabases, asSuperuser, databaseName, type Databases } from '@iro/testkit';
import { root } from '@iro/process';
import { openSmtp } from './notices/smtp-under-test';

/** Runs `notices` as a process of its own, as an operator would. */
function notices(
  databases: Databases,
  settings: Readonly<Record<string, string>>,
): { pid: number; ended: Promise<{ code: number | null; said: string }> } {
  const urls = Object.fromEntries(
    services.flatMap((service) => [
      [`${service.toUpperCase()}_DATABASE_URL`, databases[service].app],
      [`${service.toUpperCase()}_MIGRATOR_URL`, databases[service].migrator],
    ]),
  );
  const child = spawn(
    process.execPath,
    [path.join(root, 'apps/whole/dist/main.js'), 'notices', '--day', '2016-04-01'],
    { env: { PATH: process.env['PATH'] ?? '', ...urls, ...settings }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => {
      said += text.toString();
    });
  return {
    pid: child.pid ?? 0,
    ended: new Promise((resolve) => child.on('exit', (code) => resolve({ code, said }))),
  };
}

it(
  'a process killed with no warning between sending and marking, and one killed while making: ' +
    'nothing is lost, nothing is made twice, and only the one message under way goes again',
  async () => {
    const databases = await freshDatabases('DEMONSTRATION');
    const folder = await mkdtemp(path.join(tmpdir(), 'notices-killed-'));
    const iros = await asSuperuser(
      async (client) =>
        (
          await client.query<{ id: string }>("SELECT id FROM known_unit WHERE kind = 'IRO' ORDER BY id")
        ).rows.map(({ id }) => id),
      databaseName(databases.reviews.app),
    );
    await writeFile(
      path.join(folder, 'addresses.csv'),
      [
        'role,unit,actor,email',
        ...iros.map((id, at) => `IRO,${id},iro-${at},iro-${at}@council.example`),
        'IRO_MANAGER,,boss,boss@council.example',
        '',
      ].join('\n'),
    );
    let running: ReturnType<typeof notices> | undefined;
    const killedAt = new Set([2, 7]);
    let delivering = false;
    let received = 0;
    const smtp = await openSmtp(() => {
      if (delivering && killedAt.delete((received += 1)) && running !== undefined)
        process.kill(running.pid, 'SIGKILL');
    });
    const settings = {
      DATA_DIR: folder,
      SMTP_URL: smtp.url,
      NOTICES_FROM: 'iro@council.example',
      NOTICES_ADDRESSES: path.join(folder, 'addresses.csv'),
    };
    // Killed once while it makes them, before anything could be sent.
    running = notices(databases, settings);
    for (let tries = 0; tries < 300; tries += 1) {
      const made = await asSuperuser(
        async (client) => Number((await client.query('SELECT count(*) FROM outgoing_message')).rows[0].count),
        databaseName(databases.reviews.app),
      );
      if (made > 0) break;
      await new Promise((done) => setTimeout(done, 20));
    }
    process.kill(running.pid, 'SIGKILL');
    await running.ended;
    delivering = true;
    const codes: (number | null)[] = [];
    for (let round = 0; round < 5 && codes.at(-1) !== 0; round += 1) {
      running = notices(databases, settings);
      const { code, said } = await running.ended;
      if (code !== null && code !== 0) throw new Error(said);
      codes.push(code);
    }
    expect(codes).toEqual([null, null, 0]);
    const messages = (
      await Promise.all(
        services.map((service) =>
          asSuperuser(
            async (client) =>
              (
                await client.query<{ id: string; key: string; sent: boolean; addressed: boolean }>(
                  `
                  SELECT
                    id, key, sent_at IS NOT NULL AS sent,
                    role IN ('IRO', 'IRO_MANAGER') AND actor IS NOT NULL AS addressed
                  FROM outgoing_message
                `,
                )
              ).rows.map((row) => ({
                ...row,
                messageId: `<${service}.${row.id}@iro-graph>`,
                key: `${service} ${row.key}`,
              })),
            databaseName(databases[service].app),
          ),
        ),
      )
    ).flat();
    expect(new Set(messages.map(({ key }) => key)).size).toBe(messages.length);
    const addressed = messages.filter((message) => message.addressed);
    expect(addressed.length).toBeGreaterThan(10);
    expect(
      messages
        .filter(({ sent }) => sent)
        .map(({ messageId }) => messageId)
        .sort(),
    ).toEqual(addressed.map(({ messageId }) => messageId).sort());
    // Each arrived once; the two that were under way when the process died arrived twice, each under one
    // Message-ID.
    const times = new Map<string, number>();
    for (const { messageId } of smtp.received) times.set(messageId, (times.get(messageId) ?? 0) + 1);
    expect([...times.keys()].sort()).toEqual(addressed.map(({ messageId }) => messageId).sort());
    expect([...times.values()].filter((each) => each > 1)).toEqual([2, 2]);
    await smtp.close();
    await rm(folder, { recursive: true });
  },
  240_000,
);
