import {
  bandWindow,
  birthDate,
  SCHOOL_AGE,
  SIXTEEN_PLUS,
  UNDER_FIVE_FROM,
  within,
  type BirthWindow,
} from './birth-dates';
import { addYears, day, monthOfYear, type DayNumber } from './day';
import { dayInMonth, grouped, spreadOverMonths, type MonthlyGroup } from './family-groups';
import * as quotas from './quotas';
import type { AgeBand } from './quotas';
import type { Random } from './random';
import { periodOf, type Roster } from './roster';

interface Admission {
  band: AgeBand;
  left: boolean;
  note: '' | 'atSchool' | 'tooNew' | 'settled';
  reason: string;
}

/** The 208 who came into care in the year: 154 who stay to its end and 54 who leave before it. */
export function admitChildren(roster: Roster, dischargesLeft: number[]): void {
  const { random } = roster;
  const groups = spreadOverMonths(
    [...stayingGroups(random), ...leavingGroups(random)],
    [...quotas.ADMISSIONS_BY_MONTH],
    random,
  );
  for (const { members, month } of groups.sort((one, other) => one.month - other.month)) {
    const first = members[0] as Admission;
    const start = startInMonth(first, month, random);
    const end = first.left ? endOfStay(first, members.length, start, dischargesLeft, random) : null;
    let family = roster.newFamily();
    let siblings: DayNumber[] = [];
    for (const member of members) {
      let dob =
        member.left && member.band === '16+'
          ? addYears(end as DayNumber, -18)
          : birthDate(windowOf(member, start), siblings, random);
      if (dob === null) {
        family = roster.newFamily();
        siblings = [];
        dob = birthDate(windowOf(member, start), siblings, random) as DayNumber;
      }
      siblings.push(dob);
      const child = roster.add(
        member.left ? 'short' : 'admitted',
        dob,
        family,
        periodOf(start, end, member.reason, random),
      );
      child.agesOut = member.left && member.band === '16+';
    }
  }
}

function stayingGroups(random: Random): MonthlyGroup<Admission>[] {
  const young: Admission[] = [];
  for (const band of ['0-1', '2-4', '5-9', '10-15'] as const) {
    const count = quotas.ADMITTED_AND_STAYED[band] - (band === '2-4' ? quotas.FOUR_YEAR_OLDS_AT_SCHOOL : 0);
    for (let index = 0; index < count; index++) young.push({ band, left: false, note: '', reason: '' });
  }
  const groups: MonthlyGroup<Admission>[] = grouped(random.shuffled(young), random).map((members) => ({
    members,
    months: [0, 11],
  }));
  for (let index = 0; index < quotas.FOUR_YEAR_OLDS_AT_SCHOOL; index++) {
    groups.push({ members: [{ band: '2-4', left: false, note: 'atSchool', reason: '' }], months: [0, 3] });
  }
  for (let index = 0; index < quotas.ADMITTED_AND_STAYED['16+']; index++) {
    const tooNew = index < quotas.SIXTEEN_PLUS_TOO_NEW;
    groups.push({
      members: [{ band: '16+', left: false, note: tooNew ? 'tooNew' : 'settled', reason: '' }],
      months: tooNew ? [10, 11] : [0, 7],
    });
  }
  return groups;
}

function leavingGroups(random: Random): MonthlyGroup<Admission>[] {
  const groups: MonthlyGroup<Admission>[] = [];
  const children: Admission[] = [];
  for (const [band, count] of Object.entries(quotas.ADMITTED_AND_LEFT) as [AgeBand, number][]) {
    for (let index = 0; index < count; index++) {
      const member: Admission = {
        band,
        left: true,
        note: '',
        reason: band === '16+' ? random.pick(['E5', 'E6']) : '',
      };
      if (band === '16+') groups.push({ members: [member], months: [0, 7] });
      else if (band === '10-15' && index === 0)
        groups.push({ members: [{ ...member, reason: 'E9' }], months: [0, 9] });
      else children.push(member);
    }
  }
  const left = new Map(quotas.DISCHARGES_OF_SHORT_STAYS.filter(([reason]) => reason !== 'E9'));
  for (const members of grouped(random.shuffled(children), random).sort(
    (one, other) => other.length - one.length,
  )) {
    const fitting = [...left].filter(([, count]) => count >= members.length);
    const together = fitting.length > 0 ? random.weighted(fitting) : null;
    for (const member of members) {
      const reason = together ?? ([...left].find(([, count]) => count > 0)?.[0] as string);
      left.set(reason, (left.get(reason) as number) - 1);
      groups.push({ members: [{ ...member, reason }], months: [0, isOrder(reason) ? 6 : 9] });
    }
    if (together) {
      const parts = groups.splice(-members.length);
      groups.push({ members: parts.flatMap((part) => part.members), months: parts[0]?.months ?? [0, 9] });
    }
  }
  return groups;
}

const isOrder = (reason: string): boolean =>
  reason.startsWith('E4') && !reason.startsWith('E4A') && !reason.startsWith('E4B');

function startInMonth(admission: Admission, month: number, random: Random): DayNumber {
  const start = dayInMonth(month, random);
  return admission.note === 'settled' ? Math.min(start, day('2015-12-01')) : start;
}

/** A last day whose month still has room for the whole group. */
function endOfStay(
  admission: Admission,
  size: number,
  start: DayNumber,
  dischargesLeft: number[],
  random: Random,
): DayNumber {
  const [shortest, longest] =
    admission.band === '16+' ? [40, 80] : isOrder(admission.reason) ? [95, 220] : [7, 190];
  for (let attempt = 0; attempt < 500; attempt++) {
    const end = random.int(start + shortest, Math.min(start + longest, quotas.YEAR_END - 6));
    const month = monthOfYear(end);
    if ((dischargesLeft[month] as number) >= size) {
      dischargesLeft[month] = (dischargesLeft[month] as number) - size;
      return end;
    }
  }
  throw new Error('No month has room for the end of a short stay');
}

function windowOf(admission: Admission, start: DayNumber): BirthWindow {
  const window = bandWindow(admission.band, start);
  if (admission.left) return window;
  if (admission.note === 'atSchool') return within(window, [0, SCHOOL_AGE[1]]);
  if (admission.band === '16+') return within(window, SIXTEEN_PLUS);
  if (admission.band === '5-9' || admission.band === '10-15') return within(window, SCHOOL_AGE);
  return within([window[0], Math.min(window[1], start)], [UNDER_FIVE_FROM, quotas.YEAR_END]);
}
