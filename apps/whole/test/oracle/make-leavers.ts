import type { CivilDate } from '@iro/calendar';
import type { Making } from './council-of-edges';
import { yearEnd } from './make-care';

/** Young people who have left care, on record by name alone. */
export function leaversOf(making: Making): void {
  const { chance } = making;
  for (let number = 1; number <= chance.int(3, 7); number += 1) {
    const id = `ZL${String(number).padStart(4, '0')}`;
    making.noted('persons', {
      child: id,
      forename: 'Young',
      surname: `Leaver ${number}`,
      dob: `${chance.int(1995, 1997)}-05-0${number}`,
      sex: chance.one(['F', 'M']),
      ethnicity: '',
      upn: '',
    });
    const touch = chance.maybe(0.9, () => chance.one(['YES', 'YES', 'NO', 'REFU']));
    const known = touch === 'YES';
    making.noted('care_leavers', {
      child: id,
      status: chance.one(['FORMER_RELEVANT', 'RELEVANT', 'QUALIFYING']),
      from: chance.day('2014-01-01' as CivilDate, yearEnd),
      to: chance.maybe(0.2, () => chance.one(['2016-03-31', '2016-04-01'])),
      adviser: chance.maybe(0.6, () => 'An adviser'),
      adviser_from: '',
      in_touch: touch,
      accommodation: known ? chance.maybe(0.9, () => chance.one(['U1', 'B1', 'T2', 'X2'])) : '',
      activity: known ? chance.maybe(0.9, () => chance.one(['F1', 'P2', 'G4', 'G5'])) : '',
      as_at: touch === '' ? '' : '2016-03-31',
    });
  }
}
