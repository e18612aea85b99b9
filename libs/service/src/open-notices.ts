import path from 'node:path';
import type { ServiceName } from '@iro/database';
import {
  filePort,
  openNotices,
  readAddresses,
  scheduleNotices,
  smtpPort,
  type DeliveryPort,
  type Notices,
  type ScheduledNotices,
} from '@iro/notices';
import { log, type Config } from '@iro/process';
import { clockFrom, type Subgraph } from '@iro/subgraph';
import type { Storage } from './storage';

/** Notices of several services, and the post they share. */
export interface OpenNotices {
  readonly of: Readonly<Partial<Record<ServiceName, Notices>>>;
  readonly close: () => Promise<void>;
}

/**
 * Opens the notices of services: to the mail server where one is set, to files in the demonstration, else to
 * nowhere.
 */
export async function openNoticesOf(
  config: Config,
  storage: Storage,
  which: readonly Subgraph[],
): Promise<OpenNotices> {
  const { at, dueSoon, smtp, addresses: book } = config.notices;
  const addresses = book === undefined ? [] : await readAddresses(book);
  const toFiles = (): DeliveryPort =>
    filePort(path.join(config.dataDir, 'outbox'), 'notices@iro-graph.invalid', addresses);
  const port =
    smtp === undefined
      ? config.demonstration
        ? toFiles()
        : undefined
      : smtpPort(smtp.url, smtp.from, addresses);
  const of: Partial<Record<ServiceName, Notices>> = {};
  for (const subgraph of which)
    of[subgraph.name] = await openNotices({
      subgraph,
      url: storage.urls[subgraph.name].app,
      clock: clockFrom(config.today),
      at,
      dueSoon,
      addresses,
      port,
      log,
    });
  return {
    of,
    close: async () => {
      for (const notices of Object.values(of)) await notices.close();
      await port?.close();
    },
  };
}

/** Starts the scheduled notices of services. What goes wrong there is logged; the services themselves go on. */
export async function startNotices(
  config: Config,
  storage: Storage,
  which: readonly Subgraph[],
): Promise<{ readonly close: () => Promise<void> }> {
  if (!config.notices.on) return { close: () => Promise.resolve() };
  const open = await openNoticesOf(config, storage, which);
  const scheduled: ScheduledNotices[] = [];
  for (const { name: service } of which) {
    const notices = open.of[service];
    if (notices === undefined) continue;
    await scheduleNotices(notices, storage.urls[service].app, log).then(
      (one) => void scheduled.push(one),
      (error: unknown) => {
        log(`Notices of ${service} are not made: run the migrations.`);
        log(error);
      },
    );
  }
  return {
    close: async () => {
      for (const one of scheduled) await one.close();
      await open.close();
    },
  };
}
