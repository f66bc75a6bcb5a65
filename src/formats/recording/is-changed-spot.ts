/** Shades of grey, of 256, by which a spot may change without anything having changed: noise of the encoder. */
const maxShades = 6;

/** Whether a spot of two small grey pictures shows different things. */
export function isChangedSpot(a: Uint8Array, b: Uint8Array, at: number): boolean {
  return Math.abs((a[at] ?? 0) - (b[at] ?? 0)) > maxShades;
}
