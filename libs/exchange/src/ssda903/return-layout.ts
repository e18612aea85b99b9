import { date, named, text, type Columns, type FileLayout } from '../layout';

const localId = { test: /^[A-Za-z0-9]{1,20}$/, says: 'letters and digits only, 20 at most' };

/** CHILD in the header: one row each, nothing to refer to. */
export const childOfHeader = text.required('The local id of the child, kept from year to year.', {
  pattern: localId,
  child: true,
});

/** CHILD in every other file: has to stand in the header. */
export const childOfReturn = text.required('The local id of the child.', {
  references: [{ file: 'ssda903_header', column: 'CHILD' }],
  child: true,
});

/** Date of birth; the same in every file. */
export const dob = date.required('Date of birth; the same in every file.');

/** One file of SSDA903: days as dd/mm/yyyy. */
export function returnFile<const N extends string, C extends Columns>(
  name: N,
  description: string,
  columns: C,
  unique: readonly (keyof C & string)[],
  from?: number,
): FileLayout<N, C> {
  return { name, family: 'SSDA903', description, dates: 'dd/mm/yyyy', columns: named(columns), unique, from };
}
