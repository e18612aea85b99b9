import { types } from 'pg';

/**
 * Days stay the text PostgreSQL sends, counts become numbers: no clock and no time zone between the table and
 * the schema. Counts beyond 2^53 do not occur here.
 */
export function useCivilTypes(): void {
  types.setTypeParser(types.builtins.DATE, (text) => text);
  types.setTypeParser(types.builtins.INT8, Number);
  types.setTypeParser(types.builtins.NUMERIC, Number);
}
