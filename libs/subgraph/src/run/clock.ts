import { civilDateOf, type CivilDate } from '@iro/calendar';

/** The one seam through which the product knows what time it is. */
export interface Clock { readonly now: () => Date; readonly today: () => CivilDate }

/** A clock that goes; from a chosen day on when one is given, so that hours pass there too. */
export function clockFrom(day: string | undefined): Clock {
  const shift = day === undefined ? 0 : new Date(`${day}T09:00:00Z`).getTime() - Date.now();
  const now = (): Date => new Date(Date.now() + shift);
  return { now, today: () => civilDateOf(now()) };
}
