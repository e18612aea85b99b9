/** A moment that others wait for: it comes, or what kept it from coming is told to them. */
export class Milestone {
  reach!: () => void;
  miss!: (because: unknown) => void;
  readonly reached: Promise<void>;

  constructor() {
    this.reached = new Promise<void>((resolve, reject) => {
      this.reach = resolve;
      this.miss = reject;
    });
    // Nobody may be waiting.
    this.reached.catch(() => undefined);
  }
}
