import { addDays, daysBetween, type CivilDate } from '@iro/calendar';

/** Days at which a count goes wrong if it is going to: the ends of years, months and quarters. */
const edges = [
  '2015-03-30',
  '2015-03-31',
  '2015-04-01',
  '2015-04-30',
  '2015-06-30',
  '2015-08-31',
  '2015-09-30',
  '2015-10-01',
  '2015-12-31',
  '2016-01-01',
  '2016-02-29',
  '2016-03-30',
  '2016-03-31',
] as CivilDate[];

/** Chance that gives the same again from the same seed. */
export class Chance {
  constructor(private state: number) {}

  /** From 0 up to and not including 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  often(share: number): boolean {
    return this.next() < share;
  }
  int(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }
  one<T>(of: readonly T[]): T {
    return of[Math.floor(this.next() * of.length)] as T;
  }
  /** A day of a stretch, both ends included; half of the time an edge, where the stretch has one. */
  day(from: CivilDate, to: CivilDate): CivilDate {
    const near = edges.filter((edge) => edge >= from && edge <= to);
    if (near.length > 0 && this.often(0.5)) return this.one(near);
    return addDays(from, this.int(0, Math.max(0, daysBetween(from, to))));
  }
  /** Something, or blank. */
  maybe(share: number, text: () => string): string {
    return this.often(share) ? text() : '';
  }
}
