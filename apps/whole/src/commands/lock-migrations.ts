import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  laidOutAlike,
  services,
  whatMigrationsDo,
  type MigrationDone,
  type ServiceName,
} from '@iro/database';
import { root } from '@iro/process';
import { subgraphs } from '../subgraphs';

/** A migration that was merged: its service, its name, and the hash of what it does. */
export type Locked = Pick<MigrationDone, 'service' | 'name' | 'hash'>;

const lockFile = 'infra/migrations.lock';
/** Where the states of earlier releases are kept: which migrations each had had, and what those did. */
export const upgradeFolder = 'infra/checks/upgrade';

/** The moment at the end of a migration's name, by which they are in order. */
const momentOf = ({ name }: Pick<Locked, 'name'>): number => Number(/\d{13}$/.exec(name)?.[0] ?? Number.NaN);
const key = ({ service, name }: Pick<Locked, 'service' | 'name'>): string => `${service} ${name}`;

/** Every line of a lock: service, name, hash. */
export function readLock(text: string): Locked[] {
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [service, name, hash] = line.split(' ');
      if (!services.includes(service as ServiceName) || name === undefined || hash === undefined)
        throw new Error(`This is no line of a lock of migrations: ${line}`);
      return { service: service as ServiceName, name, hash };
    });
}
const lineOf = ({ service, name, hash }: Locked): string => `${service} ${name} ${hash}\n`;

/** What is wrong with the migrations of now by those that were merged, and which of them are new. */
export function againstLock(
  locked: readonly Locked[],
  now: readonly Locked[],
): { readonly faults: readonly string[]; readonly added: readonly Locked[] } {
  const current = new Map(now.map((each) => [key(each), each.hash]));
  const merged = new Set(locked.map(key));
  const added = now.filter((each) => !merged.has(key(each)));
  const last = (service: ServiceName): number =>
    Math.max(0, ...locked.filter((each) => each.service === service).map(momentOf));
  return {
    added,
    faults: [
      ...locked.flatMap((each) => {
        const hash = current.get(key(each));
        if (hash === undefined)
          return [`${key(each)} was merged and is gone: databases have had it. Bring it back.`];
        return hash === each.hash
          ? []
          : [`${key(each)} was merged and does something else now: undo that, and add a migration after it.`];
      }),
      ...added
        .filter((each) => !(momentOf(each) > last(each.service)))
        .map(
          (each) =>
            `${key(each)} is new and comes before ${last(each.service)}, which databases have had: ` +
            `number it after.`,
        ),
    ],
  };
}

/** What the migrations of now do. */
export const migrationsNow = (): Promise<readonly MigrationDone[]> =>
  whatMigrationsDo({
    children: subgraphs.children.store,
    reviews: subgraphs.reviews.store,
    disputes: subgraphs.disputes.store,
    compliance: subgraphs.compliance.store,
  });

/** The migrations that were merged. */
export const mergedMigrations = async (): Promise<Locked[]> =>
  readLock(await readFile(path.join(root, lockFile), 'utf8').catch(() => ''));

/** The file that says what a migration did. */
export const statementsFile = ({ name, hash }: Pick<Locked, 'name' | 'hash'>): string =>
  `${upgradeFolder}/statements/${name}-${hash.slice(0, 12)}.json`;

/** Keeps the state of a release: which migrations it has had and what each of them did. */
async function keepRelease(release: string, now: readonly MigrationDone[]): Promise<void> {
  await mkdir(path.join(root, upgradeFolder, 'statements'), { recursive: true });
  await mkdir(path.join(root, upgradeFolder, 'releases'), { recursive: true });
  for (const each of now)
    await writeFile(
      path.join(root, statementsFile(each)),
      `${JSON.stringify(
        each.statements.map(([text, parameters]) => [laidOutAlike(text), parameters]),
        null,
        1,
      )}\n`,
    );
  await writeFile(
    path.join(root, upgradeFolder, 'releases', `${release}.lock`),
    now.map((each) => lineOf(each)).join(''),
  );
}

/**
 * `npm run migrations:lock`: adds new migrations to those that are merged; with a release, also keeps the
 * state that it leaves a database in, for `npm run check:upgrade` to begin from.
 *
 * @throws Error when a merged migration changed, moved or is gone
 */
export async function lockMigrations(
  release: string | undefined,
  say: (line: string) => void,
): Promise<void> {
  const now = await migrationsNow();
  const { faults, added } = againstLock(await mergedMigrations(), now);
  if (faults.length > 0) throw new Error(`Merged migrations are history:\n  ${faults.join('\n  ')}`);
  const text = await readFile(path.join(root, lockFile), 'utf8').catch(() => '');
  if (added.length > 0) await writeFile(path.join(root, lockFile), text + added.map(lineOf).join(''));
  for (const each of added) say(`Locked ${key(each)}`);
  if (added.length === 0) say('Every migration is locked already.');
  if (release === undefined) return;
  await keepRelease(release, now);
  say(`Kept the state of ${release} in ${upgradeFolder}.`);
}
