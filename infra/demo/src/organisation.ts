import { day, iso, type DayNumber } from './day';
import { adultName } from './names';
import type { Output } from './output';
import { Random } from './random';

/** Someone in a place from one day to another, both included; no `to` while it lasts. */
export interface Stint {
  id: string;
  from: DayNumber;
  to: DayNumber | null;
}

const SERVICES = ['Assessment and Safeguarding', 'Children in Care', 'Permanence and Leaving Care'];
const TEAMS: readonly (readonly [name: string, service: number])[] = [
  ['Duty and Assessment', 0],
  ['Safeguarding North', 0],
  ['Safeguarding South', 0],
  ['Looked After Children One', 1],
  ['Looked After Children Two', 1],
  ['Looked After Children Three', 1],
  ['Adoption and Permanence', 2],
  ['Leaving Care', 2],
  ['Disabled Children', 2],
];
export const TEAM = { adoption: 6, leavingCare: 7, disabled: 8 };
const WORKERS_PER_TEAM = 8;
const ESTABLISHED = day('2010-09-01');

/** Services, teams and who works in them. */
export class Organisation {
  private readonly workers: Stint[][][] = [];
  private readonly teamManagers: Stint[][] = [];
  private readonly serviceManagers: Stint[][] = [];
  private readonly director: Stint[];
  private readonly prefix: string;

  constructor(out: Output, council: number, seed: number) {
    const random = new Random(seed, `organisation-${council}`);
    this.prefix = council === 0 ? '' : `C${council}-`;
    for (const [index, name] of SERVICES.entries()) {
      out.toExtract('services', { name }, `${this.prefix}SERVICE-${index + 1}`);
    }
    const manager = (
      key: string,
      role: string,
      unit: string,
      from: DayNumber,
      to: DayNumber | null,
    ): Stint => {
      const person = `${this.prefix}${key}`;
      out.toExtract('managers', {
        person,
        name: adultName(random),
        role,
        unit,
        from: iso(from),
        to: iso(to),
      });
      return { id: person, from, to };
    };
    for (const [index, [name, service]] of TEAMS.entries()) {
      const team = this.teamId(index);
      out.toExtract('teams', { name, service: `${this.prefix}SERVICE-${service + 1}` }, team);
      const change = index % 4 === 1 ? day('2015-10-05') + index : null;
      this.teamManagers.push(
        succession([`TM-${index + 1}`, `TM-${index + 1}B`], change).map(({ id, from, to }) =>
          manager(id, 'TEAM_MANAGER', team, from, to),
        ),
      );
      this.workers.push(
        Array.from({ length: WORKERS_PER_TEAM }, (_, slot) => {
          const left = slot >= 6 ? day('2015-06-01') + slot * 17 + index * 9 : null;
          return succession(
            [`${this.prefix}SW-${index + 1}-${slot + 1}`, `${this.prefix}SW-${index + 1}-${slot + 1}B`],
            left,
          ).map((stint) => {
            out.toExtract(
              'social_workers',
              { name: adultName(random), team, from: iso(stint.from), to: iso(stint.to) },
              stint.id,
            );
            return stint;
          });
        }),
      );
    }
    for (const index of SERVICES.keys()) {
      this.serviceManagers.push(
        succession([`SM-${index + 1}`, `SM-${index + 1}B`], index === 1 ? day('2015-09-14') : null).map(
          ({ id, from, to }) =>
            manager(id, 'SERVICE_MANAGER', `${this.prefix}SERVICE-${index + 1}`, from, to),
        ),
      );
    }
    this.director = [manager('AD-1', 'ASSISTANT_DIRECTOR', '', ESTABLISHED, null)];
    out.toExtract('cover', {
      kind: 'MANAGER',
      absent: `${this.prefix}TM-1`,
      covered_by: `${this.prefix}TM-3`,
      from: '2015-08-10',
      to: '2015-08-21',
    });
    out.toExtract('cover', {
      kind: 'SOCIAL_WORKER',
      absent: `${this.prefix}SW-4-1`,
      covered_by: `${this.prefix}SW-4-2`,
      from: '2015-11-02',
      to: '2015-12-11',
    });
    out.toExtract('cover', {
      kind: 'SOCIAL_WORKER',
      absent: `${this.prefix}SW-5-3`,
      covered_by: '',
      from: '2016-03-14',
      to: '',
    });
  }

  teamId(team: number): string {
    return `${this.prefix}TEAM-${team + 1}`;
  }

  workerStints(team: number, family: number): Stint[] {
    return this.workers[team]?.[family % WORKERS_PER_TEAM] ?? [];
  }

  /** Who answers at a stage of a dispute about a team on a day. */
  addressee(stage: '1' | '2' | '3', team: number, on: DayNumber): string {
    const posts =
      stage === '1'
        ? this.teamManagers[team]
        : stage === '2'
          ? this.serviceManagers[TEAMS[team]?.[1] ?? 0]
          : this.director;
    return (posts ?? []).find(({ from, to }) => from <= on && (to === null || to >= on))?.id ?? '';
  }
}

function succession([first, second]: [string, string], change: DayNumber | null): Stint[] {
  if (change === null) return [{ id: first, from: ESTABLISHED, to: null }];
  return [
    { id: first, from: ESTABLISHED, to: change - 1 },
    { id: second, from: change, to: null },
  ];
}
