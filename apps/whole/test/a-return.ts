import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** One episode of an invented child, in short: what is left out is blank or usual. */
export interface AnEpisode {
  child: string;
  from: string;
  rne: string;
  place: string;
  ls?: string;
  to?: string;
  rec?: string;
  why?: string;
  urn?: string;
  provider?: string;
  post?: string;
}

/** 2016-03-31 as the return writes it. */
export const uk = (day: string | undefined): string =>
  day === undefined ? '' : day.split('-').reverse().join('/');

const temporary = (place: string): boolean => place.startsWith('T');
const rowOf = ({ child, from, rne, place, ls, to, rec, why, urn, provider, post }: AnEpisode): string =>
  [
    child,
    uk(from),
    rne,
    ls ?? 'C2',
    'N1',
    place,
    provider ?? (temporary(place) ? '' : 'PR1'),
    uk(to),
    rec ?? (to === undefined ? '' : 'X1'),
    why ?? '',
    'ZZ1 1AA',
    post ?? 'ZZ1 2BB',
    urn ?? (temporary(place) ? '' : 'SC999001'),
  ].join(',');

/** A folder that holds a header and these episodes, and whatever files besides: by name, their lines. */
export function aReturn(
  births: Readonly<Record<string, string>>,
  episodes: readonly AnEpisode[],
  others: Readonly<Record<string, readonly string[]>> = {},
): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'return-'));
  const write = (file: string, lines: readonly string[]): void =>
    writeFileSync(path.join(folder, file), `${lines.join('\n')}\n`);
  write('header.csv', [
    'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
    ...Object.entries(births).map(([child, born]) => `${child},1,${uk(born)},WBRI,UN5,,`),
  ]);
  write('episodes.csv', [
    'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
    ...episodes.map(rowOf),
  ]);
  for (const [file, lines] of Object.entries(others)) write(file, lines);
  return folder;
}
