import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { childrenMeasures, complianceMeasures, reviewsMeasures } from '@iro/measures';
import { freshDatabases, type Databases } from '@iro/testkit';
import { openCouncilUnderTest, type CouncilUnderTest } from '../council-under-test';
import { importCommand } from '@iro/whole';
import { askFigures, type Answer } from './ask-figures';
import { childrenFigures } from './children-figures';
import { complianceFigures } from './compliance-figures';
import type { Expected, Figures } from './counted';
import { differences } from './differences';
import { disputesFigures } from './disputes-figures';
import { reviewsFigures } from './reviews-figures';
import { writeFolder, type Tables } from './tables';
import { yearOf } from './year';

const measures = Object.values({ ...childrenMeasures, ...reviewsMeasures, ...complianceMeasures });
const positions = new Set(
  measures.filter((each) => 'asAt' in each && each.asAt !== undefined).map(({ field }) => field),
);
const fieldOf = (name: string): string => name.replace(/\(.*/, '');

/** Every figure of a year, worked out from a folder. */
export function oracle(tables: Tables, ending: number): Figures {
  const year = yearOf(tables, ending);
  return {
    ...childrenFigures(year),
    ...reviewsFigures(year),
    ...disputesFigures(year),
    ...complianceFigures(year),
  };
}

/** Imports folders in their order into databases of their own. */
export async function importFolders(
  folders: readonly { readonly tables: Tables; readonly ending: number }[],
  databases: Databases,
): Promise<void> {
  const storage = { urls: databases, release: () => Promise.resolve() };
  for (const { tables, ending } of folders) {
    const folder = mkdtempSync(path.join(tmpdir(), 'oracle-'));
    try {
      writeFolder(folder, tables);
      await importCommand(folder, storage, '2016-04-01' as never, () => undefined, { year: ending });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** What a unit answers for itself has to be what the breakdown of the whole says of it. */
async function scopesAgree(
  council: CouncilUnderTest,
  figures: Figures,
  ending: number,
  whole: ReadonlyMap<string, Answer | null>,
): Promise<string[]> {
  const split = Object.fromEntries(
    Object.entries(figures).filter(([, { shape }]) => shape === 'MEASURE' || shape === 'COUNT'),
  ) as Figures;
  const found: string[] = [];
  for (const [role, cells, tie] of [
    ['TEAM_MANAGER', 'teams', 'team'],
    ['IRO', 'iros', 'iro'],
  ] as const) {
    const units = new Set(
      [...whole.values()].flatMap((answer) => (answer?.[cells] ?? []).map(({ key }) => key)),
    );
    units.delete('UNKNOWN');
    for (const unit of role === 'IRO' ? [...units].slice(0, 1) : units) {
      const own = await askFigures(council, split, ending, { role, ties: { [tie]: unit }, short: true });
      for (const [name, answer] of own) {
        if (answer === null || isNobodys(split[name] as Expected)) continue;
        const cell = whole.get(name)?.[cells]?.find(({ key }) => key === unit);
        const [met, of] = [cell?.met ?? 0, cell?.of ?? 0];
        if ((answer.met ?? answer.value) !== met || (answer.of !== undefined && answer.of !== of))
          found.push(
            `${name} as ${role} ${cell?.label ?? unit}: ${answer.met ?? answer.value}/${answer.of ?? ''}, ` +
              `the breakdown says ${met}/${of}`,
          );
      }
    }
  }
  return found;
}

/** Of no child: it is nobody's team's. */
const isNobodys = (expected: Expected): boolean =>
  expected.shape !== 'RATE' && expected.counted.every(({ child }) => child === null);

/** Where the product's figures of a council differ from the oracle's; nothing where all agree. */
export async function differencesOf(tables: Tables, ending = 2016): Promise<string[]> {
  const databases = await freshDatabases();
  await importFolders([{ tables, ending }], databases);
  const council = await openCouncilUnderTest(databases);
  try {
    return await compared(council, tables, ending);
  } finally {
    await council.close();
  }
}

/** The same of an open council, of one year of it. */
export async function compared(council: CouncilUnderTest, tables: Tables, ending: number): Promise<string[]> {
  const figures = oracle(tables, ending);
  const isPosition = (name: string): boolean => positions.has(fieldOf(name));
  const whole = await askFigures(council, figures, ending, { role: 'IRO_MANAGER', isPosition });
  return [
    ...differences(figures, whole, { tables, ending, isPosition }),
    ...(await scopesAgree(council, figures, ending, whole)),
  ];
}
