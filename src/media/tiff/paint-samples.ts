import type { TiffSamples } from "./describe-samples.ts";
import { paintLab } from "./paint-lab.ts";

/** Turns the colour samples of one pixel, which begin at `at`, into bytes that begin at `to`. */
export type Paint = (from: Float64Array, at: number, into: Uint8ClampedArray, to: number) => void;

const signed = (value: number, range: number): number => (value >= range / 2 ? value - range : value);

function paintLabOf({ bits, meaning }: TiffSamples): Paint {
  const range = 2 ** bits;
  const each = range / 256;
  // Lightness fills its whole range; colour is a signed number, or one above the middle in the kind that profiles use.
  const lightness = 100 / (range - 1);
  const colour =
    meaning === "lab"
      ? (value: number) => signed(value, range) / each
      : (value: number) => value / each - 128;
  return (from, at, into, to) =>
    paintLab(from[at]! * lightness, colour(from[at + 1]!), colour(from[at + 2]!), into, to);
}

/** As JPEG has it: 8 bits, all of the range used. */
const paintYcc: Paint = (from, at, into, to) => {
  const y = from[at]!;
  const blue = from[at + 1]! - 128;
  const red = from[at + 2]! - 128;
  into[to] = y + 1.402 * red;
  into[to + 1] = y - 0.344_136 * blue - 0.714_136 * red;
  into[to + 2] = y + 1.772 * blue;
};

/** How the samples of a picture become bytes of grey, red green blue, or cyan magenta yellow black. `most`: what is taken for full. */
export function paintSamples(found: TiffSamples, most: number): Paint {
  const { meaning, colours } = found;
  if (meaning === "lab" || meaning === "icc-lab") return paintLabOf(found);
  if (meaning === "ycc") return paintYcc;
  const scale = 255 / most;
  if (meaning === "white-is-zero") return (from, at, into, to) => (into[to] = 255 - from[at]! * scale);
  return (from, at, into, to) => {
    for (let index = 0; index < colours; index += 1) into[to + index] = from[at + index]! * scale;
  };
}
