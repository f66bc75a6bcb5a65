/** Mulberry32: small, fast, the same everywhere for the same seed. */
function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Samples with replacement of the numbers from 0 to below `size`, each of that size; the same for the same seed. */
export function drawSamples(size: number, count: number, seed = 1): readonly (readonly number[])[] {
  const random = makeRandom(seed);
  return Array.from({ length: count }, () => Array.from({ length: size }, () => Math.floor(random() * size)));
}
