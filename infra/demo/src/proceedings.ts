import type { Child } from './child';
import { addYears, day, financialYear, iso, type DayNumber } from './day';
import { grouped } from './family-groups';
import type { Output } from './output';
import { PROCEEDINGS_BY_YEAR, YEAR_END } from './quotas';
import type { Roster } from './roster';
import { workingDayOnOrBefore } from './working-days';

interface ProceedingsSet {
  issued: DayNumber;
  concluded: DayNumber | null;
  outcome: string;
  children: Child[];
}

/**
 * Sets of care proceedings: one for each family whose child came under an interim care order, and as many
 * more as the year counts, of families whose children stayed at home. Adds those children to the roster.
 */
export function bringProceedings(roster: Roster): ProceedingsSet[] {
  const { random } = roster;
  const sets: ProceedingsSet[] = [];
  const counts = new Map<number, number>();
  const room = (year: number) => (PROCEEDINGS_BY_YEAR[year] ?? 0) - (counts.get(year) ?? 0);
  const add = (set: ProceedingsSet) => {
    const year = financialYear(set.issued);
    counts.set(year, (counts.get(year) ?? 0) + 1);
    sets.push(set);
  };
  const families = new Map<number, Child[]>();
  for (const child of roster.children)
    families.set(child.family, [...(families.get(child.family) ?? []), child]);
  for (const children of families.values()) {
    const before = children.filter((child) => child.period?.legal.some(({ status }) => status === 'C1'));
    const first = before[0]?.period?.legal.find(({ status }) => status === 'C1')?.from;
    if (first === undefined) continue;
    const issued = workingDayOnOrBefore(first - 3);
    if (room(financialYear(issued)) <= 0) continue;
    const final = before[0]?.period?.legal.find(({ status }) => status === 'C2' || status === 'E1');
    const concluded = final?.from ?? before[0]?.period?.end ?? null;
    const outcome =
      concluded === null
        ? ''
        : final?.status === 'E1'
          ? 'Care and placement orders'
          : final
            ? 'Care order'
            : 'Other order';
    add({
      issued,
      concluded: concluded !== null && concluded <= YEAR_END ? concluded : null,
      outcome: concluded !== null && concluded <= YEAR_END ? outcome : '',
      children: before,
    });
  }
  for (const year of Object.keys(PROCEEDINGS_BY_YEAR).map(Number)) {
    const opens = day(`${year - 1}-04-01`);
    const sizes = Array.from({ length: room(year) }, () => grouped([1, 2, 3], random)[0]?.length ?? 1);
    for (const size of sizes) {
      const issued = workingDayOnOrBefore(random.int(opens + 4, opens + 358));
      const family = roster.newFamily();
      const eldest = random.int(addYears(issued, -13), issued - 900);
      const children = Array.from({ length: size }, (_, index) =>
        roster.add('home', Math.min(eldest + index * 480, issued - 5), family, null),
      );
      const concluded = issued + random.int(120, 230);
      add({
        issued,
        concluded: concluded <= YEAR_END ? concluded : null,
        outcome:
          concluded <= YEAR_END
            ? random.pick(['Supervision order', 'No order', 'Special guardianship order'])
            : '',
        children,
      });
    }
  }
  return sets;
}

export function writeProceedings(out: Output, sets: readonly ProceedingsSet[], council: number): void {
  for (const [index, { issued, concluded, outcome, children }] of [...sets]
    .sort((one, other) => one.issued - other.issued)
    .entries()) {
    if (!children.some((child) => out.keeps(child.id))) continue;
    const id = out.toExtract(
      'proceedings',
      { issued_on: iso(issued), concluded_on: iso(concluded), outcome },
      `${council === 0 ? '' : `C${council}-`}SET-${index + 1}`,
    );
    for (const child of children) out.toExtract('proceedings_children', { proceedings: id, child: child.id });
  }
}

export function writeSiblings(out: Output, children: readonly Child[], council: number): void {
  const sizes = new Map<number, number>();
  for (const { family } of children) sizes.set(family, (sizes.get(family) ?? 0) + 1);
  for (const { family, id } of children) {
    if ((sizes.get(family) ?? 0) > 1)
      out.toExtract('siblings', { family_group: `F${council}-${family}`, child: id });
  }
}
