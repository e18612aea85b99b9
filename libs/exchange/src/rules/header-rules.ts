import { birthday, daysLater } from '../checks/days';
import { rulesOf, type AnyRule } from './return-rule';

const { error, warning } = rulesOf('ssda903_header');
const episodes = ['ssda903_episodes'] as const;

/** Who the children are, against age, care and the other files. */
export const headerRules: readonly AnyRule[] = [
  error({
    number: '210',
    says: 'UN4 only in the last week of the year',
    remedy: 'The child came into care more than a week before 31 March: give the UPN, or another reason.',
    column: 'UPN',
    needs: episodes,
    broken: ({ UPN }, { told, to }) =>
      UPN === 'UN4' &&
      told.ssda903_episodes.length > 0 &&
      told.ssda903_episodes.every(({ DECOM }) => DECOM < daysLater(to, -7)),
  }),
  warning({
    number: '231',
    from: 2025,
    says: 'unaccompanied children are older',
    remedy: 'The child is unaccompanied and under eleven: check the date of birth.',
    column: 'DOB',
    needs: ['ssda903_uasc'],
    broken: ({ DOB }, { unaccompanied, to }) => unaccompanied && DOB > 0 && birthday(DOB, 11) > to,
  }),
  warning({
    number: '232',
    from: 2025,
    says: 'sex is known',
    remedy: 'SEX is U: give it where it is known.',
    column: 'SEX',
    broken: ({ SEX }) => SEX === 'U',
  }),
  error({
    number: '301',
    says: 'born by the end of the year',
    remedy: 'Correct the date of birth, or give the right year with the command.',
    column: 'DOB',
    broken: ({ DOB }, { to }) => DOB > to,
  }),
  error({
    number: '351',
    says: 'twenty-five at most',
    remedy: 'The young person was over 25 when the year began: correct the birth, or take the rows out.',
    column: 'DOB',
    broken: ({ DOB }, { from }) => DOB > 0 && birthday(DOB, 25) < from,
  }),
  error({
    number: '442',
    says: 'a UPN, or why there is none',
    remedy: 'Give the unique pupil number, or UN1 to UN5.',
    column: 'UPN',
    needs: episodes,
    broken: ({ UPN }, { told, shortBreaksOnly }) =>
      UPN === '' && told.ssda903_episodes.length > 0 && !shortBreaksOnly,
  }),
  error({
    number: '607',
    says: 'whether a girl who left care is a mother',
    remedy: 'Say 1 or 0.',
    column: 'MOTHER',
    needs: episodes,
    broken: ({ SEX, MOTHER }, { told, from, to }) =>
      (SEX === 'F' || SEX === '2') &&
      MOTHER === '' &&
      told.ssda903_episodes.some(
        ({ DEC, REC, LS }) => DEC >= from && DEC <= to && REC !== 'X1' && !/^V[34]$/.test(LS),
      ),
  }),
  error({
    number: '620',
    says: 'a mother from eleven on',
    remedy: 'She was under eleven when the year began: correct MOTHER or the birth.',
    column: 'MOTHER',
    broken: ({ DOB, MOTHER }, { from }) => MOTHER === '1' && DOB > 0 && birthday(DOB, 11) > from,
  }),
  error({
    number: '621',
    says: 'a mother older than her child',
    remedy: 'MC_DOB is before her own birth: correct one of them.',
    column: 'MC_DOB',
    broken: ({ DOB, MC_DOB }) => MC_DOB > 0 && DOB > 0 && MC_DOB <= DOB,
  }),
  error({
    number: '625',
    says: 'her child born in the year or before, and in care',
    remedy: 'MC_DOB is after the year or after care ended: correct it.',
    column: 'MC_DOB',
    needs: episodes,
    broken: ({ MC_DOB }, { to, periods }) => {
      const ended = periods.at(-1)?.to ?? 0;
      return MC_DOB > to || (ended > 0 && MC_DOB > ended);
    },
  }),
  error({
    number: '628',
    says: 'nothing of motherhood of leavers',
    remedy: 'The young person was not looked after in the year: blank MOTHER.',
    column: 'MOTHER',
    needs: ['ssda903_episodes', 'ssda903_oc3'],
    broken: ({ MOTHER }, { told }) =>
      MOTHER !== '' && told.ssda903_episodes.length === 0 && told.ssda903_oc3.length > 0,
  }),
  warning({
    number: 'EPI',
    says: 'episodes, or leaving care, of every child',
    remedy: 'Neither tells of the child: add the episodes, or take the row out.',
    column: 'CHILD',
    needs: episodes,
    broken: (_, { told }) => told.ssda903_episodes.length === 0 && told.ssda903_oc3.length === 0,
  }),
];
