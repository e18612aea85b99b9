import { addMonths, type DayNumber } from './day';
import { YEAR_START } from './quotas';
import type { Random } from './random';

/** Splits a list into sibling groups of one to three. */
export function grouped<T>(
  items: readonly T[],
  random: Random,
  sizes: readonly (readonly [number, number])[] = [
    [1, 60],
    [2, 25],
    [3, 15],
  ],
): T[][] {
  const groups: T[][] = [];
  for (let index = 0; index < items.length;) {
    const size = Math.min(random.weighted(sizes), items.length - index);
    groups.push(items.slice(index, index + size));
    index += size;
  }
  return groups;
}

export interface MonthlyGroup<T> {
  members: T[];
  months: readonly [first: number, last: number];
}

/**
 * Gives every group a month so that each month takes exactly its number of children.
 *
 * The most bound and the largest go first; a group that no month can take whole is divided.
 */
export function spreadOverMonths<T>(
  groups: readonly MonthlyGroup<T>[],
  capacity: number[],
  random: Random,
): { members: T[]; month: number }[] {
  const width = (group: MonthlyGroup<T>) => group.months[1] - group.months[0];
  const waiting = [...groups].sort(
    (one, other) => width(one) - width(other) || other.members.length - one.members.length,
  );
  const placed: { members: T[]; month: number }[] = [];
  for (let group = waiting.shift(); group; group = waiting.shift()) {
    const { members, months } = group;
    const open = capacity
      .map((left, month) => [month, left] as const)
      .filter(([month, left]) => left >= members.length && month >= months[0] && month <= months[1]);
    if (open.length > 0) {
      const month = random.weighted(open);
      capacity[month] = (capacity[month] as number) - members.length;
      placed.push({ members, month });
    } else if (members.length > 1) {
      waiting.unshift(...members.map((member) => ({ members: [member], months })));
    } else {
      throw new Error(`No month from ${months[0]} to ${months[1]} has room`);
    }
  }
  return placed;
}

export const monthStart = (month: number): DayNumber => addMonths(YEAR_START, month);

/** A day inside the month, clear of its first and last. */
export const dayInMonth = (month: number, random: Random): DayNumber =>
  random.int(monthStart(month) + 1, monthStart(month + 1) - 3);
