import type { CivilDate } from '@iro/calendar';
import { dataSourceFor } from '@iro/database';
import type { Clock, Subgraph } from '@iro/subgraph';
import type { Address } from './address-book';
import { deliver, type Delivered } from './delivery/deliver';
import type { DeliveryPort } from './delivery/delivery-port';
import { digestsMade, makeDigests } from './make-notices';
import { writeNotices } from './write-notices';

/** What notices are made and sent with. */
export interface NoticesOptions {
  readonly subgraph: Subgraph;
  readonly url: string;
  readonly clock: Clock;
  /** From when in the morning a day's digests are made, by the clocks in England: '07:00'. */
  readonly at: string;
  /** Working days ahead that count as soon. */
  readonly dueSoon: number;
  readonly addresses: readonly Address[];
  /** Undefined: nothing is sent, messages are read in the graph alone. */
  readonly port: DeliveryPort | undefined;
  readonly log: (what: unknown) => void;
}

/** One service's notices: each step can be done again at any time without harm. */
export interface Notices {
  /** Makes what is to be made by now: the day's digests once its time has come, and what is to be written. */
  readonly makeDue: () => Promise<number>;
  /** Makes a day's digests and what is to be written by that day, whatever the time. */
  readonly makeDay: (on: CivilDate) => Promise<number>;
  readonly deliver: (on?: CivilDate) => Promise<Delivered>;
  readonly close: () => Promise<void>;
}

const wallClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Opens the notices of one service on its database. */
export async function openNotices({
  subgraph,
  url,
  clock,
  at,
  dueSoon,
  addresses,
  port,
  log,
}: NoticesOptions): Promise<Notices> {
  const { name, notices, store } = subgraph;
  const source = await dataSourceFor(store, url, 2).initialize();
  const digests = (on: CivilDate): Promise<number> =>
    makeDigests(source, notices, { on, now: clock.now(), dueSoon }, addresses);
  const written = async (on: CivilDate): Promise<number> =>
    notices.written === undefined ? 0 : writeNotices(source, notices.written, on, clock.now(), addresses);
  return {
    async makeDue() {
      const on = clock.today();
      const itIsTime = wallClock.format(clock.now()) >= at && !(await digestsMade(source, on));
      return (itIsTime ? await digests(on) : 0) + (await written(on));
    },
    makeDay: async (on) => (await digests(on)) + (await written(on)),
    deliver: async (on = clock.today()) =>
      port === undefined
        ? { sent: 0, refused: 0 }
        : deliver(source, { service: name, about: notices.about, port, on, now: clock.now(), log }),
    close: () => source.destroy(),
  };
}
