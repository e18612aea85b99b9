import type { Child } from './child';
import { onRollAt } from './child';
import { day, iso, type DayNumber } from './day';
import { adultName } from './names';
import type { Stint } from './organisation';
import type { Output } from './output';
import { CASELOADS, YEAR_END } from './quotas';
import { Random } from './random';

interface Officer {
  key: string;
  slot: number;
  employment: 'PERMANENT' | 'AGENCY';
  from: string;
  to: string;
}

/**
 * Seven desks: five held by long-standing staff in April 2015, two added in May; agency staff sit at four of
 * them in October.
 */
const OFFICERS: readonly Officer[] = [
  { key: 'IRO-1', slot: 0, employment: 'PERMANENT', from: '2009-04-01', to: '' },
  { key: 'IRO-2', slot: 1, employment: 'PERMANENT', from: '2009-04-01', to: '' },
  { key: 'IRO-3', slot: 2, employment: 'PERMANENT', from: '2010-09-06', to: '' },
  { key: 'IRO-4', slot: 3, employment: 'PERMANENT', from: '2009-04-01', to: '2015-08-31' },
  { key: 'IRO-5', slot: 4, employment: 'PERMANENT', from: '2010-01-11', to: '2015-09-30' },
  { key: 'IRO-6', slot: 5, employment: 'AGENCY', from: '2015-05-11', to: '2015-11-15' },
  { key: 'IRO-7', slot: 6, employment: 'AGENCY', from: '2015-05-11', to: '2016-01-10' },
  { key: 'IRO-8', slot: 3, employment: 'AGENCY', from: '2015-09-01', to: '2016-02-14' },
  { key: 'IRO-9', slot: 4, employment: 'AGENCY', from: '2015-10-01', to: '' },
  { key: 'IRO-10', slot: 5, employment: 'PERMANENT', from: '2015-11-16', to: '' },
  { key: 'IRO-11', slot: 6, employment: 'PERMANENT', from: '2016-01-11', to: '' },
  { key: 'IRO-12', slot: 3, employment: 'PERMANENT', from: '2016-02-15', to: '' },
];
const FIRST_ADDED_SLOT = 5;

/** The independent reviewing officers, and which of them holds which family on which day. */
export class IroTeam {
  private readonly prefix: string;

  constructor(out: Output, council: number, seed: number) {
    const random = new Random(seed, `iros-${council}`);
    this.prefix = council === 0 ? '' : `C${council}-`;
    for (const { key, employment, from, to } of OFFICERS) {
      out.toExtract('iros', { name: adultName(random), employment, fte: 1, from, to }, this.prefix + key);
    }
    for (let post = 0; post < 7; post++)
      out.toExtract('posts', { fte: 1, from: post < 5 ? '2009-04-01' : '2015-04-01', to: '' });
    out.toExtract('posts', { fte: 0.5, from: '2009-04-01', to: '' });
    out.toExtract('cover', {
      kind: 'IRO',
      absent: `${this.prefix}IRO-1`,
      covered_by: `${this.prefix}IRO-2`,
      from: '2015-08-03',
      to: '2015-08-14',
    });
    out.toExtract('cover', {
      kind: 'IRO',
      absent: `${this.prefix}IRO-3`,
      covered_by: `${this.prefix}IRO-1`,
      from: '2016-02-15',
      to: '2016-02-19',
    });
    for (const { key, from, to } of OFFICERS) {
      for (let month = 0; month < 12; month++) {
        const on = day('2015-04-01') + Math.round(month * 30.4) + random.int(5, 22);
        if (on < day(from) || (to !== '' && on > day(to)) || random.chance(0.15)) continue;
        out.toExtract('supervision', {
          iro: this.prefix + key,
          held_on: iso(on),
          kind: random.chance(0.8) ? 'SCHEDULED' : 'AD_HOC',
        });
      }
      if (to === '')
        out.toExtract('supervision', {
          iro: this.prefix + key,
          held_on: iso(random.int(day('2016-02-22'), day('2016-03-18'))),
          kind: 'PDR',
        });
    }
  }

  /** Gives every family a desk so that at the year's end the desks hold exactly their caseloads. */
  assign(children: readonly Child[]): void {
    const families = new Map<number, Child[]>();
    for (const child of children) {
      child.iroSlot = child.family % CASELOADS.length;
      if (onRollAt(child, YEAR_END))
        families.set(child.family, [...(families.get(child.family) ?? []), child]);
    }
    const room = [...CASELOADS];
    for (const members of [...families.values()].sort((one, other) => other.length - one.length)) {
      const slot = room.indexOf(Math.max(...room));
      room[slot] = (room[slot] as number) - members.length;
      for (const child of members) child.iroSlot = slot;
    }
  }

  /** Who holds the child on each day from `from` to `to`. */
  stints(child: Child, from: DayNumber, to: DayNumber | null): Stint[] {
    const wanted: Stint[] = [];
    const added = child.iroSlot >= FIRST_ADDED_SLOT;
    for (const officer of OFFICERS) {
      const start = day(officer.from);
      let end = officer.to === '' ? null : day(officer.to);
      const beforeAdded =
        added && officer.slot === child.family % FIRST_ADDED_SLOT && start < day('2015-05-11');
      if (officer.slot !== child.iroSlot && !beforeAdded) continue;
      if (beforeAdded) end = day('2015-05-10');
      const first = Math.max(start, from);
      const last = end === null ? to : to === null ? end : Math.min(end, to);
      if (last === null || last >= first)
        wanted.push({ id: this.prefix + officer.key, from: first, to: last });
    }
    return wanted.sort((one, other) => one.from - other.from);
  }

  on(child: Child, day: DayNumber): string {
    return this.stints(child, day, day)[0]?.id ?? '';
  }
}
