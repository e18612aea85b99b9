import * as fc from 'fast-check';
import { generatedDocuments } from '@iro/testkit';
import { gatewayBeside, type GatewayBeside } from './gateway-beside';

const documents = Number(process.env['EXECUTOR_DOCUMENTS'] ?? 400);
const seed = Number(process.env['EXECUTOR_SEED'] ?? 20_160_401);

describe('the graph, asked by the gateway and by graphql-js as one schema', () => {
  let graph: GatewayBeside;
  beforeAll(async () => {
    graph = await gatewayBeside();
  });
  afterAll(() => graph.close());

  it('answers every generated document with the same data and the same errors', async () => {
    let carriedOut = 0;
    await fc.assert(
      fc.asyncProperty(generatedDocuments(graph.schema, graph.pools), async (document) => {
        const plain = await graph.asOne(document);
        const answer = await graph.byGateway(document);
        if (plain.data !== null) carriedOut += 1;
        expect(answer).toEqual(plain);
      }),
      { seed, numRuns: documents, endOnFailure: true },
    );
    expect(carriedOut).toBeGreaterThan(documents / 2);
  }, 3_600_000);
});
