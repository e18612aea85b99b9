/** A terminal and npm may both pass on one Ctrl-C: what comes within a second of the first is the same wish. */
const sameWish = 1_000;

/** Waits for Ctrl-C or SIGTERM, then closes; asked again later, it ends at once. */
export async function untilStopped(close: () => Promise<void>): Promise<void> {
  let first = 0;
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (first === 0) first = Date.now();
        else if (Date.now() - first > sameWish) process.exit(130);
        resolve();
      });
    }
  });
  await close();
}
