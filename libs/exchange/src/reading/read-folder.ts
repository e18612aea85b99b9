import type { CivilDate } from '@iro/calendar';
import { type FileName, type RowOf } from '../layouts';
import { checkReturn } from '../rules/check-return';
import { KeptReturn, type ReturnFile } from '../rules/kept-return';
import type { RuleKind } from '../rules/return-rule';
import { ssda903 } from '../ssda903/ssda903';
import { checkFile } from './check-file';
import { EpisodeChecks } from '../checks/episode-checks';
import { Faults, type Fault } from './fault';
import type { CellOf } from './folder-days';
import { FolderState } from './folder-state';
import { checkYear, isKnownYear } from './check-year';
import type { ChildSpelling } from './child-spelling';
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
  /** Collection year, ending 31 March. Without it the days of the folder have to prove one. */
  readonly year?: number;
  /** The last day the folder tells of, where it is a part of its year. */
  readonly until?: CivilDate | undefined;
  /** What last year's return told, where it is on record. */
  readonly lastYear?: ((year: number) => Promise<KeptReturn | null>) | undefined;
  /** Rules that are errors or warnings otherwise than they are written down, by their number. */
  readonly kinds?: ReadonlyMap<string, RuleKind> | undefined;
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
  readonly yearFrom: 'given' | CellOf;
  /** What is to be looked at, though the folder may be imported: the first of them, and how many there are. */
  readonly warnings: readonly Fault[];
  readonly warningCount: number;
  readonly warningsByRule: ReadonlyMap<string, number>;
  readonly until: CivilDate | undefined;
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
  readonly warnings: readonly Fault[];
  readonly warningCount: number;
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
  const faults = new Faults(options.keepFaults ?? 1000, options.kinds);
  if (!isKnownYear(options.year, faults)) return refused(folder, faults);
  const { files: found, unread } = await recognise(folder, faults);
  const state = new FolderState(faults, options.year, unread);
  const episodes = new EpisodeChecks(faults);
  const kept = new KeptReturn();
  for (const { name, file } of found) state.name(name, file);
  const ofBytes = found.reduce((sum, { bytes }) => sum + bytes, 0);
  const counts = new Map<FileName, number>();
  let [bytes, rows] = [0, 0];
  for (const each of found) {
    const checks = rowChecksOf(each.name, each.file, state, episodes);
    if (isReturnFile(each.name)) checks.push(kept.keep(each.name));
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
  const year = checkYear(state, options.until);
  if (year) {
    episodes.checkSequences();
    state.settle(year.year);
    for (const { name, file } of found) checkFileYear(name, file, year.year, state);
    const before = kept.any ? ((await options.lastYear?.(year.year - 1)) ?? null) : null;
    checkReturn(state, { year: year.year, now: kept, before, until: options.until });
  }
  if (faults.count > 0 || !year) return refused(folder, faults);
  return {
    ...checked(folder, { found, counts, inOrder: episodes.kept.inOrder, spelling: state.spelling }),
    year: year.year,
    yearFrom: year.from,
    until: options.until,
    warnings: faults.warnings.kept,
    warningCount: faults.warnings.count,
    warningsByRule: faults.warnings.byRule,
  };
}

/** The folder with what was found wrong. */
const refused = (folder: string, faults: Faults): FaultyFolder => ({
  ok: false,
  folder,
  faults: faults.kept,
  faultCount: faults.count,
  faultsByRule: faults.byRule,
  warnings: faults.warnings.kept,
  warningCount: faults.warnings.count,
});

/** Whether a file is one of the return. */
const isReturnFile = (name: FileName): name is ReturnFile => name in ssda903;

/** The rows of a file that isn't there. */
async function* none(): AsyncGenerator<never> {
  yield* [];
}

/** What the rows of a checked folder are read from. */
interface Read {
  readonly found: readonly RecognisedFile[];
  readonly counts: ReadonlyMap<FileName, number>;
  readonly inOrder: boolean;
  readonly spelling: ChildSpelling;
}

/** The files and rows of the checked folder as a value. */
function checked(
  folder: string,
  { found, counts, inOrder, spelling }: Read,
): Pick<CheckedFolder, 'ok' | 'folder' | 'files' | 'rows' | 'episodesByChild'> {
  const byName = new Map(found.map((each) => [each.name, each]));
  return {
    ok: true,
    folder,
    files: new Map(found.map(({ name, file }) => [name, { file, rows: counts.get(name) ?? 0 }])),
    rows<N extends FileName>(name: N, onRows?: (rows: number) => void) {
      const file = byName.get(name);
      return file ? typedRows<N>(file, spelling, onRows) : none();
    },
    async *episodesByChild() {
      const file = byName.get('ssda903_episodes');
      if (file)
        yield* episodesByChild(file, spelling, { rows: counts.get('ssda903_episodes') ?? 0, inOrder });
    },
  };
}
