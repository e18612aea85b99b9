import { addDays, addYears, ageOn, daysBetween, type CivilDate } from '@iro/calendar';
import type { Chance } from './chance';
import type { Making } from './council-of-edges';
import { iros, teams } from './make-organisation';

/** A child as made, for the makers of what happens around care. */
export interface ChildMade {
  readonly id: string;
  readonly born: CivilDate;
  readonly periods: readonly { readonly from: CivilDate; readonly to: CivilDate | null }[];
}

export const yearEnd = '2016-03-31' as CivilDate;
const inReturn = (day: CivilDate): string => day.split('-').reverse().join('/');

/** Birthdays at which an age turns on a day that counts. */
function birthOf(chance: Chance): CivilDate {
  const edge = [
    '2000-02-29',
    '2004-02-29',
    '2012-02-29',
    '2010-08-31',
    '2010-09-01',
    '1999-08-31',
    '2000-03-31',
  ];
  if (chance.often(0.35)) return chance.one([...edge, '2011-03-31', '2011-04-01', '2014-01-15']) as CivilDate;
  return `${chance.int(1999, 2014)}-${String(chance.int(1, 12)).padStart(2, '0')}-${String(chance.int(1, 28)).padStart(2, '0')}` as CivilDate;
}

interface Episode {
  from: CivilDate;
  rne: string;
  status: string;
  place: Place;
}
interface Place {
  type: string;
  provider: string;
  urn: string;
  postcode: string;
}

const place = (chance: Chance, type: string): Place => ({
  type,
  provider: chance.one(['PR1', 'PR4']),
  urn: `SC9992${chance.int(10, 29)}`,
  postcode: `ZZ${chance.int(1, 19)} ${chance.int(1, 8)}A${chance.one(['A', 'B', 'D', 'E'])}`,
});

/** What the next episode brings: a new home, a new status of the same home, a new legal status, or two at once. */
function nextEpisode(chance: Chance, before: Episode, from: CivilDate): Episode {
  const rne = chance.one(['P', 'P', 'T', 'T', 'L', 'B', 'U']);
  const other = before.status === 'C2' ? 'C1' : 'C2';
  const status = 'LBU'.includes(rne) ? other : before.status;
  if (rne === 'L') return { from, rne, status, place: before.place };
  if ('TU'.includes(rne))
    return { from, rne, status, place: { ...before.place, type: before.place.type === 'U6' ? 'U4' : 'U6' } };
  return { from, rne, status, place: place(chance, chance.one(['U6', 'U6', 'U4'])) };
}

/** A period of care as episodes; the last stays open where it has no end. */
function episodesOf(chance: Chance, from: CivilDate, to: CivilDate | null): Episode[] {
  const last = addDays(to ?? yearEnd, to === null ? 0 : -1);
  const episodes: Episode[] = [
    {
      from,
      rne: 'S',
      status: chance.one(['C2', 'C1', 'V2']),
      place: place(chance, chance.one(['U6', 'U6', 'U4'])),
    },
  ];
  for (let more = chance.int(0, 5); more > 0; more -= 1) {
    const before = episodes.at(-1) as Episode;
    const earliest = addDays(before.from, 1);
    if (earliest > last) break;
    const back = addDays(last, -chance.int(200, 900));
    const since = chance.often(0.7) && back > earliest ? back : earliest;
    episodes.push(nextEpisode(chance, before, chance.day(since, last)));
  }
  return episodes;
}

const reasons = ['E4A', 'E4A', 'E13', 'E41', 'E43', 'E8'];

