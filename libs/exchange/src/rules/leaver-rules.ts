import { birthday } from '../checks/days';
import { rulesOf, type AnyRule } from './return-rule';

const { error } = rulesOf('ssda903_oc3');
const ofAdoption = rulesOf('ssda903_ad1');
const episodes = ['ssda903_episodes'] as const;

/** The last birthday up to the year's end. */
const lastBirthday = (birth: number, to: number): number => {
  const thisYear = Math.floor(to / 10_000) * 10_000 + (birth % 10_000);
  return thisYear > to ? thisYear - 10_000 : thisYear;
};

/** Care leavers against the other files. */
export const leaverRules: readonly AnyRule[] = [
  ofAdoption.error({
    number: '134',
    says: 'no adoption of a care leaver',
    remedy: 'The young person is in OC3 too: take one of the two rows out.',
    column: 'CHILD',
    needs: ['ssda903_oc3'],
    broken: (_, { told }) => told.ssda903_oc3.length > 0,
  }),
  error({
    number: '187',
    says: 'no leaver after twelve months in care to 31 March',
    remedy: 'The young person was looked after all year: take the row out, or correct the episodes.',
    column: 'IN_TOUCH',
    needs: episodes,
    broken: (_, { twelveMonths }) => twelveMonths,
  }),
  ofAdoption.error({
    number: '187',
    says: 'no adoption after twelve months in care to 31 March',
    remedy: 'The child was looked after all year: take the row out, or correct the episodes.',
    column: 'CHILD',
    needs: episodes,
    broken: (_, { twelveMonths }) => twelveMonths,
  }),
  error({
    number: '215',
    says: 'no health of the year of a leaver',
    remedy: 'The young person is in OC2 too: take one of the two rows out.',
    column: 'IN_TOUCH',
    needs: ['ssda903_oc2'],
    broken: (_, { told }) => told.ssda903_oc2.length > 0,
  }),
  error({
    number: '1000',
    says: 'no leaver who died in care',
    remedy: 'An episode ended with E2: take the row out, or correct REC.',
    column: 'IN_TOUCH',
    needs: episodes,
    broken: (_, { told, last }) =>
      [...told.ssda903_episodes, ...(last?.ssda903_episodes ?? [])].some(({ REC }) => REC === 'E2'),
  }),
  error({
    number: '1011',
    says: 'no leaver whose care another authority took over',
    remedy: 'The last episode ended with E3: take the row out, or correct REC.',
    column: 'IN_TOUCH',
    needs: episodes,
    broken: (_, { told }) => told.ssda903_episodes.at(-1)?.REC === 'E3',
  }),
  error({
    number: '1014',
    says: 'nothing unaccompanied of a leaver without care in the year',
    remedy: 'Take the row out of the UASC file.',
    column: 'CHILD',
    needs: ['ssda903_uasc', 'ssda903_episodes'],
    broken: (_, { told }) => told.ssda903_uasc.length > 0 && told.ssda903_episodes.length === 0,
  }),
  error({
    number: '1016',
    from: 2024,
    says: 'no leaver of 17 or 18 whose care ended after the birthday',
    remedy: 'The young person was looked after on the birthday: take the row out.',
    column: 'IN_TOUCH',
    needs: episodes,
    broken: ({ DOB }, { told, to }) =>
      DOB > 0 &&
      birthday(DOB, 17) <= to &&
      birthday(DOB, 19) > to &&
      told.ssda903_episodes.some(({ DEC, REC }) => DEC > 0 && REC !== 'X1' && DEC >= lastBirthday(DOB, to)),
  }),
];
