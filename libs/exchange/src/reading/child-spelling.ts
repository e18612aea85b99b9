/**
 * How the file that says who the children are spells their local ids. The Department's upload takes small
 * letters for capitals, so that `nx01` in one file and `NX01` in another are one child; kept is the header's
 * spelling. Only ids with small letters are held.
 */
export class ChildSpelling {
  private readonly small = new Map<string, string>();

  /** Takes the spelling of the file that says who the children are. */
  take(child: string): void {
    const upper = child.toUpperCase();
    if (upper !== child) this.small.set(upper, child);
  }

  /** The child's local id as it is kept. */
  of(child: string): string {
    const upper = child.toUpperCase();
    return this.small.get(upper) ?? upper;
  }
}
