import { getMetadataArgsStorage } from 'typeorm';
import type { ColumnMetadataArgs } from 'typeorm/metadata-args/ColumnMetadataArgs';
import { SnakeNaming } from './naming';

/** A class that describes a table: its rows are the class's properties. */
export type EntityClass<Row extends object = object> = new () => Row;

/** The name of one of a row's properties. */
export type PropertyOf<Row> = keyof Row & string;

const naming = new SnakeNaming();
const names = new WeakMap<EntityClass, string>();

/** The class and those it extends: columns are declared on any of them. */
const ancestry = (entity: EntityClass): EntityClass[] => {
  const line: EntityClass[] = [];
  for (let each = entity; each !== Function.prototype; each = Object.getPrototypeOf(each) as EntityClass)
    line.push(each);
  return line;
};

const columnNamed = (entity: EntityClass, property: string): ColumnMetadataArgs => {
  const found = columnsDeclared(entity).find((column) => column.propertyName === property);
  if (found === undefined) throw new Error(`${entity.name} has no column for ${property}.`);
  return found;
};

const columnsDeclared = (entity: EntityClass): ColumnMetadataArgs[] =>
  getMetadataArgsStorage().filterColumns(ancestry(entity));

/** The table an entity describes. @throws when the class describes none */
export function tableOf(entity: EntityClass): string {
  const name = getMetadataArgsStorage().tables.find((table) => table.target === entity)?.name;
  if (name === undefined) throw new Error(`${entity.name} names no table: @Entity('its_name').`);
  return name;
}

/** The column a property is kept in: `childId` -> `child_id`. @throws when the entity has no such column */
export function columnOf<Row extends object>(entity: EntityClass<Row>, property: PropertyOf<Row>): string {
  return naming.columnName(property, columnNamed(entity, property).options.name, []);
}

/** Whether a record may lack the property. @throws when the entity has no such column */
export const mayLack = <Row extends object>(entity: EntityClass<Row>, property: PropertyOf<Row>): boolean =>
  columnNamed(entity, property).options.nullable === true;

/** A value as its column takes it: one kept as JSON is written as text, which `pg` would make a list of. */
export const storedAs = <Row extends object>(
  entity: EntityClass<Row>,
  property: PropertyOf<Row>,
  value: unknown,
): unknown =>
  value !== null && String(columnNamed(entity, property).options.type).startsWith('json')
    ? JSON.stringify(value)
    : value;

/**
 * The select list that gives rows in an entity's own shape: from the entity's metadata, so that no alias can
 * be forgotten or misspelt.
 *
 * @param only some of the properties; all when left out
 * @example columnsOf(ReviewEntity, 'r') -> r.id AS "id", r.child_id AS "childId", …
 */
export function columnsOf<Row extends object>(
  entity: EntityClass<Row>,
  alias: string,
  only?: readonly PropertyOf<Row>[],
): string {
  const properties = only ?? columnsDeclared(entity).map((column) => column.propertyName as PropertyOf<Row>);
  return properties.map((property) => `${alias}.${columnOf(entity, property)} AS "${property}"`).join(', ');
}

/**
 * Says what a record is called, where that is not its table's name: `@Called('questionnaire')` on the entity
 * of `sdq`.
 */
export const Called =
  (what: string) =>
  (entity: EntityClass): void =>
    void names.set(entity, what);

/** What a record is called in a sentence: as `Called` says, else its table's words. */
export const calledOf = (entity: EntityClass): string =>
  names.get(entity) ?? tableOf(entity).replaceAll('_', ' ');
