/** Milliseconds in which one kind of cause is said once. */
const once = 60_000;

/**
 * Says what fails at the door: at most one line for each kind of cause and minute, however many come; how many
 * were not said meanwhile is told with the next.
 */
export function causeLog(log: (what: unknown) => void): (kind: string, said: string) => void {
  const kinds = new Map<string, { at: number; unsaid: number }>();
  return (kind, said) => {
    const before = kinds.get(kind);
    if (before !== undefined && Date.now() - before.at < once) {
      before.unsaid += 1;
      return;
    }
    const more = before === undefined || before.unsaid === 0 ? '' : ` (and ${before.unsaid} times more)`;
    kinds.set(kind, { at: Date.now(), unsaid: 0 });
    log(`Signing in: ${said}${more}`);
  };
}
