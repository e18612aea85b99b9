import { readConfig, runToTheEnd } from '@iro/process';
import 'reflect-metadata';
import { Command } from 'commander';
import { isRole, roles, type Role } from '@iro/access';
import { isCivilDate, type CivilDate } from '@iro/calendar';
import { services, type ServiceName } from '@iro/database';
import { clockFrom } from '@iro/subgraph';
import {
  endAdministrator,
  listAdministrators,
  openAdministrator,
  type AdministratorOptions,
} from './commands/account';
import { documents } from './commands/documents';
import { importCommand, type ImportOptions } from './commands/import';
import { journalVerify, raiseEpochOf, signHeads } from './commands/journals';
import { lockMigrations } from './commands/lock-migrations';
import { noticesCommand } from './commands/notices';
import { query, type QueryOptions } from './commands/query';
import { rebuildDuties } from './commands/rebuild-duties';
import { rules } from './commands/rules';
import { schema } from './commands/schema';
import { startServices } from './commands/services';
import { start } from './commands/start';
import { issuerToken } from './keys/issuer-token';
import { handOut, makeKeys } from './keys/make-keys';
import { openStorage } from './storage';
import { tieHint } from './tie-hint';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const roleIn = (text: string): Role => {
  if (!isRole(text)) throw new Error(`There is no role ${text}. Roles: ${roles.join(', ')}.`);
  return text;
};
const serviceIn = (text: string): ServiceName => {
  const service = services.find((each) => each === text);
  if (service === undefined)
    throw new Error(`There is no service ${text}. Services: ${services.join(', ')}.`);
  return service;
};
const yearIn = (text: string): number => {
  if (!/^(19|20)\d\d$/.test(text))
    throw new Error(`${text} is not a year: give the one in which it ends, such as 2016.`);
  return Number(text);
};
const dayIn = (text: string): CivilDate => {
  if (!isCivilDate(text)) throw new Error(`${text} is not a day: write it as 2015-09-30.`);
  return text;
};
/** Told beside the answer, so that a token can still be taken from the output. */
const remind = (role: Role, options: object): void => {
  const hint = tieHint(role, { ...options });
  if (hint !== null) process.stderr.write(`${hint}\n`);
};
const ties = (command: Command): Command =>
  command
    .option('--sub <name>', 'who it is')
    .option('--iro <id>')
    .option('--team <id>')
    .option('--service <id>')
    .option('--worker <id>')
    .option('--child <id>');

const program = new Command('iro-graph').description(
  'The case system and single GraphQL endpoint of an IRO service',
);
program
  .command('start')
  .description('the whole graph in one process')
  .action(() => start(readConfig(process.env)));
program
  .command('services')
  .description('four services and the gateway as five processes')
  .action(() => startServices(readConfig(process.env)));
program
  .command('migrate')
  .description('bring the databases up to date')
  .action(async () => (await openStorage(readConfig(process.env))).release());
program
  .command('keys')
  .description('make the keys that are missing, and hand each of the five processes a folder with its own')
  .action(async () => {
    const config = readConfig(process.env);
    await makeKeys(config);
    for (const part of ['public', 'gateway', ...services] as const) say(await handOut(config.keysDir, part));
  });
ties(
  program
    .command('token')
    .description('a token of the local issuer')
    .requiredOption('--role <role>', roles.join(' | '), roleIn),
).action(async (options: QueryOptions) => {
  const config = readConfig(process.env);
  if (config.oidc !== undefined)
    throw new Error('Tokens come from OIDC_ISSUER here; there is no local issuer.');
  say(await issuerToken(config, options.role, options));
  remind(options.role, options);
});
const account = program
  .command('account')
  .description('administrators, who open everybody else’s accounts: open the first one here');
account
  .command('open')
  .description('an administrator’s account, from today on')
  .requiredOption('--name <name>', 'the person’s name')
  .option('--email <address>', 'as the identity provider has verified it')
  .option('--upn <name>', 'the name they sign in with, where the council gives it')
  .option('--subject <subject>', 'as the identity provider names them')
  .option('--issuer <url>', 'whose subject it is; OIDC_ISSUER when not said')
  .action((options: AdministratorOptions) => openAdministrator(readConfig(process.env), options, say));
