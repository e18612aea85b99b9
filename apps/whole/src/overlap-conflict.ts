import { QueryFailedError } from 'typeorm';

/**
 * What a folder tells overlaps with what is on record from an earlier year or from a person: nothing is
 * imported.
 */
export class OverlapConflict extends Error {
  constructor(readonly table: string) {
    super(
      `The folder contradicts what is on record in ${table}: two rows of one child hold on the ` +
        `same days. Correct the folder, or the record that an earlier year's folder or a person ` +
        `made.`,
    );
  }
}

/**
 * What an exclusion constraint found, said so that somebody can act on it; whose row it is, it does not say.
 */
export function inPlainWords(error: unknown): unknown {
  if (!(error instanceof QueryFailedError)) return error;
  const { code, table } = error.driverError as { code?: string; table?: string };
  return code === '23P01' ? new OverlapConflict(table ?? '') : error;
}
