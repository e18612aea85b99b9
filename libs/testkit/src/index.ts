export {
  asSuperuser,
  databaseName,
  databaseUrl,
  databaseOf,
  demonstrationDatabases,
  demonstrationFolder,
  freshDatabase,
  freshDatabases,
  type Databases,
} from './databases';
export { generatedDocuments, type GeneratedDocument, type Pools } from './generated-documents';
export { everyQuestion, type Question, type Subjects } from './every-question';
export { isTyped, markChildren, recordsOf, textColumnsUnsaid, type Marked } from './marked-children';
export {
  differingHistories,
  dutyInWords,
  storeHistories,
  type HistoryFact,
  type RandomHistory,
  type StoredDuties,
} from './random-histories';
