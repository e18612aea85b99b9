import type { CivilDate } from '@iro/calendar';
import { readFolder } from '@iro/exchange';
import { importFolder } from '../import-folder';
import type { Storage } from '../storage';

/** The folder has faults; nothing was imported. */
export class FaultyFolder extends Error {
  constructor(readonly count: number) { super(`${count} fault${count === 1 ? '' : 's'}; nothing was imported.`); }
}

/** `npm run import -- FOLDER`: everything is checked first; then each service loads in one transaction. */
export async function importCommand(folder: string, storage: Storage, today: CivilDate, say: (line: string) => void): Promise<void> {
  const checked = await readFolder(folder);
  if (!checked.ok) {
    for (const fault of checked.faults) say(`${fault.file}:${fault.line}  ${fault.column}  ${JSON.stringify(fault.value)}  ${fault.rule}  ${fault.remedy}`);
    if (checked.faultCount > checked.faults.length) say(`… and ${checked.faultCount - checked.faults.length} more.`);
    throw new FaultyFolder(checked.faultCount);
  }
  let said = 0;
  const imported = await importFolder(checked, storage, today, (line) => {
    if (Date.now() - said < 1_000) return;
    said = Date.now();
    say(`  ${line}`);
  });
  say(`Imported the year ending 31 March ${imported.ending}: ${Object.entries(imported.changed).map(([service, count]) => `${service} ${count}`).join(', ')} children changed.`);
}
