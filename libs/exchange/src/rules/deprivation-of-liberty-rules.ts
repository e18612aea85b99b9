import type { ChildTold } from './child-told';
import type { ToldRow } from './kept-return';
import { rulesOf, type AnyRule } from './return-rule';

const { error, warning } = rulesOf('ssda903_dolo');
const needs = ['ssda903_episodes'] as const;

type Order = ToldRow<'ssda903_dolo'>;

/** Whether the child was placed otherwise than a condition says while the order lasted. */
const placedWhile = (
  { DOLO_START, DOLO_END }: Order,
  { told }: ChildTold,
  wrong: (place: string) => boolean,
): boolean =>
  told.ssda903_episodes.some(
    ({ DECOM, DEC, PLACE }) =>
      (DEC === 0 || DOLO_START <= DEC) && (DOLO_END === 0 || DOLO_END >= DECOM) && wrong(PLACE),
  );

/** Deprivation of liberty orders, from the collection of 2027. */
export const deprivationOfLibertyRules: readonly AnyRule[] = [
  error({
    number: '703',
    says: 'begun by the end of the year',
    remedy: 'DOLO_START is after 31 March: correct it.',
    column: 'DOLO_START',
    broken: ({ DOLO_START }, { to }) => DOLO_START > to,
  }),
  error({
    number: '704',
    says: 'ended in the year',
    remedy: 'DOLO_END is before 1 April or after 31 March of the year: correct it, or take the row out.',
    column: 'DOLO_END',
    broken: ({ DOLO_END }, { from, to }) => DOLO_END > 0 && (DOLO_END < from || DOLO_END > to),
  }),
  error({
    number: '705',
    says: 'one order at a time',
    remedy: 'The order before it is still open, or ends later: correct its end.',
    column: 'DOLO_START',
    broken: ({ DOLO_START }, { told }, place) => {
      const before = told.ssda903_dolo[place - 1];
      return before !== undefined && (before.DOLO_END === 0 || DOLO_START < before.DOLO_END);
    },
  }),
  error({
    number: '707',
    says: 'an order of a child in care',
    remedy: 'Care had not begun, or had ended: correct DOLO_START and DOLO_END.',
    column: 'DOLO_END',
    needs,
    broken: ({ DOLO_START, DOLO_END }, { periods }) =>
      periods.every(
        ({ from, to }) =>
          (DOLO_END === 0 && (to > 0 || DOLO_START < from)) ||
          (to > 0 && DOLO_END > to) ||
          (DOLO_END > 0 && DOLO_END < from),
      ),
  }),
  error({
    number: '708',
    says: 'an order after birth',
    remedy: 'DOLO_START is not after the date of birth: correct one of them.',
    column: 'DOLO_START',
    broken: ({ DOLO_START, DOB }) => DOLO_START > 0 && DOB > 0 && DOLO_START <= DOB,
  }),
  warning({
    number: '709',
    says: 'an order in a placement for it',
    remedy: 'The child was not in K2, Z12 or Z13 while the order lasted: check the placement.',
    column: 'DOLO_START',
    needs,
    broken: (order, child) => placedWhile(order, child, (place) => !/^(K2|Z12|Z13)$/.test(place)),
  }),
  error({
    number: '710',
    says: 'no order where liberty is restricted by law, or by nobody',
    remedy: 'The child was in K1, P1, R5 or K3 while the order lasted: correct the placement or the order.',
    column: 'DOLO_START',
    needs,
    broken: (order, child) => placedWhile(order, child, (place) => /^(K1|P1|R5|K3)$/.test(place)),
  }),
];
