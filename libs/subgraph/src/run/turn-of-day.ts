import type { DataSource } from 'typeorm';
import { asActor, systemReach } from '@iro/journal';
import type { Subgraph } from '../subgraph';
import type { Clock } from './clock';

/** A service's look at the clock. */
export interface Turning {
  /** Does what the clock's day asks for, if that has not been done. */
  readonly turn: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** How often the clock is looked at, in milliseconds. */
const often = 1_000;

/** Turns a service to the clock's day: before it begins to answer, and whenever the clock shows another one. */
export async function startTurning(
  subgraph: Subgraph,
  source: DataSource,
  clock: Clock,
  log: (error: unknown) => void,
): Promise<Turning> {
  const { newDay } = subgraph;
  if (newDay === undefined) return { turn: () => Promise.resolve(), close: () => Promise.resolve() };
  let day: string | undefined;
  let turning: Promise<void> | undefined;
  const turn = (): Promise<void> => {
    const today = clock.today();
    if (day === today) return Promise.resolve();
    turning ??= asActor(source, systemReach, (manager) => newDay(manager, today))
      .then(() => {
        day = today;
      })
      .finally(() => {
        turning = undefined;
      });
    return turning;
  };
  await turn();
  const tick = setInterval(() => void turn().catch(log), often);
  return {
    turn,
    async close() {
      clearInterval(tick);
      await turning?.catch(() => undefined);
    },
  };
}
