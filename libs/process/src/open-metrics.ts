import type { Config } from './config';
import { log } from './log';
import { serveMetrics } from './metrics-server';

/**
 * The port of `/metrics` of the gateway, or of all in one process; services on their own take the next four.
 */
export const usualMetricsPort = 9400;

/**
 * Serves `/metrics` beside a process. A port that is taken is said and lived without: nobody's work depends
 * on it.
 */
export async function openMetrics(config: Config, usual: number): Promise<{ close(): Promise<void> }> {
  const port = config.metricsPort ?? usual;
  return serveMetrics(port === 0 ? undefined : port, config.host).catch((error: Error) => {
    log(`No /metrics on port ${port}: ${error.message}`);
    return { close: () => Promise.resolve() };
  });
}
