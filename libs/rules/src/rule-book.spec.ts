import { seededProtocols } from './dispute-protocol';
import { ruleBook } from './rule-book';

const rules = ruleBook(seededProtocols);

/**
 * Every rule as it was checked against its source: since when, and the number. Who changes a rule changes its
 * line here, from the source.
 */
const checked: readonly (readonly [code: string, inForceFrom: string, number: string])[] = [
  ['R1', '2011-04-01', '20 working days from becoming looked after'],
  ['R2', '2011-04-01', '3 months from the completion of the first'],
  ['R3', '2011-04-01', '6 months from the completion of the one before'],
  ['R6', '2005-12-30', '3 months from the authority to place, then every 6 months'],
  ['R7', '2005-12-30', '4 weeks from the placement, 3 months after that, then every 6 months'],
  ['R7B', '2005-12-30', 'not before 28 days and by 42 days from the return'],
  ['R9', '2011-04-01', '3 months from the first stay, then every 6 months'],
  [
    'R10',
    '2015-04-01',
    'after 12 months in a long-term foster placement, with a meeting in the 12 months before',
  ],
  ['R12', '2015-04-01', 'the second 10 weeks after the first, later ones 5 months after the one before'],
  ['ADJOURNMENT', '2011-04-01', 'once, 20 working days at most from the session'],
  ['IRO_ALLOCATED', '2011-04-01', '5 working days from becoming looked after'],
  ['SPOKEN_TO', '2011-04-01', 'before each review'],
  ['IRO_VISIT', '2011-04-01', 'once between two completions'],
  ['MIDWAY', '2011-04-01', 'half way from a completion to the due day of the next review'],
  ['PERMANENCE_PLAN', '2011-04-01', 'by the second review of a period of care'],
  ['DECISIONS', '2011-04-01', '5 working days from completion'],
  ['RECORD_WRITTEN', '2011-04-01', '15 working days from completion'],
  ['RECORD_DISTRIBUTED', '2011-04-01', '20 working days from completion'],
  ['CARE_PLAN_UPDATED', '2011-04-01', '10 working days from completion'],
  ['MANAGERS_RESPONSE', '2011-04-01', '5 working days'],
  [
    'PREPARATION',
    '2011-04-01',
    'child consulted 20 working days, invitations 10 days, papers 3 working days before',
  ],
  ['SPEAKING_DAY', '2011-04-01', 'at least 15 working days before the day planned'],
  ['CARE_PLAN', '2011-04-01', 'before the first placement, or 10 working days from its start'],
  ['PLACEMENT_PLAN', '2011-04-01', 'before the placement, or 5 working days from its start'],
  ['ELIGIBLE', '2011-04-01', 'looked after, aged 16 and under 18, 91 days of care in total since 14'],
  ['PATHWAY_ASSESSMENT', '2011-04-01', '3 months from reaching 16 or becoming eligible later'],
  ['PATHWAY_PLAN_REVIEWED', '2011-04-01', 'every 6 months'],
  ['INITIAL_HEALTH', '2011-04-01', '20 working days from becoming looked after'],
  ['REVIEW_HEALTH', '2011-04-01', '6 months under five, else 12 months, from the one before'],
  ['DENTAL', '2011-04-01', '12 months from becoming looked after or the check before'],
  ['SDQ', '2011-04-01', 'once in each year to 31 March, aged 4 and under 17 at its end'],
  [
    'INITIAL_PEP',
    '2011-04-01',
    'begun within 10 working days (or, by setting, on file within 20 working days), aged 3 and under 18',
  ],
  ['PEP_REVIEW', '2011-04-01', 'by the end of the next term; 6 months where no term dates are known'],
  ['CONCERN_SENT', '2011-01-01', '1 working day from the review session'],
  ['STAGE_1', '2011-01-01', '10 working days'],
  ['STAGE_2', '2011-01-01', '5 working days'],
  ['STAGE_3', '2011-01-01', '24 hours'],
  ['DISPUTE', '2011-01-01', '20 working days from the first stage raised'],
  [
    'SW_VISIT',
    '2011-04-01',
    '1 week from its start, every 6 weeks in its first year, then every 6 ' +
      'weeks, or 3 months where it is meant to last to 18',
  ],
  ['SW_VISIT_LONG_TERM', '2015-04-01', 'every 6 months'],
  ['SW_VISIT_UNASSESSED', '2011-04-01', 'every 1 week to the first review, then every 6 weeks'],
  ['SW_VISIT_INTERIM', '2011-04-01', 'every 1 week to the first review, then every 4 weeks'],
  ['SW_VISIT_AT_HOME', '2011-04-01', '1 week from the order, then every 6 weeks'],
  ['SW_VISIT_SHORT_BREAKS', '2011-04-01', '3 months from the first stay, then every 6 months'],
  ['SW_VISIT_STANDARD', '2022-04-01', 'every 28 days'],
  [
    'LEAVER_STATUS',
    '2011-04-01',
    'eligible before, or looked after at 16 or over; former relevant to 21, in education to 25',
  ],
  [
    'LEAVER_STATUS',
    '2018-04-01',
    'eligible before, or looked after at 16 or over; former relevant to 25, in education to 25',
  ],
  ['PERSONAL_ADVISER', '2011-04-01', 'from the first day as eligible, without a gap'],
  ['ADVISER_CONTACT', '2011-04-01', '7 days from a move, then every 2 months'],
  ['CASELOAD', '2011-04-01', 'under below 50, within to 60, pressure to 70, over above'],
];

describe('the rules', () => {
  it('are in force from the day and with the number that their source gives', () => {
    expect(rules.map(({ code, inForceFrom, number }) => [code, inForceFrom, number])).toEqual(checked);
  });

  it('each name their source, and how an unsure one was read', () => {
    expect(rules.filter(({ source }) => source.trim().length < 8)).toEqual([]);
    expect(
      rules
        .filter(({ confidence, reading }) => confidence === 'FROM_PRACTICE' && reading === null)
        .map(({ code }) => code),
    ).toEqual([]);
  });
});
