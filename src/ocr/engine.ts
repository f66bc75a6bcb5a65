import type { SecondReaders } from "./second-readers.ts";

/** The networks, ready to run. All numbers are planar 32-bit floats. */
export interface Engine {
  /** BGR planes of a picture to its map of text probabilities, of the same size. */
  detect(planes: Float32Array, width: number, height: number): Promise<Float32Array>;
  /** BGR planes of a line of text, 48 pixels high, to class probabilities, one row of classes a step. */
  recognize(
    planes: Float32Array,
    width: number,
  ): Promise<{ readonly scores: Float32Array; readonly steps: number }>;
  /** Read lines again for the letters and signs that the alphabet lacks. */
  readonly second: SecondReaders;
  /** What each class stands for: entry 0 is the blank of CTC, the last one is the space. */
  readonly alphabet: readonly string[];
}
