import { existsSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { dataSourceFor } from '@iro/database';
import { protocolsOnRecord } from '@iro/disputes';
import { protocolRules, ruleBook, seededProtocols, type DisputeProtocol, type RuleEntry } from '@iro/rules';
import type { Config } from '@iro/process';
import { openStorage } from '../storage';
import { subgraphs } from '../subgraphs';

/** The protocols of the page, and the sentence that says whose they are. */
interface ProtocolsHere {
  readonly protocols: readonly DisputeProtocol[];
  readonly whose: string;
}

const byDefault = 'Each council adopts its own; these are the ones a new database begins with.';

/** Why there is nothing to read the protocols from; null where there is. */
function nowhere({ databases, dataDir }: Config): string | null {
  if (databases !== undefined)
    return databases.disputes === undefined ? 'DISPUTES_DATABASE_URL is not set.' : null;
  return existsSync(path.join(dataDir, 'postgres/server.json'))
    ? null
    : `There are no data in ${dataDir} yet.`;
}

async function readProtocols(config: Config): Promise<readonly DisputeProtocol[]> {
  const storage = await openStorage(config, false);
  try {
    const source = await dataSourceFor(subgraphs.disputes.store, storage.urls.disputes.app, 1).initialize();
    return await protocolsOnRecord(source).finally(() => source.destroy());
  } finally {
    await storage.release();
  }
}

/**
 * The dispute resolution protocols that this council goes by, from its disputes database; what a new one
 * begins with where there is none to read.
 */
export async function protocolsHere(config: Config): Promise<ProtocolsHere> {
  const missing = nowhere(config);
  if (missing !== null) return { protocols: seededProtocols, whose: `${missing} ${byDefault}` };
  try {
    const protocols = await readProtocols(config);
    return {
      protocols,
      whose: isDeepStrictEqual(protocols, seededProtocols)
        ? 'As on record in the disputes database. This council has adopted none of its own: ' +
          'these are the ones a new database begins with.'
        : 'Adopted by this council, as on record in the disputes database.',
    };
  } catch (error) {
    return {
      protocols: seededProtocols,
      whose: `The disputes database could not be read (${(error as Error).message}). ${byDefault}`,
    };
  }
}

const inLines = (rule: RuleEntry): string =>
  Object.values(rule)
    .filter((value) => value !== null)
    .join('\n    ')
    .concat('\n');

/** `npm run rules`: every rule, then the dispute resolution protocols of this council. */
export async function rules(config: Config, say: (line: string) => void): Promise<void> {
  for (const rule of ruleBook([])) say(inLines(rule));
  const { protocols, whose } = await protocolsHere(config);
  say(`Dispute resolution protocol\n${whose}\n`);
  for (const rule of protocolRules(protocols)) say(inLines(rule));
}
