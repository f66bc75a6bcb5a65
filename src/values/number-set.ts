const empty = -1;
const leastSlots = 256;

/** Whole numbers from 0 on, of which many are added for one document after the other; cleared, it serves the next one. */
export class NumberSet {
  #slots = new Float64Array(leastSlots).fill(empty);
  #count = 0;

  has(value: number): boolean {
    return this.#slots[this.#slotOf(value)] === value;
  }

  add(value: number): void {
    const slot = this.#slotOf(value);
    if (this.#slots[slot] === value) return;
    this.#slots[slot] = value;
    this.#count += 1;
    if (2 * this.#count > this.#slots.length) this.#grow();
  }

  clear(): void {
    if (this.#count === 0) return;
    if (this.#slots.length > 64 * leastSlots) this.#slots = new Float64Array(leastSlots);
    this.#slots.fill(empty);
    this.#count = 0;
  }

  /** Where a value is, or would be. */
  #slotOf(value: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = Math.imul(value | 0, 0x9e3779b1) >>> 8;
    for (slot &= mask; slots[slot] !== empty && slots[slot] !== value; slot = (slot + 1) & mask);
    return slot;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Float64Array(2 * before.length).fill(empty);
    for (const value of before) if (value !== empty) this.#slots[this.#slotOf(value)] = value;
  }
}
