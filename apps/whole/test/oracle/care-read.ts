import { addDays, type CivilDate } from '@iro/calendar';
import type { Row, Tables } from './tables';

/** A stretch of days: from the first up to and not including `to`; null: it lasts. */
export interface Stretch {
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}
export interface PlacementRead extends Stretch {
  readonly type: string;
  readonly rne: string;
  readonly planned: string;
  readonly inOut: string;
  readonly lasting: string;
}
/** The placements of one home: the first, and its changes of status with the same carer. */
export interface HomeRead extends Stretch {
  readonly placements: readonly PlacementRead[];
}
export interface PeriodRead extends Stretch {
  readonly child: string;
  readonly born: CivilDate;
  readonly reason: string;
  readonly protection: string;
  readonly legal: readonly (Stretch & { readonly status: string })[];
  readonly homes: readonly HomeRead[];
}

export const day = (text: string | undefined): CivilDate | null =>
  text === undefined || text === '' ? null : (text as CivilDate);
export const returnDay = (text: string | undefined): CivilDate | null =>
  text === undefined || text === '' ? null : (text.split('/').reverse().join('-') as CivilDate);
export const rowsOf = (tables: Tables, file: string): readonly Row[] => tables[file] ?? [];
export const holdsOn = ({ from, to }: Stretch, on: CivilDate): boolean =>
  from <= on && (to === null || to > on);
export const byFrom = <T extends { readonly from: CivilDate }>(all: readonly T[]): T[] =>
  [...all].sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));

/** The day after an extract's last day; null where it lasts. */
export const dayAfter = (text: string | undefined): CivilDate | null => {
  const last = day(text);
  return last === null ? null : addDays(last, 1);
};

/** Birthdays by local id, of the return's children and of others by name. */
export const births = (tables: Tables): ReadonlyMap<string, CivilDate> =>
  new Map([
    ...rowsOf(tables, 'Header').map(
      (row) => [row['CHILD'] as string, returnDay(row['DOB']) as CivilDate] as const,
    ),
    ...rowsOf(tables, 'persons').map((row) => [row['child'] as string, row['dob'] as CivilDate] as const),
  ]);

const ended = (episode: Row): boolean => episode['REC'] !== '' && episode['REC'] !== 'X1';

/** The legal statuses of a period: neighbours alike are one. */
function legalOf(episodes: readonly Row[]): PeriodRead['legal'] {
  const found: (Stretch & { status: string })[] = [];
  for (const episode of episodes) {
    const last = found.at(-1);
    const stretch = { from: returnDay(episode['DECOM']) as CivilDate, to: returnDay(episode['DEC']) };
    if (last !== undefined && last.status === episode['LS'])
      found[found.length - 1] = { ...last, to: stretch.to };
    else found.push({ ...stretch, status: episode['LS'] as string });
  }
  return found;
}

/** The homes of a period. L goes on in a placement; T and U in a home; all else begins one. */
function homesOf(episodes: readonly Row[], notes: readonly Row[]): HomeRead[] {
  const homes: HomeRead[] = [];
  for (const episode of episodes) {
    const from = returnDay(episode['DECOM']) as CivilDate;
    const to = returnDay(episode['DEC']);
    const rne = episode['RNE'] as string;
    const home = homes.at(-1);
    const note = notes.find((row) => row['started_on'] === from);
    const placement: PlacementRead = {
      from,
      to,
      rne,
      type: episode['PLACE'] as string,
      planned: note?.['planned'] ?? '',
      inOut: note?.['in_out'] ?? '',
      lasting: note?.['meant_to_last_to_18'] ?? '',
    };
    if (home === undefined || !'LTU'.includes(rne)) homes.push({ from, to, placements: [placement] });
    else if (rne === 'L') {
      const last = home.placements.at(-1) as PlacementRead;
      homes[homes.length - 1] = {
        ...home,
        to,
        placements: [...home.placements.slice(0, -1), { ...last, to }],
      };
    } else homes[homes.length - 1] = { ...home, to, placements: [...home.placements, placement] };
  }
  return homes;
}

/** Periods of care as the return tells them: from an episode with RNE S to one that ends care. */
export function periodsOf(tables: Tables): PeriodRead[] {
  const born = births(tables);
  const notes = rowsOf(tables, 'placements');
  const noted = rowsOf(tables, 'periods_of_care');
  const periods: PeriodRead[] = [];
  for (const [child, birth] of born) {
    const own = rowsOf(tables, 'Episodes')
      .filter((row) => row['CHILD'] === child)
      .sort((one, other) => ((returnDay(one['DECOM']) ?? '') < (returnDay(other['DECOM']) ?? '') ? -1 : 1));
    let open: Row[] = [];
    const put = (): void => {
      const from = returnDay(open[0]?.['DECOM']) as CivilDate;
      const last = open.at(-1) as Row;
      periods.push({
        child,
        born: birth,
        from,
        to: ended(last) ? returnDay(last['DEC']) : null,
        reason: ended(last) ? (last['REC'] as string) : '',
        protection:
          noted.find((row) => row['child'] === child && row['started_on'] === from)?.[
            'protection_plan_at_start'
          ] ?? '',
        legal: legalOf(open),
        homes: homesOf(
          open,
          notes.filter((row) => row['child'] === child),
        ),
      });
      open = [];
    };
    for (const episode of own) {
      open.push(episode);
      if (ended(episode)) put();
    }
    if (open.length > 0) put();
  }
  return periods;
}
