export { iroExtract } from './extract/iro-extract';
export { ssda903 } from './ssda903/ssda903';
export { fileNames, layoutOf, layouts, type FileName, type RowOf } from './layouts';
export type { Column, ColumnKind, Columns, FileLayout, NamedColumn, Reference, Row } from './layout';
export { describeExtract } from './describe-layouts';
export {
  readFolder,
  type CheckedFolder,
  type FaultyFolder,
  type Progress,
  type ReadOptions,
} from './reading/read-folder';
export { numberOf, shown, type Fault } from './reading/fault';
export type { CellOf } from './reading/folder-days';
export { KeptReturn, returnFiles, type ReturnFile } from './rules/kept-return';
export { describeRules, ruleLines, rulesInForce } from './rules/rule-table';
export type { RuleKind } from './rules/return-rule';
export { readingOrder } from './reading/recognise';
export { episodesOf, type PeriodWithoutEpisodes } from './care/episodes-of';
export {
  periodsOfCare,
  type Episode,
  type LegalStatusSpell,
  type PeriodOfCare,
  type PlacementSpell,
  type TemporaryStay,
} from './care/periods-of-care';
export { episodesOverYears, type EpisodeOfYear, type ToldEpisodes } from './care/episodes-over-years';
export { safeCell, writeCsv, writeCsvFile } from './write-csv';
export { postcodeDirectory, type PostcodePlace } from './reading/postcode-directory';
