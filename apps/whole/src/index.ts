export { openStorage } from './storage';
export { openCouncil, type Council } from './council';
export { handOut, makeKeys } from './keys/make-keys';
export { issuerToken } from './keys/issuer-token';
export { subgraphs } from './subgraphs';
export { endAdministrator, listAdministrators, openAdministrator } from './commands/account';
export { importCommand, FaultyFolder } from './commands/import';
export { rebuildDuties } from './commands/rebuild-duties';
export { protocolsHere, rules } from './commands/rules';
export {
  againstLock,
  mergedMigrations,
  migrationsNow,
  readLock,
  statementsFile,
  upgradeFolder,
  type Locked,
} from './commands/lock-migrations';
export { schemaFiles } from './commands/schema';
export { journalVerify, raiseEpochOf, signHeads, verifyJournals, type Verified } from './commands/journals';
export { importFolder, type Imported, type Told } from './import-folder';