/** Tells the episodes of a period, and notes what the extract knows of its placements. */
function tell(making: Making, id: string, from: CivilDate, to: CivilDate | null): void {
  const { chance } = making;
  const episodes = episodesOf(chance, from, to);
  const need = chance.one(['N1', 'N4', 'N5']);
  episodes.forEach((episode, at) => {
    const next = episodes[at + 1];
    const moves = next !== undefined && next.rne !== 'L';
    making.told('Episodes', {
      CHILD: id,
      DECOM: inReturn(episode.from),
      RNE: episode.rne,
      LS: episode.status,
      CIN: need,
      PLACE: episode.place.type,
      PLACE_PROVIDER: episode.place.provider,
      DEC: next === undefined ? (to === null ? '' : inReturn(to)) : inReturn(next.from),
      REC: next === undefined ? (to === null ? '' : chance.one(reasons)) : 'X1',
      REASON_PLACE_CHANGE: !moves ? '' : 'TU'.includes(next.rne) ? 'PLACE' : chance.one(['CARPL', 'CREQB']),
      HOME_POST: 'ZZ19 0AA',
      PL_POST: episode.place.postcode,
      URN: episode.place.urn,
    });
    const begins = episode.rne !== 'L';
    if (begins && chance.often('TU'.includes(episode.rne) ? 0.15 : 0.75))
      making.noted('placements', {
        child: id,
        started_on: episode.from,
        carer: '',
        planned: chance.maybe(0.8, () => chance.one(['yes', 'no'])),
        in_out: chance.maybe(0.8, () => chance.one(['IN', 'OUT'])),
        distance: '',
        meant_to_last_to_18: chance.maybe(0.5, () => chance.one(['yes', 'no'])),
      });
  });
  making.noted('periods_of_care', {
    child: id,
    started_on: from,
    protection_plan_at_start: chance.maybe(0.7, () => chance.one(['yes', 'no'])),
  });
}

/** Who held the case and who was its IRO, from the first day to the last, with a handover or two. */
function holders(making: Making, id: string, from: CivilDate, to: CivilDate | null): void {
  const { chance } = making;
  const last = to ?? yearEnd;
  const spells = (
    file: string,
    column: string,
    of: readonly string[],
    more: Record<string, string>,
  ): void => {
    const starts = [from];
    const latest = addDays(last, -1);
    for (let hand = chance.int(0, 2); hand > 0; hand -= 1) {
      const earliest = addDays(starts.at(-1) as CivilDate, 1);
      if (earliest < latest) starts.push(chance.day(earliest, latest));
    }
    starts.forEach((start, at) => {
      const next = starts[at + 1];
      const end = next !== undefined ? addDays(next, -1) : to === null ? '' : addDays(to, -1);
      making.noted(file, { child: id, [column]: chance.one(of), ...more, from: start, to: end });
    });
  };
  if (chance.often(0.95)) spells('social_worker_allocations', 'team', teams, { social_worker: '' });
  if (chance.often(0.95)) spells('allocations', 'iro', iros, {});
}

const visits = (making: Making, id: string, from: CivilDate, to: CivilDate | null): void => {
  const { chance } = making;
  const last = to ?? yearEnd;
  let on = addDays(from, chance.int(0, 10));
  while (on <= last) {
    making.noted('social_worker_visits', {
      child: id,
      visited_on: on,
      seen: chance.often(0.9) ? 'yes' : 'no',
      seen_alone: '',
    });
    on = addDays(on, chance.one([20, 35, 41, 42, 43, 60, 91]));
  }
};

/** One child: birth, one or two periods of care, who held the case, and the social worker's visits. */
export function careOf(making: Making, id: string): ChildMade {
  const { chance } = making;
  const born = birthOf(chance);
  const sex = chance.one(['1', '2']);
  making.told('Header', {
    CHILD: id,
    SEX: sex,
    DOB: inReturn(born),
    ETHNIC: chance.one(['WBRI', 'MWAS', 'BAFR']),
    UPN: 'UN5',
    MOTHER: sex === '2' ? '0' : '',
    MC_DOB: '',
  });
  const grown = addDays(addYears(born, 18), -1);
  const end = grown < yearEnd ? grown : yearEnd;
  const periods: { from: CivilDate; to: CivilDate | null }[] = [];
  let earliest = addDays(born, 3) > '2012-06-01' ? addDays(born, 3) : ('2012-06-01' as CivilDate);
  for (let count = chance.int(1, 2); count > 0; count -= 1) {
    const latest = addDays(end, -1);
    if (earliest > latest) break;
    const recent = addDays(end, -chance.int(1, 500));
    const from = chance.day(chance.often(0.6) && recent > earliest ? recent : earliest, latest);
    const open = count === 1 && end === yearEnd && chance.often(0.75) && ageOn(born, yearEnd) < 18;
    const first = from > '2015-03-31' ? addDays(from, 1) : ('2015-04-01' as CivilDate);
    const to = open ? null : chance.day(first > end ? end : first, end);
    if (to !== null && daysBetween(from, to) < 1) break;
    periods.push({ from, to });
    tell(making, id, from, to);
    holders(making, id, from, to);
    visits(making, id, from, to);
    if (to === null) break;
    earliest = chance.often(0.3) ? to : addDays(to, chance.int(1, 60));
  }
  return { id, born, periods };
}
