import { layoutOf } from '../layouts';
import type { RowCheck } from '../reading/check-file';
import type { FolderState } from '../reading/folder-state';
import { birthday, yearDays } from './days';
import type { EpisodesKept } from './episodes-kept';

const names = layoutOf('ssda903_oc3').columns.map(({ name }) => name);
const [CHILD, DOB, IN_TOUCH, ACTIV, ACCOM] = ['CHILD', 'DOB', 'IN_TOUCH', 'ACTIV', 'ACCOM'].map((name) =>
  names.indexOf(name),
) as [number, number, number, number, number];

/** The last birthday up to the year's end. */
const lastBirthday = (birth: number, to: number): number => {
  const thisYear = Math.floor(to / 10_000) * 10_000 + (birth % 10_000);
  return thisYear > to ? thisYear - 10_000 : thisYear;
};

/**
 * Checks OC3: ages, and what goes together. Whether a young person was in care for long enough since fourteen
 * (1001) needs the returns of the years before: not checked here.
 */
export function leaverCheck(file: string, state: FolderState, care: EpisodesKept): RowCheck {
  return (cells, days, line) => {
    const add = (place: number, rule: string, remedy: string): void =>
      state.faults.add(file, line, names[place]!, cells[place]!, rule, remedy);
    const [touch, activity, home] = [
      cells[IN_TOUCH]!.toUpperCase(),
      cells[ACTIV]!.toUpperCase(),
      cells[ACCOM]!.toUpperCase(),
    ];
    const nothing = { [ACTIV]: activity === '0', [ACCOM]: home === '0' };
    for (const place of [ACTIV, ACCOM]) {
      if ((touch === 'DIED' || touch === 'RHOM') && !nothing[place]!)
        add(place, 'nothing of those who died or went home (344)', 'Use 0.');
      if (touch === 'YES' && nothing[place]!)
        add(place, 'known of those in touch (345)', 'Say what is known, or correct IN_TOUCH.');
    }
    const year = state.year()?.year;
    const birth = days[DOB]!;
    if (year === undefined || birth === 0) return;
    const { from, to } = yearDays(year);
    if (birthday(birth, 17) > to)
      add(
        DOB,
        'seventeen by the year’s end (391)',
        'Take the row out: the young person is not seventeen by 31 March.',
      );
    if (/^T/.test(home) && birthday(birth, 18) > to)
      add(ACCOM, 'T not under eighteen (347)', 'Use another code: the young person is under eighteen.');
    if (/^Z/.test(home) && birthday(birth, 17) >= from && birthday(birth, 17) <= to)
      add(
        ACCOM,
        'with former foster carers from eighteen only (3001)',
        'Use another code: the young person turned seventeen in the year.',
      );
    const day = lastBirthday(birth, to);
    const inCare =
      birthday(birth, 19) > to &&
      birthday(birth, 17) <= to &&
      care.of(cells[CHILD]!).some((episode) => episode.from <= day && episode.to > day);
    if (inCare)
      add(
        CHILD,
        'not looked after on the birthday (1007)',
        'Take the row out: the young person was still looked after that day.',
      );
  };
}
