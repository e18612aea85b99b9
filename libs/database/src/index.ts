export { services, type ServiceName } from '@iro/access';
export type { DatabaseUrls } from './database-urls';
export { openCluster, type Cluster } from './embedded/cluster';
export { bootstrapDatabases } from './embedded/bootstrap';
export { reachFunctions, reachWhileCounting } from './reach-functions';
export { accessFunctions, behindTheWall, systemOnly } from './row-security';
export {
  ImportConflict,
  mergeRows,
  mergeStaged,
  refuseOverlaps,
  stagedFor,
  type Merge,
  type MergeInto,
} from './merge-rows';
export { alsoChanged, eachChanged, noteChanged, settleChanged } from './changed-children';
export { connectionOf, sent, stageInto, stageRows, type Staging } from './staging';
export { bareTables, whileBare } from './bare-tables';
export { CalmClient } from './calm-client';
export {
  Called,
  calledOf,
  columnOf,
  columnsOf,
  mayLack,
  storedAs,
  tableOf,
  type EntityClass,
  type PropertyOf,
} from './record-shape';
export { useCivilTypes } from './civil-types';
export { dataSourceFor, migrate, schemaDrift, type Store } from './data-source';
export { missingMigrations } from './missing-migrations';
export { laidOutAlike, whatMigrationsDo, type MigrationDone } from './what-a-migration-does';
export { fallenWalls } from './walls-standing';
export type { Statement } from './gathered-reads';
export { openReader, type Reader } from './reader';
export { asActor } from './as-actor';
