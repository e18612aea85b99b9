export { iroExtract } from './extract/iro-extract';
export { ssda903 } from './ssda903/ssda903';
export { fileNames, layoutOf, layouts, type FileName, type RowOf } from './layouts';
export type { Column, ColumnKind, Columns, FileLayout, NamedColumn, Reference, Row } from './layout';
export { describeExtract } from './describe-layouts';
