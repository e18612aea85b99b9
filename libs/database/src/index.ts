export { services, type DatabaseUrls, type ServiceName } from './services';
export { openCluster, type Cluster } from './embedded/cluster';
export { bootstrapDatabases } from './embedded/bootstrap';
export { accessFunctions, behindTheWall, systemOnly } from './row-security';
export { ImportConflict, mergeRows, type Merge, type Merged } from './merge-rows';
export { columnsOf } from './columns';
export { useCivilTypes } from './civil-types';
export { dataSourceFor, migrate, schemaDrift, type Store } from './data-source';
export { openReader, type Reader, type Statement } from './reader';
