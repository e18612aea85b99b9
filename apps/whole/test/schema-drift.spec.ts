import { schemaDrift, services } from '@iro/database';
import { freshDatabases } from '@iro/testkit';
import { subgraphs } from '@iro/whole';

it.each(services)('the schema builder has nothing to say after the migrations of %s', async (service) => {
  const databases = await freshDatabases();
  expect(await schemaDrift(subgraphs[service].store, databases[service].migrator)).toEqual([]);
});
