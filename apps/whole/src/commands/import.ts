import { stat } from 'node:fs/promises';
import type { CivilDate } from '@iro/calendar';
import { services, type ServiceName } from '@iro/database';
import {
  readFolder,
  shown,
  type CheckedFolder,
  type Fault,
  type FaultyFolder as FolderWithFaults,
  type RuleKind,
} from '@iro/exchange';
import type { ImportSession } from '@iro/subgraph';
import { importFolder } from '../import-folder';
import type { Storage } from '@iro/service';
import { returnOnRecord } from '../last-year';

/** The folder has faults; nothing was imported. */
export class FaultyFolder extends Error {
  constructor(readonly count: number) {
    super(`${count} fault${count === 1 ? '' : 's'}; nothing was imported.`);
  }
}

/** Says each second how far it has come: also while PostgreSQL works and there is nothing new to say. */
function progressOf(say: (line: string) => void): {
  at: (what: string, done: string) => void;
  end: () => void;
} {
  const started = Date.now();
  let now = new Map<string, string>();
  const timer = setInterval(
    () =>
      say(
        `  ${Math.round((Date.now() - started) / 1_000)} s  ` +
          `${[...now].map(([what, done]) => `${what}: ${done}`).join('; ')}`,
      ),
    1_000,
  );
  return {
    at: (what, done) => {
      if (what === 'checking') now = new Map();
      else now.delete('checking');
      now.set(what, done);
    },
    end: () => clearInterval(timer),
  };
}

/** What an import may be told beside its folder. */
export interface ImportOptions {
  readonly postcodes?: ImportSession['postcodes'] | undefined;
  /** Rules that are errors or warnings otherwise than they are written down. */
  readonly rules?: ReadonlyMap<string, RuleKind> | undefined;
  /** The year ending 31 March that the folder is of; its data tell when not said. */
  readonly year?: number | undefined;
  /** The last day it tells of, where it is a part of its year: nothing is withdrawn then. */
  readonly until?: CivilDate | undefined;
  /** Check it, say what is wrong, and write nothing. */
  readonly checkOnly?: boolean | undefined;
  /** Whether it is the demonstration year. */
  readonly demonstration?: boolean;
}

const plural = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** Says what was found, the first of them one a line, and how many more there are. */
function list(say: (line: string) => void, folder: string, found: readonly Fault[], of: number): void {
  for (const { file, line, column, value, rule, remedy } of found)
    say(
      `${file === '' ? folder : `${file}:${line}`}  ${column}  ${JSON.stringify(value)}  ${rule}  ${remedy}`,
    );
  if (of > found.length) say(`… and ${of - found.length} more.`);
}

/** Warnings of one rule that are listed. */
const listed = 10;

/** Lists the first warnings of each rule, and counts them all. */
function listWarnings(say: (line: string) => void, folder: string, checked: CheckedFolder): void {
  if (checked.warningCount === 0) return;
  say(`${plural(checked.warningCount, 'warning')}; the folder is imported with them:`);
  for (const [rule, count] of checked.warningsByRule) {
    const first = checked.warnings.filter((warning) => warning.rule === rule).slice(0, listed);
    list((line) => say(`  ${line}`), folder, first, count);
  }
}

async function check(
  folder: string,
  storage: Storage,
  progress: ReturnType<typeof progressOf>,
  { year, until, rules }: ImportOptions,
): Promise<CheckedFolder | FolderWithFaults> {
  return readFolder(folder, {
    ...(year === undefined ? {} : { year }),
    until,
    kinds: rules,
    lastYear: (before) => returnOnRecord(storage.urls.children, before),
    onProgress: ({ file, rows, bytes, ofBytes }) =>
      progress.at(
        'checking',
        `${file}, ${rows} rows, ${Math.min(100, Math.floor((bytes / ofBytes) * 100))}% of the folder`,
      ),
  });
}

/** `npm run import -- FOLDER`: everything is checked first; then each service loads in one transaction. */
export async function importCommand(
  folder: string,
  storage: Storage,
  today: CivilDate,
  say: (line: string) => void,
  options: ImportOptions = {},
): Promise<void> {
  const there = await stat(folder).catch(() => undefined);
  if (there?.isDirectory() !== true)
    throw new Error(`${shown(folder)} is not a folder. Give the folder that holds the files.`);
  const progress = progressOf(say);
  try {
    const checked = await check(folder, storage, progress, options);
    if (!checked.ok) {
      list(say, folder, checked.faults, checked.faultCount);
      if (checked.warningCount > 0) say(`Besides, ${plural(checked.warningCount, 'warning')}.`);
      throw new FaultyFolder(checked.faultCount);
    }
    listWarnings(say, folder, checked);
    const of = `the year ending 31 March ${checked.year}${checked.until === undefined ? '' : ` up to ${checked.until}`}`;
    if (options.checkOnly === true) return say(`The folder is in order for ${of}; nothing was imported.`);
    const imported = await importFolder(
      checked,
      storage,
      today,
      (service, what) => progress.at(service, what),
      options,
    );
    say(
      `Imported ${of}: ${services.map((service: ServiceName) => `${service} ${imported.changed[service]}`).join(', ')} children changed.`,
    );
  } finally {
    progress.end();
  }
}
