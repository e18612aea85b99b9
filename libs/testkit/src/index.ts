export { asSuperuser, databaseName, demonstrationDatabases, freshDatabases, type Databases } from './databases';
export { openCouncilUnderTest, type Answered, type CouncilUnderTest } from './council';
