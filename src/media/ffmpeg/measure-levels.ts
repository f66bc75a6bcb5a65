import { createReadStream } from "node:fs";
import { sampleRate } from "./sample-rate.ts";

const chunkBytes = 1 << 20;
const fullScale = 32_768;

/** How loud a recording is, window by window. */
export interface Levels {
  /** Decibels below full scale (0 is the loudest there is), one a window. */
  readonly decibels: Float32Array;
  readonly windowSeconds: number;
}

const windowSeconds = 0.02;
const windowSamples = windowSeconds * sampleRate;

/** The loudness of a file of 16-bit samples, read once from beginning to end. */
export async function measureLevels(path: string, seconds: number): Promise<Levels> {
  const decibels = new Float32Array(Math.ceil((seconds * sampleRate) / windowSamples)).fill(-100);
  let window = 0;
  let sum = 0;
  let count = 0;
  const close = (): void => {
    if (window < decibels.length) decibels[window] = 10 * Math.log10(sum / count / fullScale ** 2 + 1e-10);
    window += 1;
    sum = 0;
    count = 0;
  };
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk as Buffer]) : (chunk as Buffer);
    const whole = bytes.length - (bytes.length % 2);
    rest = bytes.subarray(whole);
    // Samples must begin at an even address.
    const aligned = bytes.byteOffset % 2 === 0 ? bytes : Buffer.from(bytes);
    const samples = new Int16Array(aligned.buffer, aligned.byteOffset, whole / 2);
    for (const sample of samples) {
      sum += sample * sample;
      count += 1;
      if (count === windowSamples) close();
    }
  }
  if (count > 0) close();
  return { decibels, windowSeconds };
}
