import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { JWK } from 'jose';
import { services, type ServiceName } from '@iro/access';

/**
 * Who signs: people's tokens where no identity provider is set; what the gateway tells services; each
 * service's own asking for feeds and its signed heads.
 */
export const signers = ['issuer', 'gateway', ...services] as const;
export type Signer = 'issuer' | 'gateway' | ServiceName;

/** By what each signer's word is known. */
export type PublicKeys = Readonly<Record<Signer, JWK>>;

/** The keys of one process: everybody's public ones, and private ones only of those whose part it plays. */
export interface Keys {
  readonly publicKeys: PublicKeys;
  /** @throws Error for a signer whose part this process does not play */
  readonly privateKey: (signer: Signer) => JWK;
}

export const publicFile = (folder: string): string => path.join(folder, 'public.json');
export const privateFile = (folder: string, signer: Signer): string =>
  path.join(folder, `${signer}.private.json`);

/**
 * Reads everybody's public keys from a folder of keys, and the private keys of those signers only; no other
 * private file is opened.
 */
export async function openKeys(folder: string, signing: readonly Signer[] = []): Promise<Keys> {
  const read = async <T>(file: string): Promise<T> =>
    JSON.parse(
      await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
        throw new Error(
          `There is no ${path.basename(file)} in ${folder}. Keys are made by the ` +
            `command keys, or by starting the whole product.`,
        );
      }),
    ) as T;
  const publicKeys = await read<PublicKeys>(publicFile(folder));
  const held = new Map<Signer, JWK>();
  for (const signer of signing) {
    const key = await read<JWK>(privateFile(folder, signer));
    if (key.x !== publicKeys[signer].x)
      throw new Error(
        `${path.basename(privateFile(folder, signer))} in ${folder} is not the key that ` +
          `public.json names: run the command keys, and start everything anew.`,
      );
    held.set(signer, key);
  }
  return {
    publicKeys,
    privateKey: (signer) => {
      const key = held.get(signer);
      if (key === undefined) throw new Error(`This process does not hold the private key of ${signer}.`);
      return key;
    },
  };
}
