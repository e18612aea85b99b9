export { readConfig, root, type Config } from './config';
export { openStorage, type Storage } from './storage';
export { openCouncil, type Council } from './council';
export { subgraphs } from './subgraphs';
export { importCommand, FaultyFolder } from './commands/import';
export { rebuildDuties } from './commands/rebuild-duties';
export { schemaFiles } from './commands/schema';
export { journalVerify, raiseEpochOf, signHeads, verifyJournals, type Verified } from './commands/journals';
export { importFolder, type Imported, type Told } from './import-folder';
