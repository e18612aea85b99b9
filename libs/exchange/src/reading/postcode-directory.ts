import { csvRecords } from './csv-records';

/** Where a postcode is: metres on the national grid, and the local authority's ONS code. */
export interface PostcodePlace {
  readonly postcode: string;
  readonly east: number | null;
  readonly north: number | null;
  readonly authority: string | null;
}

const columns = { east: 'oseast1m', north: 'osnrth1m', authority: 'oslaua' } as const;

const numberOf = (cell: string | undefined): number | null =>
  cell === undefined || !/^\d{1,7}$/.test(cell.trim()) ? null : Number(cell);

/** A postcode as compared: capitals without blanks. @example samePostcode('zz1 1aa') -> 'ZZ11AA' */
export const samePostcode = (postcode: string): string => postcode.replace(/\s/g, '').toUpperCase();

/**
 * Reads the ONS Postcode Directory as published (CSV; `pcds` or `pcd`, `oseast1m`, `osnrth1m`, `oslaua`, and
 * others which are passed over), a piece at a time.
 *
 * @throws Error when the file isn't there or lacks one of these columns
 */
export async function* postcodeDirectory(path: string): AsyncGenerator<PostcodePlace> {
  let places: { postcode: number; east: number; north: number; authority: number } | undefined;
  for await (const { records } of csvRecords(path)) {
    for (const record of records) {
      if (places === undefined) {
        const header = record.map((cell) => cell.trim().toLowerCase());
        const postcode = Math.max(header.indexOf('pcds'), header.indexOf('pcd'));
        const found = {
          postcode,
          east: header.indexOf(columns.east),
          north: header.indexOf(columns.north),
          authority: header.indexOf(columns.authority),
        };
        if (Object.values(found).some((place) => place < 0))
          throw new Error(
            `${path} is no ONS Postcode Directory: it needs the columns pcds ` +
              `or pcd, ${Object.values(columns).join(', ')}.`,
          );
        places = found;
        continue;
      }
      const postcode = samePostcode(record[places.postcode] ?? '');
      if (postcode !== '')
        yield {
          postcode,
          east: numberOf(record[places.east]),
          north: numberOf(record[places.north]),
          authority: record[places.authority]?.trim() || null,
        };
    }
  }
  if (places === undefined)
    throw new Error(`${path} is empty: ONS_POSTCODE_DIRECTORY names the directory's CSV.`);
}
