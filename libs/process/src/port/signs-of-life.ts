import { setTimeout as sleep } from 'node:timers/promises';
import type { ServiceName } from '@iro/access';

/**
 * How often a service is asked for a sign of life while something is asked of it, and how long it has for
 * one, in milliseconds: together less than the two seconds after which an answer is owed without it.
 */
const sign = { every: 400, within: 1_200 };

/**
 * A service keeps its connections open and says nothing: its process is frozen, or its machine is out of
 * reach.
 */
export class Silent extends Error {
  constructor(name: ServiceName) {
    super(`${name} gives no sign of life`);
  }
}

/**
 * Tells a service that takes long from one that is not there: what is asked of it is given up when it does
 * not even answer `ping`, and asked again once it does.
 */
export interface SignsOfLife {
  /** @throws Silent at once where there is no sign of life, or as soon as it is missed */
  readonly during: <T>(ask: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal) => Promise<T>;
  readonly close: () => void;
}

/**
 * Watches one service, as long as something is asked of it and until it answers again. A `ping` that fails at
 * once is a sign: whatever was asked fails as fast.
 */
export function signsOfLife(name: ServiceName, ping: () => Promise<unknown>): SignsOfLife {
  const waiting = new Set<AbortController>();
  let [silent, watching, closed] = [false, false, false];
  const answers = async (): Promise<boolean> => {
    // This process may have been the one that was held up: what has arrived meanwhile is taken in before it
    // is judged.
    const missed = sleep(sign.within, undefined, { ref: false }).then(() => sleep(50, false, { ref: false }));
    return Promise.race([
      ping().then(
        () => true,
        () => true,
      ),
      missed,
    ]);
  };
  const watch = async (): Promise<void> => {
    watching = true;
    while (!closed && (silent || waiting.size > 0)) {
      await sleep(sign.every, undefined, { ref: false });
      silent = !(await answers());
      if (silent) for (const each of waiting) each.abort(new Silent(name));
    }
    watching = false;
  };
  return {
    async during(ask, signal) {
      if (silent) throw new Silent(name);
      const own = new AbortController();
      waiting.add(own);
      if (!watching) void watch();
      try {
        return await ask(signal === undefined ? own.signal : AbortSignal.any([signal, own.signal]));
      } finally {
        waiting.delete(own);
      }
    },
    close: () => {
      closed = true;
    },
  };
}
