import { named, text, type Column, type Columns, type FileLayout } from '../layout';

/** Every row's own id in the source system. */
const sourceId = text.required(
  "The source system's id of this row; unique in the file, and the same when the folder is sent again.",
);

/** A child by the SSDA903 CHILD, found in the return's header or in the extract's persons. */
export const child = text.required('The child: the local id that SSDA903 calls CHILD.', {
  references: [
    { file: 'ssda903_header', column: 'CHILD' },
    { file: 'persons', column: 'child' },
  ],
  child: true,
});

/** A row of another extract file by its source_id; may be blank. */
export function refersTo(file: string, description: string): Column<'text', false> {
  return text(description, { references: [{ file, column: 'source_id' }] });
}

/** A row of another extract file by its source_id. */
export function mustReferTo(file: string, description: string): Column<'text', true> {
  return text.required(description, { references: [{ file, column: 'source_id' }] });
}

type WithSourceId<C extends Columns> = { readonly source_id: typeof sourceId } & C;

/** One file of the IRO extract: source_id first, days as yyyy-mm-dd. */
export function extractFile<const N extends string, C extends Columns>(
  name: N,
  description: string,
  columns: C,
): FileLayout<N, WithSourceId<C>> {
  return {
    name,
    family: 'IRO_EXTRACT',
    description,
    dates: 'yyyy-mm-dd',
    columns: named({ source_id: sourceId, ...columns }),
    unique: ['source_id'],
  };
}
