import { LRUCache } from 'lru-cache';
import { TooMuch } from '@iro/process';

/** People who are remembered at most; who has not asked for a minute has their whole budget again. */
const people = 20_000;

/** What each person may still ask for: a budget that fills again over a minute. */
export interface Budgets {
  /** Takes points from a person's budget. @throws LIMIT_EXCEEDED where there are not enough left */
  take(person: string, points: number): void;
  /** Takes what something came to once it was done, whatever is left. */
  charge(person: string, points: number): void;
}

/** Opens budgets of so many points a minute. */
export function openBudgets(aMinute: number, now: () => number = () => performance.now()): Budgets {
  const spent = new LRUCache<string, { points: number; at: number }>({ max: people });
  const spentBy = (person: string, at: number): number => {
    const before = spent.get(person);
    return before === undefined ? 0 : Math.max(0, before.points - ((at - before.at) * aMinute) / 60_000);
  };
  const charge = (person: string, points: number, at = now()): void =>
    void spent.set(person, { points: spentBy(person, at) + points, at });
  return {
    take(person, points) {
      const at = now();
      const together = spentBy(person, at) + points;
      if (together > aMinute) {
        const seconds = Math.ceil(((together - aMinute) * 60) / aMinute);
        throw new TooMuch('points of a minute', together, aMinute, `Ask again in ${seconds} seconds.`);
      }
      charge(person, points, at);
    },
    charge: (person, points) => charge(person, points),
  };
}