account
  .command('list')
  .description('the administrators there are and were')
  .action(() => listAdministrators(readConfig(process.env), say));
account
  .command('end <id>')
  .description('an administrator’s account, today')
  .action((id: string) => endAdministrator(readConfig(process.env), id, say));
program
  .command('import <folder>')
  .description('a folder of SSDA903 and IRO-extract CSVs')
  .option(
    '--year <year>',
    'the year ending 31 March that it is of, such as 2016; proved by its days when not said',
    yearIn,
  )
  .option(
    '--until <day>',
    'the last day it tells of, such as 2015-09-30, where it is a part of its year: nothing is withdrawn',
    dayIn,
  )
  .option('--check-only', 'say what is wrong with it, and write nothing')
  .action(async (folder: string, told: Pick<ImportOptions, 'year' | 'until' | 'checkOnly'>) => {
    const config = readConfig(process.env);
    const storage = await openStorage(config);
    const { postcodes, rules } = config;
    await importCommand(folder, storage, clockFrom(config.today).today(), say, {
      ...told,
      postcodes,
      rules,
    })
      .then(async () => {
        if (told.checkOnly !== true)
          await signHeads(config, storage).catch((error: Error) => say(error.message));
      })
      .finally(storage.release);
  });
ties(
  program
    .command('query <file>')
    .description('a federated query')
    .option('--variables <json>')
    .option('--csv <path>')
    .option('--role <role>', 'who asks', roleIn, 'IRO_MANAGER' as Role),
).action(async (file: string, options: QueryOptions) => {
  await query(readConfig(process.env), file, options);
  remind(options.role, options);
});
program
  .command('rules')
  .description('every rule: what, number, source, in force from; and the protocol that this council adopted')
  .action(() => rules(readConfig(process.env), say));
program
  .command('documents')
  .description('write the list of trusted documents, or check it')
  .option('--check')
  .action((options: { check?: boolean }) => documents(options.check === true));
program
  .command('schema')
  .description('write the committed schemas, or check them')
  .option('--check')
  .action((options: { check?: boolean }) => schema(options.check === true));
program
  .command('migrations:lock')
  .description('lock new migrations: what is merged is history')
  .option('--release <version>', 'also keep the state in which this release leaves a database')
  .action(({ release }: { release?: string }) => lockMigrations(release, say));
program
  .command('notices')
  .description('make a day’s notices at once and send what can be sent')
  .option('--day <day>', 'such as 2016-04-01; today when not said')
  .action((options: { day?: string }) => noticesCommand(readConfig(process.env), options.day, say));
program
  .command('duties:rebuild')
  .description('work out every duty again from the facts')
  .action(async () => {
    const storage = await openStorage(readConfig(process.env));
    const rebuilt = await rebuildDuties(storage).finally(storage.release);
    for (const { service, duties, changed } of rebuilt)
      say(`${service}: ${duties} duties, ${changed ? 'CHANGED' : 'unchanged'}`);
  });
program
  .command('journal:verify')
  .description('check the chains of the journals and read logs, and their signed heads')
  .action(async () => {
    const config = readConfig(process.env);
    const storage = await openStorage(config, false);
    await journalVerify(config, storage, say).finally(storage.release);
  });
program
  .command('epoch:raise <service>')
  .description('after a service was set back to an earlier time')
  .action(async (name: string) => {
    const config = readConfig(process.env);
    const service = serviceIn(name);
    const storage = await openStorage(config, false);
    const { journal, reads } = await raiseEpochOf(service, config, storage).finally(storage.release);
    say(
      `${service}: a new epoch, at line ${journal} of the journal and entry ` +
        `${reads} of the read log. The other services replay its feed.`,
    );
  });

// Whoever reads the output may have read enough (head).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
});

runToTheEnd(() => program.parseAsync());
