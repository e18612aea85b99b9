import type { ChildTold } from './child-told';
import { rulesOf, type AnyRule } from './return-rule';

const ofAdoption = rulesOf('ssda903_ad1');
const ofDecision = rulesOf('ssda903_placed_adoption');
const ofEpisode = rulesOf('ssda903_episodes');
const needs = ['ssda903_episodes'] as const;

const isAdoption = ({ REC }: { readonly REC: string }): boolean => REC === 'E11' || REC === 'E12';
const adoptive = /^A[3-6]$/;
const adoptedInYear = ({ told, from, to }: ChildTold): boolean =>
  told.ssda903_episodes.some((episode) => isAdoption(episode) && episode.DEC >= from && episode.DEC <= to);
/** The day the latest period of care began, where an episode says so; 0 otherwise. */
const latestStart = ({ told }: ChildTold): number =>
  told.ssda903_episodes.findLast(({ RNE }) => RNE === 'S')?.DECOM ?? 0;
const firstStart = ({ told }: ChildTold): number =>
  told.ssda903_episodes.find(({ RNE }) => RNE === 'S')?.DECOM ?? 0;
/** The day care ended for good; 0 while it lasts. */
const ended = ({ periods }: ChildTold): number => periods.at(-1)?.to ?? 0;

const adoptions: readonly AnyRule[] = [
  ofAdoption.error({
    number: '333',
    says: 'to be placed before matched',
    remedy: 'DATE_INT is after DATE_MATCH: correct one of them.',
    column: 'DATE_INT',
    broken: ({ DATE_INT, DATE_MATCH }) => DATE_MATCH > 0 && DATE_INT > DATE_MATCH,
  }),
  ofAdoption.error({
    number: '334',
    says: 'in care before to be placed for adoption',
    remedy: 'DATE_INT is before the latest period of care began: correct one of them.',
    column: 'DATE_INT',
    needs,
    broken: ({ DATE_INT }, child) => DATE_INT > 0 && DATE_INT < latestStart(child),
  }),
  ofAdoption.error({
    number: '335',
    says: 'FOSTER_CARE as the last placement',
    remedy:
      'A3 and A5 are placements with the current foster carer (1), A4 and A6 are not (0): correct one of them.',
    column: 'FOSTER_CARE',
    needs,
    broken: ({ FOSTER_CARE }, { told }) =>
      told.ssda903_episodes.some(
        (episode) =>
          isAdoption(episode) &&
          ((/^A[35]$/.test(episode.PLACE) && FOSTER_CARE === '0') ||
            (/^A[46]$/.test(episode.PLACE) && FOSTER_CARE === '1')),
      ),
  }),
  ofAdoption.error({
    number: '521',
    says: 'decided before placed for adoption',
    remedy: 'DATE_INT is after the placement for adoption began: correct one of them.',
    column: 'DATE_INT',
    needs,
    broken: ({ DATE_INT }, { told }) =>
      DATE_INT > 0 &&
      told.ssda903_episodes.some(({ PLACE, DECOM }) => adoptive.test(PLACE) && DATE_INT > DECOM),
  }),
  ofAdoption.error({
    number: '525',
    says: 'no adoption after the decision was reversed',
    remedy:
      'DATE_PLACED_CEASED says that the child should no longer be placed: blank it, or take the adoption out.',
    column: 'DATE_INT',
    needs: ['ssda903_placed_adoption'],
    broken: (_, { told }) =>
      told.ssda903_placed_adoption.length > 0 &&
      told.ssda903_placed_adoption.every(({ DATE_PLACED_CEASED }) => DATE_PLACED_CEASED > 0),
  }),
  ofAdoption.error({
    number: '602',
    says: 'adopted in the year by the episodes',
    remedy: 'No episode ended in the year with E11 or E12: take the adoption out, or correct REC and DEC.',
    column: 'CHILD',
    needs,
    broken: (_, child) => child.told.ssda903_episodes.length > 0 && !adoptedInYear(child),
  }),
  ofEpisode.error({
    number: '601',
    says: 'the adoption of an adopted child',
    remedy: 'The child was adopted in the year: add the row to AD1, or correct REC.',
    column: 'REC',
    needs: ['ssda903_ad1'],
    broken: (episode, { told, from, to }) =>
      isAdoption(episode) && episode.DEC >= from && episode.DEC <= to && told.ssda903_ad1.length === 0,
  }),
  ofEpisode.warning({
    number: '582',
    says: 'matched before the day of adoption',
    remedy: 'DATE_MATCH is the day of the adoption order: check both.',
    column: 'DEC',
    needs: ['ssda903_ad1'],
    broken: (episode, { told }) =>
      isAdoption(episode) && told.ssda903_ad1.some(({ DATE_MATCH }) => DATE_MATCH === episode.DEC),
  }),
];

