import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** A pair of Ed25519 keys. */
export interface KeyPair { readonly publicKey: JWK; readonly privateKey: JWK }

/** The keys of this installation: `issuer` signs people's tokens where no real issuer is configured, `gateway` signs what services are told. */
export interface LocalKeys { readonly issuer: KeyPair; readonly gateway: KeyPair }

async function pair(): Promise<KeyPair> {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  return { publicKey: await exportJWK(publicKey), privateKey: await exportJWK(privateKey) };
}

/** Reads the keys of a data folder; makes them the first time. */
export async function localKeys(dataDir: string): Promise<LocalKeys> {
  const file = path.join(dataDir, 'keys.json');
  const read = (): Promise<LocalKeys | undefined> => readFile(file, 'utf8').then((text) => JSON.parse(text) as LocalKeys, () => undefined);
  const before = await read();
  if (before !== undefined) return before;
  await mkdir(dataDir, { recursive: true });
  const fresh: LocalKeys = { issuer: await pair(), gateway: await pair() };
  const own = `${file}.${process.pid}`;
  await writeFile(own, JSON.stringify(fresh), { mode: 0o600 });
  // The first of several processes wins; the others use its keys.
  await link(own, file).catch(() => undefined);
  await rm(own);
  return (await read()) ?? fresh;
}
