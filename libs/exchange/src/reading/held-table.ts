import type { Batch } from './csv-records';

/** A table that is held whole: of a workbook or an XML, which a council's return fits. */
export interface HeldTable {
  readonly records: readonly (readonly string[])[];
  /** The row each record stands in, the header being 1. */
  readonly lines: readonly number[];
}

const piece = 2_000;

/** Its records in pieces, as a text file gives them. */
export async function* heldRecords(held: () => Promise<HeldTable>, bytes: number): AsyncGenerator<Batch> {
  const { records, lines } = await held();
  const share = Math.ceil(bytes / Math.max(1, Math.ceil(records.length / piece)));
  for (let from = 0; from < records.length; from += piece)
    yield {
      records: records.slice(from, from + piece).map((record) => [...record]),
      lines: lines.slice(from, from + piece),
      broken: [],
      bytes: share,
    };
}
