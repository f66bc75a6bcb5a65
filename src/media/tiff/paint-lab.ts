/** White as printers see it (D50), by which Lab is measured. */
const white = [0.9642, 1, 0.8249] as const;
/** From those coordinates to the red, green and blue of screens, adapted to their white (Bradford). */
const toScreen = [
  [3.133_856_1, -1.616_866_7, -0.490_614_6],
  [-0.978_768_4, 1.916_141_5, 0.033_454],
  [0.071_945_3, -0.228_991_4, 1.405_242_7],
] as const;
const limit = 6 / 29;

const unfold = (value: number): number =>
  value > limit ? value * value * value : 3 * limit * limit * (value - 4 / 29);

/** Light, 0 to 1, as the numbers of screens, 0 to 255; fine enough for no shade to be left out. */
const steps = 16_384;
const shades = Float32Array.from({ length: steps + 1 }, (_, step) => {
  const light = step / steps;
  return 255 * (light <= 0.003_130_8 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055);
});

/**
 * A colour of Lab (lightness 0 to 100, the others -128 to 127) as red, green and blue of screens, 0 to 255, written to `into` at `to`.
 * What screens cannot show becomes the nearest that they can.
 */
export function paintLab(lightness: number, a: number, b: number, into: Uint8ClampedArray, to: number): void {
  const middle = (lightness + 16) / 116;
  const x = white[0] * unfold(middle + a / 500);
  const y = white[1] * unfold(middle);
  const z = white[2] * unfold(middle - b / 200);
  for (let channel = 0; channel < 3; channel += 1) {
    const row = toScreen[channel]!;
    const light = row[0] * x + row[1] * y + row[2] * z;
    into[to + channel] = shades[Math.round(Math.min(1, Math.max(0, light)) * steps)]!;
  }
}
