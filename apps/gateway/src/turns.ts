import { TooMuch } from '@iro/process';

/** Requests of one person that may wait for their turn. */
const waitingAtMost = 200;

/** Points that one person's requests may come to while they run together; what is dearer runs alone. */
const togetherAtMost = 10_000;

interface Waiting {
  readonly points: number;
  start(): void;
}

interface Person {
  running: number;
  /** What those that run cost together. */
  points: number;
  readonly waiting: Waiting[];
}

/** Lets requests run: a few of each person at once, and people in turn. */
export interface Turns {
  /**
   * Waits for a person's turn. @returns what is called when the request is done
   *
   * @throws LIMIT_EXCEEDED where too many of the person's wait already, and the signal's reason when it is
   * aborted while waiting
   */
  take(person: string, points: number, signal: AbortSignal): Promise<() => void>;
}

/** Opens turns: so many requests of one person at the same time, and so many of all together. */
export function openTurns(ofOne: number, ofAll: number): Turns {
  // Who has the fewest running goes first; of these, who was let in longest ago: who is let in goes to the end.
  const people = new Map<string, Person>();
  let running = 0;
  const mayRun = (person: Person): boolean => {
    const [first] = person.waiting;
    return (
      first !== undefined &&
      (person.running === 0 || (person.running < ofOne && person.points + first.points <= togetherAtMost))
    );
  };
  const next = (): void => {
    while (running < ofAll) {
      let found: [string, Person] | undefined;
      for (const each of people)
        if (mayRun(each[1]) && each[1].running < (found?.[1].running ?? Infinity)) found = each;
      if (found === undefined) return;
      const [name, person] = found;
      people.delete(name);
      people.set(name, person);
      const waiting = person.waiting.shift();
      person.running += 1;
      person.points += waiting?.points ?? 0;
      running += 1;
      waiting?.start();
    }
  };
  const done = (name: string, person: Person, points: number): void => {
    person.running -= 1;
    person.points -= points;
    running -= 1;
    if (person.running === 0 && person.waiting.length === 0) people.delete(name);
    next();
  };
  return {
    take: (name, points, signal) =>
      new Promise((resolve, reject) => {
        const person = people.get(name) ?? { running: 0, points: 0, waiting: [] };
        if (person.waiting.length >= waitingAtMost) {
          reject(
            new TooMuch(
              'requests waiting',
              person.waiting.length + 1,
              waitingAtMost,
              'Wait for some of them.',
            ),
          );
          return;
        }
        people.set(name, person);
        const gone = (): void => {
          person.waiting.splice(person.waiting.indexOf(waiting), 1);
          if (person.running === 0 && person.waiting.length === 0) people.delete(name);
          reject(signal.reason);
        };
        const waiting: Waiting = {
          points,
          start() {
            signal.removeEventListener('abort', gone);
            let over = false;
            resolve(() => {
              if (over) return;
              over = true;
              done(name, person, points);
            });
          },
        };
        person.waiting.push(waiting);
        if (signal.aborted) gone();
        else {
          signal.addEventListener('abort', gone, { once: true });
          next();
        }
      }),
  };
}
