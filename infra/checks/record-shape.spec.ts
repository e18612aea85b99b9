import type { DataSource } from 'typeorm';
import { children } from '@iro/children';
import { compliance } from '@iro/compliance';
import { columnsOf, dataSourceFor, mayLack, tableOf, type EntityClass } from '@iro/database';
import { disputes } from '@iro/disputes';
import { reviews } from '@iro/reviews';

/** What TypeORM makes of a service's tables, without a database. */
async function understood(source: DataSource): Promise<DataSource> {
  await (source as unknown as { buildMetadatas(): Promise<void> }).buildMetadatas();
  return source;
}

describe.each([children, reviews, disputes, compliance])('the tables of $name', ({ store }) => {
  it('are named, read and required by the kit as TypeORM stores them', async () => {
    const source = await understood(dataSourceFor(store, 'postgres://nowhere.invalid/none'));
    for (const { target, tableName, columns } of source.entityMetadatas) {
      const entity = target as EntityClass<Record<string, unknown>>;
      expect(tableOf(entity)).toBe(tableName);
      expect(columnsOf(entity, 't').split(', ').sort()).toEqual(
        columns.map(({ databaseName, propertyName }) => `t.${databaseName} AS "${propertyName}"`).sort(),
      );
      for (const { propertyName, isNullable } of columns)
        expect({ propertyName, isNullable: mayLack(entity, propertyName) }).toEqual({
          propertyName,
          isNullable,
        });
    }
  });

  it('are said to lack a column that they lack', () => {
    const [entity] = store.tables as readonly EntityClass<Record<string, unknown>>[];
    expect(() => columnsOf(entity as EntityClass<Record<string, unknown>>, 't', ['nonsuch'])).toThrow(
      'has no column for nonsuch',
    );
  });
});
