/**
 * Runs what a process is there for. What keeps it from starting is said in a sentence, not as a stack, and it
 * ends with 1.
 */
export function runToTheEnd(work: () => Promise<unknown>): void {
  work().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
}
