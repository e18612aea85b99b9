import { addDays, type CivilDate } from '@iro/calendar';
import type { Making } from './council-of-edges';
import { yearEnd, type ChildMade } from './make-care';

const since = '2014-09-01' as CivilDate;
const grades = ['OUTSTANDING', 'GOOD', 'REQUIRES_IMPROVEMENT', 'INADEQUATE'];

/** The schools, what inspectors found, and the terms. */
export function schools(making: Making): void {
  const { chance } = making;
  for (const urn of ['980001', '980002', '980003']) {
    making.told('schools', { source_id: urn, urn, name: `School ${urn}` });
    for (const on of ['2014-05-01', '2015-09-30', '2015-10-01'])
      if (chance.often(0.5))
        making.noted('inspections', { school: urn, inspected_on: on, grade: chance.one(grades) });
  }
  for (const [name, from, to] of [
    ['Summer 2015', '2015-04-20', '2015-07-22'],
    ['Autumn 2015', '2015-09-02', '2015-12-18'],
    ['Spring 2016', '2016-01-05', '2016-03-24'],
  ] as const)
    if (chance.often(0.9)) making.noted('school_terms', { name, from, to });
}

function healthOf(making: Making, { id, periods }: ChildMade): void {
  const { chance } = making;
  const outcome = (): string => (chance.often(0.8) ? 'DONE' : 'REFUSED');
  for (const { from, to } of periods) {
    const on = addDays(from, chance.one([5, 20, 27, 28, 29, 30, 35]));
    if (chance.often(0.8) && on <= (to ?? yearEnd))
      making.noted('health_assessments', { child: id, kind: 'INITIAL', assessed_on: on, outcome: outcome() });
  }
  const days = new Set<CivilDate>();
  for (let count = chance.int(0, 3); count > 0; count -= 1) days.add(chance.day(since, yearEnd));
  for (const on of days)
    making.noted('health_assessments', { child: id, kind: 'REVIEW', assessed_on: on, outcome: outcome() });
  for (let count = chance.int(0, 2); count > 0; count -= 1)
    making.noted('dental_checks', { child: id, checked_on: chance.day(since, yearEnd), outcome: outcome() });
  for (let count = chance.int(0, 2); count > 0; count -= 1)
    making.noted('immunisations', {
      child: id,
      recorded_on: chance.day('2015-12-01' as CivilDate, yearEnd),
      up_to_date: chance.one(['yes', 'no']),
    });
  for (let count = chance.int(0, 2); count > 0; count -= 1) {
    const sent = chance.day('2015-03-15' as CivilDate, addDays(yearEnd, -1));
    const returned = chance.maybe(0.5, () => chance.day(sent, yearEnd));
    making.noted('sdqs', {
      child: id,
      sent_on: sent,
      chased_on: '',
      returned_on: returned,
      score: returned === '' ? '' : chance.maybe(0.9, () => String(chance.one([0, 13, 14, 16, 17, 40]))),
      withdrawn_on: returned === '' ? chance.maybe(0.3, () => chance.day(sent, yearEnd)) : '',
      reason: '',
    });
  }
}

function plansOf(making: Making, { id }: ChildMade): void {
  const { chance } = making;
  for (const kind of ['CARE', 'PATHWAY'])
    for (let count = chance.int(0, 2); count > 0; count -= 1) {
      const agreed = chance.day(since, yearEnd);
      making.noted('plans', {
        child: id,
        kind,
        agreed_on: agreed,
        updated_on: chance.maybe(0.5, () => chance.day(agreed, yearEnd)),
        ended_on: chance.maybe(0.3, () => chance.day(agreed, yearEnd)),
      });
    }
  for (let count = chance.int(0, 2); count > 0; count -= 1) {
    const begun = chance.day(since, yearEnd);
    making.noted('peps', {
      child: id,
      begun_on: begun,
      on_file_on: chance.maybe(0.8, () => chance.day(begun, yearEnd)),
      reviewed_on: chance.maybe(0.5, () => chance.day(begun, yearEnd)),
      ended_on: chance.maybe(0.2, () => chance.day(begun, yearEnd)),
      quality: '',
      childs_voice: '',
    });
  }
}

/** Health, plans and school of a child. */
export function healthAndSchoolOf(making: Making, child: ChildMade): void {
  const { chance } = making;
  healthOf(making, child);
  plansOf(making, child);
  if (chance.often(0.7)) {
    const from = chance.day('2014-09-01' as CivilDate, '2015-10-01' as CivilDate);
    making.noted('school_places', {
      child: child.id,
      school: chance.one(['980001', '980002', '980003']),
      from,
      to: chance.maybe(0.4, () =>
        chance.day(from > '2015-09-20' ? from : ('2015-09-20' as CivilDate), yearEnd),
      ),
    });
  }
}
