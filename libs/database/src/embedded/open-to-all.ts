import { chmod, cp, lstat, mkdir, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const passable = 0o001;
const writableByOthers = 0o022;

/** Whether every account can reach a folder: each folder on the way to it lets everybody pass. */
export async function isOpenToAll(folder: string): Promise<boolean> {
  for (let at = await realpath(folder); ; at = path.dirname(at)) {
    if (((await stat(at)).mode & passable) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

/** A folder of our own, which others can read and nobody else could have put there; undefined where none can be. */
async function ownFolder(folder: string): Promise<string | undefined> {
  try {
    await mkdir(folder, { recursive: true });
    const { mode, uid } = await lstat(folder);
    if (uid !== process.getuid?.() || (mode & writableByOthers) !== 0) return undefined;
    // Whatever this account's mask took away of it.
    await chmod(folder, 0o755);
    return (await isOpenToAll(folder)) ? folder : undefined;
  } catch {
    return undefined;
  }
}

/** Lets everybody read what is in a folder, and run what is a program. */
async function openUp(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) await openUp(at);
    else await chmod(at, ((await stat(at)).mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}

/**
 * A copy of a folder of programs at a place that every account can reach, made once for each name: below
 * `/var/cache`, else in a temporary folder.
 *
 * @param name tells one version of the programs from another
 * @throws Error where there is no such place
 */
export async function copyOpenToAll(
  folder: string,
  name: string,
  places: readonly string[] = ['/var/cache', tmpdir(), '/var/tmp', '/tmp'],
): Promise<string> {
  for (const place of places) {
    const own = await ownFolder(path.join(place, 'iro-graph-postgresql'));
    if (own === undefined) continue;
    const copy = path.join(own, name);
    const there = await stat(copy).catch(() => undefined);
    if (there !== undefined) return copy;
    const fresh = `${copy}.new-${process.pid}`;
    await rm(fresh, { recursive: true, force: true });
    await cp(folder, fresh, { recursive: true, dereference: true });
    await openUp(fresh);
    // Two at once may make it: the first one stays.
    await rename(fresh, copy).catch(() => rm(fresh, { recursive: true, force: true }));
    return copy;
  }
  throw new Error(
    `PostgreSQL runs as another account than root, which cannot reach ${folder}, and no place was found that ` +
      `it can (${places.join(', ')}). Put the checkout where everybody may enter, start it as an ordinary user, ` +
      `or set the four …_DATABASE_URL variables to a PostgreSQL of your own.`,
  );
}
