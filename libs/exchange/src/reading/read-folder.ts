import { type FileName, type RowOf } from '../layouts';
import { checkFile } from './check-file';
import { EpisodeChecks } from '../checks/episode-checks';
import { Faults, type Fault } from './fault';
import { FolderState, type YearSource } from './folder-state';
import { recognise, type RecognisedFile } from './recognise';
import { checkFileYear, rowChecksOf } from './row-checks';
import { episodesByChild, typedRows } from './rows';

/** How far checking has come. */
export interface Progress {
  readonly file: string;
  readonly rows: number;
  readonly bytes: number;
  readonly ofBytes: number;
}

/** How a folder is read. */
export interface ReadOptions {
  /** Collection year, ending 31 March. Without it the latest day in the data decides. */
  readonly year?: number;
  /** How many faults to keep for printing; all are counted. 1,000 unless told. */
  readonly keepFaults?: number;
  readonly onProgress?: (progress: Progress) => void;
}

/** A folder without a fault, and its rows. */
export interface CheckedFolder {
  readonly ok: true;
  readonly folder: string;
  readonly year: number;
  /** `given`, or the cell whose day decided. */
  readonly yearFrom: 'given' | YearSource;
  /** Files there are, by name: how each is called in the folder and how many rows it has. */
  readonly files: ReadonlyMap<FileName, { readonly file: string; readonly rows: number }>;
  /**
   * The typed rows of a file, none when it isn't there; `onRows` hears how many have been read. May be read
   * any number of times.
   */
  rows<N extends FileName>(name: N, onRows?: (rows: number) => void): AsyncGenerator<RowOf<N>>;
  /** Each child's SSDA903 episodes sorted by start, as `periodsOfCare` takes them. */
  episodesByChild(): AsyncGenerator<RowOf<'ssda903_episodes'>[]>;
}

/** A folder with faults: nothing of it may be imported. */
export interface FaultyFolder {
  readonly ok: false;
  readonly folder: string;
  /** The first faults; `faultCount` says how many there are. */
  readonly faults: readonly Fault[];
  readonly faultCount: number;
  readonly faultsByRule: ReadonlyMap<string, number>;
}

/**
 * Checks a whole folder, rows and what rows of different files say of each other, before anyone reads a row
 * of it.
 *
 * Two passes: this one holds keys only; the rows are then read again, typed, from the checked folder.
 *
 * @throws Error when the folder or a file can't be opened
 */
export async function readFolder(
  folder: string,
  options: ReadOptions = {},
): Promise<CheckedFolder | FaultyFolder> {
  const faults = new Faults(options.keepFaults ?? 1000);
  const state = new FolderState(faults, options.year);
  const episodes = new EpisodeChecks(faults);
  const found = await recognise(folder, faults);
  for (const { name, file } of found) state.name(name, file);
  const ofBytes = found.reduce((sum, { bytes }) => sum + bytes, 0);
  const counts = new Map<FileName, number>();
  let [bytes, rows] = [0, 0];
  for (const each of found) {
    const checks = rowChecksOf(each.name, each.file, state, episodes);
    counts.set(
      each.name,
      await checkFile(each, state, checks, (moreBytes, moreRows) => {
        bytes += moreBytes;
        rows += moreRows;
        options.onProgress?.({ file: each.file, rows, bytes, ofBytes });
      }),
    );
    if (each.name === 'ssda903_episodes') episodes.kept.settle();
  }
  const year = state.year();
  if (!year)
    faults.add(
      '',
      0,
      '',
      '',
      'a year',
      'No file tells which year the folder is of: give it with the command, as in --year 2016.',
    );
  else {
    episodes.checkSequences(year.year);
    state.settle(year.year);
    for (const { name, file } of found) checkFileYear(name, file, year.year, state);
  }
  if (faults.count > 0 || !year)
    return { ok: false, folder, faults: faults.kept, faultCount: faults.count, faultsByRule: faults.byRule };
  return checked(folder, year, found, counts, episodes.kept.inOrder);
}

/** The rows of a file that isn't there. */
async function* none(): AsyncGenerator<never> {
  yield* [];
}

/** The checked folder as a value. */
function checked(
  folder: string,
  { year, from }: NonNullable<ReturnType<FolderState['year']>>,
  found: readonly RecognisedFile[],
  counts: ReadonlyMap<FileName, number>,
  inOrder: boolean,
): CheckedFolder {
  const byName = new Map(found.map((each) => [each.name, each]));
  return {
    ok: true,
    folder,
    year,
    yearFrom: from,
    files: new Map(found.map(({ name, file }) => [name, { file, rows: counts.get(name) ?? 0 }])),
    rows<N extends FileName>(name: N, onRows?: (rows: number) => void) {
      const file = byName.get(name);
      return file ? typedRows<N>(file, onRows) : none();
    },
    async *episodesByChild() {
      const file = byName.get('ssda903_episodes');
      if (file) yield* episodesByChild(file, counts.get('ssda903_episodes') ?? 0, inOrder);
    },
  };
}
