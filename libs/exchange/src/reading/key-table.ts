/**
 * Which keys have been seen, with a number each: 12 bytes a slot, whatever the keys' length.
 *
 * A key is kept as a 64-bit fingerprint. Of two million keys, two different ones are taken for each other
 * about once in ten million files.
 */
export class KeyTable {
  private slots = 1 << 10;
  private prints = new Uint32Array(this.slots * 2);
  private numbers = new Uint32Array(this.slots);
  private used = 0;
  private high = 0;
  private low = 0;

  /** How many keys. */
  get size(): number {
    return this.used;
  }

  /** Adds the key with its number; answers the number it already had, or -1 when it is new. */
  put(key: string, number: number): number {
    this.print(key);
    const slot = this.find();
    if (this.prints[slot * 2 + 1] !== 0) return this.numbers[slot]!;
    this.prints[slot * 2] = this.high;
    this.prints[slot * 2 + 1] = this.low;
    this.numbers[slot] = number;
    this.used += 1;
    if (this.used * 5 > this.slots * 3) this.grow();
    return -1;
  }

  /** The key's number, or -1. */
  get(key: string): number {
    this.print(key);
    const slot = this.find();
    return this.prints[slot * 2 + 1] === 0 ? -1 : this.numbers[slot]!;
  }

  /** Two independent hashes of the key; the low one is never 0, which marks a free slot. */
  private print(key: string): void {
    let a = 0xdeadbeef ^ key.length;
    let b = 0x41c6ce57 ^ key.length;
    for (let i = 0; i < key.length; i += 1) {
      const unit = key.charCodeAt(i);
      a = Math.imul(a ^ unit, 2654435761);
      b = Math.imul(b ^ unit, 1597334677);
    }
    a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
    b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
    this.high = a >>> 0;
    this.low = b >>> 0 || 1;
  }

  private find(): number {
    const mask = this.slots - 1;
    let slot = (this.high ^ this.low) & mask;
    while (
      this.prints[slot * 2 + 1] !== 0 &&
      (this.prints[slot * 2] !== this.high || this.prints[slot * 2 + 1] !== this.low)
    )
      slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { prints, numbers, slots } = this;
    this.slots *= 2;
    this.prints = new Uint32Array(this.slots * 2);
    this.numbers = new Uint32Array(this.slots);
    for (let old = 0; old < slots; old += 1) {
      if (prints[old * 2 + 1] === 0) continue;
      this.high = prints[old * 2]!;
      this.low = prints[old * 2 + 1]!;
      const slot = this.find();
      this.prints[slot * 2] = this.high;
      this.prints[slot * 2 + 1] = this.low;
      this.numbers[slot] = numbers[old]!;
    }
  }
}
