import type { Part } from '../parts';
import type { Role } from '../roles';

/**
 * One row of the table of acts: the roles that may do it, and the part of a child's record that its line in
 * the chronology belongs to. `toldByBirthday`: the day of its line is often a birthday, so whoever may not
 * know the day of birth does not read it.
 */
export interface ActRow {
  readonly by: readonly Role[];
  readonly part: Part;
  readonly toldByBirthday?: true;
}

/** Rows of the table, kept as they are written so that their names become the type of an act. */
export const actRows = <Name extends string>(
  rows: Readonly<Record<Name, ActRow>>,
): Readonly<Record<Name, ActRow>> => rows;
