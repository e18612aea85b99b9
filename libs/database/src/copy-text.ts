/** What COPY's text form reads differently from what it says. */
const special = /[\\\n\r\t]/;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const escaped = (text: string): string =>
  special.test(text) ? text.replace(/[\\\n\r\t]/g, (found) => escapes[found] ?? found) : text;
const element = (value: unknown): string =>
  value === null || value === undefined ? 'NULL' : `"${String(value).replace(/["\\]/g, '\\$&')}"`;

/**
 * A value as COPY's text form takes it: nothing for null, an array as PostgreSQL writes one, any other object
 * as JSON.
 *
 * @example copyText(null) -> '\N'; copyText(['PLANS']) -> '{"PLANS"}'
 */
export function copyText(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value === 'number') return String(value);
  return escaped(Array.isArray(value) ? `{${value.map(element).join(',')}}` : JSON.stringify(value));
}