const decisions: readonly AnyRule[] = [
  ofDecision.error({
    number: '117',
    says: 'decided in care and in the year',
    remedy: 'The decision or its end is after the year or after care ended: correct one of them.',
    column: 'DATE_PLACED',
    needs,
    broken: ({ DATE_PLACED, DATE_PLACED_CEASED }, child) => {
      const end = ended(child) || child.to;
      return [DATE_PLACED, DATE_PLACED_CEASED].some((day) => day > Math.min(child.to, end));
    },
  }),
  ofDecision.error({
    number: '118',
    says: 'reversed in care and in the year',
    remedy: 'DATE_PLACED_CEASED is before the year, or before care began: correct it, or take the row out.',
    column: 'DATE_PLACED_CEASED',
    needs,
    broken: ({ DATE_PLACED_CEASED }, { told, from }) => {
      const first = told.ssda903_episodes.find(({ LS }) => !/^V[34]$/.test(LS));
      return (
        DATE_PLACED_CEASED > 0 &&
        first !== undefined &&
        (DATE_PLACED_CEASED < first.DECOM || DATE_PLACED_CEASED < from)
      );
    },
  }),
  ofDecision.error({
    number: '119',
    says: 'the reversal’s day and reason together',
    remedy: 'Fill both DATE_PLACED_CEASED and REASON_PLACED_CEASED, or neither.',
    column: 'REASON_PLACED_CEASED',
    broken: ({ DATE_PLACED_CEASED, REASON_PLACED_CEASED }) =>
      DATE_PLACED_CEASED > 0 !== (REASON_PLACED_CEASED !== ''),
  }),
  ofDecision.error({
    number: '184',
    says: 'decided after birth',
    remedy: 'DATE_PLACED is before the child was born: correct one of them.',
    column: 'DATE_PLACED',
    broken: ({ DATE_PLACED }, { birth }) => DATE_PLACED > 0 && DATE_PLACED < birth,
  }),
  ofDecision.error({
    number: '558',
    says: 'no reversal where the child was adopted',
    remedy: 'The child was adopted: blank DATE_PLACED_CEASED of the decision that led to it.',
    column: 'DATE_PLACED_CEASED',
    needs,
    broken: ({ DATE_PLACED_CEASED }, { told }) =>
      DATE_PLACED_CEASED > 0 &&
      told.ssda903_episodes.some(isAdoption) &&
      told.ssda903_placed_adoption.every((each) => each.DATE_PLACED_CEASED > 0),
  }),
  ofDecision.error({
    number: '579',
    says: 'one decision at a time',
    remedy: 'The decision before it is not reversed, or is later: correct its end.',
    column: 'DATE_PLACED',
    broken: ({ DATE_PLACED }, { told }, place) => {
      const before = told.ssda903_placed_adoption[place - 1];
      return (
        before !== undefined && (before.DATE_PLACED_CEASED === 0 || DATE_PLACED < before.DATE_PLACED_CEASED)
      );
    },
  }),
  ofDecision.error({
    number: '583',
    says: 'an earlier decision was reversed',
    remedy: 'A later decision is told: say when and why this one was reversed.',
    column: 'DATE_PLACED_CEASED',
    broken: ({ DATE_PLACED_CEASED }, { told }, place) =>
      DATE_PLACED_CEASED === 0 && told.ssda903_placed_adoption.length > place + 1,
  }),
  ofDecision.warning({
    number: '1003',
    says: 'decided in care',
    remedy: 'DATE_PLACED is before care began: correct one of them.',
    column: 'DATE_PLACED',
    needs,
    broken: ({ DATE_PLACED }, child) => DATE_PLACED > 0 && DATE_PLACED < firstStart(child),
  }),
  ofEpisode.error({
    number: '557',
    says: 'a decision ends with care where the child was not adopted',
    remedy: 'Care ended otherwise: say in PlacedAdoption when and why the child should no longer be placed.',
    column: 'REC',
    needs: ['ssda903_placed_adoption'],
    broken: ({ PLACE, LS, REC }, { told }) =>
      (adoptive.test(PLACE) || LS === 'E1') &&
      REC !== '' &&
      REC !== 'X1' &&
      !isAdoption({ REC }) &&
      !told.ssda903_placed_adoption.some(
        ({ DATE_PLACED_CEASED, REASON_PLACED_CEASED }) =>
          DATE_PLACED_CEASED > 0 && REASON_PLACED_CEASED !== '',
      ),
  }),
];

/** Decisions to place for adoption, and adoptions, against the episodes. */
export const adoptionRules: readonly AnyRule[] = [...adoptions, ...decisions];
