import { birthday } from '../checks/days';
import type { ChildTold } from './child-told';
import { rulesOf, type AnyRule } from './return-rule';

const { error, warning } = rulesOf('ssda903_missing');
const needs = ['ssda903_episodes'] as const;

/** Whether a day lies in a period of care, its last day with it. */
const inCare = ({ periods }: ChildTold, day: number): boolean =>
  periods.some(({ from, to }) => from <= day && (to === 0 || day <= to));

/** Missing and away, against each other and against care. */
export const missingRules: readonly AnyRule[] = [
  error({
    number: '574',
    says: 'missing once at a time',
    remedy: 'The time before it is still open, or ends later: correct its end.',
    column: 'MIS_START',
    broken: ({ MIS_START }, { told }, place) => {
      const before = told.ssda903_missing[place - 1];
      return before !== undefined && (before.MIS_END === 0 || MIS_START < before.MIS_END);
    },
  }),
  error({
    number: '575',
    says: 'back or away when the placement ends',
    remedy: 'The placement from which the child went missing has ended: give MIS_END.',
    column: 'MIS_END',
    needs,
    broken: ({ MIS_START, MIS_END }, { told }) =>
      MIS_END === 0 &&
      told.ssda903_episodes.some(({ DECOM, DEC }) => MIS_START >= DECOM && DEC > 0 && MIS_START <= DEC),
  }),
  error({
    number: '577',
    says: 'no longer missing when care has ended',
    remedy: 'Care ended before: give MIS_END, not later than that day.',
    column: 'MIS_END',
    needs,
    broken: ({ MIS_START, MIS_END }, child) =>
      child.periods.length > 0 &&
      child.periods.every(
        ({ from, to }) =>
          (MIS_END === 0 && to > 0) ||
          (MIS_END === 0 && MIS_START < from) ||
          (to > 0 && MIS_END > to) ||
          (MIS_END > 0 && MIS_END < from),
      ),
  }),
  error({
    number: '578',
    says: 'missing from care',
    remedy: 'MIS_START is after care ended: correct it, or take the row out.',
    column: 'MIS_START',
    needs,
    broken: ({ MIS_START }, child) =>
      child.periods.length > 0 &&
      !inCare(child, MIS_START) &&
      child.periods.some(({ from }) => from <= MIS_START),
  }),
  error({
    number: '581',
    says: 'in care when missing',
    remedy: 'MIS_START is before care began: correct it, or take the row out.',
    column: 'MIS_START',
    needs,
    broken: ({ MIS_START }, { periods }) =>
      periods.length > 0 && periods.every(({ from }) => MIS_START < from),
  }),
  error({
    number: '586',
    says: 'missing after birth',
    remedy: 'MIS_START is not after the date of birth: correct one of them.',
    column: 'MIS_START',
    broken: ({ MIS_START, DOB }) => MIS_START > 0 && DOB > 0 && MIS_START <= DOB,
  }),
  error({
    number: '570',
    says: 'missing by the end of the year',
    remedy: 'MIS_START is after 31 March: correct it.',
    column: 'MIS_START',
    broken: ({ MIS_START }, { to }) => MIS_START > to,
  }),
  error({
    number: '571',
    says: 'back in the year',
    remedy: 'MIS_END is before 1 April or after 31 March of the year: correct it, or take the row out.',
    column: 'MIS_END',
    broken: ({ MIS_END }, { from, to }) => MIS_END > 0 && (MIS_END < from || MIS_END > to),
  }),
  warning({
    number: '580',
    says: 'E8 of who turns eighteen missing',
    remedy: 'The young person was missing on the eighteenth birthday: end the episode with E8.',
    column: 'MIS_END',
    needs,
    broken: ({ DOB, MIS_END }, { told }) =>
      MIS_END > 0 &&
      MIS_END === birthday(DOB, 18) &&
      told.ssda903_episodes.some(({ DEC, REC }) => DEC === MIS_END && REC !== 'E8'),
  }),
];
