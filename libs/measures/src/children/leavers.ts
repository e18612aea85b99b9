import type { MeasureDefinition } from '../definition';
import { personsAtEnd, report } from './child-figure';

const inTouch = 'Of relevant and former relevant care leavers on 31 March who are in touch';
const ofAllLeavers =
  'Those not in touch are left out, which the Department’s published table does not do: it keeps everyone of ' +
  'whom nothing is known in the whole, and asks around the 17th to 21st birthday, not on one day.';

/** Those who have left care. */
export const leaverMeasures = {
  careLeavers: personsAtEnd(
    'careLeavers',
    'F42',
    'Care leavers',
    'Relevant and former relevant care leavers on 31 March.',
    `${report}, 13.1; a position on a day, not the return’s birthday cohort`,
  ),
  suitableAccommodation: personsAtEnd(
    'suitableAccommodation',
    'F43',
    'Leavers in suitable accommodation',
    `${inTouch}: those in suitable accommodation. ${ofAllLeavers}`,
    `${report}, 13.1`,
  ),
  inEducationEmploymentOrTraining: personsAtEnd(
    'inEducationEmploymentOrTraining',
    'F44',
    'Leavers in education, employment or training',
    `${inTouch}: those in education, employment or training. ${ofAllLeavers}`,
    `${report}, 13.1`,
  ),
  withPersonalAdviser: personsAtEnd(
    'withPersonalAdviser',
    'ADVISER',
    'Leavers with a personal adviser',
    'Of relevant and former relevant care leavers on 31 March, those with a personal adviser.',
    `${report}, 13.1`,
  ),
} as const satisfies Readonly<Record<string, MeasureDefinition>>;
