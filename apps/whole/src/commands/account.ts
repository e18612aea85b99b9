import { identifiers, type Identifier } from '@iro/access';
import { dataSourceFor } from '@iro/database';
import { asActor, systemReach, writeJournalLine } from '@iro/journal';
import { storeAccount } from '@iro/children';
import { clockFrom } from '@iro/subgraph';
import type { EntityManager } from 'typeorm';
import type { Config } from '@iro/process';
import { openStorage } from '../storage';
import { subgraphs } from '../subgraphs';

/** Who is to be an administrator, by one of the three that a token can name them by. */
export interface AdministratorOptions {
  readonly name: string;
  readonly subject?: string;
  readonly email?: string;
  readonly upn?: string;
  /** Whose subject it is; OIDC_ISSUER when not said. */
  readonly issuer?: string;
}

/** On this machine it is nobody the product knows: the journal says that it was done here. */
const operator = { ...systemReach, actor: 'operator' };

async function inChildren<T>(config: Config, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  const storage = await openStorage(config, config.databases === undefined);
  try {
    const source = await dataSourceFor(subgraphs.children.store, storage.urls.children.app, 1).initialize();
    try {
      return await asActor(source, systemReach, work);
    } finally {
      await source.destroy();
    }
  } finally {
    await storage.release();
  }
}

function identifiedBy(options: AdministratorOptions): { by: Identifier; identifier: string } {
  const said = identifiers.flatMap((by) => {
    const identifier = { SUBJECT: options.subject, EMAIL: options.email, UPN: options.upn }[by];
    return identifier === undefined ? [] : [{ by, identifier }];
  });
  const [one, ...more] = said;
  if (one === undefined || more.length > 0)
    throw new Error('Say who it is by one of --email, --upn and --subject.');
  return one;
}

/** `npm run account -- open`: opens an administrator's account, from today on. */
export async function openAdministrator(
  config: Config,
  options: AdministratorOptions,
  say: (line: string) => void,
): Promise<void> {
  const { by, identifier } = identifiedBy(options);
  if (config.oidc !== undefined && !config.oidc.accountsBy.includes(by))
    throw new Error(`Nobody would come in by it: OIDC_ACCOUNTS_BY does not name ${by}.`);
  const issuer = options.issuer ?? config.oidc?.issuer;
  if (by === 'SUBJECT' && issuer === undefined)
    throw new Error('Say whose subject it is: set OIDC_ISSUER, or give --issuer.');
  const today = clockFrom(config.today).today();
  const id = await inChildren(config, async (manager) => {
    const stored = await storeAccount(
      manager,
      {
        name: options.name,
        role: 'ADMINISTRATOR',
        identifiedBy: by,
        identifier,
        issuer: by === 'SUBJECT' ? (issuer ?? null) : null,
      },
      today,
    );
    await writeJournalLine(manager, operator, {
      act: 'OPEN_ACCOUNT',
      childId: null,
      subject: stored.id,
      before: null,
      after: { id: stored.id, ...stored.row },
      sentence: 'An administrator’s account was opened on the machine.',
      onDay: today,
    });
    return stored.id;
  }).catch((error: unknown) => {
    if ((error as { constraint?: unknown }).constraint !== 'account_one_at_a_time') throw error;
    throw new Error(`${identifier} is an administrator already.`);
  });
  say(`${options.name} is an administrator from ${today} on: account ${id}.`);
}

interface Administrator {
  id: string;
  name: string;
  by: string;
  identifier: string;
  fromOn: string;
  toOn: string | null;
}

/** `npm run account -- list`: the administrators there are, those that have ended included. */
export async function listAdministrators(config: Config, say: (line: string) => void): Promise<void> {
  const rows = await inChildren(config, (manager) =>
    manager.query<Administrator[]>(
      `
        SELECT
          id, name, identified_by AS by, identifier, from_on::text AS "fromOn", to_on::text AS "toOn"
        FROM account
        WHERE role = 'ADMINISTRATOR'
        ORDER BY from_on, name, id
      `,
    ),
  );
  for (const { id, name, by, identifier, fromOn, toOn } of rows)
    say(`${id}  ${name}  ${by} ${identifier}  from ${fromOn}${toOn === null ? '' : `, ended on ${toOn}`}`);
  if (rows.length === 0) say('There is no administrator. Open an account: npm run account -- open --help');
}

/** `npm run account -- end`: ends an administrator's account today. */
export async function endAdministrator(
  config: Config,
  id: string,
  say: (line: string) => void,
): Promise<void> {
  const today = clockFrom(config.today).today();
  await inChildren(config, async (manager) => {
    const [before] = await manager.query<Record<string, unknown>[]>(
      `SELECT * FROM account WHERE id::text = $1 AND role = 'ADMINISTRATOR' FOR UPDATE`,
      [id],
    );
    if (before === undefined) throw new Error(`There is no administrator's account ${id}.`);
    const ended = before['to_on'] as string | null;
    if (ended !== null && ended <= today) throw new Error(`That account ended on ${ended}.`);
    const endedOn = String(before['from_on']) > today ? String(before['from_on']) : today;
    await manager.query('UPDATE account SET to_on = $2, by_act = true, version = version + 1 WHERE id = $1', [
      before['id'],
      endedOn,
    ]);
    await writeJournalLine(manager, operator, {
      act: 'END_ACCOUNT',
      childId: null,
      subject: String(before['id']),
      before,
      after: { ...before, to_on: endedOn },
      sentence: 'An administrator’s account was ended on the machine.',
      onDay: endedOn,
    });
  });
  say('The account has ended: within a minute nobody comes in by it.');
}
