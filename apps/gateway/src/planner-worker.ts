import { parentPort, workerData } from 'node:worker_threads';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { parse } from 'graphql';

/** Plans documents beside the event loop: what takes long here keeps nobody waiting there. */
const supergraph = Supergraph.build((workerData as { supergraph: string }).supergraph);
const planner = new QueryPlanner(supergraph);
const schema = supergraph.apiSchema();

interface Order {
  readonly number: number;
  readonly document: string;
  readonly operationName: string | undefined;
}

parentPort?.on('message', ({ number, document, operationName }: Order) => {
  try {
    const operation = operationFromDocument(
      schema,
      parse(document),
      operationName === undefined ? {} : { operationName },
    );
    parentPort?.postMessage({ number, plan: JSON.stringify(planner.buildQueryPlan(operation)) });
  } catch (error) {
    parentPort?.postMessage({ number, fault: (error as Error).message });
  }
});
parentPort?.postMessage({ ready: true });
