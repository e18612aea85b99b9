import { addDays, ageOn, type CivilDate } from '@iro/calendar';
import type { Making } from './council-of-edges';
import { yearEnd, type ChildMade } from './make-care';
import { iros } from './make-organisation';

const lateReasons = ['DOCUMENTS_MISSING', 'SOCIAL_WORKER_SICKNESS', 'PLACEMENT_CHANGE', 'OTHER'];
const grades = ['OUTSTANDING', 'GOOD', 'REQUIRES_IMPROVEMENT', 'INADEQUATE'];

interface Held {
  readonly started: CivilDate;
  readonly completed: CivilDate;
}

/** What stands beside a review: its sessions, record, invitees, judgements, and that it was put off. */
function around(making: Making, review: string, { started, completed }: Held): void {
  const { chance } = making;
  if (started < completed)
    for (const [on, adjourned] of [
      [started, 'yes'],
      [completed, 'no'],
    ] as const)
      making.noted('review_sessions', { review, held_on: on, adjourned });
  if (chance.often(0.8))
    making.noted('review_records', {
      review,
      decisions_issued_on: chance.maybe(0.8, () => addDays(completed, chance.int(0, 12))),
      written_on: chance.maybe(0.8, () => addDays(completed, chance.int(0, 30))),
      distributed_on: chance.maybe(0.8, () => addDays(completed, chance.int(0, 40))),
    });
  for (const role of ['PARENT', 'PARENT', 'CARER'])
    if (chance.often(0.6))
      making.noted('invitees', {
        review,
        role,
        invited_on: addDays(started, -14),
        attended: chance.maybe(0.6, () => chance.one(['yes', 'no'])),
        views_sent_on: chance.maybe(0.25, () => addDays(started, -2)),
      });
  if (chance.often(0.4))
    making.noted('judgements', {
      review,
      dimension: chance.one(['CARE_PLAN', 'PERMANENCE', 'HEALTH']),
      grade: chance.one(grades),
    });
  if (chance.often(0.2))
    making.noted('postponements', {
      review,
      postponed_on: addDays(started, -9),
      planned_for: addDays(started, -7),
      moved_to: started,
      reason: chance.one(lateReasons),
    });
}

/** The reviews of each period of care, the IRO's visits and discussions, and what children said. */
export function reviewsOf(making: Making, { id, born, periods }: ChildMade): void {
  const { chance } = making;
  for (const { from, to } of periods) {
    const last = to ?? yearEnd;
    let number = 0;
    let started = addDays(from, chance.one([10, 19, 20, 25, 27, 28, 29, 30, 40]));
    while (started <= last && chance.often(0.95)) {
      number += 1;
      const series = chance.often(0.25) ? addDays(started, chance.one([1, 7, 14, 15])) : started;
      const completed = series > last ? started : series;
      const young = ageOn(born, completed) < 4;
      const review = making.noted('reviews', {
        child: id,
        iro: chance.one(iros),
        kind: number === 1 ? 'FIRST' : number === 2 ? 'SECOND' : 'SUBSEQUENT',
        planned_for: started,
        started_on: started,
        completed_on: completed,
        without_meeting: 'no',
        late_reason: chance.maybe(0.3, () => chance.one(lateReasons)),
        chaired_by: chance.maybe(0.8, () => chance.one(['IRO', 'IRO', 'CHILD', 'JOINTLY'])),
        participation: chance.maybe(0.9, () =>
          young ? 'PN0' : chance.one(['PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7']),
        ),
        observed: young ? chance.maybe(0.8, () => chance.one(['yes', 'no'])) : '',
      });
      around(making, review, { started, completed });
      if (chance.often(0.5))
        making.noted('iro_visits', {
          child: id,
          iro: chance.one(iros),
          visited_on: chance.day(completed, addDays(completed, 120) < last ? addDays(completed, 120) : last),
          alone: chance.maybe(0.7, () => chance.one(['yes', 'no'])),
          observed: 'no',
        });
      const midway = addDays(completed, chance.one([40, 45, 60, 90, 91]));
      if (midway <= last && chance.often(0.4))
        making.noted('monitoring_discussions', {
          child: id,
          iro: chance.one(iros),
          held_on: midway,
          with_whom: 'CARER',
          desired_outcome: '',
          outcome: '',
          led_to_concern: 'no',
        });
      started = addDays(completed, chance.one([80, 90, 91, 92, 150, 180, 182, 183, 184, 200]));
    }
  }
  if (chance.often(0.3))
    making.noted('feedback', {
      child: id,
      given_on: chance.day('2015-03-25' as CivilDate, yearEnd),
      theme: 'I would like to run my own review',
      what_was_done: '',
    });
  if (chance.often(0.15))
    making.noted('supervision', {
      iro: chance.one(iros),
      held_on: chance.day('2015-03-25' as CivilDate, yearEnd),
      kind: chance.one(['SCHEDULED', 'AD_HOC', 'ON_REQUEST', 'PDR']),
    });
}
