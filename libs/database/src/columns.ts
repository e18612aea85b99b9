import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';

/**
 * The select list that gives rows in an entity's own shape, for lean named SQL on hot reads.
 *
 * @example columnsOf(source, ReviewEntity, 'r') -> r.id AS "id", r.child_id AS "childId", …
 */
export function columnsOf(source: DataSource, entity: EntityTarget<ObjectLiteral>, alias: string): string {
  return source
    .getMetadata(entity)
    .columns.map((column) => `${alias}.${column.databaseName} AS "${column.propertyName}"`)
    .join(', ');
}
