import type { Child, LegalSpell, Period } from './child';
import { YEAR_END } from './quotas';
import type { Random } from './random';
import { workingDayOnOrAfter } from './working-days';

/** The legal statuses of a period of care, in the order in which the law would have made them. */
export function legalHistory(child: Child, period: Period, random: Random): LegalSpell[] {
  const { start, adoption } = period;
  // The folder tells nothing later than its year.
  const last = period.end ?? YEAR_END + 3;
  const spells: LegalSpell[] = [];
  const add = (from: number, status: string) => {
    const previous = spells[spells.length - 1];
    if (from < last - 2 && (!previous || (from > previous.from + 1 && status !== previous.status)))
      spells.push({ from, status });
  };
  if (adoption) {
    add(start, random.chance(0.8) ? 'C1' : 'V2');
    if (spells[0]?.status === 'V2') add(workingDayOnOrAfter(start + random.int(20, 60)), 'C1');
    add(adoption.ordered, 'E1');
    if (adoption.reversed) add(workingDayOnOrAfter(adoption.reversed + 15), 'C2');
    return spells;
  }
  const route = legalRoute(child, period, random);
  if (route === 'V2') return [{ from: start, status: 'V2' }];
  let from = start;
  if (route === 'L1') {
    add(from, 'L1');
    from += random.int(2, 3);
  } else if (route === 'L2') {
    add(from, 'L2');
    from = workingDayOnOrAfter(from + random.int(5, 14));
  } else if (route === 'V2C1') {
    add(from, 'V2');
    from = workingDayOnOrAfter(from + random.int(25, 120));
  }
  add(from, 'C1');
  add(workingDayOnOrAfter(from + random.int(150, 200)), 'C2');
  return spells;
}

function legalRoute(child: Child, { start, end, reason }: Period, random: Random): string {
  if (child.unaccompanied || (end !== null && end - start < 60) || reason === 'E6') return 'V2';
  if (reason.startsWith('E41') || reason.startsWith('E43') || reason.startsWith('E44'))
    return random.pick(['C1', 'V2C1']);
  const age = (start - child.dob) / 365.25;
  if (age >= 14)
    return random.weighted([
      ['V2', 70],
      ['V2C1', 20],
      ['C1', 10],
    ]);
  return random.weighted([
    ['V2', end === null ? 15 : 35],
    ['V2C1', 28],
    ['C1', 45],
    ['L1', 7],
    ['L2', 5],
  ]);
}

export function legalStatusOn(spells: readonly LegalSpell[], on: number): string {
  let status = spells[0]?.status ?? '';
  for (const spell of spells) if (spell.from <= on) status = spell.status;
  return status;
}
