import {
  createPrivateKey,
  createPublicKey,
  sign,
  verify,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';

/** The end of a chain: 0 and nothing where it is empty. */
export interface Link {
  readonly seq: number;
  readonly hash: string;
}

/** How far a service's two chains had got at a moment. */
export interface Heads {
  readonly service: string;
  readonly epoch: string;
  readonly at: string;
  readonly journal: Link;
  readonly reads: Link;
}

/**
 * Where the signed heads are kept, and the service's Ed25519 key (a JWK): with its private part to sign them,
 * its public part is enough to check them.
 */
export interface HeadsKept {
  readonly folder: string;
  readonly key: object;
}

const privateKey = (key: object): KeyObject => createPrivateKey({ key: key as JsonWebKey, format: 'jwk' });
const fileOf = (folder: string, service: string): string => path.join(folder, `${service}.json`);

/**
 * Every formula by which heads were ever signed: what is signed, by number. A file that names none is of
 * before and was signed by the first. None is ever changed; a new one gets the next number.
 */
const formulas: Readonly<Record<number, (heads: Heads) => readonly unknown[]>> = {
  1: (heads) => [
    heads.service,
    heads.epoch,
    heads.at,
    heads.journal.seq,
    heads.journal.hash,
    heads.reads.seq,
    heads.reads.hash,
  ],
};
const current = 1;
const saidBy = (formula: number, heads: Heads): Buffer | undefined => {
  const said = formulas[formula];
  return said === undefined ? undefined : Buffer.from(JSON.stringify(said(heads)));
};

/** Heads as they are read: `FORGED` or by an `UNKNOWN` formula, one of a later release, is no heads. */
export type HeadsRead = Heads | 'FORGED' | 'UNKNOWN' | undefined;

/** Writes a service's heads so that a crash leaves the old file or the new one. */
export async function writeHeads({ folder, key }: HeadsKept, heads: Heads): Promise<void> {
  await mkdir(folder, { recursive: true });
  const file = fileOf(folder, heads.service);
  const own = `${file}.${process.pid}`;
  const handle = await open(own, 'w', 0o600);
  try {
    await handle.writeFile(
      JSON.stringify({
        formula: current,
        heads,
        signature: sign(null, saidBy(current, heads) as Buffer, privateKey(key)).toString('base64url'),
      }),
    );
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(own, file);
}

/**
 * The heads kept of a service: undefined when there is no file, `FORGED` when it cannot be read or the
 * signature is not the service's, `UNKNOWN` when it names a formula that only a later release knows.
 */
export async function readHeads({ folder, key }: HeadsKept, service: string): Promise<HeadsRead> {
  const text = await readFile(fileOf(folder, service), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    const {
      formula = 1,
      heads,
      signature,
    } = JSON.parse(text) as { formula?: number; heads: Heads; signature: string };
    if (formula > current) return 'UNKNOWN';
    const said = saidBy(formula, heads);
    return said !== undefined &&
      heads.service === service &&
      verify(
        null,
        said,
        createPublicKey({ key: key as JsonWebKey, format: 'jwk' }),
        Buffer.from(signature, 'base64url'),
      )
      ? heads
      : 'FORGED';
  } catch {
    return 'FORGED';
  }
}

/** Puts the heads kept so far aside, under the moment they were of: after a restore they no longer hold. */
export async function putHeadsAside(folder: string, heads: Heads): Promise<void> {
  await rename(
    fileOf(folder, heads.service),
    path.join(folder, `${heads.service}.until-${heads.at.replaceAll(':', '-')}.json`),
  );
}
