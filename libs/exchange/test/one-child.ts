import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layoutOf, readFolder, type ReadOptions } from '../src';
import { KeptReturn, type ReturnFile } from '../src/rules/kept-return';

/** Cells by their column; what is left out is usual. */
export type Cells = Readonly<Record<string, string>>;

/** What is told of one invented child, by file: the rows of each. */
export type Told = Partial<Record<ReturnFile, readonly Cells[]>>;

const usual: Partial<Record<ReturnFile, Cells>> = {
  ssda903_header: { SEX: 'M', ETHNIC: 'WBRI', UPN: 'UN5' },
  ssda903_episodes: {
    DECOM: '01/06/2025',
    RNE: 'S',
    LS: 'C2',
    CIN: 'N1',
    PLACE: 'U6',
    PLACE_PROVIDER: 'PR1',
    HOME_POST: 'ZZ1 1AA',
    PL_POST: 'ZZ1 2BB',
    URN: 'SC123456',
  },
  ssda903_reviews: { REVIEW: '01/10/2025', REVIEW_CODE: 'PN1' },
  ssda903_uasc: { SEX: 'M' },
  ssda903_oc2: { IMMUNISATIONS: '1', TEETH_CHECK: '1', HEALTH_ASSESSMENT: '1', SUBSTANCE_MISUSE: '0' },
  ssda903_oc3: { IN_TOUCH: 'YES', ACTIV: 'F2', ACCOM: 'U1' },
  ssda903_ad1: {
    DATE_INT: '01/07/2025',
    DATE_MATCH: '01/08/2025',
    FOSTER_CARE: '0',
    NB_ADOPTR: '2',
    SEX_ADOPTR: 'MF',
    LS_ADOPTR: 'L11',
  },
  ssda903_placed_adoption: { DATE_PLACED: '01/07/2025' },
  ssda903_prev_perm: { PREV_PERM: 'Z1' },
  ssda903_missing: { MISSING: 'M', MIS_START: '01/09/2025', MIS_END: '02/09/2025' },
  ssda903_sw_episodes: { SW_ID: 'SW123', SW_DECOM: '01/06/2025', SW_REASON: 'FCONTA' },
  ssda903_dolo: { DOLO_START: '01/09/2025', DOLO_END: '01/10/2025' },
};

const whole = (file: ReturnFile, row: Cells, dob: string): readonly string[] =>
  layoutOf(file).columns.map(
    ({ name }) => row[name] ?? usual[file]?.[name] ?? (name === 'CHILD' ? 'A1' : name === 'DOB' ? dob : ''),
  );

/** A return of the child as it is on record. */
export function onRecord(told: Told, dob: string): KeptReturn {
  const kept = new KeptReturn();
  for (const [file, rows] of Object.entries(told) as [ReturnFile, readonly Cells[]][]) {
    const { columns } = layoutOf(file);
    const take = kept.keep(file);
    for (const row of rows) {
      const cells = whole(file, row, dob);
      const days = Float64Array.from(columns, ({ kind }, at) =>
        kind === 'date' ? Number(cells[at]!.split('/').reverse().join('')) : 0,
      );
      take(cells, days, 0);
    }
  }
  return kept;
}

/** The numbers of the rules that a child's return breaks, errors and warnings. */
export async function brokenBy(told: Told, dob: string, options: ReadOptions): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'child-'));
  try {
    for (const [file, rows] of Object.entries({ ssda903_header: [{}], ...told }) as [
      ReturnFile,
      readonly Cells[],
    ][])
      writeFileSync(
        join(folder, `${file}.csv`),
        [layoutOf(file).columns.map(({ name }) => name), ...rows.map((row) => whole(file, row, dob))]
          .map((cells) => cells.join(','))
          .join('\n'),
      );
    const read = await readFolder(folder, options);
    return [...(read.ok ? [] : read.faults), ...read.warnings].map(
      ({ rule }) => /\(([^()]*)\)$/.exec(rule)?.[1] ?? rule,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
