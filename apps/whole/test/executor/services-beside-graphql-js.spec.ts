import * as fc from 'fast-check';
import { services } from '@iro/database';
import { demonstrationDatabases, generatedDocuments } from '@iro/testkit';
import { subgraphs } from '../../src/subgraphs';
import { serviceBeside, type ServiceBeside } from './service-beside';

/** Documents asked of the four services together. */
const documents = Number(process.env['EXECUTOR_DOCUMENTS'] ?? 400);
/** Which ones: another number tries others. */
const seed = Number(process.env['EXECUTOR_SEED'] ?? 20_160_401);

describe.each(services)('%s, asked by our executor and by graphql-js', (name) => {
  let service: ServiceBeside;
  beforeAll(async () => {
    service = await serviceBeside(subgraphs[name], await demonstrationDatabases());
  });
  afterAll(() => service.close());

  it('answers every generated document with the same data and the same errors', async () => {
    let carriedOut = 0;
    await fc.assert(
      fc.asyncProperty(
        generatedDocuments(service.schema, service.pools, service.keys),
        fc.nat({ max: service.reaches.length - 1 }),
        async (document, who) => {
          const reach = service.reaches[who] as (typeof service.reaches)[number];
          const plain = await service.plain(document, reach);
          if (plain.data !== null) carriedOut += 1;
          expect(await service.ours(document, reach)).toEqual(plain);
        },
      ),
      { seed, numRuns: Math.ceil(documents / services.length), endOnFailure: true },
    );
    expect(carriedOut).toBeGreaterThan(documents / services.length / 2);
  }, 3_600_000);
});
