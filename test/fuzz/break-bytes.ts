/** The same numbers for the same seed: a linear congruential generator with its high bits mixed in. */
function createDice(seed: number): (sides: number) => number {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) >>> 0;
    return ((mixed ^ (mixed >>> 13)) >>> 0) % sides;
  };
}

export interface BrokenBytes {
  readonly bytes: Uint8Array;
  /** What was done, for a report. */
  readonly how: string;
}

/** Cuts a file off, flips some of its bits, or loses, repeats or blanks a stretch of it; the same for the same seed. */
export function breakBytes(whole: Uint8Array, seed: number): BrokenBytes {
  const roll = createDice(seed);
  const size = Math.max(1, whole.length);
  const start = roll(size);
  const length = 1 + roll(Math.min(4096, size - start));
  switch (roll(8)) {
    case 0:
    case 1:
      return { bytes: whole.slice(0, start), how: `cut off after ${start} bytes` };
    case 2:
      return {
        bytes: Buffer.concat([whole.subarray(0, start), whole.subarray(start + length)]),
        how: `without ${length} bytes at ${start}`,
      };
    case 3:
      return {
        bytes: Buffer.concat([whole.subarray(0, start + length), whole.subarray(start)]),
        how: `${length} bytes at ${start} twice`,
      };
    case 4: {
      const filler = roll(2) === 0 ? 0 : 0xff;
      const bytes = whole.slice().fill(filler, start, Math.min(start + length, whole.length));
      return { bytes, how: `${length} bytes at ${start} set to ${filler}` };
    }
    default: {
      const bytes = whole.slice();
      // Headers hold the sizes that programs believe, so every other time only they are hit.
      const reach = roll(2) === 0 ? size : Math.min(size, 512);
      const count = 1 + roll(24);
      for (let flipped = 0; flipped < count; flipped += 1) {
        const at = roll(reach);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << roll(8));
      }
      return { bytes, how: `${count} bits flipped in the first ${reach} bytes` };
    }
  }
}
