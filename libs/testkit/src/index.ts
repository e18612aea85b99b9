export { asSuperuser, databaseName, demonstrationDatabases, freshDatabases, type Databases } from './databases';
export { openCouncilUnderTest, type Answered, type CouncilUnderTest } from './council';
export { differingHistories, dutyInWords, storeHistories, type HistoryFact, type RandomHistory, type StoredDuties } from './random-histories';
