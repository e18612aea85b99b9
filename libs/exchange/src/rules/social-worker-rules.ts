import { daysBetween, daysLater } from '../checks/days';
import { rulesOf, type AnyRule } from './return-rule';

const { error, warning } = rulesOf('ssda903_sw_episodes');
const ofEpisode = rulesOf('ssda903_episodes');
/** The year in which reasons were first asked began on this day. */
const reasonsFrom = 2023_04_01;

/** Spells with a social worker, against each other and the year. */
export const socialWorkerRules: readonly AnyRule[] = [
  error({
    number: 'SW01b',
    from: 2025,
    says: 'every spell whole',
    remedy: 'Give SW_REASON: it is asked of every spell from 1 April 2023 on.',
    column: 'SW_REASON',
    broken: ({ SW_DECOM, SW_REASON }) => SW_DECOM >= reasonsFrom && SW_REASON === '',
  }),
  error({
    number: 'SW02',
    from: 2024,
    says: 'a registration number, or XX',
    remedy: 'Give the number of Social Work England, as SW123; XX where there is none.',
    column: 'SW_ID',
    broken: ({ SW_ID }) => SW_ID !== '' && !/^(SW|XX)/.test(SW_ID),
  }),
  error({
    number: 'SW06',
    from: 2024,
    says: 'begun by the end of the year',
    remedy: 'SW_DECOM is after 31 March: correct it.',
    column: 'SW_DECOM',
    broken: ({ SW_DECOM }, { to }) => SW_DECOM > to,
  }),
  error({
    number: 'SW07',
    from: 2024,
    says: 'ended in the year or the one before',
    remedy: 'SW_DEC is before the year before this one, or after 31 March: correct it, or take the row out.',
    column: 'SW_DEC',
    broken: ({ SW_DEC }, { from, to }) => SW_DEC > 0 && (SW_DEC < from - 10_000 || SW_DEC > to),
  }),
  error({
    number: 'SW08',
    from: 2024,
    says: 'only the last spell is open',
    remedy: 'Another spell of the child begins later: give SW_DEC.',
    column: 'SW_DEC',
    broken: ({ SW_DEC }, { told }, place) => SW_DEC === 0 && told.ssda903_sw_episodes.length > place + 1,
  }),
  error({
    number: 'SW09',
    from: 2024,
    says: 'longer than a day',
    remedy: 'The spell begins and ends on the same day: join it to its neighbour, or take it out.',
    column: 'SW_DEC',
    broken: ({ SW_DECOM, SW_DEC }) => SW_DEC > 0 && SW_DECOM === SW_DEC,
  }),
  warning({
    number: 'SW10',
    from: 2024,
    says: 'one spell after the other, within a week',
    remedy: 'It begins more than seven days before or after the one before ended: correct the days.',
    column: 'SW_DECOM',
    broken: ({ SW_DECOM, SW_REASON }, { told }, place) => {
      const before = told.ssda903_sw_episodes[place - 1];
      return (
        before !== undefined &&
        SW_REASON !== 'FCONTA' &&
        before.SW_DEC > 0 &&
        Math.abs(daysBetween(before.SW_DEC, SW_DECOM)) > 7
      );
    },
  }),
  warning({
    number: 'SW11b',
    from: 2024,
    says: 'a spell after one that ended just before 31 March',
    remedy: 'The last spell ended in the last days of the year: add the one that followed.',
    column: 'SW_DEC',
    broken: ({ SW_DEC }, { told, to }, place) =>
      place === told.ssda903_sw_episodes.length - 1 && SW_DEC >= daysLater(to, -5) && SW_DEC <= to,
  }),
  ofEpisode.warning({
    number: 'SW12',
    from: 2024,
    says: 'a social worker of who is looked after on 31 March',
    remedy: 'The child is looked after and no spell with a social worker is told: add it.',
    column: 'CHILD',
    needs: ['ssda903_sw_episodes'],
    broken: ({ DEC, LS }, { told }) =>
      DEC === 0 && !/^V[34]$/.test(LS) && told.ssda903_sw_episodes.length === 0,
  }),
  warning({
    number: 'SW17',
    from: 2026,
    says: 'a spell open on 31 March',
    remedy: 'The last spell has ended: add the one that follows, or blank SW_DEC.',
    column: 'SW_DEC',
    needs: ['ssda903_episodes'],
    broken: ({ SW_DEC }, { told }, place) =>
      SW_DEC > 0 &&
      place === told.ssda903_sw_episodes.length - 1 &&
      told.ssda903_episodes.some(({ DEC }) => DEC === 0),
  }),
];
