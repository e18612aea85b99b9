const inWords = (what: unknown): string => {
  if (what instanceof Error) return what.stack ?? what.message;
  return typeof what === 'string' ? what : JSON.stringify(what);
};

/** Writes what went wrong for whoever operates it; never to a client. */
export const log = (what: unknown): void =>
  void process.stderr.write(`${new Date().toISOString()} ${inWords(what)}\n`);
