/** Lists of more numbers than this are not kept for what comes next. */
const mostKept = 65_536;

/**
 * A list of whole numbers that is emptied and filled again for one document after the other: in the long run it costs no memory but its
 * own. What lies behind its length is left from before.
 */
export class IntList {
  items: Int32Array<ArrayBuffer>;
  length = 0;

  constructor(size: number = 64) {
    this.items = new Int32Array(size);
  }

  /** The number at a position inside of the list. */
  at(position: number): number {
    return this.items[position] ?? 0;
  }

  add(value: number): void {
    if (this.length === this.items.length) this.reserve(1);
    this.items[this.length] = value;
    this.length += 1;
  }

  /** Makes room for so many more, for those who write to `items` themselves. */
  reserve(count: number): void {
    const needed = this.length + count;
    if (needed <= this.items.length) return;
    const items = new Int32Array(Math.max(needed, 2 * this.items.length));
    items.set(this.items.subarray(0, this.length));
    this.items = items;
  }

  /** Holds a number so many times and nothing else. */
  fill(count: number, value: number): void {
    this.length = 0;
    this.reserve(count);
    this.items.fill(value, 0, count);
    this.length = count;
  }

  clear(): void {
    this.length = 0;
    if (this.items.length > mostKept) this.items = new Int32Array(64);
  }
}
