/**
 * A moment that others wait for: it comes, with what they wait for, or what kept it from coming is told to
 * them.
 */
export class Milestone<T> {
  reach!: (what: T) => void;
  miss!: (because: unknown) => void;
  readonly reached: Promise<T>;

  constructor() {
    this.reached = new Promise<T>((resolve, reject) => {
      this.reach = resolve;
      this.miss = reject;
    });
    // Nobody may be waiting.
    this.reached.catch(() => undefined);
  }
}
