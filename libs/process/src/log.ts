/** Every character that could begin another line, or move what is shown of one. */
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

const escaped = (text: string): string =>
  text.replace(control, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * An error on one line: what a client sent may stand in its message, so its line ends are escaped; where it was
 * thrown comes after it.
 */
function errorInWords(error: Error): string {
  const { name, message, stack = '' } = error;
  const at = stack.startsWith(`${name}: ${message}`) ? stack.slice(name.length + message.length + 2) : '';
  const frames = at
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => `\n    ${escaped(line.trim())}`);
  return `${escaped(`${name}: ${message}`)}${frames.join('')}`;
}

/** Writes what went wrong for whoever operates it; never to a client. No text of a client's begins a line. */
export const log = (what: unknown): void => {
  const words =
    what instanceof Error
      ? errorInWords(what)
      : escaped(typeof what === 'string' ? what : (JSON.stringify(what) ?? 'nothing'));
  process.stderr.write(`${new Date().toISOString()} ${words}\n`);
};
