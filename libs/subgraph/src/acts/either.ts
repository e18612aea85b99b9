import { correction as correctionOf, type CorrectionOf } from './correction';
import { correctionByTable, type CorrectionByTable } from './correction-by-table';
import type { KeptRecord } from './records';

/**
 * One name for corrections by their entity and by their table's name, so that a service goes from the one to
 * the other file by file. Nothing new is written by table.
 */
export function correction<Row extends KeptRecord, Type extends object>(
  of: CorrectionOf<Row, Type>,
): new () => object;
export function correction(of: CorrectionByTable): new () => object;
export function correction(of: object): new () => object {
  return 'table' in of ? correctionByTable(of as CorrectionByTable) : correctionOf(of as never);
}
