import { addDays, type CivilDate } from '@iro/calendar';
import type { Making } from './council-of-edges';
import { yearEnd, type ChildMade } from './make-care';
import { iros, teams } from './make-organisation';

const reasons = ['CARE_PLAN_NOT_ASSOCIATED', 'STATUTORY_VISITS_NOT_COMPLETED', 'MANAGEMENT_OVERSIGHT'];
const themes = ['STATUTORY_VISIT_RECORDS', 'CARE_PLANNING_DRIFT', 'SUPERVISION_GAPS', 'PEP_MISSED'];
const since = '2015-03-20' as CivilDate;
const upTo = (day: CivilDate): CivilDate => (day > yearEnd ? yearEnd : day);

/** A concern from a review, written down on its day or some days after, or from preparation. */
function concernOf(making: Making, id: string): void {
  const { chance } = making;
  const held = (making.tables['reviews'] ?? []).filter(
    (row) => row['child'] === id && (row['started_on'] ?? '') >= since,
  );
  const review = held.length > 0 && chance.often(0.7) ? chance.one(held) : null;
  const raised =
    review === null
      ? chance.day(since, yearEnd)
      : upTo(addDays(review['started_on'] as CivilDate, chance.one([0, 0, 1, 3, 7, 20])));
  const concern = making.noted('concerns', {
    child: id,
    review: review?.['source_id'] ?? '',
    iro: chance.one(iros),
    raised_on: raised,
    sent_on: chance.maybe(0.8, () => upTo(addDays(raised, chance.one([0, 1, 2, 4])))),
    feedback_on: '',
    closed_on: chance.maybe(0.3, () => upTo(addDays(raised, chance.one([0, 1, 2, 30])))),
    outcome: '',
    impact: '',
  });
  for (const reason of reasons) if (chance.often(0.35)) making.noted('concern_reasons', { concern, reason });
}

/** A dispute, its themes, and the stages it went through. */
function disputeOf(making: Making, id: string): void {
  const { chance } = making;
  const raised = chance.day(since, yearEnd);
  const resolved = chance.maybe(0.5, () => upTo(addDays(raised, chance.one([5, 20, 27, 28, 29, 40]))));
  const dispute = making.noted('disputes', {
    child: id,
    concern: '',
    iro: chance.one(iros),
    team: chance.one(teams),
    raised_on: raised,
    desired_outcome: 'A plan by a named day',
    resolved_on: resolved,
    outcome_achieved: resolved === '' ? '' : chance.maybe(0.8, () => chance.one(['yes', 'no'])),
    impact: '',
    withdrawn_on: resolved === '' ? chance.maybe(0.2, () => upTo(addDays(raised, 10))) : '',
  });
  for (const theme of themes) if (chance.often(0.4)) making.noted('dispute_themes', { dispute, theme });
  let at = raised;
  for (const stage of ['1', '2', '3', 'CAFCASS'].slice(0, chance.one([1, 1, 2, 3, 4]))) {
    if (at > yearEnd) break;
    const answered = addDays(at, chance.one([1, 5, 7, 10, 14, 15]));
    making.noted('dispute_stages', {
      dispute,
      stage,
      raised_at: `${at}T${chance.one(['00:10', '09:30', '23:50'])}`,
      responded_at:
        stage !== 'CAFCASS' && answered <= yearEnd && chance.often(0.7) ? `${answered}T12:00` : '',
      adequate: '',
      addressee: '',
    });
    at = addDays(at, chance.int(8, 30));
  }
}

/** The concerns and disputes about a child, and good practice noted. */
export function disputesOf(making: Making, { id }: ChildMade): void {
  const { chance } = making;
  for (let count = chance.one([0, 0, 1, 2]); count > 0; count -= 1) concernOf(making, id);
  for (let count = chance.one([0, 0, 1, 2]); count > 0; count -= 1) disputeOf(making, id);
  if (chance.often(0.15))
    making.noted('good_practice', {
      child: id,
      noted_on: chance.day(since, yearEnd),
      iro: chance.one(iros),
      text: 'Kept brothers in touch',
    });
}
