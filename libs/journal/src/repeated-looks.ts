/** One entry of the read log, written or being written, as it is remembered for the children in it. */
export interface Look {
  readonly at: number;
  readonly written: Promise<void>;
  state: 'WRITING' | 'WRITTEN' | 'FAILED';
}

/** What is remembered of looks: which children somebody already looked at for the same purpose a moment ago. */
export interface RepeatedLooks {
  /** The children of whom no entry stands yet, and the writing of those whose entry is still under way. */
  told(
    who: string,
    children: readonly string[],
    now: number,
  ): { readonly anew: readonly string[]; readonly underWay: readonly Promise<void>[] };
  note(who: string, children: readonly string[], now: number, written: Promise<void>): void;
}

type Remembered = Map<string, Map<string, Look>>;

/**
 * So many children's looks are remembered; beyond that all are forgotten, and the next look of each is
 * written again.
 */
const most = 200_000;

/**
 * Remembers looks for a time in milliseconds, counted from the entry that was written: somebody who looks all
 * day has an entry for each such time. Only this process remembers, so after a restart, and in another
 * process, the same look is written again: too many entries, never too few.
 */
export function rememberLooks(within: number): RepeatedLooks {
  let current: Remembered = new Map();
  let before: Remembered = new Map();
  let since = 0;
  let count = 0;
  /** What is older than twice the time is in neither of the two. */
  const age = (now: number): void => {
    if (now - since < within && count < most) return;
    before = count < most ? current : new Map();
    [current, since, count] = [new Map(), now, 0];
  };
  const stands = (look: Look | undefined, now: number): look is Look =>
    look !== undefined && look.state !== 'FAILED' && now - look.at < within;
  return {
    told(who, children, now) {
      age(now);
      const [newer, older] = [current.get(who), before.get(who)];
      if (newer === undefined && older === undefined) return { anew: children, underWay: [] };
      const anew: string[] = [];
      const underWay = new Set<Promise<void>>();
      for (const child of children) {
        const look = newer?.get(child) ?? older?.get(child);
        if (!stands(look, now)) anew.push(child);
        else if (look.state === 'WRITING') underWay.add(look.written);
      }
      return { anew, underWay: [...underWay] };
    },
    note(who, children, now, written) {
      const look: Look = { at: now, written, state: 'WRITING' };
      written.then(
        () => {
          look.state = 'WRITTEN';
        },
        () => {
          look.state = 'FAILED';
        },
      );
      const own = current.get(who) ?? new Map<string, Look>();
      for (const child of children) own.set(child, look);
      current.set(who, own);
      count += children.length;
    },
  };
}
