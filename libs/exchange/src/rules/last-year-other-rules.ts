import type { ChildTold } from './child-told';
import { birthday, daysBetween } from '../checks/days';
import type { ToldRow } from './kept-return';
import { rulesOf, type AnyRule } from './return-rule';

const ofDecision = rulesOf('ssda903_placed_adoption');
const ofLeaver = rulesOf('ssda903_oc3');
const ofMissing = rulesOf('ssda903_missing');
const ofLiberty = rulesOf('ssda903_dolo');
const ofHeader = rulesOf('ssda903_header');
const lastYear = true as const;

const decisionThen = ({ last }: ChildTold): ToldRow<'ssda903_placed_adoption'> | undefined =>
  last?.ssda903_placed_adoption.at(-1);
/** Days in care from an age on, by this year's and last year's episodes; one that lasts counts to the year's end. */
function daysInCareFrom(age: number, { birth, told, last, to }: ChildTold): number {
  const from = birthday(birth, age);
  const seen = new Map(
    [...(last?.ssda903_episodes ?? []), ...told.ssda903_episodes]
      .filter(({ LS }) => !/^V[34]$/.test(LS))
      .map((episode) => [episode.DECOM, episode]),
  );
  return [...seen.values()].reduce(
    (days, { DECOM, DEC }) => days + Math.max(0, daysBetween(Math.max(DECOM, from), DEC === 0 ? to : DEC)),
    0,
  );
}

/** Decisions, leavers, missing, social workers and orders, against last year's return. */
export const lastYearOtherRules: readonly AnyRule[] = [
  ofDecision.warning({
    number: '559',
    lastYear,
    says: 'a decision of an earlier year was told then',
    remedy: 'Last year’s return has no decision: correct DATE_PLACED, or know that it was missing there.',
    column: 'DATE_PLACED',
    broken: ({ DATE_PLACED }, child) =>
      DATE_PLACED > 0 && DATE_PLACED < child.from && child.last !== null && decisionThen(child) === undefined,
  }),
  ofDecision.warning({
    number: '560',
    lastYear,
    says: 'the day of a decision that holds, as last year',
    remedy: 'Last year told another DATE_PLACED, and no end of it: correct one of them.',
    column: 'DATE_PLACED',
    broken: ({ DATE_PLACED }, child, place) => {
      const then = decisionThen(child);
      return (
        place === 0 && then !== undefined && then.DATE_PLACED_CEASED === 0 && DATE_PLACED !== then.DATE_PLACED
      );
    },
  }),
  ofDecision.warning({
    number: '561',
    lastYear,
    says: 'a decision that was reversed last year is over',
    remedy: 'Last year told that it was reversed: take the row out, or give the day of the new decision.',
    column: 'DATE_PLACED',
    broken: ({ DATE_PLACED }, child) => {
      const then = decisionThen(child);
      return then !== undefined && then.DATE_PLACED_CEASED > 0 && DATE_PLACED === then.DATE_PLACED;
    },
  }),
  ofDecision.warning({
    number: '584',
    lastYear,
    says: 'a new decision is later than one reversed last year',
    remedy: 'DATE_PLACED is not after that of the decision reversed last year: correct it.',
    column: 'DATE_PLACED',
    broken: ({ DATE_PLACED }, child) => {
      const then = decisionThen(child);
      return then !== undefined && then.DATE_PLACED_CEASED > 0 && DATE_PLACED <= then.DATE_PLACED;
    },
  }),
  ofMissing.warning({
    number: '576',
    lastYear,
    says: 'missing at the end of last year goes on',
    remedy: 'Last year’s return has an open time missing that began on another day: add it, with its end.',
    column: 'MIS_START',
    broken: ({ MIS_START }, { last }, place) => {
      const then = last?.ssda903_missing.find(({ MIS_END }) => MIS_END === 0);
      return place === 0 && then !== undefined && MIS_START !== then.MIS_START;
    },
  }),
  ofHeader.warning({
    number: '576',
    lastYear,
    says: 'missing at the end of last year goes on',
    remedy: 'Last year’s return has an open time missing: add it to the missing file, with its end.',
    column: 'CHILD',
    needs: ['ssda903_missing'],
    broken: (_, { told, last }) =>
      told.ssda903_missing.length === 0 &&
      last?.ssda903_missing.some(({ MIS_END }) => MIS_END === 0) === true,
  }),
  ofLiberty.warning({
    number: '706',
    lastYear,
    says: 'an order open last year goes on',
    remedy: 'Last year’s return has an open order that began on another day: add it, with its end.',
    column: 'DOLO_START',
    broken: (_, { told, last }, place) =>
      place === 0 &&
      last?.ssda903_dolo.some(
        ({ DOLO_START, DOLO_END }) =>
          DOLO_END === 0 && !told.ssda903_dolo.some((each) => each.DOLO_START === DOLO_START),
      ) === true,
  }),
  ofLeaver.warning({
    number: '348',
    from: 2026,
    lastYear,
    says: 'who died has died',
    remedy: 'Last year’s return says that the young person died: correct one of them.',
    column: 'IN_TOUCH',
    broken: ({ IN_TOUCH }, { last }) =>
      IN_TOUCH !== 'DIED' && last?.ssda903_oc3.some((then) => then.IN_TOUCH === 'DIED') === true,
  }),
  ofLeaver.warning({
    number: '1001',
    lastYear,
    says: 'thirteen weeks in care since fourteen, and a day since sixteen',
    remedy:
      'By this year’s episodes and last year’s it was less: check whether the young person is a care leaver.',
    column: 'IN_TOUCH',
    needs: ['ssda903_episodes'],
    broken: (_, child) =>
      child.birth > 0 &&
      birthday(child.birth, 20) > child.to &&
      (child.told.ssda903_episodes.length > 0 || (child.last?.ssda903_episodes.length ?? 0) > 0) &&
      (daysInCareFrom(14, child) < 91 || daysInCareFrom(16, child) < 1),
  }),
  ofLeaver.warning({
    number: '1002',
    lastYear,
    says: 'a leaver was in care',
    remedy: 'Neither this year’s return nor last year’s tells of care; it may have been earlier.',
    column: 'IN_TOUCH',
    needs: ['ssda903_episodes'],
    broken: (_, { told, last }) => told.ssda903_episodes.length === 0 && last?.ssda903_episodes.length === 0,
  }),
  ofLeaver.error({
    number: '1010',
    lastYear,
    says: 'care that was open last year has ended',
    remedy: 'An episode was open at the end of last year and none is told: add it, or take the row out.',
    column: 'IN_TOUCH',
    needs: ['ssda903_episodes'],
    broken: (_, { told, last }) =>
      told.ssda903_episodes.length === 0 && last?.ssda903_episodes.at(-1)?.DEC === 0,
  }),
];
