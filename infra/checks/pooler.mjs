/**
 * PgBouncer in transaction mode in front of a PostgreSQL, for `npm run check:pooler`. Debian's package
 * `pgbouncer` has the program.
 */
import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const listens = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
      .once('connect', () => resolve(true))
      .once('error', () => resolve(false))
      .once('close', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

/** Who runs it: PgBouncer refuses to be root. */
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/**
 * Starts a pooler in front of a server, for the users of these URLs.
 *
 * @param {readonly string[]} urls one URL of the server for each user
 * @returns its port, and how to end it
 */
export async function startPooler(urls) {
  const folder = await mkdtemp(path.join(tmpdir(), 'pooler-'));
  const [server] = urls.map((url) => new URL(url));
  const users = urls.map((url) => new URL(url)).map(({ username, password }) => [username, password]);
  const port = await freePort();
  const settings = [
    '[databases]',
    `* = host=${server.hostname} port=${server.port}`,
    '[pgbouncer]',
    'listen_addr = 127.0.0.1',
    `listen_port = ${port}`,
    'unix_socket_dir =',
    'auth_type = plain',
    `auth_file = ${folder}/users.txt`,
    'pool_mode = transaction',
    'default_pool_size = 6',
    'max_client_conn = 500',
    'server_idle_timeout = 5',
  ];
  await writeFile(path.join(folder, 'pgbouncer.ini'), `${settings.join('\n')}\n`);
  const lines = users.map(([name, password]) => `"${name}" "${decodeURIComponent(password)}"`);
  await writeFile(path.join(folder, 'users.txt'), `${lines.join('\n')}\n`);
  await chmod(folder, 0o755);
  const pooler = spawn('pgbouncer', ['-q', path.join(folder, 'pgbouncer.ini')], {
    stdio: ['ignore', 'inherit', 'inherit'],
    ...nobody,
  });
  let failed = null;
  pooler.once('error', (error) => (failed = error));
  for (let tries = 0; !(await listens(port)); tries += 1) {
    if (failed !== null || pooler.exitCode !== null || tries > 50)
      throw new Error(
        `PgBouncer does not start${failed === null ? '' : `: ${failed.message}`}. Install it first.`,
      );
    await sleep(100);
  }
  return {
    port,
    async stop() {
      pooler.kill('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
