import type { ToldRow } from './kept-return';
import { rulesOf, type AnyRule } from './return-rule';

type Health = ToldRow<'ssda903_oc2'>;

const { error } = rulesOf('ssda903_oc2');
const needs = ['ssda903_episodes'] as const;
const together = ['IMMUNISATIONS', 'TEETH_CHECK', 'HEALTH_ASSESSMENT', 'SUBSTANCE_MISUSE'] as const;
const lacks = (row: Health): boolean => together.some((column) => row[column] === '');

/** What is told of a child's health is told whole. */
const whole = (number: string, column: keyof Health & string, says: string): AnyRule =>
  error({
    number,
    says,
    remedy: `Fill ${together.join(', ')} too.`,
    column,
    broken: (row) => row[column] !== '' && lacks(row),
  });

/** Health of children looked after for twelve months, besides what is asked by age. */
export const healthRules: readonly AnyRule[] = [
  error({
    number: '182',
    says: 'all four items of health, or nothing',
    remedy: `Fill ${together.join(', ')}, or blank the whole row.`,
    column: 'IMMUNISATIONS',
    broken: (row) =>
      lacks(row) &&
      [...together, 'CONVICTED', 'HEALTH_CHECK', 'INTERVENTION_RECEIVED', 'INTERVENTION_OFFERED'].some(
        (column) => row[column as (typeof together)[number]] !== '',
      ),
  }),
  error({
    number: '185',
    says: 'an SDQ score after twelve months in care',
    remedy: 'The child was not looked after for twelve months: blank the score, or correct the episodes.',
    column: 'SDQ_SCORE',
    needs,
    broken: ({ SDQ_SCORE }, { twelveMonths }) => SDQ_SCORE !== '' && !twelveMonths,
  }),
  error({
    number: '198',
    says: 'a reason for no SDQ after twelve months in care',
    remedy: 'The child was not looked after for twelve months: blank the reason, or correct the episodes.',
    column: 'SDQ_REASON',
    needs,
    broken: ({ SDQ_REASON }, { twelveMonths }) => SDQ_REASON !== '' && !twelveMonths,
  }),
  whole('544', 'CONVICTED', 'convictions with the other items'),
  whole('547', 'HEALTH_CHECK', 'development checks with the other items'),
];
