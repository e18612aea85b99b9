/** How much may be asked. Each number is a setting (docs/operating/settings.md). */
export interface Limits {
  /** Levels of fields in a document, fragments counted where they are spread; so are all that follow. */
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  /** Fields that one selection brings to one object. */
  readonly width: number;
  readonly fields: number;
  /** Characters of a document; what is longer belongs into its variables. */
  readonly length: number;
  /** Characters of an operation's name. */
  readonly name: number;
  /** Points that one request may cost (`cost.ts`). */
  readonly cost: number;
  /** Points that one person may ask for in a minute. */
  readonly minute: number;
  /**
   * Requests of one person that run at the same time; further ones wait for their turn, dear ones for all of
   * their person's to be done.
   */
  readonly running: number;
  /** Requests of all together that run at the same time. */
  readonly together: number;
  /** Milliseconds that a document may be planned for. */
  readonly planning: number;
}

/** What holds where no setting says otherwise. */
export const usualLimits: Limits = {
  depth: 20,
  aliases: 60,
  directives: 20,
  width: 200,
  fields: 1_000,
  length: 100_000,
  name: 100,
  cost: 15_000,
  minute: 200_000,
  running: 6,
  together: 24,
  planning: 2_000,
};
