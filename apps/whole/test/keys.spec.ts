import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { request } from 'undici';
import { noAccounts } from '@iro/access';
import { services } from '@iro/database';
import { localToken, openIdentity } from '@iro/gateway';
import { readHeads, systemReach, writeHeads } from '@iro/journal';
import { signReach } from '@iro/process';
import { serveSubgraph } from '@iro/subgraph';
import { openCouncilUnderTest } from './council-under-test';
import { demonstrationDatabases } from '@iro/testkit';
import { openKeys } from '@iro/process';
import { handOut, issuerToken, makeKeys } from '@iro/whole';

const signers = ['issuer', 'gateway', ...services] as const;
const foldersIn = (dataDir: string): { dataDir: string; keysDir: string; headsDir: string } => ({
  dataDir,
  keysDir: path.join(dataDir, 'keys'),
  headsDir: path.join(dataDir, 'heads'),
});
const pair = async (): Promise<{ publicKey: JWK; privateKey: JWK }> => {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  return { publicKey: await exportJWK(publicKey), privateKey: await exportJWK(privateKey) };
};
/** Every private key in any file of a folder, whatever the file is called. */
async function reachableIn(folder: string): Promise<string[]> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  const texts = await Promise.all(
    files.map((entry) => readFile(path.join(entry.parentPath, entry.name), 'utf8')),
  );
  return texts.flatMap((text) => [...text.matchAll(/"d":"([^"]+)"/g)].map(([, d]) => d ?? ''));
}

describe('the keys of an installation', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'keys-'));
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  it('are made once, also by several at once, each private one in a file for its owner alone', async () => {
    const folders = foldersIn(dataDir);
    await makeKeys(folders);
    const { publicKeys } = await openKeys(folders.keysDir);
    expect(Object.keys(publicKeys).sort()).toEqual([...signers].sort());
    expect(JSON.stringify(publicKeys)).not.toContain('"d"');
    for (const signer of signers)
      expect((await stat(path.join(folders.keysDir, `${signer}.private.json`))).mode & 0o777).toBe(0o600);
    await makeKeys(folders);
    expect((await openKeys(folders.keysDir)).publicKeys).toEqual(publicKeys);
    await rm(path.join(folders.keysDir, 'reviews.private.json'));
    await expect(openKeys(folders.keysDir, ['reviews'])).rejects.toThrow('There is no reviews.private.json');
    await makeKeys(folders);
    const { publicKeys: mended } = await openKeys(folders.keysDir, signers);
    expect(signers.filter((signer) => mended[signer].x !== publicKeys[signer].x)).toEqual(['reviews']);
  });

  it('are handed out so that each part reaches its own private key and no other', async () => {
    const folders = foldersIn(dataDir);
    await makeKeys(folders);
    for (const part of ['gateway', ...services] as const) {
      const folder = await handOut(folders.keysDir, part);
      const own = await openKeys(folder, [part]);
      expect(await reachableIn(folder)).toEqual([own.privateKey(part)['d']]);
      for (const other of signers.filter((signer) => signer !== part)) {
        expect(() => own.privateKey(other)).toThrow(`does not hold the private key of ${other}`);
        await expect(openKeys(folder, [other])).rejects.toThrow(`There is no ${other}.private.json`);
      }
    }
    expect(await reachableIn(await handOut(folders.keysDir, 'public'))).toEqual([]);
    // The demonstration's gateway is its issuer as well; when it no longer is, it no longer has that key.
    expect((await reachableIn(await handOut(folders.keysDir, 'gateway', ['gateway', 'issuer']))).length).toBe(
      2,
    );
    expect((await reachableIn(await handOut(folders.keysDir, 'gateway'))).length).toBe(1);
  });

  it(
    'are taken over from the one file of before, once: tokens and ' +
      'signed heads hold on, and what was forged stays so',
    async () => {
      const folders = foldersIn(dataDir);
      const before = { issuer: await pair(), gateway: await pair() };
      await writeFile(path.join(dataDir, 'keys.json'), JSON.stringify(before));
      const token = await localToken(before.issuer.privateKey, 'IRO_MANAGER', {});
      const heads = (service: string): Parameters<typeof writeHeads>[1] => ({
        service,
        epoch: 'one',
        at: '2016-04-01T08:00:00.000Z',
        journal: { seq: 7, hash: 'seven' },
        reads: { seq: 9, hash: 'nine' },
      });
      await writeHeads({ folder: folders.headsDir, key: before.gateway.privateKey }, heads('children'));
      await writeHeads({ folder: folders.headsDir, key: (await pair()).privateKey }, heads('reviews'));
      await makeKeys(folders);
      expect(await readdir(dataDir)).not.toContain('keys.json');
      const { publicKeys } = await openKeys(folders.keysDir, signers);
      expect([publicKeys.issuer, publicKeys.gateway]).toEqual([
        before.issuer.publicKey,
        before.gateway.publicKey,
      ]);
      const roleOf = async (said: string): Promise<string> => {
        const children = { accountsOf: () => Promise.resolve(noAccounts) };
        const issuer = { kind: 'LOCAL', publicKey: publicKeys.issuer } as const;
        return (await openIdentity(issuer, children, () => undefined).read(`Bearer ${said}`, undefined)).role;
      };
      expect(await roleOf(token)).toBe('IRO_MANAGER');
      expect(await readHeads({ folder: folders.headsDir, key: publicKeys.children }, 'children')).toEqual(
        heads('children'),
      );
      expect(await readHeads({ folder: folders.headsDir, key: publicKeys.gateway }, 'children')).toBe(
        'FORGED',
      );
      expect(await readHeads({ folder: folders.headsDir, key: publicKeys.reviews }, 'reviews')).toBe(
        'FORGED',
      );
      // An old file laid there later is not believed any more.
      await writeFile(
        path.join(dataDir, 'keys.json'),
        JSON.stringify({ issuer: await pair(), gateway: await pair() }),
      );
      expect(await roleOf(await issuerToken(folders, 'IRO_MANAGER', {}))).toBe('IRO_MANAGER');
      expect((await openKeys(folders.keysDir)).publicKeys).toEqual(publicKeys);
    },
  );
});

