import { stat } from 'node:fs/promises';
import type { CivilDate } from '@iro/calendar';
import { services, type ServiceName } from '@iro/database';
import { readFolder } from '@iro/exchange';
import type { ImportSession } from '@iro/subgraph';
import { importFolder } from '../import-folder';
import type { Storage } from '@iro/service';

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
  /** The year ending 31 March that the folder is of; its data tell when not said. */
  readonly year?: number | undefined;
  /** Whether it is the demonstration year. */
  readonly demonstration?: boolean;
}

/** `npm run import -- FOLDER`: everything is checked first; then each service loads in one transaction. */
export async function importCommand(
  folder: string,
  storage: Storage,
  today: CivilDate,
  say: (line: string) => void,
  { year, ...how }: ImportOptions = {},
): Promise<void> {
  const there = await stat(folder).catch(() => undefined);
  if (there?.isDirectory() !== true)
    throw new Error(`${folder} is not a folder. Give the folder that holds the CSV files.`);
  const progress = progressOf(say);
  try {
    const checked = await readFolder(folder, {
      ...(year === undefined ? {} : { year }),
      onProgress: ({ file, rows, bytes, ofBytes }) =>
        progress.at(
          'checking',
          `${file}, ${rows} rows, ${Math.floor((bytes / ofBytes) * 100)}% of the folder`,
        ),
    });
    if (!checked.ok) {
      for (const fault of checked.faults)
        say(
          `${fault.file === '' ? folder : `${fault.file}:${fault.line}`}  ${fault.column}  ` +
            `${JSON.stringify(fault.value)}  ${fault.rule}  ${fault.remedy}`,
        );
      if (checked.faultCount > checked.faults.length)
        say(`… and ${checked.faultCount - checked.faults.length} more.`);
      throw new FaultyFolder(checked.faultCount);
    }
    const imported = await importFolder(
      checked,
      storage,
      today,
      (service, what) => progress.at(service, what),
      how,
    );
    say(
      `Imported the year ending 31 March ${imported.ending}: ${services.map((service: ServiceName) => `${service} ${imported.changed[service]}`).join(', ')} children changed.`,
    );
  } finally {
    progress.end();
  }
}
