import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { services, type ServiceName } from '@iro/database';
import { readHeads, writeHeads } from '@iro/journal';
import { privateFile, publicFile, signers, type PublicKeys, type Signer } from '@iro/process';

/** Where an installation's keys are, and what it had before. */
export interface KeyFolders {
  readonly keysDir: string;
  readonly dataDir: string;
  readonly headsDir: string;
}

/**
 * The file of earlier releases: the issuer's and the gateway's keys in one, for every process to read; the
 * gateway's signed the heads too.
 */
interface KeysOfBefore {
  readonly issuer: { readonly privateKey: JWK };
  readonly gateway: { readonly privateKey: JWK; readonly publicKey: JWK };
}

const jsonIn = <T>(file: string): Promise<T | undefined> =>
  readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as T,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    },
  );
const publicPart = ({ d: _private, ...key }: JWK): JWK => key;

/** Puts a file in place whole. Where it must be the first, the one that is there already stays. */
async function put(file: string, what: unknown, mode: number, first: boolean): Promise<void> {
  const own = `${file}.${process.pid}`;
  await writeFile(own, JSON.stringify(what), { mode });
  if (!first) return rename(own, file);
  await link(own, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(own);
}

/**
 * Makes what is missing of an installation's keys; run again, or by several at once, it changes nothing. Only
 * who runs the installation as a whole calls it: the whole product, commands by hand, and the container that
 * makes keys. The `keys.json` of an earlier release is taken over and removed.
 */
export async function makeKeys({ keysDir, dataDir, headsDir }: KeyFolders): Promise<void> {
  await mkdir(keysDir, { recursive: true, mode: 0o700 });
  const fileBefore = path.join(dataDir, 'keys.json');
  const before = await jsonIn<KeysOfBefore>(fileBefore);
  const known = await jsonIn<PublicKeys>(publicFile(keysDir));
  const held = new Map<Signer, JWK>();
  for (const signer of signers) {
    const file = privateFile(keysDir, signer);
    if ((await jsonIn(file)) === undefined) {
      const taken = signer === 'issuer' || signer === 'gateway' ? before?.[signer].privateKey : undefined;
      await put(
        file,
        taken ?? (await exportJWK((await generateKeyPair('EdDSA', { extractable: true })).privateKey)),
        0o600,
        true,
      );
    }
    held.set(signer, (await jsonIn<JWK>(file)) as JWK);
  }
  const all = Object.fromEntries([...held].map(([signer, key]) => [signer, publicPart(key)])) as Record<
    Signer,
    JWK
  >;
  // Heads that the gateway's key had signed are signed by their own service from here on; what was not
  // rightly signed stays as it is, and is found.
  if (before !== undefined && known === undefined)
    for (const service of services) {
      const heads = await readHeads({ folder: headsDir, key: before.gateway.publicKey }, service);
      if (heads !== undefined && heads !== 'FORGED' && heads !== 'UNKNOWN')
        await writeHeads({ folder: headsDir, key: held.get(service) as JWK }, heads);
    }
  if (JSON.stringify(known) !== JSON.stringify(all)) await put(publicFile(keysDir), all, 0o644, false);
  await rm(fileBefore, { force: true });
}

/**
 * Makes the keys where there are none yet; a folder that was handed out to a part of the product stays as it
 * is.
 */
export async function makeKeysOnce(folders: KeyFolders): Promise<void> {
  if (
    (await jsonIn(publicFile(folders.keysDir))) === undefined ||
    (await jsonIn(path.join(folders.dataDir, 'keys.json'))) !== undefined
  )
    await makeKeys(folders);
}

/**
 * Gives one part of the product a folder of its own, under its name: everybody's public keys, and private
 * ones only of what it signs as; none to `public`.
 * @returns the folder
 */
export async function handOut(
  keysDir: string,
  to: 'public' | 'gateway' | ServiceName,
  signing: readonly Signer[] = to === 'public' ? [] : [to],
): Promise<string> {
  const folder = path.join(keysDir, to);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const signer of signers) {
    if (signing.includes(signer))
      await put(privateFile(folder, signer), await jsonIn(privateFile(keysDir, signer)), 0o600, false);
    else await rm(privateFile(folder, signer), { force: true });
  }
  await put(publicFile(folder), await jsonIn(publicFile(keysDir)), 0o644, false);
  return folder;
}