it(
  'whoever signs, under whatever name: the gateway alone asks and tells ' +
    'reach, a sibling alone reads a feed, each with its own key',
  async () => {
    const council = await openCouncilUnderTest(await demonstrationDatabases());
    const keys = await openKeys(council.config.keysDir, signers);
    const servers = Object.values(council.council.running).map((running) =>
      serveSubgraph(running, keys.publicKeys),
    );
    const origins = await Promise.all(servers.map((server) => server.listen({ port: 0, host: '127.0.0.1' })));
    const accepted: string[] = [];
    const refused = new Set<number>();
    try {
      for (const [at, service] of services.entries()) {
        const asked = {
          graphql: [service, 'POST', '/graphql', { query: '{ __typename }' }],
          feed: [`${service}/feed`, 'GET', '/feed?after=1000000000', undefined],
          cover: [
            `${service}/cover`,
            'POST',
            '/cover',
            { id: 'x', role: 'IRO_MANAGER', iro: null, team: null, service: null, worker: null, child: null },
          ],
          accounts: [
            `${service}/accounts`,
            'POST',
            '/accounts',
            { issuer: 'https://identity.example', subject: 'x', email: null, upn: null },
          ],
        } as const;
        for (const [what, [audience, method, url, payload]] of Object.entries(asked))
          for (const signer of signers)
            for (const name of [undefined, ...signers]) {
              const token = await signReach(keys.privateKey(signer), audience, systemReach, name);
              const { statusCode, body } = await request(`${origins[at]}${url}`, {
                method,
                headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
                ...(payload === undefined ? {} : { body: JSON.stringify(payload) }),
              });
              await body.dump();
              if (statusCode === 200)
                accepted.push(`${what} of ${service} by ${signer}${what === 'feed' ? ` as ${name}` : ''}`);
              else refused.add(statusCode);
            }
      }
      expect([...new Set(accepted)].sort()).toEqual(
        services
          .flatMap((service) => [
            `graphql of ${service} by gateway`,
            `cover of ${service} by gateway`,
            `accounts of ${service} by gateway`,
            ...services
              .filter((other) => other !== service)
              .map((other) => `feed of ${service} by ${other} as ${other}`),
          ])
          .sort(),
      );
      expect([...refused]).toEqual([401]);
    } finally {
      for (const server of servers) await server.drain();
      await council.close();
    }
  },
);
