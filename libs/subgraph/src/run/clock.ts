import { civilDateOf, type CivilDate } from '@iro/calendar';

/** The one seam through which the product knows what time it is. */
export interface Clock {
  readonly now: () => Date;
  readonly today: () => CivilDate;
}

/** A clock that goes; from a chosen day on when one is given, so that hours pass there too. */
export function clockFrom(day: string | undefined): Clock {
  const shift = day === undefined ? 0 : new Date(`${day}T09:00:00Z`).getTime() - Date.now();
  const now = (): Date => new Date(Date.now() + shift);
  let second = -1;
  let today = civilDateOf(now());
  return {
    now,
    /**
     * Asked by every request, and worked out once a second: telling the day of England's clocks costs as much
     * as a short read.
     */
    today() {
      const at = now();
      const within = Math.floor(at.getTime() / 1_000);
      if (within !== second) [second, today] = [within, civilDateOf(at)];
      return today;
    },
  };
}
