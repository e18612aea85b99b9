import { addYears, day, type DayNumber } from './day';
import { EARLIER_LEAVERS, EARLIEST_START } from './quotas';
import { periodOf, type Roster } from './roster';

/** Young people who left care before the year began and whom the council still owes help. */
export function addEarlierLeavers(roster: Roster): void {
  const { random } = roster;
  for (let count = 0; count < EARLIER_LEAVERS.formerRelevant; count++) {
    const dob = random.int(day('1995-04-10'), day('1997-03-18'));
    const end = addYears(dob, 18);
    const start = random.int(Math.max(EARLIEST_START, addYears(dob, 12)), end - 240);
    leaver(
      dob,
      start,
      end,
      random.weighted<string>([
        ['E5', 35],
        ['E6', 20],
        ['E17', 30],
        ['E7', 15],
      ]),
    );
  }
  for (let count = 0; count < EARLIER_LEAVERS.relevant; count++) {
    const dob = random.int(day('1998-05-01'), day('1998-10-15'));
    const end = random.int(addYears(dob, 16) + 40, day('2015-03-15'));
    leaver(dob, random.int(Math.max(EARLIEST_START, end - 1000), end - 240), end, 'E6');
  }

  function leaver(dob: DayNumber, start: DayNumber, end: DayNumber, reason: string): void {
    const child = roster.add('leaver', dob, roster.newFamily(), periodOf(start, end, reason, random));
    child.agesOut = true;
  }
}
