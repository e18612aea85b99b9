import { onRollAt, type Child } from './child';
import { ageOn, iso } from './day';
import type { IroTeam } from './iro-team';
import type { Output } from './output';
import { YEAR_END, YEAR_START } from './quotas';
import type { Random } from './random';
import { workingDayOnOrBefore } from './working-days';

const PRAISE = [
  'The social worker prepared the child for the review with a story book',
  'The carers kept brothers and sisters in touch every week',
  'The school changed its timetable so that the child could come to the review',
  'The life-story book was finished before the move',
];
const FEEDBACK = [
  ['My reviewing officer listens to me', 'Told to the team'],
  ['I want shorter meetings', 'Two short meetings offered in place of one long one'],
  ['I did not know who would come', 'A list with photographs is sent before the review'],
  ['I would like to run my own review', 'A guide to chairing is being written'],
] as const;

/** Good practice fed back, and what children said of the service. */
export function writeQuality(out: Output, children: readonly Child[], iros: IroTeam, random: Random): void {
  for (let count = 0; count < 26; count++) {
    const on = workingDayOnOrBefore(random.int(YEAR_START + 20, YEAR_END - 5));
    const child = random.pick(children.filter((one) => onRollAt(one, on)));
    out.toExtract('good_practice', {
      child: child.id,
      noted_on: iso(on),
      iro: iros.on(child, on),
      text: random.pick(PRAISE),
    });
  }
  for (let count = 0; count < 12; count++) {
    const on = workingDayOnOrBefore(random.int(YEAR_START + 150, YEAR_END - 20));
    const child = random.pick(children.filter((one) => onRollAt(one, on) && ageOn(one.dob, on) >= 9));
    const [theme, done] = random.pick(FEEDBACK);
    out.toExtract('feedback', {
      child: random.chance(0.6) ? child.id : '',
      given_on: iso(on),
      theme,
      what_was_done: random.chance(0.8) ? done : '',
    });
  }
}
