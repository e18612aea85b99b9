import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** What this process tells whoever watches it, in Prometheus' text. No names, ids or documents are among it. */
export const metrics = new Registry();
collectDefaultMetrics({ register: metrics });

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20];

/**
 * Requests to the endpoint by kind (query, mutation) and outcome (OK or the first error's code), in seconds.
 */
export const endpointRequests = new Histogram({
  name: 'iro_endpoint_request_seconds',
  help: 'Requests to the endpoint, by kind of operation and outcome',
  labelNames: ['kind', 'outcome'],
  buckets: seconds,
  registers: [metrics],
});
/** What the gateway asks of each service, in seconds. */
export const serviceRequests = new Histogram({
  name: 'iro_service_request_seconds',
  help: 'What the gateway asks of each service, by outcome',
  labelNames: ['service', 'outcome'],
  buckets: seconds,
  registers: [metrics],
});
/** Acts by name and outcome (DONE or the refusal's code). */
export const acts = new Counter({
  name: 'iro_acts_total',
  help: 'Acts by name and outcome',
  labelNames: ['act', 'outcome'],
  registers: [metrics],
});

const level = new Map<string, { readonly service: string; readonly producer: string; readonly at: number }>();
/** Notes that a service has applied all there is of another's feed. */
export const nowLevel = (service: string, producer: string): void =>
  void level.set(`${service} ${producer}`, { service, producer, at: Date.now() });
/** Seconds since a service last had all of another's feed, as of when it is asked. */
new Gauge({
  name: 'iro_feed_behind_seconds',
  help: 'Seconds since a service was last level with a feed it follows',
  labelNames: ['service', 'producer'],
  registers: [metrics],
  collect() {
    for (const { service, producer, at } of level.values())
      this.set({ service, producer }, (Date.now() - at) / 1_000);
  },
});
